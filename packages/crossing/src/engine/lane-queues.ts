import { CHOSEN_LANE, INTEGERS, NONE, ORDINAL } from "./customers.ts";
import type { Scene } from "./scene.ts";

/** Which of several queues, one before each lane, a customer chooses. */
export class LaneQueues {
  /** By lane: how many wait before it. */
  readonly waiting: Int32Array;
  /** By lane: whether someone is in it. */
  readonly #occupied: (lane: number) => boolean;
  /** By station: whose turn it is where lanes are given out in turn. */
  readonly #turn: Int32Array;
  readonly #scene: Scene;

  constructor(scene: Scene, occupied: (lane: number) => boolean) {
    this.waiting = new Int32Array(scene.plan.lanes);
    this.#turn = new Int32Array(scene.plan.stations.length);
    this.#scene = scene;
    this.#occupied = occupied;
  }

  /** The lane for a customer; where it does not depend on the queues, the one chosen before, if any. */
  choose(customer: number, visit: number, station: number): number {
    const { plan, customers, draws } = this.#scene;
    const { queue } = plan.stations[station]!.station;
    const choice = queue.kind === "separate" ? queue.choice : "shortest";
    const record = customer << INTEGERS;
    const chosen = customers.integers[record + CHOSEN_LANE]!;
    if (choice !== "shortest" && chosen !== NONE) return chosen;
    const lanes = this.#lanesFor(visit);
    let lane = lanes[0]!;
    if (choice === "shortest") {
      for (const other of lanes) if (this.#lengthAt(other) < this.#lengthAt(lane)) lane = other;
    } else if (choice === "random") {
      const u = draws.laneChoice(visit, customers.integers[record + ORDINAL]!);
      lane = lanes[Math.floor(u * lanes.length)]!;
    } else {
      lane = lanes[this.#turn[station]!++ % lanes.length]!;
    }
    customers.integers[record + CHOSEN_LANE] = lane;
    return lane;
  }

  /** The open lanes that a class may use or, while none is open, all that it may. */
  #lanesFor(visit: number): readonly number[] {
    const { lanes } = this.#scene.plan.visits[visit]!;
    const { open } = this.#scene.lanes;
    const openLanes = lanes.filter((lane) => open[lane] === 1);
    return openLanes.length > 0 ? openLanes : lanes;
  }

  #lengthAt(lane: number): number {
    return this.waiting[lane]! + (this.#occupied(lane) ? 1 : 0);
  }
}
