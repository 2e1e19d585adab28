const BLOCK_BITS = 3;
const BLOCK = 1 << BLOCK_BITS;

/**
 * The pending events. Each event has a slot of its own (a lane's end of service, a source's next arrival), so that
 * scheduling never allocates and cancelling is scheduling at infinity. Slots lie in blocks of eight whose earliest
 * events are known; for the few hundred slots of a crossing, looking through them is faster than a heap.
 */
export class EventList {
  readonly #times: Float64Array;
  readonly #earliestTime: Float64Array;
  readonly #earliestSlot: Int32Array;

  constructor(slots: number) {
    const blocks = Math.max(1, Math.ceil(slots / BLOCK));
    this.#times = new Float64Array(blocks * BLOCK).fill(Number.POSITIVE_INFINITY);
    this.#earliestTime = new Float64Array(blocks).fill(Number.POSITIVE_INFINITY);
    this.#earliestSlot = Int32Array.from({ length: blocks }, (_, block) => block * BLOCK);
  }

  timeOf(slot: number): number {
    return this.#times[slot]!;
  }

  schedule(slot: number, time: number): void {
    this.#times[slot] = time;
    const block = slot >> BLOCK_BITS;
    if (this.#earliestSlot[block] === slot) this.#findEarliest(block);
    else if (time < this.#earliestTime[block]!) {
      this.#earliestTime[block] = time;
      this.#earliestSlot[block] = slot;
    }
  }

  /** The slot of the earliest event; of several at the same time, the lowest. */
  next(): number {
    const earliest = this.#earliestTime;
    let time = earliest[0]!;
    let block = 0;
    for (let i = 1; i < earliest.length; i++) {
      const other = earliest[i]!;
      if (other < time) {
        time = other;
        block = i;
      }
    }
    return this.#earliestSlot[block]!;
  }

  #findEarliest(block: number): void {
    const times = this.#times;
    const first = block << BLOCK_BITS;
    let time = times[first]!;
    let slot = first;
    for (let i = first + 1; i < first + BLOCK; i++) {
      const other = times[i]!;
      if (other < time) {
        time = other;
        slot = i;
      }
    }
    this.#earliestTime[block] = time;
    this.#earliestSlot[block] = slot;
  }
}
