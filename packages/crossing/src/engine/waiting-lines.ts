import { type Customers, NONE } from "./customers.ts";

/** Lines of waiting customers, first come first out, from which anyone can also leave in the middle. */
export class WaitingLines {
  readonly first: Int32Array;
  readonly #last: Int32Array;
  readonly #customers: Customers;

  constructor(lines: number, customers: Customers) {
    this.first = new Int32Array(lines).fill(NONE);
    this.#last = new Int32Array(lines).fill(NONE);
    this.#customers = customers;
  }

  append(line: number, customer: number): void {
    const { next, previous, line: lineOf } = this.#customers;
    const last = this.#last[line]!;
    lineOf[customer] = line;
    next[customer] = NONE;
    previous[customer] = last;
    if (last === NONE) this.first[line] = customer;
    else next[last] = customer;
    this.#last[line] = customer;
  }

  remove(customer: number): void {
    const { next, previous, line: lineOf } = this.#customers;
    const line = lineOf[customer]!;
    const after = next[customer]!;
    const before = previous[customer]!;
    if (before === NONE) this.first[line] = after;
    else next[before] = after;
    if (after === NONE) this.#last[line] = before;
    else previous[after] = before;
    lineOf[customer] = NONE;
  }
}
