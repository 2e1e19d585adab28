import type { Plan } from "./plan.ts";

/** How many services can end at a station before its list is moved back to the beginning of its memory. */
const ROOM = 1024;

/**
 * The ends of the services under way, in their order, by station; of those at the same time, the lowest lane's first.
 * The first is taken off at the front, and a new one put in from the back, where the few lie that end later. So a list
 * creeps through its memory; for the lanes of a station that is faster than a heap.
 */
export class LaneEnds {
  /** By station: when the first service ends, infinite if there is none. */
  readonly earliest: Float64Array;
  /** The ends and lanes of a station are at the places from `first` to before `after`. */
  readonly #times: Float64Array;
  readonly #lanes: Int32Array;
  readonly #first: Int32Array;
  readonly #after: Int32Array;
  /** By station: where its memory begins; that of the next is where it ends. */
  readonly #memory: Int32Array;
  readonly #laneStation: Int32Array;

  constructor({ stations }: Plan, laneStation: Int32Array) {
    this.earliest = new Float64Array(stations.length).fill(Number.POSITIVE_INFINITY);
    this.#memory = new Int32Array(stations.length + 1);
    stations.forEach(({ lanes }, station) => {
      this.#memory[station + 1] = this.#memory[station]! + ROOM + lanes;
    });
    const size = this.#memory[stations.length]!;
    this.#times = new Float64Array(size);
    this.#lanes = new Int32Array(size);
    this.#first = this.#memory.slice(0, -1);
    this.#after = this.#memory.slice(0, -1);
    this.#laneStation = laneStation;
  }

  /** The station at which the first service ends; of several at the same time, the one with the lowest lanes. */
  earliestStation(): number {
    const { earliest } = this;
    let time = earliest[0]!;
    let station = 0;
    for (let other = 1; other < earliest.length; other++) {
      const otherTime = earliest[other]!;
      if (otherTime < time) {
        time = otherTime;
        station = other;
      }
    }
    return station;
  }

  firstLane(station: number): number {
    return this.#lanes[this.#first[station]!]!;
  }

  add(lane: number, time: number): void {
    const station = this.#laneStation[lane]!;
    if (this.#after[station] === this.#memory[station + 1]) this.#moveBack(station);
    const times = this.#times;
    const lanes = this.#lanes;
    const first = this.#first[station]!;
    let place = this.#after[station]!++;
    for (; place > first; place--) {
      const before = times[place - 1]!;
      if (before < time || (before === time && lanes[place - 1]! < lane)) break;
      times[place] = before;
      lanes[place] = lanes[place - 1]!;
    }
    times[place] = time;
    lanes[place] = lane;
    if (place === first) this.earliest[station] = time;
  }

  /** The station's first service ends. */
  removeFirst(station: number): void {
    const first = ++this.#first[station]!;
    this.earliest[station] = first === this.#after[station] ? Number.POSITIVE_INFINITY : this.#times[first]!;
  }

  /** A lane's service ends or is interrupted. @returns when it would have ended */
  remove(lane: number): number {
    const station = this.#laneStation[lane]!;
    const first = this.#first[station]!;
    const place = this.#lanes.indexOf(lane, first);
    const time = this.#times[place]!;
    this.#times.copyWithin(first + 1, first, place);
    this.#lanes.copyWithin(first + 1, first, place);
    this.removeFirst(station);
    return time;
  }

  #moveBack(station: number): void {
    const to = this.#memory[station]!;
    const from = this.#first[station]!;
    const after = this.#after[station]!;
    this.#times.copyWithin(to, from, after);
    this.#lanes.copyWithin(to, from, after);
    this.#first[station] = to;
    this.#after[station] = to + after - from;
  }
}
