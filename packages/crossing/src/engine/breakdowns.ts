import { EventList } from "./event-list.ts";
import type { Scene } from "./scene.ts";

/** When lanes break down and are repaired. */
export class Breakdowns {
  /** By lane. */
  readonly isBroken: Uint8Array;
  /** The next breakdown or repair of each lane. */
  readonly events: EventList;
  readonly #count: Int32Array;
  readonly #scene: Scene;

  constructor(scene: Scene, startTime: number) {
    const { lanes } = scene.plan;
    this.isBroken = new Uint8Array(lanes);
    this.events = new EventList(lanes);
    this.#count = new Int32Array(lanes);
    this.#scene = scene;
    for (let lane = 0; lane < lanes; lane++) {
      this.events.schedule(lane, startTime + scene.draws.lifetime(lane, 0));
    }
  }

  break(lane: number, time: number): void {
    const { draws, lanes, clock } = this.#scene;
    this.isBroken[lane] = 1;
    lanes.broken[lane]! -= time - clock.spanStart;
    this.events.schedule(lane, time + draws.repair(lane, this.#count[lane]!++));
  }

  repair(lane: number, time: number): void {
    const { draws, lanes, clock } = this.#scene;
    this.isBroken[lane] = 0;
    lanes.broken[lane]! += time - clock.spanStart;
    this.events.schedule(lane, time + draws.lifetime(lane, this.#count[lane]!));
  }

  endSpan(time: number): void {
    const { lanes, clock } = this.#scene;
    for (let lane = 0; lane < this.isBroken.length; lane++) {
      if (this.isBroken[lane] === 1) lanes.broken[lane]! += time - clock.spanStart;
    }
  }
}
