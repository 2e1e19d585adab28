import { ARRIVAL_BLOCK, type ArrivalProcess } from "./arrival-process.ts";
import { HOURS_PER_DAY } from "./calendar.ts";
import { NONE } from "./customers.ts";
import { DirectQueue, grownRing } from "./direct-queue.ts";
import { FreeLanes } from "./free-lanes.ts";
import { binOf, HISTOGRAM_BINS } from "./histogram.ts";
import type { Plan } from "./plan.ts";
import type { Scene } from "./scene.ts";
import { countDuration, countDurationOfDay, type Tally } from "./tally.ts";

/** How many are served at once. */
const GROUP = 256;

/** Someone whose service ends after what is being counted together. */
interface Late {
  readonly classIndex: number;
  readonly joined: number;
  readonly end: number;
}

/**
 * A station that serves first come, first served, to which everyone comes straight from outside and after which everyone
 * leaves: by the same recursion as `RecursionStation`, but with no more kept of a customer than arrival and service
 * time. Most of the people at most crossings pass one such station. Customers are taken in groups: first all of a group
 * are given their starts, then their waits are counted, then their times; short loops over few arrays are several times
 * faster than one loop that does everything.
 */
export class DirectStation {
  readonly #scene: Scene;
  readonly #station: number;
  readonly #free: FreeLanes;
  /** Those who could not start before the present span. */
  readonly #queue = new DirectQueue();
  readonly #late: Late[] = [];
  #lateCountEnd = Number.NaN;

  /** By source: who comes, as what. */
  readonly #processes: readonly ArrivalProcess[];
  readonly #classes: Int32Array;
  readonly #visits: Int32Array;
  /** The present block of each source, those of source s from s × 256 on; and which of it comes next. */
  readonly #arrivals: Float64Array;
  readonly #services: Float64Array;
  readonly #place: Int32Array;

  /**
   * The present group, in order of arrival, with runs of those of the same source; its first is at `#from`. Where there
   * is one source only, its block serves as it is.
   */
  readonly #joined: Float64Array;
  readonly #service: Float64Array;
  readonly #start = new Float64Array(GROUP);
  #from = 0;
  readonly #runSource = new Int32Array(GROUP);
  readonly #runEnd = new Int32Array(GROUP);

  /** When those who had to wait started, unless before an arrival already looked at: a ring. */
  #starts = new Float64Array(1024);
  #firstStart = 0;
  #afterStart = 0;
  #lastStart = Number.NEGATIVE_INFINITY;

  constructor(scene: Scene, station: number, processes: readonly ArrivalProcess[]) {
    const { plan } = scene;
    const { firstLane, lanes, visits } = plan.stations[station]!;
    const sources = sourcesOf(plan, station);
    this.#scene = scene;
    this.#station = station;
    this.#free = new FreeLanes(firstLane, lanes);
    this.#processes = sources.map((source) => processes[source]!);
    this.#classes = Int32Array.from(sources, (source) => plan.sources[source]!.firstClass);
    this.#visits = this.#classes.map((classIndex) => visits.find((visit) => plan.visits[visit]!.class === classIndex)!);
    this.#arrivals = new Float64Array(sources.length * ARRIVAL_BLOCK);
    this.#services = new Float64Array(sources.length * ARRIVAL_BLOCK);
    this.#joined = sources.length === 1 ? this.#arrivals : new Float64Array(GROUP);
    this.#service = sources.length === 1 ? this.#services : new Float64Array(GROUP);
    this.#place = new Int32Array(sources.length);
    for (let source = 0; source < sources.length; source++) this.#nextBlock(source);
  }

  /** Lanes open, close and pause. */
  beginSpan(time: number): void {
    this.#free.openAndClose(this.#scene.lanes, time);
  }

  endSpan(): void {
    this.#free.noteBusyUntil(this.#scene.lanes);
  }

  /** How many lanes have someone in them at `time`, up to which has been simulated. */
  noteOccupied(occupied: Int32Array, time: number): void {
    this.#free.noteBusyUntil(this.#scene.lanes);
    occupied[this.#station] = this.#scene.lanes.countBusy(this.#scene.plan.stations[this.#station]!, time);
  }

  /** Counts those inside by class. */
  noteInside(inside: Float64Array): void {
    for (const { classIndex } of this.#late) inside[classIndex]!++;
    const queue = this.#queue;
    for (let index = queue.first; index < queue.after; index++) {
      inside[this.#classes[queue.source[queue.placeOf(index)]!]!]!++;
    }
  }

  /** Serves those who come and start before `until`. */
  advance(until: number): void {
    this.#countLate();
    this.#serveWaiting(until);
    const isAlone = this.#place.length === 1;
    for (;;) {
      const to = isAlone ? this.#restOfBlock(until) : this.#gather(until);
      if (to === this.#from) break;
      this.#letWait(this.#queue.length === 0 ? this.#serve(to, until) : this.#from, to);
    }
    const { queues } = this.#scene;
    queues.atStation[this.#station] = this.#queue.length;
    if (this.#queue.length === 0) queues.emptied[this.#station] = 1;
  }

  /** Those who have been waiting, in their order. */
  #serveWaiting(until: number): void {
    const { tally, clock, queues, lanes } = this.#scene;
    const queue = this.#queue;
    const free = this.#free;
    while (queue.length > 0) {
      const place = queue.placeOf(queue.first);
      const joined = queue.joined[place]!;
      const start = Math.max(joined, free.times[free.first]!);
      if (start >= until) return;
      queue.first++;
      const source = queue.source[place]!;
      const visit = this.#visits[source]!;
      const classIndex = this.#classes[source]!;
      const hour = clock.hourOf(joined);
      queues.waiting[visit]!--;
      queues.seconds[visit]! += start - clock.spanStart;
      this.#lastStart = start;
      if (this.#afterStart - this.#firstStart === this.#starts.length) {
        this.#starts = grownRing(this.#starts, this.#firstStart, this.#afterStart);
      }
      this.#starts[this.#afterStart++ & (this.#starts.length - 1)] = start;
      countDuration(tally.wait, visit, hour, start - joined);
      const service = queue.service[place]!;
      const end = start + service;
      this.#countTimeOrKeep(classIndex, hour, joined, end);
      lanes.busy[free.firstLane + free.lanes[free.first]!]! += service;
      free.occupyFirst(end);
    }
  }

  /** Those of the only source who come before `until`, up to the end of its block. @returns the place after the last */
  #restOfBlock(until: number): number {
    if (this.#place[0] === ARRIVAL_BLOCK) this.#nextBlock(0);
    const arrivals = this.#arrivals;
    const from = this.#place[0]!;
    let to = ARRIVAL_BLOCK;
    if (arrivals[to - 1]! >= until) for (to = from; arrivals[to]! < until; ) to++;
    this.#countArrivals(0, to - from);
    this.#from = from;
    this.#runEnd[0] = to;
    this.#place[0] = to;
    return to;
  }

  /** Gathers those of several sources who come next before `until`. @returns the place after the last, which is 0 only if nobody comes */
  #gather(until: number): number {
    const arrivals = this.#arrivals;
    const services = this.#services;
    const groupJoined = this.#joined;
    const groupService = this.#service;
    let count = 0;
    this.#from = 0;
    for (let run = 0; count < GROUP; run++) {
      // Those of the source who comes next, up to the next of another source.
      const source = this.#nextSource(NONE);
      const other = this.#nextSource(source);
      const otherTime = other === NONE ? Number.POSITIVE_INFINITY : arrivals[this.#place[other]!]!;
      // Of those at the same instant, the first source's come first.
      const isFirstOfLike = other > source && otherTime < until;
      const limit = Math.min(until, otherTime);
      const from = this.#place[source]!;
      const end = Math.min((source + 1) * ARRIVAL_BLOCK, from + GROUP - count);
      let place = from;
      for (; place < end; place++) {
        const joined = arrivals[place]!;
        if (joined >= limit && (joined > limit || !isFirstOfLike)) break;
        groupJoined[count] = joined;
        groupService[count++] = services[place]!;
      }
      if (place === from) break;
      this.#runSource[run] = source;
      this.#runEnd[run] = count;
      this.#countArrivals(source, place - from);
      this.#place[source] = place;
      if (place === (source + 1) * ARRIVAL_BLOCK) this.#nextBlock(source);
    }
    return count;
  }

  #countArrivals(source: number, count: number): void {
    const { tally, clock } = this.#scene;
    tally.joined[this.#visits[source]!]! += count;
    tally.arrivedByHour[this.#classes[source]! * HOURS_PER_DAY + clock.hourOfDay]! += count;
  }

  /** Serves those of the group, nobody waiting before them, who start before `until`. @returns the place after them */
  #serve(to: number, until: number): number {
    const { clock, queues } = this.#scene;
    const from = this.#from;
    const served = this.#startServices(to, until);
    if (served === from) return from;
    if (queues.emptied[this.#station] === 0 && this.#hasGap(served)) queues.emptied[this.#station] = 1;
    this.#lastStart = this.#start[served - 1]!;
    const lastEnd = this.#free.times[this.#free.first + this.#free.count - 1]!;
    for (let run = 0, first = from; first < served; run++) {
      const source = this.#runSource[run]!;
      const after = Math.min(served, this.#runEnd[run]!);
      this.#countWaits(this.#visits[source]!, first, after);
      if (lastEnd < clock.countEnd) this.#countTimes(this.#classes[source]!, first, after);
      else this.#countTimesOrKeep(this.#classes[source]!, first, after);
      first = after;
    }
    return served;
  }

  /** The recursion: who starts when, and in which lane. @returns the place after those who start before `until` */
  #startServices(to: number, until: number): number {
    const free = this.#free;
    const from = this.#from;
    free.makeRoom(to - from);
    const { times: freeAt, lanes: freeLanes } = free;
    const joined = this.#joined;
    const services = this.#service;
    const starts = this.#start;
    const busy = this.#scene.lanes.busy;
    const { firstLane } = free;
    let first = free.first;
    let after = first + free.count;
    let index = from;
    for (; index < to; index++) {
      const start = Math.max(joined[index]!, freeAt[first]!);
      if (start >= until) break;
      starts[index] = start;
      // The lane moves from the front to where it falls free in the order of lanes; see FreeLanes.occupyFirst.
      const service = services[index]!;
      const end = start + service;
      const lane = freeLanes[first++]!;
      busy[firstLane + lane]! += service;
      let place = after++;
      for (; ; place--) {
        const time = freeAt[place - 1]!;
        if (time < end || (time === end && freeLanes[place - 1]! <= lane)) break;
        freeAt[place] = time;
        freeLanes[place] = freeLanes[place - 1]!;
      }
      freeAt[place] = end;
      freeLanes[place] = lane;
    }
    free.first = first;
    return index;
  }

  /** Whether nobody waits between the start of one and the arrival of the next. */
  #hasGap(served: number): boolean {
    let lastStart = this.#lastStart;
    for (let index = this.#from; index < served; index++) {
      if (this.#joined[index]! > lastStart) return true;
      lastStart = this.#start[index]!;
    }
    return false;
  }

  #countWaits(visit: number, from: number, to: number): void {
    const { tally, clock, queues } = this.#scene;
    const { histogram } = tally.wait;
    const joinedAt = this.#joined;
    const startAt = this.#start;
    const visitHour = visit * HOURS_PER_DAY + clock.hourOfDay;
    const binsFrom = visitHour * HISTOGRAM_BINS;
    const limit = tally.wait.limitSeconds[visit]!;
    const stationHour = this.#station * HOURS_PER_DAY + clock.hourOfDay;
    let longestQueue = tally.maximumQueueByHour[stationHour]!;
    let starts = this.#starts;
    let afterStart = this.#afterStart;
    let firstStart = this.#firstStart;
    let sum = 0;
    let longest = tally.wait.maximum[visit]!;
    let servedAtOnce = 0;
    let overLimit = 0;
    for (let index = from; index < to; index++) {
      const joined = joinedAt[index]!;
      const start = startAt[index]!;
      const wait = start - joined;
      if (wait <= 0) {
        servedAtOnce++;
        continue;
      }
      sum += wait;
      if (wait > longest) longest = wait;
      if (wait > limit) overLimit++;
      histogram[binsFrom + binOf(wait)]!++;
      // How many wait is looked up only where it may be more than ever in this hour.
      if (afterStart - firstStart >= longestQueue) {
        while (firstStart < afterStart && starts[firstStart & (starts.length - 1)]! <= joined) firstStart++;
        longestQueue = Math.max(longestQueue, afterStart - firstStart + 1);
      }
      if (afterStart - firstStart === starts.length) starts = grownRing(starts, firstStart, afterStart);
      starts[afterStart++ & (starts.length - 1)] = start;
    }
    histogram[binsFrom]! += servedAtOnce;
    queues.seconds[visit]! += sum;
    tally.wait.sumByHour[visitHour]! += sum;
    tally.wait.maximum[visit] = longest;
    tally.wait.overLimitByHour[visitHour]! += overLimit;
    tally.maximumQueueByHour[stationHour] = longestQueue;
    this.#starts = starts;
    this.#firstStart = firstStart;
    this.#afterStart = afterStart;
  }

  /** Counts the times from arrival to exit, all of them ending within what is counted together. */
  #countTimes(classIndex: number, from: number, to: number): void {
    const { tally, clock } = this.#scene;
    const { histogram } = tally.journeyTime;
    const joined = this.#joined;
    const starts = this.#start;
    const services = this.#service;
    const binsFrom = classIndex * HISTOGRAM_BINS;
    const classHour = classIndex * HOURS_PER_DAY + clock.hourOfDay;
    const limit = tally.journeyTime.limitSeconds[classIndex]!;
    let sum = 0;
    let longest = tally.journeyTime.maximum[classIndex]!;
    let overLimit = 0;
    for (let index = from; index < to; index++) {
      const time = starts[index]! + services[index]! - joined[index]!;
      sum += time;
      if (time > longest) longest = time;
      if (time > limit) overLimit++;
      histogram[binsFrom + binOf(time)]!++;
    }
    tally.journeyTime.sumByHour[classHour]! += sum;
    tally.journeyTime.maximum[classIndex] = longest;
    tally.journeyTime.overLimitByHour[classHour]! += overLimit;
  }

  #countTimesOrKeep(classIndex: number, from: number, to: number): void {
    const { hourOfDay } = this.#scene.clock;
    for (let index = from; index < to; index++) {
      const end = this.#start[index]! + this.#service[index]!;
      this.#countTimeOrKeep(classIndex, hourOfDay, this.#joined[index]!, end);
    }
  }

  #countTimeOrKeep(classIndex: number, hourOfDay: number, joined: number, end: number): void {
    const { tally, clock } = this.#scene;
    if (end < clock.countEnd) countDurationOfDay(tally.journeyTime, classIndex, hourOfDay, end - joined);
    else this.#late.push({ classIndex, joined, end });
  }

  /** Those of the group, from one on, who do not start before the span ends. */
  #letWait(from: number, to: number): void {
    const { clock, queues } = this.#scene;
    for (let index = from, run = 0; index < to; index++) {
      while (this.#runEnd[run]! <= index) run++;
      const source = this.#runSource[run]!;
      const visit = this.#visits[source]!;
      const joined = this.#joined[index]!;
      if (this.#queue.length === 0 && joined > this.#lastStart) queues.emptied[this.#station] = 1;
      this.#noteQueue(joined);
      queues.waiting[visit]!++;
      queues.seconds[visit]! -= joined - clock.spanStart;
      this.#queue.add(joined, this.#service[index]!, source);
    }
  }

  /** Someone joins who has to wait: so do those before them who start later, and those who do not start yet. */
  #noteQueue(joined: number): void {
    const mask = this.#starts.length - 1;
    while (this.#firstStart < this.#afterStart && this.#starts[this.#firstStart & mask]! <= joined) this.#firstStart++;
    const starting = this.#afterStart - this.#firstStart;
    this.#scene.queues.noteLength(this.#station, starting + this.#queue.length + 1);
  }

  /** The source whose next arrival is the earliest, one of them left out. */
  #nextSource(leftOut: number): number {
    let next: number = NONE;
    for (let source = 0; source < this.#place.length; source++) {
      if (source === leftOut) continue;
      if (next === NONE || this.#arrivals[this.#place[source]!]! < this.#arrivals[this.#place[next]!]!) next = source;
    }
    return next;
  }

  #nextBlock(source: number): void {
    const process = this.#processes[source]!;
    const from = source * ARRIVAL_BLOCK;
    process.nextBlock();
    this.#arrivals.set(process.times, from);
    this.#scene.services.fill(this.#visits[source]!, this.#services, from, ARRIVAL_BLOCK, process.ordinals[0]!);
    this.#place[source] = from;
  }

  /** When counting begins anew, counts those whose services had not ended before. */
  #countLate(): void {
    const { tally, clock } = this.#scene;
    if (clock.countEnd === this.#lateCountEnd) return;
    this.#lateCountEnd = clock.countEnd;
    for (const { classIndex, joined, end } of this.#late.splice(0)) {
      if (end >= clock.countEnd) this.#late.push({ classIndex, joined, end });
      else countDurationOfDay(tally.journeyTime, classIndex, clock.hourOf(joined), end - joined);
    }
  }
}

/** The sources whose people come to a station. */
function sourcesOf(plan: Plan, station: number): number[] {
  return plan.sources.flatMap(({ firstClass }, source) => {
    const visit = plan.classes[firstClass]!.onlyVisit;
    return visit !== undefined && plan.visits[visit]!.station === station ? [source] : [];
  });
}

/** Whether a station that a recursion can serve sees only people who come straight from outside and then leave. */
export function isDirect(plan: Plan, station: number, tally: Tally): boolean {
  const { visits } = plan.stations[station]!;
  if (visits.length === 0) return false;
  return visits.every((visit) => {
    const classIndex = plan.visits[visit]!.class;
    const { onlyVisit, kind } = plan.classes[classIndex]!;
    // Where whole waits are counted apart from the visit's, they are counted at the exit.
    return kind === "plain" && onlyVisit === visit && tally.journeyWaitVisit[classIndex] === visit;
  });
}
