import type { DirectArrivals } from "./direct-arrivals.ts";
import { FEW_LANES, startAtFewLanes } from "./few-lanes.ts";
import type { FreeLanes } from "./free-lanes.ts";

/** How many are served at once. */
export const DIRECT_GROUP = 256;
const GROUP = DIRECT_GROUP;

/** How the services at a `DirectStation` begin: two ways that give the same to the last bit. */
export interface DirectService {
  /** Lanes have opened, closed or paused at `time`. */
  beginSpan(time: number): void;
  /** Lets those start who start before `until`, as far as they are known, and at most 256 of them. */
  start(arrivals: DirectArrivals, until: number): void;
}

/**
 * By the recursion of J. Kiefer and J. Wolfowitz ("On the theory of queues with many servers", Transactions of the AMS
 * 78 (1955), 1–18): whoever comes next starts as soon as they are there and the first lane is free.
 */
export class ServiceByRecursion implements DirectService {
  readonly #free: FreeLanes;
  /** By lane: seconds busy. */
  readonly #busy: Float64Array;
  readonly #hasFewLanes: boolean;

  constructor(free: FreeLanes, busy: Float64Array) {
    this.#free = free;
    this.#busy = busy;
    this.#hasFewLanes = busy.length <= FEW_LANES;
  }

  beginSpan(): void {}

  start(arrivals: DirectArrivals, until: number): void {
    const limit = Math.min(arrivals.after, arrivals.next + GROUP);
    if (this.#hasFewLanes) startAtFewLanes(this.#free, this.#busy, arrivals, limit, until);
    else this.#startAtManyLanes(arrivals, limit, until);
  }

  #startAtManyLanes(arrivals: DirectArrivals, limit: number, until: number): void {
    const free = this.#free;
    free.makeRoom(GROUP);
    const { times: freeAt, lanes } = free;
    const { joined, service, start: starts } = arrivals;
    const busy = this.#busy;
    let next = arrivals.next;
    let first = free.first;
    let last = first + free.count;
    for (; next < limit; next++) {
      const start = Math.max(joined[next]!, freeAt[first]!);
      if (start >= until) break;
      starts[next] = start;
      // The lane moves from the front to where it falls free in the order of lanes; see FreeLanes.occupyFirst.
      const seconds = service[next]!;
      const end = start + seconds;
      const lane = lanes[first++]!;
      busy[lane]! += seconds;
      let place = last++;
      for (; ; place--) {
        const time = freeAt[place - 1]!;
        if (time < end || (time === end && lanes[place - 1]! <= lane)) break;
        freeAt[place] = time;
        lanes[place] = lanes[place - 1]!;
      }
      freeAt[place] = end;
      lanes[place] = lane;
    }
    free.first = first;
    arrivals.next = next;
  }
}

/**
 * Event by event: the next is an arrival or the end of the first of the services under way. Of the lanes, which are
 * listed by when they fall free, those at the front are idle.
 */
export class ServiceByEvents implements DirectService {
  readonly #free: FreeLanes;
  readonly #busy: Float64Array;
  #idle = 0;

  constructor(free: FreeLanes, busy: Float64Array) {
    this.#free = free;
    this.#busy = busy;
  }

  beginSpan(time: number): void {
    this.#idle = this.#free.countBefore(time);
  }

  start(arrivals: DirectArrivals, until: number): void {
    const free = this.#free;
    free.makeRoom(GROUP);
    const { times: freeAt, lanes } = free;
    const { joined, service, start: starts, after: known } = arrivals;
    const busy = this.#busy;
    const limit = Math.min(known, arrivals.next + GROUP);
    let next = arrivals.next;
    let arrived = arrivals.arrived;
    let first = free.first;
    let last = first + free.count;
    // From here on lanes are busy.
    let idleTo = first + this.#idle;
    while (next < limit && arrived < known) {
      const arrival = joined[arrived]!;
      const end = idleTo < last ? freeAt[idleTo]! : Number.POSITIVE_INFINITY;
      let start: number;
      if (arrival <= end) {
        if (arrival >= until) break;
        arrived++;
        if (idleTo === first) continue;
        start = arrival;
      } else {
        if (end >= until) break;
        idleTo++;
        if (next === arrived) continue;
        start = end;
      }
      starts[next] = start;
      const seconds = service[next++]!;
      const serviceEnd = start + seconds;
      const lane = lanes[first++]!;
      busy[lane]! += seconds;
      let place = last++;
      for (; place > idleTo; place--) {
        const time = freeAt[place - 1]!;
        if (time < serviceEnd || (time === serviceEnd && lanes[place - 1]! < lane)) break;
        freeAt[place] = time;
        lanes[place] = lanes[place - 1]!;
      }
      freeAt[place] = serviceEnd;
      lanes[place] = lane;
    }
    this.#idle = idleTo - first;
    free.first = first;
    arrivals.next = next;
    arrivals.arrived = arrived;
  }
}
