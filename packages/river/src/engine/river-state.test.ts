import { describe, expect, it } from "vitest";
import type { BasinModelInput } from "../model/basin-model.ts";
import { planBasin } from "../plan.ts";
import { parseModel } from "../validation/check.ts";

type DryYear = NonNullable<NonNullable<BasinModelInput["treaty"]>["rivers"][number]["dryYear"]>;

/** Two years by months: the first brings 10 m³/s (about 315 hm³), the second 4 (about 126). */
function twoYears(dryYear: DryYear): BasinModelInput {
  const flows = Array.from({ length: 24 }, (_, month) => (month < 12 ? 10 : 4));
  return {
    name: "A river that two share",
    parties: [{ id: "A" }, { id: "B" }],
    periods: { startDate: "2021-01-01", step: "month", count: 24 },
    nodes: [
      { id: "spring", kind: "inflow", flowM3s: { kind: "series", values: flows }, to: ["river"] },
      { id: "river", kind: "confluence", to: ["town", "fields", "sea"] },
      { id: "town", kind: "user", party: "A", demandM3s: 8, priority: 2 },
      { id: "fields", kind: "user", party: "B", demandM3s: 8, priority: 3 },
      { id: "sea", kind: "outlet" },
    ],
    treaty: {
      name: "A treaty",
      rivers: [
        {
          id: "river",
          divisible: { inflows: ["spring"] },
          shares: [{ byParty: { A: 0.5, B: 0.5 } }],
          receivedAt: { A: ["town"], B: ["fields"] },
          priority: 1,
          dryYear,
        },
      ],
    },
  };
}

const normal = { normalVolumeHm3: 300, belowShareOfNormal: 0.75 };

describe("the rule for dry years", () => {
  it("puts other shares in the place of the usual ones, from January to December of the dry year alone", () => {
    const plan = planBasin(parseModel(twoYears({ ...normal, byParty: { A: 0.7, B: 0.3 } })));
    const a = plan.entitlements.find(({ party }) => party === "A")!;
    expect(a.share.slice(0, 12)).toEqual(Array(12).fill(0.5));
    expect(a.share.slice(12)).toEqual(Array(12).fill(0.7));
    expect(a.entitledHm3[12]).toBeCloseTo(0.7 * 4 * 31 * 0.0864, 9);
  });

  it("cuts the demands of the priorities that it names, in the dry year alone", () => {
    const plan = planBasin(parseModel(twoYears({ ...normal, demandFactorByPriority: { "3": 0.25 } })));
    const demandM3s = (id: string) => {
      const { demandHm3 } = plan.nodes.find((node) => node.id === id)!;
      return plan.periods.map(({ days, index }) => Number((demandHm3![index]! / days / 0.0864).toFixed(9)));
    };
    expect(demandM3s("fields")).toEqual([...Array(12).fill(8), ...Array(12).fill(2)]);
    expect(demandM3s("town")).toEqual(Array(24).fill(8));
  });

  it("does not hold in a year that has as much as the treaty calls enough", () => {
    const plan = planBasin(
      parseModel(twoYears({ normalVolumeHm3: 300, belowShareOfNormal: 0.4, byParty: { A: 0.7, B: 0.3 } })),
    );
    // The second year brings 126 hm³, and 0.4 of the normal year are 120.
    expect(plan.entitlements.find(({ party }) => party === "A")!.share).toEqual(Array(24).fill(0.5));
  });

  it("finds the dry years of a scenario, not of the model as it stands", () => {
    const model = twoYears({ ...normal, byParty: { A: 0.7, B: 0.3 } });
    const plan = planBasin(
      parseModel({ ...model, scenarios: [{ id: "half", inflows: [{ kind: "factor", factor: 0.5 }] }] }),
      { id: "half" },
    );
    expect(plan.entitlements.find(({ party }) => party === "A")!.share).toEqual(Array(24).fill(0.7));
  });
});
