import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveWithHighs } from "./highs.ts";
import type { LinearProgram } from "./linear-program.ts";
import { loadHighs } from "./load-highs.ts";
import { type RandomProgram, randomProgram } from "./random-program.ts";
import { WarmSolver } from "./solver.ts";

const highs = await loadHighs();

/** KELISIM_NETWORKS=10000 npx vitest run packages/river/src/solver compares so many. */
const networks = Number(process.env["KELISIM_NETWORKS"] ?? 300);

describe("the solver", () => {
  const counts = { optimal: 0, infeasible: 0 };

  it(`gives the objectives of HiGHS, or finds like it that there is no answer, on ${networks} random networks`, () => {
    fc.assert(
      fc.property(randomProgram(12), ({ program, periods }: RandomProgram) => {
        const solver = new WarmSolver(program);
        for (const period of periods) {
          program.lower.set(period.lower);
          program.upper.set(period.upper);
          program.rhs.set(period.rhs);
          const outcome = solver.solve(0);
          const expected = solveWithHighs(highs, program);
          expect(outcome).toBe(expected.outcome);
          counts[expected.outcome] += 1;
          if (expected.outcome === "infeasible") continue;
          expectFeasible(program, solver.values);
          program.costs.forEach((cost, level) => {
            const own = solver.values.reduce((sum, value, column) => sum + value * cost[column]!, 0);
            const theirs = expected.objectives[level]!;
            expect(Math.abs(own - theirs)).toBeLessThan(1e-6 * Math.max(1, Math.abs(theirs)));
          });
        }
      }),
      { numRuns: networks },
    );
    // Both kinds must have come up, or the comparison would say little.
    expect(counts.optimal).toBeGreaterThan(networks / 4);
    expect(counts.infeasible).toBeGreaterThan(networks / 20);
    if (networks > 1000) console.log(`${networks} networks, periods by outcome:`, counts);
  });
});

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
