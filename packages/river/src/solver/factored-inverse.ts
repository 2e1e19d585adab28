import { type BasisFactor, type BasisFactorizer, solveBackward, solveForward } from "./basis-factor.ts";
import type { BasisInverse } from "./basis-inverse.ts";
import type { LinearProgram } from "./linear-program.ts";

const MOST_CHANGES = 50;

/** The inverse of a large basis: its factors, and the changes since as a product (Dantzig and Orchard-Hays 1954). */
export class FactoredInverse implements BasisInverse {
  readonly #program: LinearProgram;
  #factor: BasisFactor;
  readonly #work: Float64Array;
  /** Change k's column has the entries start[k] … start[k + 1] − 1, beside its pivot. */
  readonly #pivot = new Float64Array(MOST_CHANGES + 1);
  readonly #pivotSlot = new Int32Array(MOST_CHANGES + 1);
  readonly #start = new Int32Array(MOST_CHANGES + 2);
  readonly #slot: Int32Array;
  readonly #value: Float64Array;
  changes = 0;

  constructor(program: LinearProgram, factorizer: BasisFactorizer) {
    const { rowCount, columnCount } = program;
    this.#program = program;
    this.#factor = factorizer.factor(Int32Array.from({ length: rowCount }, (_, row) => columnCount + row))!;
    this.#work = new Float64Array(rowCount);
    this.#slot = new Int32Array((MOST_CHANGES + 1) * rowCount);
    this.#value = new Float64Array((MOST_CHANGES + 1) * rowCount);
  }

  get isWorn(): boolean {
    return this.changes >= MOST_CHANGES;
  }

  load(factor: BasisFactor): void {
    this.#factor = factor;
    this.changes = 0;
  }

  solve(right: Float64Array, bySlot: Float64Array): void {
    solveForward(this.#factor, right, bySlot);
    this.#applyChanges(bySlot);
  }

  rowOf(slot: number, byRow: Float64Array): void {
    const left = this.#work.fill(0);
    const { pivotOfSlot } = this.#factor;
    left[slot] = 1;
    let first = pivotOfSlot[slot]!;
    for (let k = this.changes - 1; k >= 0; k -= 1) {
      const pivotSlot = this.#pivotSlot[k]!;
      let value = left[pivotSlot]!;
      const end = this.#start[k + 1]!;
      for (let entry = this.#start[k]!; entry < end; entry += 1) {
        value -= this.#value[entry]! * left[this.#slot[entry]!]!;
      }
      left[pivotSlot] = value === 0 ? 0 : value / this.#pivot[k]!;
      if (value !== 0 && pivotOfSlot[pivotSlot]! < first) first = pivotOfSlot[pivotSlot]!;
    }
    byRow.fill(0);
    solveBackward(this.#factor, left, byRow, first);
  }

  timesColumn(column: number, bySlot: Float64Array): void {
    const { columnStart, entryRow, entryValue } = this.#program;
    const { pivotOfRow } = this.#factor;
    let last = -1;
    const right = this.#work.fill(0);
    for (let entry = columnStart[column]!; entry < columnStart[column + 1]!; entry += 1) {
      const row = entryRow[entry]!;
      right[row] = entryValue[entry]!;
      if (pivotOfRow[row]! > last) last = pivotOfRow[row]!;
    }
    bySlot.fill(0);
    solveForward(this.#factor, right, bySlot, last);
    this.#applyChanges(bySlot);
  }

  replace(slot: number, entering: Float64Array): void {
    const k = this.changes;
    let end = this.#start[k]!;
    for (let other = 0; other < entering.length; other += 1) {
      const value = entering[other]!;
      if (value === 0 || other === slot) continue;
      this.#slot[end] = other;
      this.#value[end] = value;
      end += 1;
    }
    this.#start[k + 1] = end;
    this.#pivot[k] = entering[slot]!;
    this.#pivotSlot[k] = slot;
    this.changes = k + 1;
  }

  #applyChanges(bySlot: Float64Array): void {
    const starts = this.#start;
    for (let k = 0; k < this.changes; k += 1) {
      const slot = this.#pivotSlot[k]!;
      if (bySlot[slot] === 0) continue;
      const value = bySlot[slot]! / this.#pivot[k]!;
      bySlot[slot] = value;
      for (let entry = starts[k]!; entry < starts[k + 1]!; entry += 1) {
        bySlot[this.#slot[entry]!]! -= this.#value[entry]! * value;
      }
    }
  }
}
