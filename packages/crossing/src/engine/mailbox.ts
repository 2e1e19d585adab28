import { NONE } from "./customers.ts";

/**
 * Those who come to a station (or to the stations simulated together) within a slice of time, with when and from which
 * lane. They are put in by one feeder after another, each in order of time; `sort` merges what the feeders put in. Of
 * those of the same instant, those from outside come first, then the others by the number of their lane: the order in
 * which the event list has services end.
 */
export class Mailbox {
  times = new Float64Array(INITIAL);
  customers = new Int32Array(INITIAL);
  /** The lane that each comes from; `NONE` for those from outside. */
  lanes = new Int32Array(INITIAL);
  count = 0;
  #runStarts: number[] = [];
  #otherTimes = new Float64Array(INITIAL);
  #otherCustomers = new Int32Array(INITIAL);
  #otherLanes = new Int32Array(INITIAL);

  put(time: number, customer: number, lane: number): void {
    const place = this.count;
    if (place === this.times.length) this.#grow();
    if (place > 0 && !this.#isInOrder(place - 1, time, lane)) this.#runStarts.push(place);
    this.times[place] = time;
    this.customers[place] = customer;
    this.lanes[place] = lane;
    this.count = place + 1;
  }

  /**
   * Makes room for `count` more from outside, of whom the first comes at `time`; the caller writes their times and
   * numbers behind those here.
   */
  beginRun(time: number, count: number): void {
    while (this.count + count > this.times.length) this.#grow();
    if (this.count > 0 && !this.#isInOrder(this.count - 1, time, NONE)) this.#runStarts.push(this.count);
    this.lanes.fill(NONE, this.count, this.count + count);
  }

  sort(): void {
    // Runs are merged two by two until there is one.
    while (this.#runStarts.length > 0) {
      const bounds = [0, ...this.#runStarts, this.count];
      const starts: number[] = [];
      for (let run = 0; run + 1 < bounds.length; run += 2) {
        const from = bounds[run]!;
        const middle = bounds[run + 1]!;
        this.#merge(from, middle, bounds[run + 2] ?? middle);
        if (from > 0) starts.push(from);
      }
      this.#swap();
      this.#runStarts = starts;
    }
  }

  clear(): void {
    this.count = 0;
    if (this.#runStarts.length > 0) this.#runStarts = [];
  }

  #isInOrder(place: number, time: number, lane: number): boolean {
    const before = this.times[place]!;
    return before < time || (before === time && this.lanes[place]! <= lane);
  }

  #merge(from: number, middle: number, to: number): void {
    const { times, customers, lanes } = this;
    let left = from;
    let right = middle;
    for (let place = from; place < to; place++) {
      const takesLeft = right >= to || (left < middle && this.#isInOrder(left, times[right]!, lanes[right]!));
      const taken = takesLeft ? left++ : right++;
      this.#otherTimes[place] = times[taken]!;
      this.#otherCustomers[place] = customers[taken]!;
      this.#otherLanes[place] = lanes[taken]!;
    }
  }

  #swap(): void {
    const { times, customers, lanes } = this;
    this.times = this.#otherTimes;
    this.customers = this.#otherCustomers;
    this.lanes = this.#otherLanes;
    this.#otherTimes = times;
    this.#otherCustomers = customers;
    this.#otherLanes = lanes;
  }

  #grow(): void {
    const { times, customers, lanes } = this;
    const size = times.length * 2;
    this.times = new Float64Array(size);
    this.times.set(times);
    this.customers = new Int32Array(size);
    this.customers.set(customers);
    this.lanes = new Int32Array(size);
    this.lanes.set(lanes);
    this.#otherTimes = new Float64Array(size);
    this.#otherCustomers = new Int32Array(size);
    this.#otherLanes = new Int32Array(size);
  }
}

const INITIAL = 1024;
