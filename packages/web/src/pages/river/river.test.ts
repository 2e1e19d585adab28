import { type BasinModelInput, type Ensemble, parseModel, planBasin } from "@kelisim/river";
import { describe, expect, it } from "vitest";
import { layoutOf, linksOf } from "./layout.ts";
import { planTried } from "./plan-tried.ts";
import { spreadOver } from "./spread-over.ts";
import { closable, hasYears, nothingTried, TRIED, triesAnything, withTries } from "./tries.ts";

const flows = (flow: number) => Array.from({ length: 36 }, () => flow);

const input: BasinModelInput = {
  name: "A basin",
  parties: [{ id: "A" }, { id: "B" }],
  periods: { startDate: "2021-04-01", step: "decade", count: 6 },
  nodes: [
    {
      id: "spring",
      kind: "inflow",
      flowM3s: { kind: "years", firstYear: 2019, years: [flows(30), flows(20), flows(10)] },
      to: ["fork"],
    },
    { id: "fork", kind: "confluence", to: ["canal", "mouth"] },
    { id: "canal", kind: "canal", capacityM3s: 12, to: ["fields"] },
    { id: "fields", kind: "user", party: "A", demandM3s: 8, priority: 1 },
    { id: "mouth", kind: "outlet", party: "B" },
  ],
};
const model = parseModel(input);

const taken = (tries: typeof nothingTried) => {
  const plan = planBasin(withTries(model, tries), { id: TRIED });
  return plan.nodes.find(({ id }) => id === "fields")!.arrivedHm3[0]!;
};

describe("what is tried on a basin", () => {
  it("is nothing at first, and the plan is the model's", () => {
    expect(triesAnything(nothingTried)).toBe(false);
    expect(taken(nothingTried)).toBeCloseTo(8 * 0.864, 9);
  });

  it("can take a canal out of service", () => {
    expect(closable(model).map(({ id }) => id)).toEqual(["canal", "fields"]);
    expect(taken({ ...nothingTried, closed: ["canal"] })).toBeCloseTo(0, 9);
  });

  it("can be a drier year, by the historical ones or by a factor", () => {
    expect(hasYears(model)).toBe(true);
    expect(taken({ ...nothingTried, inflows: { kind: "factor", factor: 0.5 } })).toBeCloseTo(5 * 0.864, 9);
    expect(taken({ ...nothingTried, inflows: { kind: "exceedance", probability: 0.75 } })).toBeCloseTo(8 * 0.864, 9);
  });
});

describe("the years over which plans spread", () => {
  const noYears = parseModel({
    ...input,
    nodes: input.nodes.map((node) => (node.kind === "inflow" ? { ...node, flowM3s: 20 } : node)),
  });
  const arrivedAtCanal = (spread: Ensemble) => spread.tracks.find(({ name }) => name.kind === "received")!;

  it("are the historical ones, or as many as are drawn", () => {
    expect(spreadOver(model, nothingTried, { kind: "historical" }, () => {}).tried.members).toBe(3);
    const drawn = spreadOver(noYears, nothingTried, { kind: "chance", count: 20, variation: 0.4 }, () => {});
    expect(drawn.tried.members).toBe(20);
    expect(drawn.base).toBeNull();
  });

  it("have what is tried, and beside it the model as it stands in the same years", () => {
    const closed = { ...nothingTried, closed: ["canal"] };
    const { tried, base } = spreadOver(model, closed, { kind: "historical" }, () => {});
    expect(Math.max(...arrivedAtCanal(tried).greatest)).toBeCloseTo(0, 9);
    expect(arrivedAtCanal(base!).median[0]).toBeCloseTo(8 * 0.864, 9);
  });

  it("tell how dry a year is where the model has no history: the more years exceed it, the less flows", () => {
    const inflow = (probability: number) => {
      const plan = planTried(noYears, { ...nothingTried, inflows: { kind: "exceedance", probability } });
      return plan.nodes.find(({ id }) => id === "spring")!.arrivedHm3.reduce((sum, volume) => sum + volume, 0);
    };
    const flows = [0.05, 0.25, 0.5, 0.75, 0.95].map(inflow);
    expect(flows).toEqual(flows.toSorted((a, b) => b - a));
    expect(new Set(flows).size).toBe(flows.length);
    const whole = 20 * 0.0864 * 61;
    expect(flows[0]).toBeGreaterThan(whole);
    expect(flows[4]).toBeLessThan(whole);
  });
});

describe("the picture of a basin", () => {
  it("has every node in it, each to the right of those above it", () => {
    const placed = new Map(layoutOf(model).map((node) => [node.id, node]));
    expect([...placed.keys()].sort()).toEqual(model.nodes.map(({ id }) => id).sort());
    for (const { from, to } of linksOf(model)) expect(placed.get(from)!.x).toBeLessThan(placed.get(to)!.x);
  });

  it("takes the model's own positions where it gives them all", () => {
    const nodes = model.nodes.map((node, index) => ({ ...node, position: { x: 10 * index, y: 5 } }));
    expect(layoutOf({ ...model, nodes }).map(({ x, y }) => [x, y])).toEqual(
      [0, 0.25, 0.5, 0.75, 1].map((x) => [x, 0.5]),
    );
  });
});
