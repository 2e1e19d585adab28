import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BasinModelInput } from "../model/basin-model.ts";
import { planBasin } from "../plan.ts";
import { parseModel } from "../validation/check.ts";

function river(flows: readonly number[], reach: object): BasinModelInput {
  return {
    name: "A long river",
    periods: { startDate: "2021-04-01", step: "day", count: flows.length },
    nodes: [
      { id: "spring", kind: "inflow", flowM3s: { kind: "series", values: [...flows] }, to: ["valley"] },
      { id: "valley", kind: "reach", to: ["sea"], ...reach },
      { id: "sea", kind: "outlet" },
    ],
  };
}

function arrivesM3s(input: BasinModelInput): number[] {
  const { nodes } = planBasin(parseModel(input));
  return nodes.find(({ id }) => id === "sea")!.arrivedHm3.map((volume) => Number((volume / 0.0864).toFixed(9)));
}

describe("a reach with a delay", () => {
  it("lets the water go so many periods after it came, and the initial flow before that", () => {
    expect(arrivesM3s(river([5, 6, 7, 8], { delayPeriods: 2, initialFlowM3s: 1 }))).toEqual([1, 1, 5, 6]);
  });

  it("has nothing to give at first where no initial flow is given", () => {
    expect(arrivesM3s(river([5, 6, 7], { delayPeriods: 1 }))).toEqual([0, 5, 6]);
  });

  it("loses its share of the water that comes out", () => {
    expect(arrivesM3s(river([5, 6, 7], { delayPeriods: 1, initialFlowM3s: 10, lossShare: 0.1 }))).toEqual([
      9, 4.5, 5.4,
    ]);
  });

  it("moves a series and changes nothing else about it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 25 }),
        (flows, delayPeriods) => {
          const expected = [...Array(delayPeriods).fill(3), ...flows].slice(0, flows.length);
          expect(arrivesM3s(river(flows, { delayPeriods, initialFlowM3s: 3 }))).toEqual(expected);
        },
      ),
    );
  });
});
