const INITIAL = 1024;

/** Those who wait at a `DirectStation`, in their order: rings, of which the counters number the places. */
export class DirectQueue {
  joined = new Float64Array(INITIAL);
  service = new Float64Array(INITIAL);
  source = new Int32Array(INITIAL);
  first = 0;
  after = 0;

  get length(): number {
    return this.after - this.first;
  }

  /** Where in the rings the `index`-th of them is, the first of all having been number 0. */
  placeOf(index: number): number {
    return index & (this.source.length - 1);
  }

  add(joined: number, service: number, source: number): void {
    if (this.length === this.source.length) this.#grow();
    const place = this.placeOf(this.after++);
    this.joined[place] = joined;
    this.service[place] = service;
    this.source[place] = source;
  }

  #grow(): void {
    const source = new Int32Array(2 * this.source.length);
    for (let index = this.first; index < this.after; index++) {
      source[index & (source.length - 1)] = this.source[this.placeOf(index)]!;
    }
    this.joined = grownRing(this.joined, this.first, this.after);
    this.service = grownRing(this.service, this.first, this.after);
    this.source = source;
  }
}

/** A ring twice as large, with the same at the places from `first` to before `after`. */
export function grownRing(ring: Float64Array, first: number, after: number): Float64Array<ArrayBuffer> {
  const size = ring.length;
  const grown = new Float64Array(2 * size);
  for (let place = first; place < after; place++) grown[place & (2 * size - 1)] = ring[place & (size - 1)]!;
  return grown;
}
