/** No customer, no line, no lane. */
export const NONE = -1;

/**
 * Everyone inside the crossing, as columns. A number is given to a customer on arrival and to another one after their
 * exit, so the columns grow with how many are inside at once, never with how many have passed.
 */
export class Customers {
  /** The visit that they are on or waiting for, which says class and station. */
  visit = new Int32Array(INITIAL);
  /** Which random numbers of their class are theirs. */
  ordinal = new Int32Array(INITIAL);
  /** When they came to the crossing, and in which hour of the day. */
  enteredAt = new Float64Array(INITIAL);
  enteredHour = new Uint8Array(INITIAL);
  /** When they came to the present station, and in which hour of the day. */
  joinedAt = new Float64Array(INITIAL);
  joinedHour = new Uint8Array(INITIAL);
  /** Seconds waited at the stations before. */
  waited = new Float64Array(INITIAL);
  /** The line they wait in, and their neighbours there. */
  line = new Int32Array(INITIAL);
  next = new Int32Array(INITIAL);
  previous = new Int32Array(INITIAL);
  /** The lane chosen at a station with separate queues. */
  chosenLane = new Int32Array(INITIAL);
  /** The lane that they hold up at the station before. */
  heldLane = new Int32Array(INITIAL);
  /** Their place in the heap of those who may give up. */
  patiencePlace = new Int32Array(INITIAL);

  #capacity = INITIAL;
  #firstFree = NONE;
  #used = 0;
  #inside = 0;

  get inside(): number {
    return this.#inside;
  }

  admit(): number {
    this.#inside++;
    const free = this.#firstFree;
    if (free !== NONE) {
      this.#firstFree = this.next[free]!;
      return free;
    }
    if (this.#used === this.#capacity) this.#grow();
    return this.#used++;
  }

  dismiss(customer: number): void {
    this.#inside--;
    this.visit[customer] = NONE;
    this.next[customer] = this.#firstFree;
    this.#firstFree = customer;
  }

  /** Calls `look` with the visit of everyone inside. */
  forEachVisit(look: (visit: number) => void): void {
    for (let customer = 0; customer < this.#used; customer++) {
      if (this.visit[customer] !== NONE) look(this.visit[customer]!);
    }
  }

  #grow(): void {
    this.#capacity *= 2;
    this.visit = grownInt32(this.visit);
    this.ordinal = grownInt32(this.ordinal);
    this.enteredAt = grownFloat64(this.enteredAt);
    this.enteredHour = grownUint8(this.enteredHour);
    this.joinedAt = grownFloat64(this.joinedAt);
    this.joinedHour = grownUint8(this.joinedHour);
    this.waited = grownFloat64(this.waited);
    this.line = grownInt32(this.line);
    this.next = grownInt32(this.next);
    this.previous = grownInt32(this.previous);
    this.chosenLane = grownInt32(this.chosenLane);
    this.heldLane = grownInt32(this.heldLane);
    this.patiencePlace = grownInt32(this.patiencePlace);
  }
}

const INITIAL = 1024;

function grownInt32(column: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(column.length * 2);
  grown.set(column);
  return grown;
}

function grownFloat64(column: Float64Array): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(column.length * 2);
  grown.set(column);
  return grown;
}

function grownUint8(column: Uint8Array): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(column.length * 2);
  grown.set(column);
  return grown;
}
