import { describe, expect, it } from "vitest";
import { planBasin } from "../plan.ts";
import { parseModel } from "../validation/check.ts";
import { memberCount, mergeParts, planMembers } from "./ensemble.ts";

const years = Array.from({ length: 12 }, (_, year) =>
  Array.from({ length: 36 }, (_, decade) => 5 + ((year * 7 + decade) % 11)),
);

const model = parseModel({
  name: "A reservoir and two users",
  parties: [{ id: "A" }, { id: "B" }],
  periods: { startDate: "2000-04-01", step: "decade", count: 18 },
  nodes: [
    { id: "source", kind: "inflow", flowM3s: { kind: "years", firstYear: 2000, years }, to: ["lake"] },
    { id: "lake", kind: "reservoir", fullVolumeHm3: 60, initialVolumeHm3: 20, to: ["a", "b", "sea"] },
    { id: "a", kind: "user", party: "A", demandM3s: 6, priority: 1 },
    { id: "b", kind: "user", party: "B", demandM3s: 8, priority: 2 },
    { id: "sea", kind: "outlet" },
  ],
  scenarios: [
    { id: "chance", inflows: [{ kind: "stochastic", method: "resample", count: 23, seed: 5 }] },
    { id: "dry", inflows: [{ kind: "factor", factor: 0.5 }] },
  ],
});

describe("the members of a scenario", () => {
  it("give the same, planned together or in parts, whichever part comes first", () => {
    const together = mergeParts([planMembers(model, "chance", 0, 23)]);
    const apart = mergeParts([
      planMembers(model, "chance", 16, 7),
      planMembers(model, "chance", 0, 9),
      planMembers(model, "chance", 9, 7),
    ]);
    expect(apart).toEqual(together);
    expect(together.members).toBe(memberCount(model, "chance"));
  });

  it("are each the plan of that member", () => {
    const { measures, tracks } = planMembers(model, "chance", 4, 1);
    const plan = planBasin(model, { id: "chance", member: 4 });
    const lake = plan.nodes.find(({ id }) => id === "lake")!;
    expect([...tracks.find(({ name }) => name.kind === "stored")!.values]).toEqual(lake.volumeHm3);
    const short = plan.nodes.flatMap(({ shortHm3 = [] }) => shortHm3).reduce((total, volume) => total + volume, 0);
    expect(measures[0]!.all.shortHm3).toBeCloseTo(short, 9);
  });

  it("spread from the least to the greatest, with quantiles in between", () => {
    const { tracks } = mergeParts([planMembers(model, "chance", 0, 23)]);
    for (const { least, p10, median, p90, greatest } of tracks) {
      for (const period of least.keys()) {
        const inOrder = [least, p10, median, p90, greatest].map((level) => level[period]!);
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
      }
    }
    const stored = tracks.find(({ name }) => name.kind === "stored")!;
    expect(stored.greatest.some((volume, period) => volume > stored.least[period]!)).toBe(true);
  });

  it("of a scenario without chance are one, without spread", () => {
    const { members, tracks, measures } = mergeParts([planMembers(model, "dry", 0, memberCount(model, "dry"))]);
    expect(members).toBe(1);
    for (const { least, greatest } of tracks) expect(least).toEqual(greatest);
    expect(measures[0]!.all.shortHm3).toBeGreaterThan(
      mergeParts([planMembers(model, "base", 0, 1)]).measures[0]!.all.shortHm3,
    );
  });
});
