import type { Highs } from "highs";
import type { LinearProgram } from "./linear-program.ts";

export type HighsOutcome =
  | { readonly outcome: "optimal"; readonly values: Float64Array; readonly objectives: readonly number[] }
  | { readonly outcome: "infeasible" };

const OPTIMAL = 7;
const INFEASIBLE = [8, 9];
const PRICED = 1e-7;

/**
 * Solves a program with HiGHS, level after level: what a level's reduced costs hold at a bound stays there in the
 * levels that follow. The other path beside `WarmSolver`, for what rounding keeps that from, and for checks.
 *
 * @param highs HiGHS as loaded by `await highsLoader()` of the package "highs"
 * @throws Error if HiGHS itself gives up
 */
export function solveWithHighs(highs: Highs, program: LinearProgram): HighsOutcome {
  const { rowCount, columnCount, columnStart, entryRow, entryValue, costs, rhs } = program;
  const lower = program.lower.slice();
  const upper = program.upper.slice();
  const objectives: number[] = [];
  let values = new Float64Array(columnCount);
  for (const cost of costs) {
    const model = highs.createModel({
      numCols: columnCount,
      numRows: rowCount,
      colCost: cost,
      colLower: lower,
      colUpper: upper,
      rowLower: rhs,
      rowUpper: rhs,
      matrix: {
        format: "csc",
        numRows: rowCount,
        numCols: columnCount,
        starts: columnStart,
        indices: entryRow,
        values: entryValue,
      },
    });
    try {
      model.options.set({ output_flag: false, primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9 });
      model.run();
      const status = model.getModelStatus();
      if (INFEASIBLE.includes(status)) return { outcome: "infeasible" };
      if (status !== OPTIMAL) throw new Error(`HiGHS ended with model status ${status}.`);
      const solution = model.getSolution();
      values = Float64Array.from(solution.colValue!);
      objectives.push(model.getObjectiveValue());
      for (let column = 0; column < columnCount; column += 1) {
        const price = solution.colDual![column]!;
        if (price > PRICED) upper[column] = lower[column]!;
        else if (price < -PRICED) lower[column] = upper[column]!;
      }
    } finally {
      model.dispose();
    }
  }
  return { outcome: "optimal", values, objectives };
}
