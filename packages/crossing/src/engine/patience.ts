import { DOUBLES, INTEGERS, JOINED_AT, NONE, ORDINAL, PATIENCE_PLACE } from "./customers.ts";
import { PatienceHeap } from "./patience-heap.ts";
import type { Scene } from "./scene.ts";

/** Those who wait and will give up if they wait too long. */
export class Patience {
  readonly #heap: PatienceHeap;
  readonly #scene: Scene;

  constructor(scene: Scene) {
    this.#heap = new PatienceHeap(scene.customers);
    this.#scene = scene;
  }

  /** When the first gives up; infinite if nobody will. */
  earliestDeadline(): number {
    return this.#heap.earliestDeadline();
  }

  firstCustomer(): number {
    return this.#heap.firstCustomer();
  }

  /** Someone begins to wait, if they have not done so before, as who is held and then let in. */
  begin(customer: number, visit: number, time: number): void {
    const { columns, customers, draws } = this.#scene;
    const record = customer << INTEGERS;
    if (columns.visitLosesPatience[visit] === 0 || customers.integers[record + PATIENCE_PLACE] !== NONE) return;
    const patience = draws.patience(visit, customers.integers[record + ORDINAL]!);
    this.#heap.add(customer, Math.max(time, customers.doubles[(customer << DOUBLES) + JOINED_AT]! + patience));
  }

  end(customer: number): void {
    if (this.#scene.customers.integers[(customer << INTEGERS) + PATIENCE_PLACE] === NONE) return;
    this.#heap.remove(customer);
  }
}
