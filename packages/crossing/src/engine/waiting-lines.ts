import { type Customers, INTEGERS, LINE, NEXT, NONE, PREVIOUS } from "./customers.ts";

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
    const { integers } = this.#customers;
    const record = customer << INTEGERS;
    const last = this.#last[line]!;
    integers[record + LINE] = line;
    integers[record + NEXT] = NONE;
    integers[record + PREVIOUS] = last;
    if (last === NONE) this.first[line] = customer;
    else integers[(last << INTEGERS) + NEXT] = customer;
    this.#last[line] = customer;
  }

  remove(customer: number): void {
    const { integers } = this.#customers;
    const record = customer << INTEGERS;
    const line = integers[record + LINE]!;
    const after = integers[record + NEXT]!;
    const before = integers[record + PREVIOUS]!;
    if (before === NONE) this.first[line] = after;
    else integers[(before << INTEGERS) + NEXT] = after;
    if (after === NONE) this.#last[line] = before;
    else integers[(after << INTEGERS) + PREVIOUS] = before;
    integers[record + LINE] = NONE;
  }
}
