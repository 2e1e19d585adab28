import { type BasisFactor, solveForward } from "./basis-factor.ts";
import type { BasisInverse } from "./basis-inverse.ts";
import type { LinearProgram } from "./linear-program.ts";

const MOST_CHANGES = 50;

/** The inverse of a small basis, all of it. */
export class DenseInverse implements BasisInverse {
  readonly #program: LinearProgram;
  readonly #size: number;
  /** Slot after slot, a figure for each row. */
  readonly #inverse: Float64Array;
  readonly #unit: Float64Array;
  readonly #bySlot: Float64Array;
  changes = 0;

  constructor(program: LinearProgram) {
    const size = program.rowCount;
    this.#program = program;
    this.#size = size;
    this.#inverse = new Float64Array(size * size);
    this.#unit = new Float64Array(size);
    this.#bySlot = new Float64Array(size);
  }

  get isWorn(): boolean {
    return this.changes >= MOST_CHANGES;
  }

  load(factor: BasisFactor): void {
    const size = this.#size;
    this.changes = 0;
    for (let row = 0; row < size; row += 1) {
      this.#unit.fill(0);
      this.#unit[row] = 1;
      solveForward(factor, this.#unit, this.#bySlot);
      for (let slot = 0; slot < size; slot += 1) this.#inverse[slot * size + row] = this.#bySlot[slot]!;
    }
  }

  solve(right: Float64Array, bySlot: Float64Array): void {
    const size = this.#size;
    const inverse = this.#inverse;
    let place = 0;
    for (let slot = 0; slot < size; slot += 1) {
      let sum = 0;
      for (let row = 0; row < size; row += 1) {
        sum += inverse[place]! * right[row]!;
        place += 1;
      }
      bySlot[slot] = sum;
    }
  }

  rowOf(slot: number, byRow: Float64Array): void {
    const size = this.#size;
    const start = slot * size;
    for (let row = 0; row < size; row += 1) byRow[row] = this.#inverse[start + row]!;
  }

  timesColumn(column: number, bySlot: Float64Array): void {
    const { columnStart, entryRow, entryValue } = this.#program;
    const size = this.#size;
    bySlot.fill(0);
    const end = columnStart[column + 1]!;
    for (let entry = columnStart[column]!; entry < end; entry += 1) {
      const value = entryValue[entry]!;
      let place = entryRow[entry]!;
      for (let slot = 0; slot < size; slot += 1) {
        bySlot[slot]! += this.#inverse[place]! * value;
        place += size;
      }
    }
  }

  replace(slot: number, entering: Float64Array): void {
    const size = this.#size;
    const inverse = this.#inverse;
    const start = slot * size;
    const pivot = entering[slot]!;
    for (let row = 0; row < size; row += 1) inverse[start + row]! /= pivot;
    for (let other = 0; other < size; other += 1) {
      const factor = entering[other]!;
      if (factor === 0 || other === slot) continue;
      const otherStart = other * size;
      for (let row = 0; row < size; row += 1) inverse[otherStart + row]! -= factor * inverse[start + row]!;
    }
    this.changes += 1;
  }
}
