import type { LaneTimes } from "./lane-times.ts";

/** How many lanes can be taken before their list is moved back to the beginning of its memory. */
const ROOM = 1024;

/**
 * The lanes of a station that may begin a service, in the order in which they fall free: the ordered vector of Kiefer
 * and Wolfowitz. Of those at the same time, lanes that open come first, then the lowest.
 *
 * The first lane is taken off at the front, and put in again from the back, where the few lie that fall free later than
 * it. So the list creeps through its memory; for the lanes of a station that is faster than a heap.
 */
export class FreeLanes {
  readonly firstLane: number;
  /** When each falls free, and which lane it is, from the station's first on; from place `first` on, `count` of them. */
  readonly times: Float64Array;
  readonly lanes: Int32Array;
  first = 0;
  count = 0;

  /** By lane: whether it is among these. */
  readonly #mayBegin: Uint8Array;

  constructor(firstLane: number, size: number) {
    this.firstLane = firstLane;
    this.#mayBegin = new Uint8Array(size);
    // One entry more, so that there is a first even when no lane is open.
    this.times = new Float64Array(ROOM + size + 1).fill(Number.POSITIVE_INFINITY);
    this.lanes = new Int32Array(ROOM + size + 1);
  }

  mayBegin(lane: number): boolean {
    return this.#mayBegin[lane] === 1;
  }

  /** Takes in the lanes that may begin a service from `time` on, and leaves out those that may not. */
  openAndClose({ open, paused, busyUntil }: LaneTimes, time: number): void {
    this.makeRoom(ROOM);
    let opened = 0;
    for (let lane = 0; lane < this.#mayBegin.length; lane++) {
      const number = this.firstLane + lane;
      const may = open[number]! & ~paused[number]!;
      if (may === this.#mayBegin[lane]) continue;
      this.#mayBegin[lane] = may;
      if (may === 0) this.#remove(lane);
      else if (busyUntil[number]! < time) this.#insert(lane, time, this.countBefore(time) + opened++);
      else this.#insert(lane, busyUntil[number]!, this.#placeOf(lane, busyUntil[number]!));
    }
  }

  noteBusyUntil({ busyUntil }: LaneTimes): void {
    for (let place = this.first; place < this.first + this.count; place++)
      busyUntil[this.firstLane + this.lanes[place]!] = this.times[place]!;
  }

  /** Sees to it that so many lanes (up to 1024) can be taken off at the front. */
  makeRoom(count: number): void {
    const { times, lanes, first } = this;
    if (first + count <= ROOM) return;
    times.copyWithin(0, first, first + this.count);
    lanes.copyWithin(0, first, first + this.count);
    this.first = 0;
    if (this.count === 0) times[0] = Number.POSITIVE_INFINITY;
  }

  /** The first lane falls free at another time, which is not before its present one. */
  occupyFirst(until: number): void {
    if (this.first === ROOM) this.makeRoom(1);
    const { times, lanes } = this;
    const lane = lanes[this.first]!;
    let place = this.first++ + this.count;
    // Comes to an end at the place that the lane has left.
    for (; ; place--) {
      const time = times[place - 1]!;
      if (time < until || (time === until && lanes[place - 1]! <= lane)) break;
      times[place] = time;
      lanes[place] = lanes[place - 1]!;
    }
    times[place] = until;
    lanes[place] = lane;
  }

  #insert(lane: number, time: number, place: number): void {
    this.times.copyWithin(place + 1, place, this.count);
    this.lanes.copyWithin(place + 1, place, this.count);
    this.times[place] = time;
    this.lanes[place] = lane;
    this.count++;
  }

  /** How many fall free before `time`. */
  countBefore(time: number): number {
    const { times, first, count } = this;
    let before = 0;
    while (before < count && times[first + before]! < time) before++;
    return before;
  }

  /** When the last of them falls free. */
  lastTime(): number {
    return this.times[Math.max(0, this.first + this.count - 1)]!;
  }

  #placeOf(lane: number, time: number): number {
    let place = this.countBefore(time);
    while (place < this.count && this.times[place] === time && this.lanes[place]! < lane) place++;
    return place;
  }

  #remove(lane: number): void {
    let place = 0;
    while (this.lanes[place] !== lane) place++;
    this.times.copyWithin(place, place + 1, this.count);
    this.lanes.copyWithin(place, place + 1, this.count);
    this.count--;
    this.times[this.count] = Number.POSITIVE_INFINITY;
  }
}
