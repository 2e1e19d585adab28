import type { Period } from "../model/periods.ts";
import type { BasinProgram } from "../network/basin-program.ts";
import { type Column, linearProgram } from "../solver/linear-program.ts";
import { type SolverOutcome, WarmSolver } from "../solver/solver.ts";

/** A period that no plan can satisfy, or in which something has no limit; the message says where and what to do. */
export class PlanError extends Error {
  override readonly name = "PlanError";
  readonly period: string;
  /** The nodes or rules at fault. */
  readonly at: readonly string[];

  constructor(period: string, at: readonly string[], message: string) {
    super(`In ${period}: ${message}`);
    this.period = period;
    this.at = at;
  }
}

/** Which balances cannot be met: those that are missing something in the plan that misses least in all. */
export function explainInfeasible(
  { program, rowNames }: BasinProgram,
  period: Period,
  outcome: SolverOutcome,
): PlanError {
  if (outcome === "stuck") {
    return new PlanError(
      period.label,
      [],
      "rounding kept the solver from an answer. Check the model's figures for very large beside very small ones, or let HiGHS solve it.",
    );
  }
  const columns: Column[] = [];
  for (let column = 0; column < program.columnCount; column += 1) {
    const entries: [number, number][] = [];
    for (let entry = program.columnStart[column]!; entry < program.columnStart[column + 1]!; entry += 1) {
      entries.push([program.entryRow[entry]!, program.entryValue[entry]!]);
    }
    columns.push({ lower: program.lower[column]!, upper: program.upper[column]!, costs: [], entries });
  }
  for (let row = 0; row < program.rowCount; row += 1) {
    columns.push({ lower: 0, upper: 1e9, costs: [1], entries: [[row, 1]] });
    columns.push({ lower: 0, upper: 1e9, costs: [1], entries: [[row, -1]] });
  }
  const relaxed = linearProgram(program.rowCount, 1, columns);
  relaxed.rhs.set(program.rhs);
  const solver = new WarmSolver(relaxed);
  const at = new Set<string>();
  if (solver.solve(0) === "optimal") {
    for (let index = program.columnCount; index < relaxed.columnCount; index += 1) {
      if (solver.values[index]! > 1e-9) at.add(rowNames[(index - program.columnCount) >> 1]!);
    }
  }
  const names = [...at].map((name) => `"${name}"`).join(", ");
  return new PlanError(
    period.label,
    [...at],
    `the water cannot be balanced at ${names || "some node"}: more comes than can leave, or a fixed proportion cannot be kept. Give the water a way to an outlet, or raise a limit.`,
  );
}
