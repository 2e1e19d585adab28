/** No customer, no line, no lane. */
export const NONE = -1;

/** Places in a customer's record of doubles (of 1 << DOUBLES). */
export const DOUBLES = 2;
/** When they came to the crossing, and to the station where they are; seconds waited at the stations before. */
export const ENTERED_AT = 0;
export const JOINED_AT = 1;
export const WAITED = 2;

/** Places in a customer's record of integers (of 1 << INTEGERS). */
export const INTEGERS = 3;
/** The visit that they are on or come for, which says class and station. */
export const VISIT = 0;
/** Which random numbers of their class are theirs. */
export const ORDINAL = 1;
/** The line they wait in, and their neighbours there. */
export const LINE = 2;
export const NEXT = 3;
export const PREVIOUS = 4;
/** The lane chosen at a station with separate queues. */
export const CHOSEN_LANE = 5;
/** The lane that they hold up at the station before. */
export const HELD_LANE = 6;
/** Their place in the heap of those who may give up. */
export const PATIENCE_PLACE = 7;

const INITIAL = 1024;

/**
 * Everyone inside the crossing: a record of doubles and one of integers each, side by side in memory. A number is
 * given to a customer on arrival and to another one after their exit, so that memory grows with how many are inside at
 * once, never with how many have passed. Whoever keeps the arrays in variables must fetch them anew after `admit`.
 */
export class Customers {
  doubles = new Float64Array(0);
  integers = new Int32Array(0);
  /** Free numbers form a list through `NEXT`. */
  #firstFree: number = NONE;

  admit(time: number, ordinal: number, visit: number): number {
    if (this.#firstFree === NONE) this.#grow();
    const customer = this.#firstFree;
    const record = customer << INTEGERS;
    const { integers, doubles } = this;
    this.#firstFree = integers[record + NEXT]!;
    integers[record + VISIT] = visit;
    integers[record + ORDINAL] = ordinal;
    doubles[(customer << DOUBLES) + ENTERED_AT] = time;
    doubles[(customer << DOUBLES) + WAITED] = 0;
    return customer;
  }

  dismiss(customer: number): void {
    const record = customer << INTEGERS;
    this.integers[record + VISIT] = NONE;
    this.integers[record + NEXT] = this.#firstFree;
    this.#firstFree = customer;
  }

  /** Calls `look` with the visit of everyone inside. */
  forEachVisit(look: (visit: number) => void): void {
    for (let record = VISIT; record < this.integers.length; record += 1 << INTEGERS) {
      const visit = this.integers[record]!;
      if (visit !== NONE) look(visit);
    }
  }

  #grow(): void {
    const { doubles, integers } = this;
    const known = integers.length >> INTEGERS;
    const capacity = Math.max(INITIAL, 2 * known);
    this.doubles = new Float64Array(capacity << DOUBLES);
    this.doubles.set(doubles);
    this.integers = new Int32Array(capacity << INTEGERS).fill(NONE);
    this.integers.set(integers);
    for (let customer = capacity - 1; customer >= known; customer--) this.dismiss(customer);
  }
}
