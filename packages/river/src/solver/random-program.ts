import fc from "fast-check";
import { type Column, type LinearProgram, linearProgram } from "./linear-program.ts";

export interface RandomProgram {
  readonly program: LinearProgram;
  /** Bounds and right-hand sides of the periods that follow. */
  readonly periods: readonly { readonly lower: number[]; readonly upper: number[]; readonly rhs: number[] }[];
}

const amount = fc.integer({ min: 0, max: 40 }).map((value) => value / 4);

/**
 * A network of rivers as it comes from nowhere in particular: arcs between nodes with bounds, costs of up to three
 * levels, losses on some, water that comes and must go, and a few side constraints across the arcs. Some can't be met.
 */
export function randomProgram(maximumNodes: number): fc.Arbitrary<RandomProgram> {
  return fc
    .record({
      nodes: fc.integer({ min: 1, max: maximumNodes }),
      levels: fc.integer({ min: 1, max: 3 }),
      sides: fc.integer({ min: 0, max: 2 }),
    })
    .chain(({ nodes, levels, sides }) =>
      fc
        .record({
          arcs: fc.array(
            fc.record({
              from: fc.integer({ min: 0, max: nodes }),
              to: fc.integer({ min: 0, max: nodes }),
              gain: fc.oneof(
                { weight: 3, arbitrary: fc.constant(1) },
                { weight: 1, arbitrary: fc.constantFrom(0.4, 0.5, 0.9, 0.95) },
              ),
              costs: fc.array(fc.integer({ min: -5, max: 10 }), { minLength: levels, maxLength: levels }),
              side: fc.array(fc.constantFrom(0, 0, 1, -1, 0.42), { minLength: sides, maxLength: sides }),
            }),
            { minLength: 1, maxLength: 4 * nodes + 2 },
          ),
          slackness: fc.constantFrom(true, true, false),
        })
        .chain(({ arcs, slackness }) => {
          const spill = slackness ? nodes : 0;
          const columns: Column[] = arcs.map(({ from, to, gain, costs, side }) => ({
            lower: 0,
            upper: 0,
            costs,
            entries: [
              ...(from < nodes ? [[from, -1] as const] : []),
              ...(to < nodes ? [[to, gain] as const] : []),
              ...side.map((value, index) => [nodes + index, value] as const),
            ],
          }));
          // Water that can't be used leaves, or is missing, at a high price.
          for (let node = 0; node < spill; node += 1) {
            columns.push({ lower: 0, upper: 0, costs: [50], entries: [[node, -1]] });
            columns.push({ lower: 0, upper: 0, costs: [70], entries: [[node, 1]] });
          }
          for (let index = 0; index < sides; index += 1) {
            columns.push({ lower: 0, upper: 0, costs: [], entries: [[nodes + index, -1]] });
          }
          const program = linearProgram(nodes + sides, levels, columns);
          const period = fc.record({
            bounds: fc.array(fc.tuple(fc.constantFrom(0, 0, 0, 0.25, 1), amount), {
              minLength: arcs.length,
              maxLength: arcs.length,
            }),
            sideBounds: fc.array(fc.tuple(amount, amount), { minLength: sides, maxLength: sides }),
            water: fc.array(
              fc.oneof(
                fc.constant(0),
                amount,
                amount.map((value) => -value),
              ),
              { minLength: nodes, maxLength: nodes },
            ),
          });
          return fc.array(period, { minLength: 1, maxLength: 4 }).map((periods) => ({
            program,
            periods: periods.map(({ bounds, sideBounds, water }) => ({
              lower: [
                ...bounds.map(([lower]) => lower),
                ...Array<number>(2 * spill).fill(0),
                ...sideBounds.map(([below]) => -below),
              ],
              upper: [
                ...bounds.map(([lower, range]) => lower + range),
                ...Array<number>(2 * spill).fill(1000),
                ...sideBounds.map(([, above]) => above),
              ],
              rhs: [...water.map((value) => -value), ...Array<number>(sides).fill(0)],
            })),
          }));
        }),
    );
}
