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
  doubles = new Float64Array(INITIAL << DOUBLES);
  integers = new Int32Array(INITIAL << INTEGERS).fill(NONE);
  #firstFree = NONE;
  #used = 0;
  #capacity = INITIAL;

  admit(time: number, ordinal: number, visit: number): number {
    let customer = this.#firstFree;
    if (customer === NONE) {
      if (this.#used === this.#capacity) this.#grow();
      customer = this.#used++;
    } else {
      this.#firstFree = this.integers[(customer << INTEGERS) + NEXT]!;
    }
    const doubles = customer << DOUBLES;
    this.doubles[doubles + ENTERED_AT] = time;
    this.doubles[doubles + WAITED] = 0;
    const integers = customer << INTEGERS;
    this.integers[integers + VISIT] = visit;
    this.integers[integers + ORDINAL] = ordinal;
    return customer;
  }

  dismiss(customer: number): void {
    const integers = customer << INTEGERS;
    this.integers[integers + VISIT] = NONE;
    this.integers[integers + NEXT] = this.#firstFree;
    this.#firstFree = customer;
  }

  /** Calls `look` with the visit of everyone inside. */
  forEachVisit(look: (visit: number) => void): void {
    for (let customer = 0; customer < this.#used; customer++) {
      const visit = this.integers[(customer << INTEGERS) + VISIT]!;
      if (visit !== NONE) look(visit);
    }
  }

  #grow(): void {
    const { doubles, integers } = this;
    this.#capacity *= 2;
    this.doubles = new Float64Array(doubles.length * 2);
    this.doubles.set(doubles);
    this.integers = new Int32Array(integers.length * 2).fill(NONE);
    this.integers.set(integers);
  }
}
