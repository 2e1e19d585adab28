import type { Scene } from "./scene.ts";

/** When lanes break down and are repaired. */
export class Breakdowns {
  /** By lane. */
  readonly isBroken: Uint8Array;
  /** The next breakdown or repair: when, and of which lane; of those at the same time, the lowest lane's comes first. */
  nextTime = Number.POSITIVE_INFINITY;
  nextLane = 0;
  /** By lane: its next breakdown or repair. */
  readonly #times: Float64Array;
  readonly #count: Int32Array;
  readonly #scene: Scene;

  constructor(scene: Scene, startTime: number) {
    const { lanes } = scene.plan;
    this.isBroken = new Uint8Array(lanes);
    this.#count = new Int32Array(lanes);
    this.#scene = scene;
    this.#times = Float64Array.from({ length: lanes }, (_, lane) => startTime + scene.draws.lifetime(lane, 0));
    this.#findNext();
  }

  break(lane: number, time: number): void {
    const { draws, lanes, clock } = this.#scene;
    this.isBroken[lane] = 1;
    lanes.broken[lane]! -= time - clock.spanStart;
    this.#times[lane] = time + draws.repair(lane, this.#count[lane]!++);
    this.#findNext();
  }

  repair(lane: number, time: number): void {
    const { draws, lanes, clock } = this.#scene;
    this.isBroken[lane] = 0;
    lanes.broken[lane]! += time - clock.spanStart;
    this.#times[lane] = time + draws.lifetime(lane, this.#count[lane]!);
    this.#findNext();
  }

  endSpan(time: number): void {
    const { lanes, clock } = this.#scene;
    for (let lane = 0; lane < this.isBroken.length; lane++) {
      if (this.isBroken[lane] === 1) lanes.broken[lane]! += time - clock.spanStart;
    }
  }

  /** Breakdowns are rare, but every event asks for the next. */
  #findNext(): void {
    this.nextTime = Number.POSITIVE_INFINITY;
    for (let lane = 0; lane < this.#times.length; lane++) {
      if (this.#times[lane]! >= this.nextTime) continue;
      this.nextTime = this.#times[lane]!;
      this.nextLane = lane;
    }
  }
}
