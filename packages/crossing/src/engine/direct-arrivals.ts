import * as arrivalProcess from "./arrival-process.ts";
import { NONE } from "./customers.ts";
import type { ServiceTimes } from "./service-times.ts";

// The compiler folds a constant that a module keeps to itself; an imported one it loads and checks at every use.
const { ARRIVAL_BLOCK } = arrivalProcess;

const INITIAL = 4 * ARRIVAL_BLOCK;

/** Where those of a source come from, and as what. */
export interface DirectSource {
  readonly process: arrivalProcess.ArrivalProcess;
  readonly visit: number;
  readonly classIndex: number;
}

/**
 * Those who come to a `DirectStation`, in their order, each with their service time: a window that moves along them,
 * as far ahead as they have been drawn, as far back as anyone still asks for them.
 */
export class DirectArrivals {
  /** By place: when they come, how long they take, of which source they are; and when they start, once that is known. */
  joined = new Float64Array(INITIAL);
  service = new Float64Array(INITIAL);
  source = new Uint16Array(INITIAL);
  start = new Float64Array(INITIAL);
  /** Those before `next` have started, those before `arrived` have come, and those before `after` are known. */
  next = 0;
  arrived = 0;
  after = 0;
  /** So many started before the last arrival looked at for the length of the queue, or more; see `DirectCounts`. */
  passed = 0;

  readonly #sources: readonly DirectSource[];
  readonly #services: ServiceTimes;
  /** The present block of each source, those of source s from s × 256 on; and which of it comes next. */
  readonly #times: Float64Array;
  readonly #serviceTimes: Float64Array;
  readonly #place: Int32Array;

  constructor(sources: readonly DirectSource[], services: ServiceTimes) {
    const size = sources.length > 1 ? sources.length * ARRIVAL_BLOCK : 0;
    this.#sources = sources;
    this.#services = services;
    this.#times = new Float64Array(size);
    this.#serviceTimes = new Float64Array(size);
    this.#place = Int32Array.from(sources, (_, source) => source * ARRIVAL_BLOCK);
    if (sources.length > 1) for (let source = 0; source < sources.length; source++) this.#drawBlock(source);
    this.lookAhead();
  }

  /** Whether all are known who come before a moment. */
  areKnownUntil(time: number): boolean {
    return this.joined[this.after - 1]! >= time;
  }

  /** Makes 256 more known. Places change. */
  lookAhead(): void {
    if (this.after + ARRIVAL_BLOCK > this.joined.length) this.#moveWindow();
    if (this.#sources.length === 1) {
      const { process, visit } = this.#sources[0]!;
      process.nextBlock();
      this.joined.set(process.times, this.after);
      this.#services.fill(visit, this.service, this.after, ARRIVAL_BLOCK, process.ordinals[0]!);
      this.after += ARRIVAL_BLOCK;
    } else {
      this.#merge(this.after + ARRIVAL_BLOCK);
    }
  }

  /** Merges the sources up to a place. Of those at the same instant, the first source's come first. */
  #merge(end: number): void {
    const { joined, service, source: sourceOf } = this;
    const times = this.#times;
    const serviceTimes = this.#serviceTimes;
    let after = this.after;
    while (after < end) {
      // Those of the source who comes next, up to the next of another source.
      const source = this.#nextSource(NONE);
      const other = this.#nextSource(source);
      const limit = times[this.#place[other]!]!;
      const comesFirst = source < other;
      const blockEnd = (source + 1) * ARRIVAL_BLOCK;
      let place = this.#place[source]!;
      for (; after < end && place < blockEnd; place++) {
        const time = times[place]!;
        if (time >= limit && (time > limit || !comesFirst)) break;
        joined[after] = time;
        service[after] = serviceTimes[place]!;
        sourceOf[after++] = source;
      }
      this.#place[source] = place;
      if (place === blockEnd) this.#drawBlock(source);
    }
    this.after = after;
  }

  /** The source whose next arrival is the earliest, one of them left out. */
  #nextSource(leftOut: number): number {
    const times = this.#times;
    const places = this.#place;
    let next: number = NONE;
    for (let source = 0; source < places.length; source++) {
      if (source !== leftOut && (next === NONE || times[places[source]!]! < times[places[next]!]!)) next = source;
    }
    return next;
  }

  #drawBlock(source: number): void {
    const { process, visit } = this.#sources[source]!;
    const from = source * ARRIVAL_BLOCK;
    process.nextBlock();
    this.#times.set(process.times, from);
    this.#services.fill(visit, this.#serviceTimes, from, ARRIVAL_BLOCK, process.ordinals[0]!);
    this.#place[source] = from;
  }

  /** Makes room for 256 more behind, by forgetting those nobody asks for any more. */
  #moveWindow(): void {
    const { start, joined, next } = this;
    while (this.passed < next && start[this.passed]! <= joined[next - 1]!) this.passed++;
    const from = this.passed;
    if (this.after - from + ARRIVAL_BLOCK > joined.length / 2) this.#grow();
    for (const column of [this.joined, this.service, this.source, this.start]) column.copyWithin(0, from, this.after);
    this.next -= from;
    this.arrived -= from;
    this.after -= from;
    this.passed = 0;
  }

  #grow(): void {
    const size = 2 * this.joined.length;
    const { joined, service, source, start } = this;
    this.joined = new Float64Array(size);
    this.joined.set(joined);
    this.service = new Float64Array(size);
    this.service.set(service);
    this.source = new Uint16Array(size);
    this.source.set(source);
    this.start = new Float64Array(size);
    this.start.set(start);
  }
}
