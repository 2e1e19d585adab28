import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectBest } from "./expect-best.ts";
import { ForestSolver } from "./forest-solver.ts";
import { solveWithHighs } from "./highs.ts";
import { type Column, linearProgram } from "./linear-program.ts";
import { loadHighs } from "./load-highs.ts";

const highs = await loadHighs();

/** KELISIM_NETWORKS=10000 npx vitest run packages/river/src/solver compares so many. */
const networks = Number(process.env["KELISIM_NETWORKS"] ?? 300);

const gain = fc.oneof(
  { weight: 3, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.constantFrom(0.4, 0.5, 0.9, 0.95, 2) },
);
const costs = fc.array(fc.integer({ min: -5, max: 10 }), { minLength: 3, maxLength: 3 });
const amount = fc.integer({ min: 0, max: 40 }).map((value) => value / 4);
const upper = fc.oneof({ weight: 5, arbitrary: amount }, { weight: 2, arbitrary: fc.constant(1e9) });

/** Rivers that flow together, or part: every row but the first is joined with one before it. */
const forest = fc
  .array(
    fc.record({
      joins: fc.nat(),
      isApart: fc.constantFrom(false, false, false, true),
      isUpstream: fc.boolean(),
      gain,
      costs,
      leaves: fc.array(fc.record({ isSupply: fc.boolean(), gain, costs }), { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) => {
    const columns: Column[] = [];
    const add = (column: { costs: number[]; entries: [number, number][] }) =>
      columns.push({
        lower: 0,
        upper: 0,
        ...column,
        costs: column.costs.map((cost, level) => (level === 0 ? 0 : cost)),
      });
    rows.forEach((row, index) => {
      if (index > 0 && !row.isApart) {
        const other = row.joins % index;
        const [from, to] = row.isUpstream ? [index, other] : [other, index];
        add({
          costs: row.costs,
          entries: [
            [from, -1],
            [to, row.gain],
          ],
        });
      }
      for (const leaf of row.leaves) {
        add({ costs: leaf.costs, entries: [[index, leaf.isSupply ? leaf.gain : -leaf.gain]] });
      }
    });
    // What is for the last need: without it there may be no answer.
    const spare = columns.length;
    rows.forEach((_, index) => {
      columns.push({ lower: 0, upper: 0, costs: [1], entries: [[index, 1]] });
    });
    return { program: linearProgram(rows.length, 3, columns), spare };
  });

const forestInPeriods = forest.chain(({ program, spare }) => {
  const period = fc.record({
    bounds: fc.array(fc.tuple(fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1, 2.5), upper), {
      minLength: spare,
      maxLength: spare,
    }),
    water: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -8, max: 8 })), {
      minLength: program.rowCount,
      maxLength: program.rowCount,
    }),
  });
  return fc.record({
    program: fc.constant(program),
    spare: fc.constant(spare),
    periods: fc.array(period, { minLength: 1, maxLength: 4 }),
  });
});

describe("the solver of forests", () => {
  it(`gives the objectives of HiGHS, or none where there is no answer without what is for the last need, on ${networks} forests`, () => {
    const counts = { solved: 0, infeasible: 0, unlimited: 0 };
    fc.assert(
      fc.property(forestInPeriods, ({ program, spare, periods }) => {
        const solver = new ForestSolver(program, new Uint8Array(program.columnCount));
        const values = new Float64Array(program.columnCount);
        for (const { bounds, water } of periods) {
          bounds.forEach(([low, high], column) => {
            program.lower[column] = Math.min(low, high);
            program.upper[column] = high;
          });
          program.upper.fill(0, spare);
          program.rhs.set(water.map((value) => value / 2));
          const expected = solveWithHighs(highs, program);
          // Water is to spare, but it must not be touched where there is another answer.
          program.upper.fill(1000, spare);
          const isSolved = solver.solve("", values);
          if (isSolved) {
            counts.solved += 1;
            expect(expected.outcome).toBe("optimal");
            if (expected.outcome === "optimal") expectBest(program, values, expected.objectives);
          } else if (expected.outcome === "infeasible") counts.infeasible += 1;
          else counts.unlimited += 1;
        }
      }),
      { numRuns: networks },
    );
    expect(counts.solved).toBeGreaterThan(networks / 4);
    expect(counts.infeasible).toBeGreaterThan(networks / 20);
    // Circles of water that earn something, or nothing, without limit.
    expect(counts.unlimited).toBeLessThan(networks / 5);
    if (networks > 1000) console.log(`${networks} forests, periods by outcome:`, counts);
  });

  it("leaves programs with circles and side constraints to others", () => {
    const circle = linearProgram(2, 1, [
      {
        lower: 0,
        upper: 1,
        costs: [],
        entries: [
          [0, -1],
          [1, 1],
        ],
      },
      {
        lower: 0,
        upper: 1,
        costs: [],
        entries: [
          [1, -1],
          [0, 1],
        ],
      },
    ]);
    const side = linearProgram(3, 1, [
      {
        lower: 0,
        upper: 1,
        costs: [],
        entries: [
          [0, 1],
          [1, 1],
          [2, 1],
        ],
      },
    ]);
    for (const program of [circle, side]) {
      expect(new ForestSolver(program, new Uint8Array(program.columnCount)).solve("", new Float64Array(2))).toBe(false);
    }
  });
});
