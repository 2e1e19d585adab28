import { describe, expect, it } from "vitest";
import { planBasin } from "../plan.ts";
import { parseModel } from "../validation/check.ts";
import { scarceSeason } from "./scarce-season.ts";

const model = parseModel({
  name: "Not enough for three",
  parties: [{ id: "A" }, { id: "B" }],
  periods: { startDate: "2021-04-01", step: "day", daysPerPeriod: 10, count: 1 },
  nodes: [
    { id: "source", kind: "inflow", flowM3s: 300 / 0.864, to: ["first", "second", "third", "sea"] },
    { id: "first", kind: "user", party: "A", demandM3s: 100 / 0.864, priority: 1 },
    { id: "second", kind: "user", party: "B", demandM3s: 200 / 0.864, priority: 2 },
    { id: "third", kind: "user", party: "B", demandM3s: 300 / 0.864, priority: 3 },
    { id: "sea", kind: "outlet" },
  ],
});

describe("the water of a season under the rules for scarce water", () => {
  it("is divided among users as the Talmud divides an estate of 300 among claims of 100, 200 and 300", () => {
    const { estateHm3, claimants } = scarceSeason(planBasin(model), "users");
    expect(estateHm3).toBeCloseTo(300, 9);
    const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(6)));
    // The plan serves the first priorities first.
    expect(rounded(claimants.map(({ plannedHm3 }) => plannedHm3))).toEqual([100, 200, 0]);
    expect(rounded(claimants.map(({ byRuleHm3 }) => byRuleHm3.talmud))).toEqual([50, 100, 150]);
    expect(rounded(claimants.map(({ byRuleHm3 }) => byRuleHm3.proportional))).toEqual([50, 100, 150]);
    expect(rounded(claimants.map(({ byRuleHm3 }) => byRuleHm3["constrained-equal-awards"]))).toEqual([100, 100, 100]);
    expect(rounded(claimants.map(({ byRuleHm3 }) => byRuleHm3["constrained-equal-losses"]))).toEqual([0, 100, 200]);
  });
  it("or among parties, their users' claims together", () => {
    const { claimants } = scarceSeason(planBasin(model), "parties");
    expect(claimants.map(({ id, claimHm3 }) => [id, Math.round(claimHm3)])).toEqual([
      ["A", 100],
      ["B", 500],
    ]);
    expect(claimants[0]!.byRuleHm3.talmud).toBeCloseTo(50, 9);
  });
});
