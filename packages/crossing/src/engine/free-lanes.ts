import type { LaneTimes } from "./lane-times.ts";

/**
 * The lanes of a station that may begin a service, in the order in which they fall free (of those at the same time, the lowest first): the ordered vector of
 * Kiefer and Wolfowitz. For the lanes of a station, moving a few entries is faster than a heap.
 */
export class FreeLanes {
  readonly firstLane: number;
  /** When each falls free, and which lane it is, from the station's first on; the first `count` entries. */
  readonly times: Float64Array;
  readonly lanes: Int32Array;
  count = 0;

  /** By lane: whether it is among these. */
  readonly #mayBegin: Uint8Array;

  constructor(firstLane: number, size: number) {
    this.firstLane = firstLane;
    this.#mayBegin = new Uint8Array(size);
    // One entry more, so that there is a first even when no lane is open.
    this.times = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    this.lanes = new Int32Array(size + 1);
  }

  mayBegin(lane: number): boolean {
    return this.#mayBegin[lane] === 1;
  }

  /** Takes in the lanes that may begin a service from `time` on, and leaves out those that may not. */
  openAndClose({ open, paused, busyUntil }: LaneTimes, time: number): void {
    for (let lane = 0; lane < this.#mayBegin.length; lane++) {
      const number = this.firstLane + lane;
      const may = open[number]! & ~paused[number]!;
      if (may === this.#mayBegin[lane]) continue;
      this.#mayBegin[lane] = may;
      if (may === 1) this.#add(lane, Math.max(time, busyUntil[number]!));
      else this.#remove(lane);
    }
  }

  noteBusyUntil({ busyUntil }: LaneTimes): void {
    for (let place = 0; place < this.count; place++)
      busyUntil[this.firstLane + this.lanes[place]!] = this.times[place]!;
  }

  /** The first lane falls free at another time. */
  occupyFirst(until: number): void {
    const { times, lanes, count } = this;
    const lane = lanes[0]!;
    let place = 1;
    for (; place < count; place++) {
      const time = times[place]!;
      if (time > until || (time === until && lanes[place]! > lane)) break;
      times[place - 1] = time;
      lanes[place - 1] = lanes[place]!;
    }
    times[place - 1] = until;
    lanes[place - 1] = lane;
  }

  #add(lane: number, time: number): void {
    this.times.copyWithin(1, 0, this.count);
    this.lanes.copyWithin(1, 0, this.count);
    this.lanes[0] = lane;
    this.count++;
    this.occupyFirst(time);
  }

  #remove(lane: number): void {
    const place = this.lanes.subarray(0, this.count).indexOf(lane);
    this.times.copyWithin(place, place + 1, this.count);
    this.lanes.copyWithin(place, place + 1, this.count);
    this.count--;
    this.times[this.count] = Number.POSITIVE_INFINITY;
  }
}
