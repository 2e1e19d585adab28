import { type Customers, INTEGERS, NONE, PATIENCE_PLACE } from "./customers.ts";

/** Those who will give up, the first to do so on top: a binary heap from which anyone can be taken out. */
export class PatienceHeap {
  #customerAt = new Int32Array(64);
  #deadlineAt = new Float64Array(64);
  #size = 0;
  readonly #customers: Customers;

  constructor(customers: Customers) {
    this.#customers = customers;
  }

  /** When the first gives up; infinite if nobody will. */
  earliestDeadline(): number {
    return this.#size > 0 ? this.#deadlineAt[0]! : Number.POSITIVE_INFINITY;
  }

  firstCustomer(): number {
    return this.#customerAt[0]!;
  }

  add(customer: number, deadline: number): void {
    if (this.#size === this.#customerAt.length) this.#grow();
    this.#moveUp(this.#size++, customer, deadline);
  }

  remove(customer: number): void {
    const record = (customer << INTEGERS) + PATIENCE_PLACE;
    const place = this.#customers.integers[record]!;
    this.#customers.integers[record] = NONE;
    this.#size--;
    if (place === this.#size) return;
    const last = this.#customerAt[this.#size]!;
    const deadline = this.#deadlineAt[this.#size]!;
    const parent = (place - 1) >> 1;
    if (place > 0 && this.#deadlineAt[parent]! > deadline) this.#moveUp(place, last, deadline);
    else this.#moveDown(place, last, deadline);
  }

  #moveUp(from: number, customer: number, deadline: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.#deadlineAt[parent]! <= deadline) break;
      this.#put(place, this.#customerAt[parent]!, this.#deadlineAt[parent]!);
      place = parent;
    }
    this.#put(place, customer, deadline);
  }

  #moveDown(from: number, customer: number, deadline: number): void {
    let place = from;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && this.#deadlineAt[child + 1]! < this.#deadlineAt[child]!) child++;
      if (this.#deadlineAt[child]! >= deadline) break;
      this.#put(place, this.#customerAt[child]!, this.#deadlineAt[child]!);
      place = child;
    }
    this.#put(place, customer, deadline);
  }

  #put(place: number, customer: number, deadline: number): void {
    this.#customerAt[place] = customer;
    this.#deadlineAt[place] = deadline;
    this.#customers.integers[(customer << INTEGERS) + PATIENCE_PLACE] = place;
  }

  #grow(): void {
    const customers = new Int32Array(this.#customerAt.length * 2);
    customers.set(this.#customerAt);
    this.#customerAt = customers;
    const deadlines = new Float64Array(this.#deadlineAt.length * 2);
    deadlines.set(this.#deadlineAt);
    this.#deadlineAt = deadlines;
  }
}
