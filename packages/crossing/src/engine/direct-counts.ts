import { HOURS_PER_DAY } from "./calendar.ts";
import type { DirectArrivals, DirectSource } from "./direct-arrivals.ts";
import * as service from "./direct-service.ts";
import type { Scene } from "./scene.ts";
import { countDuration, countDurationOfDay, countDurations } from "./tally.ts";

const { DIRECT_GROUP: GROUP } = service;

/** Someone whose service ends after what is being counted together. */
interface Late {
  readonly classIndex: number;
  readonly joined: number;
  readonly end: number;
}

/**
 * Counts what happens at a `DirectStation`, a group of people at a time: first their waits and times are laid out source
 * by source, then each source's are counted. Short loops over few arrays are several times faster than one loop that
 * does everything.
 */
export class DirectCounts {
  readonly #scene: Scene;
  readonly #station: number;
  readonly #sources: readonly DirectSource[];
  /** Of the group: the waits and times of source s from s × 256 on, and up to where they are. */
  readonly #waits: Float64Array;
  readonly #times: Float64Array;
  readonly #end: Int32Array;
  #lastStart = Number.NEGATIVE_INFINITY;
  readonly #late: Late[] = [];
  #lateCountEnd = Number.NaN;

  constructor(scene: Scene, station: number, sources: readonly DirectSource[]) {
    this.#scene = scene;
    this.#station = station;
    this.#sources = sources;
    this.#waits = new Float64Array(sources.length * GROUP);
    this.#times = new Float64Array(sources.length * GROUP);
    this.#end = new Int32Array(sources.length);
  }

  /** Counts those at the places `from` to before `to`, at most 256, who have come and started since the last look. */
  countServed(arrivals: DirectArrivals, from: number, to: number, lastEnd: number): void {
    if (from === to) return;
    const { tally, clock, queues } = this.#scene;
    const { hourOfDay } = clock;
    if (queues.emptied[this.#station] === 0 && this.#hasGap(arrivals, from, to)) queues.emptied[this.#station] = 1;
    this.#lastStart = arrivals.start[to - 1]!;
    this.#noteLongestQueue(arrivals, from, to);
    if (this.#sources.length === 1) this.#layOutAlike(arrivals, from, to);
    else this.#layOut(arrivals, from, to);
    const isLate = lastEnd >= clock.countEnd;
    for (let source = 0; source < this.#sources.length; source++) {
      const { visit, classIndex } = this.#sources[source]!;
      const first = source * GROUP;
      const end = this.#end[source]!;
      if (end === first) continue;
      tally.joined[visit]! += end - first;
      tally.arrivedByHour[classIndex * HOURS_PER_DAY + hourOfDay]! += end - first;
      queues.seconds[visit]! += countDurations(tally.wait, visit, hourOfDay, this.#waits, first, end);
      if (!isLate) countDurations(tally.journeyTime, classIndex, hourOfDay, this.#times, first, end);
    }
    if (isLate) for (let place = from; place < to; place++) this.#countTimeOrKeep(arrivals, place);
  }

  /** Counts those who have started, having waited at the last look. */
  countServedWaiting(arrivals: DirectArrivals, from: number, to: number): void {
    const { tally, clock, queues } = this.#scene;
    for (let place = from; place < to; place++) {
      const joined = arrivals.joined[place]!;
      const start = arrivals.start[place]!;
      const { visit } = this.#sources[arrivals.source[place]!]!;
      queues.waiting[visit]!--;
      queues.seconds[visit]! += start - clock.spanStart;
      countDuration(tally.wait, visit, clock.hourOf(joined), start - joined);
      this.#countTimeOrKeep(arrivals, place);
      this.#lastStart = start;
    }
  }

  /** Counts those who have come since the last look and wait; `isFirst` says that nobody waited before them. */
  countWaiting(arrivals: DirectArrivals, from: number, to: number, isFirst: boolean): void {
    const { tally, clock, queues } = this.#scene;
    const { joined, start } = arrivals;
    if (isFirst && from < to && joined[from]! > this.#lastStart) queues.emptied[this.#station] = 1;
    for (let place = from; place < to; place++) {
      const { visit, classIndex } = this.#sources[arrivals.source[place]!]!;
      const time = joined[place]!;
      tally.joined[visit]!++;
      tally.arrivedByHour[classIndex * HOURS_PER_DAY + clock.hourOfDay]!++;
      queues.waiting[visit]!++;
      queues.seconds[visit]! -= time - clock.spanStart;
      while (arrivals.passed < arrivals.next && start[arrivals.passed]! <= time) arrivals.passed++;
      queues.noteLength(this.#station, place - arrivals.passed + 1);
    }
  }

  /** When counting begins anew, counts those whose services had not ended before. */
  countLate(): void {
    const { tally, clock } = this.#scene;
    if (clock.countEnd === this.#lateCountEnd) return;
    this.#lateCountEnd = clock.countEnd;
    for (const late of this.#late.splice(0)) {
      const { classIndex, joined, end } = late;
      if (end >= clock.countEnd) this.#late.push(late);
      else countDurationOfDay(tally.journeyTime, classIndex, clock.hourOf(joined), end - joined);
    }
  }

  /** Counts by class those who are being served beyond what is counted together. */
  noteInside(inside: Float64Array): void {
    for (const { classIndex } of this.#late) inside[classIndex]!++;
  }

  /** Whether nobody waits between the start of one and the arrival of the next. */
  #hasGap({ joined, start }: DirectArrivals, from: number, to: number): boolean {
    if (joined[from]! > this.#lastStart) return true;
    for (let place = from + 1; place < to; place++) if (joined[place]! > start[place - 1]!) return true;
    return false;
  }

  /** Of those before someone who joins, all wait who start later. */
  #noteLongestQueue(arrivals: DirectArrivals, from: number, to: number): void {
    const { joined, start } = arrivals;
    const { maximumQueueByHour } = this.#scene.tally;
    const hour = this.#station * HOURS_PER_DAY + this.#scene.clock.hourOfDay;
    let longest = maximumQueueByHour[hour]!;
    let passed = arrivals.passed;
    // Looked up only where the queue may be longer than ever in this hour.
    for (let place = Math.max(from, passed + longest); place < to; place = Math.max(place + 1, passed + longest)) {
      const time = joined[place]!;
      while (passed <= place && start[passed]! <= time) passed++;
      if (place - passed >= longest) longest = place - passed + 1;
    }
    arrivals.passed = passed;
    maximumQueueByHour[hour] = longest;
  }

  #layOutAlike({ joined, service, start }: DirectArrivals, from: number, to: number): void {
    const waits = this.#waits;
    const times = this.#times;
    for (let place = from; place < to; place++) {
      waits[place - from] = start[place]! - joined[place]!;
      times[place - from] = start[place]! + service[place]! - joined[place]!;
    }
    this.#end[0] = to - from;
  }

  #layOut({ joined, service, start, source: sources }: DirectArrivals, from: number, to: number): void {
    const waits = this.#waits;
    const times = this.#times;
    const ends = this.#end;
    for (let source = 0; source < ends.length; source++) ends[source] = source * GROUP;
    // Most come after another of the same source, whose place is at hand then.
    let present = sources[from]!;
    let end = ends[present]!;
    for (let place = from; place < to; place++) {
      const source = sources[place]!;
      if (source !== present) {
        ends[present] = end;
        end = ends[source]!;
        present = source;
      }
      waits[end] = start[place]! - joined[place]!;
      times[end++] = start[place]! + service[place]! - joined[place]!;
    }
    ends[present] = end;
  }

  #countTimeOrKeep(arrivals: DirectArrivals, place: number): void {
    const { tally, clock } = this.#scene;
    const { classIndex } = this.#sources[arrivals.source[place]!]!;
    const joined = arrivals.joined[place]!;
    const end = arrivals.start[place]! + arrivals.service[place]!;
    if (end >= clock.countEnd) this.#late.push({ classIndex, joined, end });
    else countDurationOfDay(tally.journeyTime, classIndex, clock.hourOf(joined), end - joined);
  }
}
