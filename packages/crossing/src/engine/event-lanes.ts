import type { Breakdowns } from "./breakdowns.ts";
import * as records from "./customers.ts";
import { LaneEnds } from "./lane-ends.ts";
import { ReadyLanes } from "./ready-lanes.ts";
import type { Scene } from "./scene.ts";
import { countDuration } from "./tally.ts";

// The compiler folds a constant that a module keeps to itself; an imported one it loads and checks at every use.
const { DOUBLES, INTEGERS, JOINED_AT, NONE, ORDINAL, WAITED } = records;

/** What a lane does. An idle lane is `READY` if it may begin a service and `OFF` if it is closed, pausing or broken. */
const OFF = 0;
const READY = 1;
const BUSY = 2;
/** Its customer has been served and finds no place at the next station. */
const HELD_UP = 3;

/** The lanes of `EventStations`: what each does, for whom, and until when. */
export class EventLanes {
  /** The ends of the services under way. */
  readonly ends: LaneEnds;
  /** Those that can serve whoever comes. */
  readonly ready: ReadyLanes;
  /** By lane: whom it serves or keeps. */
  readonly customerIn: Int32Array;
  readonly #state: Uint8Array;
  /** What remains of the service that a breakdown interrupted. */
  readonly #serviceLeft: Float64Array;
  readonly #scene: Scene;
  readonly #breakdowns: Breakdowns | undefined;

  constructor(scene: Scene, breakdowns: Breakdowns | undefined) {
    const { plan, columns, lanes } = scene;
    this.ends = new LaneEnds(plan, columns.laneStation);
    this.ready = new ReadyLanes(plan, lanes.group);
    this.customerIn = new Int32Array(plan.lanes).fill(NONE);
    this.#state = new Uint8Array(plan.lanes);
    this.#serviceLeft = new Float64Array(plan.lanes);
    this.#scene = scene;
    this.#breakdowns = breakdowns;
  }

  isReady(lane: number): boolean {
    return this.#state[lane] === READY;
  }

  /** Whether someone is in it. */
  isOccupied(lane: number): boolean {
    return this.#state[lane]! >= BUSY;
  }

  /** Whether it is open and neither has a break nor is broken. */
  mayBegin(lane: number): boolean {
    const { open, paused } = this.#scene.lanes;
    return open[lane] === 1 && paused[lane] === 0 && this.#breakdowns?.isBroken[lane] !== 1;
  }

  /** Begins to serve someone. */
  serve(lane: number, customer: number, visit: number, time: number): void {
    const { customers, tally, clock, services, lanes } = this.#scene;
    const { doubles } = customers;
    const record = customer << DOUBLES;
    const joined = doubles[record + JOINED_AT]!;
    const wait = time - joined;
    countDuration(tally.wait, visit, clock.hourOf(joined), wait);
    doubles[record + WAITED]! += wait;
    const service = services.of(visit, customers.integers[(customer << INTEGERS) + ORDINAL]!);
    const end = time + service;
    if (this.#state[lane] === READY) this.ready.remove(lane);
    this.#state[lane] = BUSY;
    this.customerIn[lane] = customer;
    lanes.busy[lane]! += service;
    lanes.busyUntil[lane] = end;
    this.ends.add(lane, end);
  }

  /** Nobody is there for it to serve. */
  makeReady(lane: number): void {
    this.#state[lane] = READY;
    this.ready.add(lane);
  }

  /** It may not begin anything. */
  turnOff(lane: number): void {
    if (this.#state[lane] === READY) this.ready.remove(lane);
    this.#state[lane] = OFF;
  }

  isOff(lane: number): boolean {
    return this.#state[lane] === OFF;
  }

  /** It keeps its customer, who is served but finds no room at the next station. */
  holdUp(lane: number, time: number): void {
    const { lanes, clock } = this.#scene;
    this.#state[lane] = HELD_UP;
    lanes.heldUp[lane]! -= time - clock.spanStart;
  }

  /** The customer whom it kept has gone on. */
  endHoldUp(lane: number, time: number): void {
    const { lanes, clock } = this.#scene;
    lanes.heldUp[lane]! += time - clock.spanStart;
  }

  /** It breaks down in the middle of a service, if it is serving. */
  interrupt(lane: number, time: number): void {
    if (this.#state[lane] !== BUSY) return;
    const { lanes } = this.#scene;
    const left = this.ends.remove(lane) - time;
    this.#serviceLeft[lane] = left;
    lanes.busy[lane]! -= left;
    lanes.busyUntil[lane] = time;
  }

  /** It goes on with the service in which it broke down. */
  resume(lane: number, time: number): void {
    if (this.#state[lane] !== BUSY) return;
    const { lanes } = this.#scene;
    const left = this.#serviceLeft[lane]!;
    lanes.busy[lane]! += left;
    lanes.busyUntil[lane] = time + left;
    this.ends.add(lane, time + left);
  }

  endSpan(time: number): void {
    for (let lane = 0; lane < this.#state.length; lane++) {
      if (this.#state[lane] === HELD_UP) this.endHoldUp(lane, time);
    }
  }
}
