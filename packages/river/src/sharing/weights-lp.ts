import Fraction from "fraction.js";
import { sum, zero } from "./exact.ts";

export interface WeightedColumn {
  readonly column: readonly Fraction[];
  readonly gain: Fraction;
}

/**
 * Weights on columns, at least 0 and 1 together, that cancel the columns out and gain the most: a linear program in
 * exact fractions, by the revised simplex method with Bland's rule, under which it can't run in circles (R. Bland, "New
 * finite pivoting rules for the simplex method", Mathematics of Operations Research 2, 1977, 103–107). There must be
 * such weights, as there are where with each column its opposite is given.
 */
export function bestWeights(columns: readonly WeightedColumn[]): {
  readonly weights: readonly Fraction[];
  readonly value: Fraction;
} {
  const height = (columns[0]?.column.length ?? 0) + 1;
  const simplex = new Simplex(
    columns.map(({ column }) => [...column, one]),
    Array.from({ length: height }, (_, row) => (row === height - 1 ? one : zero)),
  );
  simplex.improve(
    columns.map(() => zero),
    minusOne,
  );
  simplex.dropArtificial();
  simplex.improve(
    columns.map(({ gain }) => gain),
    zero,
  );
  const weights = simplex.weights();
  return { weights, value: sum(columns.map(({ gain }, index) => gain.mul(weights[index]!))) };
}

const one = new Fraction(1);
const minusOne = new Fraction(-1);

class Simplex {
  readonly #columns: readonly (readonly Fraction[])[];
  /** By row: the column that stands for it, or an artificial one from `columns.length` on. */
  readonly #basis: number[];
  readonly #inverse: Fraction[][];
  readonly #values: Fraction[];

  /** Starts with an artificial column for each row; `right` must not be negative. */
  constructor(columns: readonly (readonly Fraction[])[], right: readonly Fraction[]) {
    this.#columns = columns;
    this.#basis = right.map((_, row) => columns.length + row);
    this.#inverse = right.map((_, row) => right.map((_, column) => (row === column ? one : zero)));
    this.#values = [...right];
  }

  /** Maximises the gains. Artificial columns never come back. */
  improve(gains: readonly Fraction[], artificialGain: Fraction): void {
    while (true) {
      const prices = this.#prices(gains, artificialGain);
      const entering = this.#columns.findIndex((column, index) => gains[index]!.gt(dot(prices, column)));
      if (entering < 0) return;
      const direction = this.#inverse.map((row) => dot(row, this.#columns[entering]!));
      let leaving = -1;
      let step = zero;
      for (const [row, slope] of direction.entries()) {
        if (slope.lte(0)) continue;
        const ratio = this.#values[row]!.div(slope);
        const order = leaving < 0 ? -1 : ratio.compare(step);
        if (order < 0 || (order === 0 && this.#basis[row]! < this.#basis[leaving]!)) [leaving, step] = [row, ratio];
      }
      this.#pivot(entering, leaving, direction);
    }
  }

  /** Replaces artificial columns, which stand at 0 by now, by real ones. */
  dropArtificial(): void {
    for (const [row, column] of this.#basis.entries()) {
      if (column < this.#columns.length) continue;
      const entering = this.#columns.findIndex((candidate) => !dot(this.#inverse[row]!, candidate).equals(0));
      this.#pivot(
        entering,
        row,
        this.#inverse.map((inverse) => dot(inverse, this.#columns[entering]!)),
      );
    }
  }

  weights(): Fraction[] {
    const weights = this.#columns.map(() => zero);
    for (const [row, column] of this.#basis.entries()) weights[column] = this.#values[row]!;
    return weights;
  }

  #prices(gains: readonly Fraction[], artificialGain: Fraction): Fraction[] {
    const basic = this.#basis.map((column) => gains[column] ?? artificialGain);
    return this.#values.map((_, column) =>
      dot(
        basic,
        this.#inverse.map((row) => row[column]!),
      ),
    );
  }

  #pivot(entering: number, leaving: number, direction: readonly Fraction[]): void {
    const scale = direction[leaving]!;
    this.#inverse[leaving] = this.#inverse[leaving]!.map((entry) => entry.div(scale));
    this.#values[leaving] = this.#values[leaving]!.div(scale);
    for (const [row, factor] of direction.entries()) {
      if (row === leaving || factor.equals(0)) continue;
      this.#inverse[row] = this.#inverse[row]!.map((entry, column) =>
        entry.sub(factor.mul(this.#inverse[leaving]![column]!)),
      );
      this.#values[row] = this.#values[row]!.sub(factor.mul(this.#values[leaving]!));
    }
    this.#basis[leaving] = entering;
  }
}

function dot(left: readonly Fraction[], right: readonly Fraction[]): Fraction {
  let total = zero;
  for (const [index, entry] of left.entries()) {
    if (!entry.equals(0) && !right[index]!.equals(0)) total = total.add(entry.mul(right[index]!));
  }
  return total;
}
