import { ARRIVAL_BLOCK, type ArrivalProcess } from "./arrival-process.ts";
import { HOURS_PER_DAY } from "./calendar.ts";
import { NONE } from "./customers.ts";
import { FreeLanes } from "./free-lanes.ts";
import { binOf, HISTOGRAM_BINS } from "./histogram.ts";
import type { Plan } from "./plan.ts";
import type { Scene } from "./scene.ts";
import { countDuration, countDurationOfDay, type Tally } from "./tally.ts";

/** Someone whose service ends after what is being counted together. */
interface Late {
  readonly classIndex: number;
  readonly joined: number;
  readonly end: number;
}

/**
 * A station that serves first come, first served, to which everyone comes straight from outside and after which everyone
 * leaves: by the same recursion as `RecursionStation`, but with no more kept of a customer than arrival and service
 * time, drawn in blocks. Most of the people at most crossings pass one such station.
 */
export class DirectStation {
  readonly #scene: Scene;
  readonly #station: number;
  readonly #free: FreeLanes;
  readonly #late: Late[] = [];

  /** By source: who comes, as what. */
  readonly #processes: readonly ArrivalProcess[];
  readonly #classes: Int32Array;
  readonly #visits: Int32Array;
  /** The present block of each source, those of source s from s × 256 on; and which of it comes next. */
  readonly #arrivals: Float64Array;
  readonly #services: Float64Array;
  readonly #place: Int32Array;
  /** Up to which place arrivals have been counted. */
  readonly #counted: Int32Array;

  /** Those who could not start before the present span: rings, of which the counters number the places. */
  #waitingJoined = new Float64Array(INITIAL);
  #waitingService = new Float64Array(INITIAL);
  #waitingSource = new Int32Array(INITIAL);
  #firstWaiting = 0;
  #afterWaiting = 0;
  /** When those who had to wait started, unless before an arrival already looked at: a ring. */
  #starts = new Float64Array(INITIAL);
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
    this.#place = new Int32Array(sources.length);
    this.#counted = new Int32Array(sources.length);
    for (let source = 0; source < sources.length; source++) this.#nextBlock(source);
  }

  /** Lanes open, close and pause. */
  beginSpan(time: number): void {
    this.#free.openAndClose(this.#scene.lanes, time);
  }

  endSpan(): void {
    this.#free.noteBusyUntil(this.#scene.lanes);
  }

  /** Counts those inside by class. */
  noteInside(inside: Float64Array): void {
    for (const { classIndex } of this.#late) inside[classIndex]!++;
    for (let place = this.#firstWaiting; place < this.#afterWaiting; place++) {
      inside[this.#classes[this.#waitingSource[place & (this.#waitingSource.length - 1)]!]!]!++;
    }
  }

  /** Serves those who come and start before `until`. */
  advance(until: number): void {
    this.#countLate();
    const { queues } = this.#scene;
    this.#serveWaiting(until);
    if (this.#firstWaiting === this.#afterWaiting) this.#serveArriving(until);
    this.#letWait(until);
    for (let source = 0; source < this.#place.length; source++) this.#countArrivals(source);
    const waiting = this.#afterWaiting - this.#firstWaiting;
    queues.atStation[this.#station] = waiting;
    if (waiting === 0) queues.emptied[this.#station] = 1;
  }

  /** Those who have been waiting, in their order. */
  #serveWaiting(until: number): void {
    const { tally, clock, queues, lanes } = this.#scene;
    while (this.#firstWaiting < this.#afterWaiting) {
      const place = this.#firstWaiting & (this.#waitingJoined.length - 1);
      const joined = this.#waitingJoined[place]!;
      const start = Math.max(joined, this.#free.times[0]!);
      if (start >= until) return;
      this.#firstWaiting++;
      const source = this.#waitingSource[place]!;
      const visit = this.#visits[source]!;
      const classIndex = this.#classes[source]!;
      const hour = clock.hourOf(joined);
      queues.waiting[visit]!--;
      queues.seconds[visit]! += start - clock.spanStart;
      this.#noteStart(joined, start);
      if (this.#afterStart - this.#firstStart === this.#starts.length) {
        this.#starts = grownRing(this.#starts, this.#firstStart, this.#afterStart);
      }
      this.#starts[this.#afterStart++ & (this.#starts.length - 1)] = start;
      countDuration(tally.wait, visit, hour, start - joined);
      const service = this.#waitingService[place]!;
      const end = start + service;
      if (end < clock.countEnd) countDurationOfDay(tally.journeyTime, classIndex, hour, end - joined);
      else this.#late.push({ classIndex, joined, end });
      lanes.busy[this.#free.firstLane + this.#free.lanes[0]!]! += service;
      this.#free.occupyFirst(end);
    }
  }

  #noteStart(joined: number, start: number): void {
    if (joined > this.#lastStart) this.#scene.queues.emptied[this.#station] = 1;
    this.#lastStart = start;
  }

  /** Those who arrive, nobody waiting before them: the innermost loop of most simulations, with all in variables. */
  #serveArriving(until: number): void {
    const { tally, clock, queues, lanes } = this.#scene;
    const { countEnd, hourOfDay } = clock;
    const { histogram: waitBins, sumByHour: waitSum, maximum: waitMaximum, limitSeconds: waitLimit } = tally.wait;
    const {
      histogram: timeBins,
      sumByHour: timeSum,
      maximum: timeMaximum,
      limitSeconds: timeLimit,
    } = tally.journeyTime;
    const { times: freeAt, lanes: freeLanes } = this.#free;
    const arrivals = this.#arrivals;
    const services = this.#services;
    const busy = lanes.busy.subarray(this.#free.firstLane);
    const maximumQueue = tally.maximumQueueByHour.subarray(this.#station * HOURS_PER_DAY + hourOfDay);
    const emptied = queues.emptied.subarray(this.#station);
    const freeCount = this.#free.count;
    let starts = this.#starts;
    let afterStart = this.#afterStart;
    let firstStart = this.#firstStart;
    let lastStart = this.#lastStart;
    for (let isDone = false; !isDone; ) {
      // Those of the source who comes next, up to the next of another source.
      const source = this.#nextSource(NONE);
      const other = this.#nextSource(source);
      const limit = other === NONE ? Number.POSITIVE_INFINITY : arrivals[this.#place[other]!]!;
      // Of those at the same instant, the first source's come first.
      const yieldsAtLimit = other !== NONE && other < source;
      const visit = this.#visits[source]!;
      const visitHour = visit * HOURS_PER_DAY + hourOfDay;
      const classIndex = this.#classes[source]!;
      const classHour = classIndex * HOURS_PER_DAY + hourOfDay;
      const blockEnd = (source + 1) * ARRIVAL_BLOCK;
      let place = this.#place[source]!;
      for (; place < blockEnd; place++) {
        const joined = arrivals[place]!;
        if (joined >= limit && (joined > limit || yieldsAtLimit)) break;
        const start = Math.max(joined, freeAt[0]!);
        if (start >= until) {
          isDone = true;
          break;
        }
        const wait = start - joined;
        if (wait > 0) {
          // How many wait is looked up only where it may be more than ever in this hour.
          if (afterStart - firstStart >= maximumQueue[0]!) {
            while (firstStart < afterStart && starts[firstStart & (starts.length - 1)]! <= joined) firstStart++;
            if (afterStart - firstStart >= maximumQueue[0]!) maximumQueue[0] = afterStart - firstStart + 1;
          }
          if (afterStart - firstStart === starts.length) starts = grownRing(starts, firstStart, afterStart);
          starts[afterStart++ & (starts.length - 1)] = start;
          queues.seconds[visit]! += wait;
          waitSum[visitHour]! += wait;
          if (wait > waitMaximum[visit]!) waitMaximum[visit] = wait;
          if (wait > waitLimit[visit]!) tally.wait.overLimitByHour[visitHour]!++;
        }
        waitBins[visitHour * HISTOGRAM_BINS + binOf(wait)]!++;
        if (emptied[0] === 0 && joined > lastStart) emptied[0] = 1;
        lastStart = start;

        const service = services[place]!;
        const end = start + service;
        if (end < countEnd) {
          const time = end - joined;
          timeBins[classIndex * HISTOGRAM_BINS + binOf(time)]!++;
          timeSum[classHour]! += time;
          if (time > timeMaximum[classIndex]!) timeMaximum[classIndex] = time;
          if (time > timeLimit[classIndex]!) tally.journeyTime.overLimitByHour[classHour]!++;
        } else {
          this.#late.push({ classIndex, joined, end });
        }

        // The lane moves to where it falls free in the order of lanes.
        const lane = freeLanes[0]!;
        busy[lane]! += service;
        let before = 0;
        for (; before + 1 < freeCount; before++) {
          const next = freeAt[before + 1]!;
          if (next > end || (next === end && freeLanes[before + 1]! > lane)) break;
          freeAt[before] = next;
          freeLanes[before] = freeLanes[before + 1]!;
        }
        freeAt[before] = end;
        freeLanes[before] = lane;
      }
      this.#place[source] = place;
      if (place === blockEnd) this.#nextBlock(source);
    }
    this.#starts = starts;
    this.#firstStart = firstStart;
    this.#afterStart = afterStart;
    this.#lastStart = lastStart;
  }

  /** Those who come before `until` and do not start before it. */
  #letWait(until: number): void {
    const { clock, queues } = this.#scene;
    for (;;) {
      const source = this.#nextSource(NONE);
      const place = this.#place[source]!;
      const joined = this.#arrivals[place]!;
      if (joined >= until) return;
      const visit = this.#visits[source]!;
      this.#noteQueue(joined);
      queues.waiting[visit]!++;
      queues.seconds[visit]! -= joined - clock.spanStart;
      if (this.#afterWaiting - this.#firstWaiting === this.#waitingJoined.length) this.#makeRoomForWaiting();
      const end = this.#afterWaiting++ & (this.#waitingJoined.length - 1);
      this.#waitingJoined[end] = joined;
      this.#waitingService[end] = this.#services[place]!;
      this.#waitingSource[end] = source;
      this.#place[source]!++;
      if ((this.#place[source]! & (ARRIVAL_BLOCK - 1)) === 0) this.#nextBlock(source);
    }
  }

  /** Counts those of the present block who have arrived since this was last done. */
  #countArrivals(source: number): void {
    const { tally, clock } = this.#scene;
    const count = this.#place[source]! - this.#counted[source]!;
    tally.joined[this.#visits[source]!]! += count;
    tally.arrivedByHour[this.#classes[source]! * HOURS_PER_DAY + clock.hourOfDay]! += count;
    this.#counted[source] = this.#place[source]!;
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
    this.#countArrivals(source);
    const process = this.#processes[source]!;
    const from = source * ARRIVAL_BLOCK;
    process.nextBlock();
    this.#arrivals.set(process.times, from);
    this.#scene.services.fill(this.#visits[source]!, this.#services, from, ARRIVAL_BLOCK, process.ordinals[0]!);
    this.#place[source] = from;
    this.#counted[source] = from;
  }

  /** Someone joins who has to wait: so do those before them who start later, and those who do not start yet. */
  #noteQueue(joined: number): void {
    const mask = this.#starts.length - 1;
    while (this.#firstStart < this.#afterStart && this.#starts[this.#firstStart & mask]! <= joined) this.#firstStart++;
    const starting = this.#afterStart - this.#firstStart;
    this.#scene.queues.noteLength(this.#station, starting + this.#afterWaiting - this.#firstWaiting + 1);
  }

  /** Counts those whose services had not ended when the count before this ended. */
  #countLate(): void {
    const { tally, clock } = this.#scene;
    if (this.#late.length === 0 || this.#late[0]!.end >= clock.countEnd) return;
    for (const { classIndex, joined, end } of this.#late.splice(0)) {
      if (end >= clock.countEnd) this.#late.push({ classIndex, joined, end });
      else countDurationOfDay(tally.journeyTime, classIndex, clock.hourOf(joined), end - joined);
    }
  }

  #makeRoomForWaiting(): void {
    const size = this.#waitingSource.length;
    const source = new Int32Array(2 * size);
    for (let place = this.#firstWaiting; place < this.#afterWaiting; place++) {
      source[place & (2 * size - 1)] = this.#waitingSource[place & (size - 1)]!;
    }
    this.#waitingSource = source;
    this.#waitingJoined = grownRing(this.#waitingJoined, this.#firstWaiting, this.#afterWaiting);
    this.#waitingService = grownRing(this.#waitingService, this.#firstWaiting, this.#afterWaiting);
  }
}

function grownRing(ring: Float64Array, first: number, after: number): Float64Array<ArrayBuffer> {
  const size = ring.length;
  const grown = new Float64Array(2 * size);
  for (let place = first; place < after; place++) grown[place & (2 * size - 1)] = ring[place & (size - 1)]!;
  return grown;
}

const INITIAL = 1024;

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
