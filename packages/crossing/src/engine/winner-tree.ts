/**
 * The least of a fixed number of times, each of which can be changed: a tournament in which every node knows its
 * winner. Of equal times, the lowest index wins.
 */
export class WinnerTree {
  /** The time at each node; node 1 is the root, the leaves are from `leaves` on. */
  readonly times: Float64Array;
  /** The index of the winner at each node. */
  readonly winners: Int32Array;
  readonly leaves: number;

  constructor(size: number) {
    this.leaves = 1;
    while (this.leaves < size) this.leaves *= 2;
    this.times = new Float64Array(2 * this.leaves).fill(Number.POSITIVE_INFINITY);
    this.winners = new Int32Array(2 * this.leaves);
    for (let node = 2 * this.leaves - 1; node > 0; node--) {
      this.winners[node] = node >= this.leaves ? node - this.leaves : this.winners[2 * node]!;
    }
  }

  get least(): number {
    return this.times[1]!;
  }

  get winner(): number {
    return this.winners[1]!;
  }

  timeOf(index: number): number {
    return this.times[this.leaves + index]!;
  }

  set(index: number, time: number): void {
    const { times, winners } = this;
    let node = this.leaves + index;
    times[node] = time;
    node >>= 1;
    while (node > 0) {
      const left = 2 * node;
      const winning = times[left]! <= times[left + 1]! ? left : left + 1;
      times[node] = times[winning]!;
      winners[node] = winners[winning]!;
      node >>= 1;
    }
  }
}
