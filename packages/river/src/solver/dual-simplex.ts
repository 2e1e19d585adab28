import { type Basis, basisOf, signOf } from "./basis.ts";
import { type BasisFactor, type BasisFactorizer, solveBackward, solveForward } from "./basis-factor.ts";
import { violation } from "./basis-flows.ts";
import type { LinearProgram } from "./linear-program.ts";

const SMALL_ENTRY = 1e-9;
const ZERO_COST = 1e-10;
const STEPS_PER_FACTOR = 40;

/**
 * The dual simplex method for bounded variables, with costs of several levels compared one after the other (linear
 * programming over the ordered vectors of costs, so that one run answers all levels). It goes from a basis whose
 * reduced costs are right to one whose flows keep within their bounds as well.
 *
 * Source of the method: Koberstein, The dual simplex method (Paderborn 2005), chapter 3; the product form of the
 * inverse between factorings, Dantzig and Orchard-Hays 1954.
 */
export class DualSimplex {
  readonly #program: LinearProgram;
  readonly #levels: number;
  readonly #factorizer: BasisFactorizer;
  #basic: Int32Array;
  #atUpper: Uint8Array;
  #reduced: Float64Array;
  #factor!: BasisFactor;
  /** The slot of each column, or −1. */
  readonly #slotOf: Int32Array;
  readonly #flows: Float64Array;
  readonly #work: Float64Array;
  readonly #left: Float64Array;
  readonly #rowWeights: Float64Array;
  readonly #entering: Float64Array;
  readonly #pivotRow: Float64Array;
  readonly #touched: Int32Array;
  readonly #isTouched: Uint8Array;
  readonly #ratio: Float64Array;
  #updates: { readonly slot: number; readonly slots: number[]; readonly values: number[]; readonly pivot: number }[] =
    [];

  constructor(program: LinearProgram, factorizer: BasisFactorizer) {
    this.#factorizer = factorizer;
    const { rowCount, columnCount, costs } = program;
    this.#program = program;
    this.#levels = costs.length;
    this.#basic = new Int32Array(rowCount);
    this.#atUpper = new Uint8Array(columnCount);
    this.#reduced = new Float64Array(columnCount * costs.length);
    this.#slotOf = new Int32Array(columnCount).fill(-1);
    this.#flows = new Float64Array(rowCount);
    this.#work = new Float64Array(rowCount);
    this.#left = new Float64Array(rowCount);
    this.#rowWeights = new Float64Array(rowCount);
    this.#entering = new Float64Array(rowCount);
    this.#pivotRow = new Float64Array(columnCount);
    this.#touched = new Int32Array(columnCount);
    this.#isTouched = new Uint8Array(columnCount);
    this.#ratio = new Float64Array(costs.length);
  }

  /** The best basis, or why there is none: `infeasible`, or `stuck` where rounding kept it from ending. */
  solve(start: Basis): Basis | "infeasible" | "stuck" {
    this.#load(start);
    const { rowCount, columnCount } = this.#program;
    const limit = 200 + 20 * (rowCount + columnCount);
    for (let step = 0; step < limit; step += 1) {
      if (this.#updates.length >= STEPS_PER_FACTOR && !this.#refactor()) return "stuck";
      const slot = this.#mostViolated();
      if (slot < 0) {
        if (this.#updates.length === 0 && step > 0) return this.#finish() ?? "stuck";
        // Only flows from fresh factors are believed.
        if (!this.#refactor()) return "stuck";
        if (this.#mostViolated() < 0) return this.#finish() ?? "stuck";
        continue;
      }
      const outcome = this.#step(slot);
      if (outcome === "none") {
        if (this.#updates.length === 0) return "infeasible";
        if (!this.#refactor()) return "stuck";
      } else if (outcome === "small") {
        if (this.#updates.length === 0) return "stuck";
        if (!this.#refactor()) return "stuck";
      }
    }
    return "stuck";
  }

  #load(start: Basis): void {
    this.#basic = start.basic.slice();
    this.#atUpper = start.atUpper.slice();
    this.#reduced = start.reducedCosts.slice();
    this.#factor = start.factor;
    this.#updates = [];
    this.#slotOf.fill(-1);
    this.#basic.forEach((column, slot) => {
      if (column < this.#program.columnCount) this.#slotOf[column] = slot;
    });
    this.#computeFlows();
  }

  #refactor(): boolean {
    const factor = this.#factorizer.factor(this.#basic);
    if (factor === undefined) return false;
    this.#factor = factor;
    this.#updates = [];
    this.#computeFlows();
    return true;
  }

  /** Reduced costs are computed anew, so that rounding does not add up from basis to basis. */
  #finish(): Basis | undefined {
    return basisOf(this.#program, this.#basic, this.#factor, this.#atUpper);
  }

  #computeFlows(): void {
    const { columnCount, columnStart, entryRow, entryValue, lower, upper, rhs } = this.#program;
    const work = this.#work;
    work.set(rhs);
    for (let column = 0; column < columnCount; column += 1) {
      if (this.#slotOf[column]! >= 0) continue;
      const value = this.#atUpper[column] === 1 ? upper[column]! : lower[column]!;
      if (value === 0) continue;
      for (let entry = columnStart[column]!; entry < columnStart[column + 1]!; entry += 1) {
        work[entryRow[entry]!]! -= entryValue[entry]! * value;
      }
    }
    solveForward(this.#factor, work, this.#flows);
    this.#applyUpdates(this.#flows);
  }

  #applyUpdates(bySlot: Float64Array): void {
    for (const { slot, slots, values, pivot } of this.#updates) {
      const value = bySlot[slot]! / pivot;
      bySlot[slot] = value;
      if (value === 0) continue;
      for (let index = 0; index < slots.length; index += 1) bySlot[slots[index]!]! -= values[index]! * value;
    }
  }

  #mostViolated(): number {
    let worst = 0;
    let worstSlot = -1;
    for (let slot = 0; slot < this.#basic.length; slot += 1) {
      const size = Math.abs(violation(this.#program, this.#basic[slot]!, this.#flows[slot]!));
      if (size > worst) {
        worst = size;
        worstSlot = slot;
      }
    }
    return worstSlot;
  }

  #step(slot: number): "done" | "none" | "small" {
    const { columnCount, lower, upper } = this.#program;
    const below = violation(this.#program, this.#basic[slot]!, this.#flows[slot]!) < 0;
    const touchedCount = this.#computePivotRow(slot);
    const entering = this.#chooseEntering(touchedCount, below ? -1 : 1);
    if (entering < 0) return "none";
    this.#computeEntering(entering);
    const pivot = this.#entering[slot]!;
    const expected = this.#pivotRow[entering]!;
    if (Math.abs(pivot) < SMALL_ENTRY || Math.abs(pivot - expected) > 1e-6 * (1 + Math.abs(pivot))) return "small";
    const leaving = this.#basic[slot]!;
    this.#updateReducedCosts(touchedCount, entering, leaving, below);
    const isUnit = leaving >= columnCount;
    const bound = isUnit ? 0 : below ? lower[leaving]! : upper[leaving]!;
    const change = (this.#flows[slot]! - bound) / pivot;
    const startsAt = this.#atUpper[entering] === 1 ? upper[entering]! : lower[entering]!;
    const slots: number[] = [];
    const values: number[] = [];
    for (let other = 0; other < this.#entering.length; other += 1) {
      const value = this.#entering[other]!;
      if (value === 0 || other === slot) continue;
      slots.push(other);
      values.push(value);
      this.#flows[other]! -= value * change;
    }
    this.#flows[slot] = startsAt + change;
    this.#updates.push({ slot, slots, values, pivot });
    this.#basic[slot] = entering;
    this.#slotOf[entering] = slot;
    if (!isUnit) {
      this.#slotOf[leaving] = -1;
      this.#atUpper[leaving] = below ? 0 : 1;
    }
    return "done";
  }

  /** The row of B⁻¹·A that belongs to a slot, for the columns that aren't basic. */
  #computePivotRow(slot: number): number {
    const { rowCount, rowStart, rowColumn, rowEntry, entryValue } = this.#program;
    const left = this.#left;
    left.fill(0);
    left[slot] = 1;
    for (let index = this.#updates.length - 1; index >= 0; index -= 1) {
      const update = this.#updates[index]!;
      let value = left[update.slot]!;
      for (let k = 0; k < update.slots.length; k += 1) value -= update.values[k]! * left[update.slots[k]!]!;
      left[update.slot] = value / update.pivot;
    }
    solveBackward(this.#factor, left, this.#rowWeights);
    let count = 0;
    for (let row = 0; row < rowCount; row += 1) {
      const weight = this.#rowWeights[row]!;
      if (weight === 0) continue;
      for (let place = rowStart[row]!; place < rowStart[row + 1]!; place += 1) {
        const column = rowColumn[place]!;
        if (this.#slotOf[column]! >= 0) continue;
        if (this.#isTouched[column] === 0) {
          this.#isTouched[column] = 1;
          this.#touched[count] = column;
          this.#pivotRow[column] = 0;
          count += 1;
        }
        this.#pivotRow[column]! += weight * entryValue[rowEntry[place]!]!;
      }
    }
    for (let index = 0; index < count; index += 1) this.#isTouched[this.#touched[index]!] = 0;
    return count;
  }

  /** The column whose reduced costs reach zero first, or −1. */
  #chooseEntering(touchedCount: number, sign: number): number {
    const { lower, upper } = this.#program;
    let best = -1;
    for (let index = 0; index < touchedCount; index += 1) {
      const column = this.#touched[index]!;
      const entry = sign * this.#pivotRow[column]!;
      if (this.#atUpper[column] === 1 ? entry > -SMALL_ENTRY : entry < SMALL_ENTRY) continue;
      if (lower[column] === upper[column]) continue;
      if (best < 0 || this.#comesBefore(column, entry, best)) {
        best = column;
        for (let level = 0; level < this.#levels; level += 1) {
          this.#ratio[level] = this.#reduced[column * this.#levels + level]! / entry;
        }
      }
    }
    return best;
  }

  #comesBefore(column: number, entry: number, best: number): boolean {
    for (let level = 0; level < this.#levels; level += 1) {
      const ratio = this.#reduced[column * this.#levels + level]! / entry;
      const other = this.#ratio[level]!;
      const difference = ratio - other;
      if (Math.abs(difference) > ZERO_COST * (1 + Math.abs(other))) return difference < 0;
    }
    const size = Math.abs(entry);
    const bestSize = Math.abs(this.#pivotRow[best]!);
    return size > bestSize || (size === bestSize && column < best);
  }

  #computeEntering(column: number): void {
    const { columnStart, entryRow, entryValue } = this.#program;
    this.#work.fill(0);
    for (let entry = columnStart[column]!; entry < columnStart[column + 1]!; entry += 1) {
      this.#work[entryRow[entry]!] = entryValue[entry]!;
    }
    solveForward(this.#factor, this.#work, this.#entering);
    this.#applyUpdates(this.#entering);
  }

  #updateReducedCosts(touchedCount: number, entering: number, leaving: number, below: boolean): void {
    const { columnCount, lower, upper } = this.#program;
    const levels = this.#levels;
    const pivot = this.#pivotRow[entering]!;
    const step = this.#ratio;
    for (let level = 0; level < levels; level += 1) step[level] = this.#reduced[entering * levels + level]! / pivot;
    for (let index = 0; index < touchedCount; index += 1) {
      const column = this.#touched[index]!;
      const entry = this.#pivotRow[column]!;
      if (entry === 0) continue;
      const start = column * levels;
      for (let level = 0; level < levels; level += 1) {
        const value = this.#reduced[start + level]! - step[level]! * entry;
        this.#reduced[start + level] = Math.abs(value) < ZERO_COST ? 0 : value;
      }
      // A fixed column may be passed over: its better bound is then the other one, at the same place.
      if (lower[column] === upper[column]) this.#atUpper[column] = signOf(this.#reduced, start, levels) < 0 ? 1 : 0;
    }
    this.#reduced.fill(0, entering * levels, (entering + 1) * levels);
    if (leaving < columnCount) {
      for (let level = 0; level < levels; level += 1) this.#reduced[leaving * levels + level] = -step[level]!;
      this.#atUpper[leaving] = below ? 0 : 1;
    }
  }
}
