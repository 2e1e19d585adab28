import { type Basis, basisOf, signOf } from "./basis.ts";
import type { BasisFactorizer } from "./basis-factor.ts";
import { violation } from "./basis-flows.ts";
import { type BasisInverse, basisInverse } from "./basis-inverse.ts";
import type { LinearProgram } from "./linear-program.ts";

const SMALL_ENTRY = 1e-9;
const ZERO_COST = 1e-10;
/** Flows to which no more steps than this have been added up are believed. */
const BELIEVED_STEPS = 6;
/** Reduced costs are made anew with every so many factorings. */
const FACTORS_PER_PRICING = 20;

/**
 * The dual simplex method for bounded variables, with costs of several levels compared one after the other (linear
 * programming over the ordered vectors of costs, so that one run answers all levels). It goes from a basis whose
 * reduced costs are right to one whose flows keep within their bounds as well.
 *
 * Source of the method: Koberstein, The dual simplex method (Paderborn 2005), chapter 3.
 */
export class DualSimplex {
  readonly #program: LinearProgram;
  readonly #levels: number;
  readonly #factorizer: BasisFactorizer;
  readonly #basic: Int32Array;
  readonly #atUpper: Uint8Array;
  readonly #reduced: Float64Array;
  readonly #inverse: BasisInverse;
  /** The slot of each column, or −1. */
  readonly #slotOf: Int32Array;
  readonly #flows: Float64Array;
  readonly #work: Float64Array;
  readonly #rowWeights: Float64Array;
  readonly #entering: Float64Array;
  readonly #pivotRow: Float64Array;
  readonly #touched: Int32Array;
  readonly #isTouched: Uint8Array;
  readonly #ratio: Float64Array;
  /** By slot: how far its flow leaves its bounds. */
  readonly #excess: Float64Array;
  #factorings = 0;

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
    this.#rowWeights = new Float64Array(rowCount);
    this.#entering = new Float64Array(rowCount);
    this.#pivotRow = new Float64Array(columnCount);
    this.#touched = new Int32Array(columnCount);
    this.#isTouched = new Uint8Array(columnCount);
    this.#ratio = new Float64Array(costs.length);
    this.#excess = new Float64Array(rowCount);
    this.#inverse = basisInverse(program, factorizer);
  }

  /** Takes up a basis, to go on from it. */
  load(start: Basis): void {
    this.#basic.set(start.basic);
    this.#atUpper.set(start.atUpper);
    this.#reduced.set(start.reducedCosts);
    this.#inverse.load(start.factor);
    this.#slotOf.fill(-1);
    for (let slot = 0; slot < this.#basic.length; slot += 1) {
      const column = this.#basic[slot]!;
      if (column < this.#program.columnCount) this.#slotOf[column] = slot;
    }
  }

  /**
   * Goes from the present basis to the best one for the program's present bounds. `infeasible`: there is none; `stuck`:
   * rounding kept it from ending.
   */
  run(): "optimal" | "infeasible" | "stuck" {
    const { rowCount, columnCount } = this.#program;
    const limit = 200 + 20 * (rowCount + columnCount);
    this.#computeFlows();
    let stepsAdded = 0;
    for (let step = 0; step < limit; step += 1) {
      if (this.#inverse.isWorn && !this.#refactor()) return "stuck";
      const slot = this.#mostViolated();
      if (slot < 0) {
        if (stepsAdded <= BELIEVED_STEPS) return "optimal";
        this.#computeFlows();
        stepsAdded = 0;
        continue;
      }
      const outcome = this.#step(slot);
      stepsAdded += 1;
      if (outcome === "done") continue;
      if (this.#inverse.changes === 0) return outcome === "none" ? "infeasible" : "stuck";
      if (!this.#refactor()) return "stuck";
    }
    return "stuck";
  }

  /** The present basis by itself, with factors and reduced costs made anew; undefined where rounding spoilt it. */
  snapshot(): Basis | undefined {
    const basic = this.#basic.slice();
    return basisOf(this.#program, basic, this.#factorizer.factor(basic), this.#atUpper);
  }

  /** Writes the answer into a list with a place for each column. */
  writeValues(values: Float64Array): void {
    const { columnCount, lower, upper } = this.#program;
    for (let column = 0; column < columnCount; column += 1) {
      const slot = this.#slotOf[column]!;
      values[column] = slot >= 0 ? this.#flows[slot]! : this.#atUpper[column] === 1 ? upper[column]! : lower[column]!;
    }
  }

  /** New factors; now and then new reduced costs as well, so that rounding does not add up. */
  #refactor(): boolean {
    const factor = this.#factorizer.factor(this.#basic);
    if (factor === undefined) return false;
    this.#inverse.load(factor);
    this.#factorings += 1;
    if (this.#factorings % FACTORS_PER_PRICING === 0) {
      const basis = basisOf(this.#program, this.#basic, factor, this.#atUpper);
      if (basis === undefined) return false;
      this.#atUpper.set(basis.atUpper);
      this.#reduced.set(basis.reducedCosts);
    }
    this.#computeFlows();
    return true;
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
    this.#inverse.solve(work, this.#flows);
    this.#computeExcess();
  }

  #computeExcess(): void {
    for (let slot = 0; slot < this.#basic.length; slot += 1) {
      this.#excess[slot] = Math.abs(violation(this.#program, this.#basic[slot]!, this.#flows[slot]!));
    }
  }

  #mostViolated(): number {
    const excess = this.#excess;
    let worst = 0;
    let worstSlot = -1;
    for (let slot = 0; slot < excess.length; slot += 1) {
      if (excess[slot]! > worst) {
        worst = excess[slot]!;
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
    this.#inverse.timesColumn(entering, this.#entering);
    const pivot = this.#entering[slot]!;
    const expected = this.#pivotRow[entering]!;
    if (Math.abs(pivot) < SMALL_ENTRY || Math.abs(pivot - expected) > 1e-6 * (1 + Math.abs(pivot))) return "small";
    const leaving = this.#basic[slot]!;
    this.#updateReducedCosts(touchedCount, entering, leaving, below);
    const isUnit = leaving >= columnCount;
    const bound = isUnit ? 0 : below ? lower[leaving]! : upper[leaving]!;
    const change = (this.#flows[slot]! - bound) / pivot;
    const startsAt = this.#atUpper[entering] === 1 ? upper[entering]! : lower[entering]!;
    this.#basic[slot] = entering;
    this.#slotOf[entering] = slot;
    if (!isUnit) this.#slotOf[leaving] = -1;
    this.#inverse.replace(slot, this.#entering);
    this.#move(slot, change);
    this.#flows[slot] = startsAt + change;
    this.#excess[slot] = Math.abs(violation(this.#program, entering, startsAt + change));
    return "done";
  }

  /** Moves the flows that change with the entering column's. */
  #move(pivotSlot: number, change: number): void {
    const column = this.#entering;
    for (let slot = 0; slot < column.length; slot += 1) {
      const value = column[slot]!;
      if (value === 0 || slot === pivotSlot) continue;
      const flow = this.#flows[slot]! - value * change;
      this.#flows[slot] = flow;
      this.#excess[slot] = Math.abs(violation(this.#program, this.#basic[slot]!, flow));
    }
  }

  /** The row of B⁻¹·A that belongs to a slot, for the columns that aren't basic. */
  #computePivotRow(slot: number): number {
    const { rowStart, rowColumn, rowEntry, entryValue } = this.#program;
    const weights = this.#rowWeights;
    this.#inverse.rowOf(slot, weights);
    let count = 0;
    for (let row = 0; row < weights.length; row += 1) {
      const weight = weights[row]!;
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
