import { HOURS_PER_DAY } from "./calendar.ts";
import { NONE } from "./customers.ts";
import type { Plan } from "./plan.ts";
import type { Tally } from "./tally.ts";

/** What a lane does. An idle lane is `READY` if it may begin a service and `OFF` if it is closed, pausing or broken. */
export const OFF = 0;
export const READY = 1;
export const BUSY = 2;
/** Its customer has been served and finds no place at the next station. */
export const HELD_UP = 3;

/** The state of every lane, who is in it, which lanes are ready, and how long each has been doing what. */
export class LaneFloor {
  readonly state: Uint8Array;
  readonly customer: Int32Array;
  readonly open: Uint8Array;
  readonly paused: Uint8Array;
  readonly broken: Uint8Array;
  readonly group: Int32Array;
  /** The ready lane of each group that has been idle longest. */
  readonly firstReady: Int32Array;

  readonly #lastReady: Int32Array;
  readonly #nextReady: Int32Array;
  readonly #previousReady: Int32Array;
  readonly #busy: Float64Array;
  readonly #heldUp: Float64Array;
  readonly #broken: Float64Array;
  #spanStart: number;

  constructor(plan: Plan, startTime: number) {
    const { lanes } = plan;
    this.#spanStart = startTime;
    this.state = new Uint8Array(lanes);
    this.customer = new Int32Array(lanes).fill(NONE);
    this.open = new Uint8Array(lanes);
    this.paused = new Uint8Array(lanes);
    this.broken = new Uint8Array(lanes);
    this.group = new Int32Array(lanes);
    plan.groups.forEach(({ firstLane, count }, group) => {
      this.group.fill(group, firstLane, firstLane + count);
    });
    this.firstReady = new Int32Array(plan.groups.length).fill(NONE);
    this.#lastReady = new Int32Array(plan.groups.length).fill(NONE);
    this.#nextReady = new Int32Array(lanes).fill(NONE);
    this.#previousReady = new Int32Array(lanes).fill(NONE);
    this.#busy = new Float64Array(lanes);
    this.#heldUp = new Float64Array(lanes);
    this.#broken = new Float64Array(lanes);
  }

  mayBegin(lane: number): boolean {
    return this.open[lane] === 1 && this.paused[lane] === 0 && this.broken[lane] === 0;
  }

  makeReady(lane: number): void {
    const group = this.group[lane]!;
    const last = this.#lastReady[group]!;
    this.state[lane] = READY;
    this.#nextReady[lane] = NONE;
    this.#previousReady[lane] = last;
    if (last === NONE) this.firstReady[group] = lane;
    else this.#nextReady[last] = lane;
    this.#lastReady[group] = lane;
  }

  /** Takes a lane out of those ready; what it does next is for the caller to say. */
  takeReady(lane: number): void {
    const group = this.group[lane]!;
    const next = this.#nextReady[lane]!;
    const previous = this.#previousReady[lane]!;
    if (previous === NONE) this.firstReady[group] = next;
    else this.#nextReady[previous] = next;
    if (next === NONE) this.#lastReady[group] = previous;
    else this.#previousReady[next] = previous;
  }

  begin(lane: number, customer: number, time: number): void {
    this.customer[lane] = customer;
    this.state[lane] = BUSY;
    this.beginBusy(lane, time);
  }

  beginBusy(lane: number, time: number): void {
    this.#busy[lane]! -= time - this.#spanStart;
  }

  endBusy(lane: number, time: number): void {
    this.#busy[lane]! += time - this.#spanStart;
  }

  beginHeldUp(lane: number, time: number): void {
    this.#heldUp[lane]! -= time - this.#spanStart;
  }

  endHeldUp(lane: number, time: number): void {
    this.#heldUp[lane]! += time - this.#spanStart;
  }

  beginBroken(lane: number, time: number): void {
    this.#broken[lane]! -= time - this.#spanStart;
  }

  endBroken(lane: number, time: number): void {
    this.#broken[lane]! += time - this.#spanStart;
  }

  /** Adds up what the lanes did since the last call, all of it in one hour of the day, and starts afresh. */
  closeSpan(time: number, hourOfDay: number, tally: Tally): void {
    const span = time - this.#spanStart;
    for (let lane = 0; lane < this.state.length; lane++) {
      if (this.state[lane] === BUSY && this.broken[lane] === 0) this.#busy[lane]! += span;
      if (this.state[lane] === HELD_UP) this.#heldUp[lane]! += span;
      if (this.broken[lane] === 1) this.#broken[lane]! += span;
      const busy = this.#busy[lane]!;
      // A lane that has closed is open as long as it takes to finish with its last customer.
      const open = this.open[lane] === 1 ? span : busy + this.#heldUp[lane]!;
      tally.busySeconds[lane]! += busy;
      tally.openSeconds[lane]! += open;
      tally.heldUpSeconds[lane]! += this.#heldUp[lane]!;
      if (this.open[lane] === 1) tally.brokenSeconds[lane]! += this.#broken[lane]!;
      const groupHour = this.group[lane]! * HOURS_PER_DAY + hourOfDay;
      tally.busySecondsByHour[groupHour]! += busy;
      tally.openSecondsByHour[groupHour]! += open;
      this.#busy[lane] = 0;
      this.#heldUp[lane] = 0;
      this.#broken[lane] = 0;
    }
    this.#spanStart = time;
  }
}
