/**
 * Those who come to a station (or to the stations simulated together) within a slice of time, with when. They are put
 * in by one feeder after another, each in order of time; `sort` merges what the feeders put in, earlier feeders first
 * among those of the same instant.
 */
export class Mailbox {
  times = new Float64Array(INITIAL);
  customers = new Int32Array(INITIAL);
  count = 0;
  #runStarts: number[] = [];
  #otherTimes = new Float64Array(INITIAL);
  #otherCustomers = new Int32Array(INITIAL);

  put(time: number, customer: number): void {
    const place = this.count;
    if (place === this.times.length) this.#grow();
    if (place > 0 && time < this.times[place - 1]!) this.#runStarts.push(place);
    this.times[place] = time;
    this.customers[place] = customer;
    this.count = place + 1;
  }

  /** Makes room for `count` more, of whom the first comes at `time`, to be written behind those here by the caller. */
  beginRun(time: number, count: number): void {
    while (this.count + count > this.times.length) this.#grow();
    if (this.count > 0 && time < this.times[this.count - 1]!) this.#runStarts.push(this.count);
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

  #merge(from: number, middle: number, to: number): void {
    const { times, customers } = this;
    let left = from;
    let right = middle;
    for (let place = from; place < to; place++) {
      const takesLeft = right >= to || (left < middle && times[left]! <= times[right]!);
      const taken = takesLeft ? left++ : right++;
      this.#otherTimes[place] = times[taken]!;
      this.#otherCustomers[place] = customers[taken]!;
    }
  }

  #swap(): void {
    const { times, customers } = this;
    this.times = this.#otherTimes;
    this.customers = this.#otherCustomers;
    this.#otherTimes = times;
    this.#otherCustomers = customers;
  }

  #grow(): void {
    const { times, customers } = this;
    this.times = new Float64Array(times.length * 2);
    this.times.set(times);
    this.customers = new Int32Array(customers.length * 2);
    this.customers.set(customers);
    this.#otherTimes = new Float64Array(times.length * 2);
    this.#otherCustomers = new Int32Array(customers.length * 2);
  }
}

const INITIAL = 1024;
