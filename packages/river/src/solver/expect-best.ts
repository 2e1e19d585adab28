import { expect } from "vitest";
import type { LinearProgram } from "./linear-program.ts";

/** That values keep the bounds and rows of a program, and are worth what HiGHS found, level by level. For tests. */
export function expectBest(program: LinearProgram, values: Float64Array, objectives: readonly number[]): void {
  expectFeasible(program, values);
  program.costs.forEach((cost, level) => {
    const own = values.reduce((sum, value, column) => sum + value * cost[column]!, 0);
    const theirs = objectives[level]!;
    expect(Math.abs(own - theirs)).toBeLessThan(1e-6 * Math.max(1, Math.abs(theirs)));
  });
}

function expectFeasible(program: LinearProgram, values: Float64Array): void {
  const balance = program.rhs.map((value) => -value);
  for (let column = 0; column < program.columnCount; column += 1) {
    expect(values[column]).toBeGreaterThanOrEqual(program.lower[column]! - 1e-9);
    expect(values[column]).toBeLessThanOrEqual(program.upper[column]! + 1e-9);
    for (let entry = program.columnStart[column]!; entry < program.columnStart[column + 1]!; entry += 1) {
      balance[program.entryRow[entry]!]! += program.entryValue[entry]! * values[column]!;
    }
  }
  for (const missing of balance) expect(Math.abs(missing)).toBeLessThan(1e-9);
}
