import type { BasisFactor, BasisFactorizer } from "./basis-factor.ts";
import { DenseInverse } from "./dense-inverse.ts";
import { FactoredInverse } from "./factored-inverse.ts";
import type { LinearProgram } from "./linear-program.ts";

/**
 * The inverse of a basis while the simplex method changes the basis column by column. Slots are the places of the basic
 * columns. What is asked for is written into the list that is given.
 */
export interface BasisInverse {
  /** How many columns have been changed since it was loaded. */
  readonly changes: number;
  /** Whether so many changes have added up that it should be loaded anew. */
  readonly isWorn: boolean;
  load(factor: BasisFactor): void;
  /** B⁻¹ · right, by slot. `right` is by row, and is used up. */
  solve(right: Float64Array, bySlot: Float64Array): void;
  /** A row of B⁻¹, by row of the program. */
  rowOf(slot: number, byRow: Float64Array): void;
  /** B⁻¹ · a column of the program, by slot. */
  timesColumn(column: number, bySlot: Float64Array): void;
  /** Puts another column into a slot: `entering` is B⁻¹ times that column. */
  replace(slot: number, entering: Float64Array): void;
}

/** Up to so many rows, all of the inverse is kept: there is less to multiply than there is to look up. */
const DENSE_ROWS = 32;

export function basisInverse(program: LinearProgram, factorizer: BasisFactorizer): BasisInverse {
  return program.rowCount <= DENSE_ROWS ? new DenseInverse(program) : new FactoredInverse(program, factorizer);
}
