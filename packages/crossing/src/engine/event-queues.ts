import * as records from "./customers.ts";
import { LaneQueues } from "./lane-queues.ts";
import type { Scene } from "./scene.ts";
import { WaitingLines } from "./waiting-lines.ts";

const { CHOSEN_LANE, DOUBLES, INTEGERS, JOINED_AT, LINE, NEXT, NONE, VISIT } = records;

/** Those who wait at `EventStations`, in one line before all lanes or in one before each, or held before a full station. */
export class EventQueues {
  /** By station: how many wait in its waiting room. */
  readonly placesTaken: Int32Array;
  readonly #lines: WaitingLines;
  readonly #laneQueues: LaneQueues;
  readonly #scene: Scene;

  constructor(scene: Scene, isOccupied: (lane: number) => boolean) {
    this.placesTaken = new Int32Array(scene.plan.stations.length);
    this.#lines = new WaitingLines(scene.columns.lines, scene.customers);
    this.#laneQueues = new LaneQueues(scene, isOccupied);
    this.#scene = scene;
  }

  /** The lane before which someone will wait, at a station where each has its own queue. */
  chooseLane(customer: number, visit: number, station: number): number {
    return this.#laneQueues.choose(customer, visit, station);
  }

  join(customer: number, visit: number, station: number): void {
    const { columns, customers } = this.#scene;
    const line = columns.visitLine[visit]!;
    if (columns.isPooled[station] === 1) this.#lines.append(line, customer);
    else {
      const lane = customers.integers[(customer << INTEGERS) + CHOSEN_LANE]!;
      this.#lines.append(columns.servedLines[columns.laneLinesFrom[lane]! + line]!, customer);
      this.#laneQueues.waiting[lane]!++;
    }
    this.placesTaken[station]!++;
  }

  leave(customer: number, station: number): void {
    const { columns, customers } = this.#scene;
    this.#lines.remove(customer);
    this.placesTaken[station]!--;
    if (columns.isPooled[station] === 0) {
      this.#laneQueues.waiting[customers.integers[(customer << INTEGERS) + CHOSEN_LANE]!]!--;
    }
  }

  /** Of those whom a lane may serve, the first of the most urgent, or `NONE`. */
  firstFor(lane: number): number {
    const { servedLines, laneLinesFrom, laneLinesTo } = this.#scene.columns;
    const from = laneLinesFrom[lane]!;
    const to = laneLinesTo[lane]!;
    if (to - from === 1) return this.#lines.first[servedLines[from]!]!;
    return this.#firstOfLines(from, to);
  }

  #firstOfLines(from: number, to: number): number {
    const { servedLines, linePriority } = this.#scene.columns;
    const { doubles } = this.#scene.customers;
    const { first: firstOf } = this.#lines;
    let best: number = NONE;
    let bestJoined = 0;
    let priority = 0;
    for (let place = from; place < to; place++) {
      const line = servedLines[place]!;
      const first = firstOf[line]!;
      if (first === NONE) continue;
      const joined = doubles[(first << DOUBLES) + JOINED_AT]!;
      if (best === NONE) priority = linePriority[line]!;
      else if (linePriority[line]! > priority) break;
      else if (joined >= bestJoined) continue;
      best = first;
      bestJoined = joined;
    }
    return best;
  }

  /** The first of those held before a full station, or `NONE`. */
  firstHeld(station: number): number {
    return this.#lines.first[this.#scene.columns.heldLine[station]!]!;
  }

  isHeld(customer: number, station: number): boolean {
    return this.#scene.customers.integers[(customer << INTEGERS) + LINE] === this.#scene.columns.heldLine[station];
  }

  hold(customer: number, station: number): void {
    this.#lines.append(this.#scene.columns.heldLine[station]!, customer);
  }

  endHold(customer: number): void {
    this.#lines.remove(customer);
  }

  /** Those before closed lanes of a station where each lane has its own queue, in the order in which they joined. */
  beforeClosedLanes(station: number): number[] {
    const { plan, columns, customers, lanes: laneTimes } = this.#scene;
    const { firstLane, lanes } = plan.stations[station]!;
    const found: number[] = [];
    for (let lane = firstLane; lane < firstLane + lanes; lane++) {
      if (laneTimes.open[lane] === 1 || this.#laneQueues.waiting[lane] === 0) continue;
      for (let place = columns.laneLinesFrom[lane]!; place < columns.laneLinesTo[lane]!; place++) {
        let customer = this.#lines.first[columns.servedLines[place]!]!;
        for (; customer !== NONE; customer = customers.integers[(customer << INTEGERS) + NEXT]!) found.push(customer);
      }
    }
    const joinedAt = (customer: number) => customers.doubles[(customer << DOUBLES) + JOINED_AT]!;
    return found
      .sort((a, b) => joinedAt(a) - joinedAt(b))
      .filter((customer) => {
        const visit = customers.integers[(customer << INTEGERS) + VISIT]!;
        return plan.visits[visit]!.lanes.some((lane) => laneTimes.open[lane] === 1);
      });
  }
}
