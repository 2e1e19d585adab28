export const EVENT_BLOCK_BITS = 3;
const BLOCK = 1 << EVENT_BLOCK_BITS;

/**
 * Pending events. Each has a slot of its own (the end of service in a lane), so that scheduling never allocates and
 * cancelling is scheduling at infinity. Slots lie in blocks of eight whose earliest events are known: for the few
 * hundred slots of a crossing, looking through them is faster than a heap.
 */
export class EventList {
  readonly times: Float64Array;
  /** By block. */
  readonly earliestTime: Float64Array;
  readonly earliestSlot: Int32Array;

  constructor(slots: number) {
    const blocks = Math.max(1, Math.ceil(slots / BLOCK));
    this.times = new Float64Array(blocks * BLOCK).fill(Number.POSITIVE_INFINITY);
    this.earliestTime = new Float64Array(blocks).fill(Number.POSITIVE_INFINITY);
    this.earliestSlot = Int32Array.from({ length: blocks }, (_, block) => block * BLOCK);
  }

  schedule(slot: number, time: number): void {
    this.times[slot] = time;
    const block = slot >> EVENT_BLOCK_BITS;
    const earliest = this.earliestTime[block]!;
    if (this.earliestSlot[block] === slot) this.#findEarliest(block);
    else if (time < earliest || (time === earliest && slot < this.earliestSlot[block]!)) {
      this.earliestTime[block] = time;
      this.earliestSlot[block] = slot;
    }
  }

  /** The block with the earliest event; of several events at the same time, the one with the lowest slot. */
  earliestBlock(): number {
    const earliest = this.earliestTime;
    let time = earliest[0]!;
    let block = 0;
    for (let other = 1; other < earliest.length; other++) {
      const otherTime = earliest[other]!;
      if (otherTime < time) {
        time = otherTime;
        block = other;
      }
    }
    return block;
  }

  #findEarliest(block: number): void {
    const { times } = this;
    const first = block << EVENT_BLOCK_BITS;
    let time = times[first]!;
    let slot = first;
    for (let other = first + 1; other < first + BLOCK; other++) {
      const otherTime = times[other]!;
      if (otherTime < time) {
        time = otherTime;
        slot = other;
      }
    }
    this.earliestTime[block] = time;
    this.earliestSlot[block] = slot;
  }
}
