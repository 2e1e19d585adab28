import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectBest } from "./expect-best.ts";
import { solveWithHighs } from "./highs.ts";
import { loadHighs } from "./load-highs.ts";
import { type RandomProgram, randomProgram } from "./random-program.ts";
import { WarmSolver } from "./solver.ts";

const highs = await loadHighs();

/** KELISIM_NETWORKS=10000 npx vitest run packages/river/src/solver compares so many. */
const networks = Number(process.env["KELISIM_NETWORKS"] ?? 300);

describe("the solver", () => {
  it.each([
    { nodes: 12, runs: networks },
    { nodes: 60, runs: Math.ceil(networks / 10) },
  ])(
    "gives the objectives of HiGHS, or finds like it that there is no answer, on $runs random networks of up to $nodes nodes",
    ({ nodes, runs }) => {
      const counts = { optimal: 0, infeasible: 0 };
      fc.assert(
        fc.property(randomProgram(nodes), ({ program, periods }: RandomProgram) => {
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
            expectBest(program, solver.values, expected.objectives);
          }
        }),
        { numRuns: runs },
      );
      // Both kinds must have come up, or the comparison would say little.
      expect(counts.optimal).toBeGreaterThan(runs / 10);
      expect(counts.infeasible).toBeGreaterThan(runs / 20);
      if (networks > 1000) console.log(`${runs} networks, periods by outcome:`, counts);
    },
  );
});
