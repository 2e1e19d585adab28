import { describe, expect, it } from "vitest";
import type { BasinModelInput } from "../model/basin-model.ts";
import { planBasin } from "../plan.ts";
import { parseModel } from "../validation/check.ts";

/** 1 m³/s over a day. */
const DAY_HM3 = 0.0864;

type Licence = NonNullable<NonNullable<BasinModelInput["jointLimits"]>[number]["licence"]>;

/** Two wells of 3 m³/s each under one licence, for a town that asks for 5. */
function wells(licence: Licence, days: number): BasinModelInput {
  return {
    name: "Two wells",
    periods: { startDate: "2021-12-29", step: "day", count: days },
    nodes: [
      { id: "near", kind: "supply", maximumFlowM3s: 3, to: ["town"] },
      { id: "far", kind: "supply", maximumFlowM3s: 3, to: ["town"] },
      { id: "town", kind: "user", demandM3s: 5, priority: 1 },
    ],
    jointLimits: [
      {
        id: "licence",
        nodes: [
          { node: "near", factor: 1 },
          { node: "far", factor: 1 },
        ],
        licence,
      },
    ],
  };
}

function receivedM3s(input: BasinModelInput): number[] {
  const { nodes } = planBasin(parseModel(input));
  return nodes.find(({ id }) => id === "town")!.arrivedHm3.map((volume) => Number((volume / DAY_HM3).toFixed(9)));
}

describe("a licence", () => {
  it("is used up by the nodes that it names together, and then there is no more", () => {
    expect(receivedM3s(wells({ volumeHm3: 12 * DAY_HM3 }, 4))).toEqual([5, 5, 2, 0]);
  });

  it("may be partly used at the start", () => {
    expect(receivedM3s(wells({ volumeHm3: 12 * DAY_HM3, initialVolumeHm3: 6 * DAY_HM3 }, 3))).toEqual([5, 1, 0]);
  });

  it("has its whole volume again from the day on which it is renewed", () => {
    const licence = { volumeHm3: 7 * DAY_HM3, renewedOn: "01-01" };
    expect(receivedM3s(wells(licence, 5))).toEqual([5, 2, 0, 5, 2]);
  });

  it("begins anew with every scenario", () => {
    const model = parseModel({
      ...wells({ volumeHm3: 7 * DAY_HM3 }, 2),
      scenarios: [{ id: "more", changes: [{ kind: "demandFactor", nodes: ["town"], factor: 1.2 }] }],
    });
    const received = (id: string) =>
      planBasin(model, { id })
        .nodes.find((node) => node.id === "town")!
        .arrivedHm3.map((volume) => volume / DAY_HM3);
    expect(received("more")[1]).toBeCloseTo(1, 9);
    expect(received("base")[1]).toBeCloseTo(2, 9);
  });
});
