import { NONE } from "./customers.ts";
import type { Plan } from "./plan.ts";

/** The lanes of each group that are ready to serve, in the order in which they became so. */
export class ReadyLanes {
  /** By group: the lane that has been ready longest. */
  readonly first: Int32Array;
  readonly #last: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #group: Int32Array;

  constructor(plan: Plan, group: Int32Array) {
    this.first = new Int32Array(plan.groups.length).fill(NONE);
    this.#last = new Int32Array(plan.groups.length).fill(NONE);
    this.#next = new Int32Array(plan.lanes).fill(NONE);
    this.#previous = new Int32Array(plan.lanes).fill(NONE);
    this.#group = group;
  }

  add(lane: number): void {
    const group = this.#group[lane]!;
    const last = this.#last[group]!;
    this.#next[lane] = NONE;
    this.#previous[lane] = last;
    if (last === NONE) this.first[group] = lane;
    else this.#next[last] = lane;
    this.#last[group] = lane;
  }

  remove(lane: number): void {
    const group = this.#group[lane]!;
    const next = this.#next[lane]!;
    const previous = this.#previous[lane]!;
    if (previous === NONE) this.first[group] = next;
    else this.#next[previous] = next;
    if (next === NONE) this.#last[group] = previous;
    else this.#previous[next] = previous;
  }
}
