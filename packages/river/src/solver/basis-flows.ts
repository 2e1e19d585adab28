import type { Basis } from "./basis.ts";
import { solveForward } from "./basis-factor.ts";
import type { LinearProgram } from "./linear-program.ts";

/** How far a flow may leave its bounds, relative to the bounds' size; rounding alone goes so far. */
const TOLERANCE = 1e-11;

/** The values of the basic columns, by slot, while all others stand at their bounds. `work` has a place for each row. */
export function basicFlows(program: LinearProgram, basis: Basis, work: Float64Array, flows: Float64Array): void {
  const { columnStart, entryRow, entryValue, lower, upper, rhs } = program;
  const { nonbasic, atUpper } = basis;
  work.set(rhs);
  for (let index = 0; index < nonbasic.length; index += 1) {
    const column = nonbasic[index]!;
    const value = atUpper[column] === 1 ? upper[column]! : lower[column]!;
    if (value === 0) continue;
    const end = columnStart[column + 1]!;
    for (let entry = columnStart[column]!; entry < end; entry += 1) {
      work[entryRow[entry]!]! -= entryValue[entry]! * value;
    }
  }
  solveForward(basis.factor, work, flows);
}

/** By how much a basic column leaves its bounds: negative below, positive above, 0 within. */
export function violation(program: LinearProgram, column: number, value: number): number {
  let lower = 0;
  let upper = 0;
  if (column < program.columnCount) {
    lower = program.lower[column]!;
    upper = program.upper[column]!;
  }
  if (value < lower) return value < lower - TOLERANCE * (10 + Math.abs(lower) + Math.abs(value)) ? value - lower : 0;
  if (value > upper) return value > upper + TOLERANCE * (10 + Math.abs(upper) + Math.abs(value)) ? value - upper : 0;
  return 0;
}
