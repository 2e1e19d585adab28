import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryBasin } from "./engine/arbitrary-basin.ts";
import { PlanError } from "./engine/plan-error.ts";
import { Simulation } from "./engine/simulation.ts";
import type { BasinModelInput } from "./model/basin-model.ts";
import { flowM3sOfVolume } from "./model/units.ts";
import { planBasin } from "./plan.ts";
import type { BasinResult, NodeResult } from "./results/basin-result.ts";
import { solveWithHighs } from "./solver/highs.ts";
import { loadHighs } from "./solver/load-highs.ts";
import { parseModel } from "./validation/check.ts";

const example = createRequire(import.meta.url);
const chu = parseModel(example("../../../examples/kazakhstan-kyrgyzstan/chu.json"));
const talas = parseModel(example("../../../examples/kazakhstan-kyrgyzstan/talas.json"));
const highs = await loadHighs();

const CLOSES_HM3 = 1e-9;

function nodeOf(result: BasinResult, id: string): NodeResult {
  return result.nodes.find((node) => node.id === id)!;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function expectBalances(result: BasinResult, delayed: ReadonlySet<string>): void {
  const arrivals = new Map(result.nodes.map(({ id }) => [id, result.periods.map(() => 0)]));
  for (const { to } of result.nodes) {
    for (const { node, flowHm3 } of to)
      flowHm3.forEach((flow, t) => {
        arrivals.get(node)![t]! += flow;
      });
  }
  for (const node of result.nodes) {
    for (const t of result.periods.keys()) {
      const { kind, arrivedHm3, leftHm3, lostHm3, volumeHm3, initialVolumeHm3 } = node;
      if (kind !== "inflow" && kind !== "supply") {
        expect(Math.abs(arrivedHm3[t]! - arrivals.get(node.id)![t]!)).toBeLessThan(CLOSES_HM3);
      }
      const before = volumeHm3 === undefined ? 0 : t === 0 ? initialVolumeHm3! : volumeHm3[t - 1]!;
      const rest = before + arrivedHm3[t]! - leftHm3[t]! - lostHm3[t]! - (volumeHm3?.[t] ?? 0);
      if (!delayed.has(node.id)) expect(Math.abs(rest)).toBeLessThan(CLOSES_HM3);
      for (const flow of [arrivedHm3[t]!, leftHm3[t]!]) expect(flow).toBeGreaterThan(-CLOSES_HM3);
    }
  }
}

describe("a plan", () => {
  it("balances at every node and in every period, whatever the basin", () => {
    fc.assert(
      fc.property(arbitraryBasin, (input) => {
        const model = parseModel(input);
        const delayed = new Set(
          model.nodes.flatMap((node) => (node.kind === "reach" && node.delayPeriods ? [node.id] : [])),
        );
        expectBalances(planBasin(model), delayed);
      }),
      { numRuns: 100 },
    );
  });

  it("is worth, level by level, what HiGHS finds for the same period", () => {
    fc.assert(
      fc.property(arbitraryBasin, (input) => {
        const simulation = new Simulation(parseModel(input));
        const { program } = simulation.program;
        simulation.run({}, () => {
          const theirs = solveWithHighs(highs, program);
          expect(theirs.outcome).toBe("optimal");
          if (theirs.outcome !== "optimal") return;
          program.costs.forEach((cost, level) => {
            const ours = simulation.solver.values.reduce((total, value, column) => total + value * cost[column]!, 0);
            const difference = Math.abs(ours - theirs.objectives[level]!);
            expect(difference).toBeLessThan(1e-6 * Math.max(1, Math.abs(theirs.objectives[level]!)));
          });
        });
      }),
      { numRuns: 20 },
    );
  });

  it("gives the same by HiGHS as by its own solver", () => {
    const ours = planBasin(chu);
    const theirs = planBasin(chu, undefined, { highs, always: true });
    for (const { id, arrivedHm3 } of ours.nodes) {
      nodeOf(theirs, id).arrivedHm3.forEach((flow, t) => {
        expect(Math.abs(flow - arrivedHm3[t]!)).toBeLessThan(1e-6);
      });
    }
    expect(theirs.warnings).toContainEqual(expect.objectContaining({ code: "generalSolver" }));
  });
});

describe("what comes first", () => {
  const basin = (changes: Partial<BasinModelInput> = {}, flowM3s = 10): BasinModelInput => ({
    name: "One river, two users",
    parties: [{ id: "A" }, { id: "B" }],
    periods: { startDate: "2021-04-01", step: "day", count: 1 },
    nodes: [
      { id: "spring", kind: "inflow", flowM3s, to: ["river"] },
      { id: "river", kind: "confluence", to: ["first", "second", "sea"] },
      { id: "first", kind: "user", party: "A", demandM3s: 8, priority: 2 },
      { id: "second", kind: "user", party: "B", demandM3s: 8, priority: 2 },
      { id: "sea", kind: "outlet" },
    ],
    ...changes,
  });
  const receivedM3s = (input: BasinModelInput) => {
    const result = planBasin(parseModel(input));
    return ["first", "second", "sea"].map((id) =>
      Number(flowM3sOfVolume(nodeOf(result, id).arrivedHm3[0]!, 1).toFixed(9)),
    );
  };
  const withNode = (id: string, changes: object): BasinModelInput => {
    const model = basin();
    return {
      ...model,
      nodes: model.nodes.map((node) => (node.id === id ? { ...node, ...changes } : node)),
    } as BasinModelInput;
  };
  const treaty = (carryOver?: { maximumHm3: number }): BasinModelInput["treaty"] => ({
    name: "A treaty",
    rivers: [
      {
        id: "river",
        divisible: { inflows: ["spring"] },
        shares: [{ byParty: { A: 0.42, B: 0.58 } }],
        receivedAt: { A: ["first"], B: ["second"] },
        priority: 1,
        ...(carryOver ? { carryOver } : {}),
      },
    ],
  });

  it("is the user of the higher priority", () => {
    expect(receivedM3s(withNode("second", { priority: 1 }))).toEqual([2, 8, 0]);
  });

  it("is, of equal users, the one that comes first in the model", () => {
    expect(receivedM3s(basin())).toEqual([8, 2, 0]);
  });

  it("is a minimum flow, if its priority says so", () => {
    expect(receivedM3s(withNode("sea", { minimumFlow: { flowM3s: 3, priority: 1 } }))).toEqual([7, 0, 3]);
  });

  it("is the treaty, which divides what comes by its shares", () => {
    expect(receivedM3s(basin({ treaty: treaty() }))).toEqual([4.2, 5.8, 0]);
  });

  it("leaves to the other what a party does not ask for", () => {
    const asksLess = withNode("second", { demandM3s: 3 });
    expect(receivedM3s({ ...asksLess, treaty: treaty() })).toEqual([7, 3, 0]);
  });

  it("makes up later for what a party missed", () => {
    const model = basin({
      treaty: treaty({ maximumHm3: 10 }),
      periods: { startDate: "2021-04-01", step: "day", count: 2 },
    });
    const nodes = model.nodes.map((node) =>
      node.id === "second" ? { ...node, demandM3s: { kind: "series" as const, values: [3, 9] } } : node,
    ) as BasinModelInput["nodes"];
    const result = planBasin(parseModel({ ...model, nodes }));
    // On the first day B takes 3 of its 5.8; on the second, 5.8 and as much of the 2.8 as its demand leaves.
    expect(flowM3sOfVolume(nodeOf(result, "second").arrivedHm3[1]!, 1)).toBeCloseTo(8.6, 9);
  });

  it("is a price, where there is no priority", () => {
    const paying = withNode("first", { priority: undefined, costPerHm3: -1 });
    const both = {
      ...paying,
      nodes: paying.nodes.map((node) =>
        node.id === "second" ? { ...node, priority: undefined, costPerHm3: -2 } : node,
      ),
    };
    expect(receivedM3s(both as BasinModelInput)).toEqual([2, 8, 0]);
  });

  it("cannot be had where water has no way out, and the plan says where", () => {
    const closed = withNode("sea", { maximumFlowM3s: 0 });
    expect(
      planBasin(
        parseModel({
          ...closed,
          nodes: closed.nodes.map((node) =>
            node.id === "second" || node.id === "first" ? { ...node, demandM3s: 1 } : node,
          ) as BasinModelInput["nodes"],
        }),
      ).warnings,
    ).toContainEqual(expect.objectContaining({ code: "limitNotMet", at: "sea" }));
  });
});

describe("a period that no plan can satisfy", () => {
  it("is told with the nodes at fault", () => {
    const model = parseModel({
      name: "A proportion that cannot be kept",
      periods: { startDate: "2021-04-01", step: "day", count: 1 },
      nodes: [
        { id: "spring", kind: "inflow", flowM3s: 10, to: ["river"] },
        { id: "river", kind: "confluence", to: ["fields", "sea"] },
        { id: "fields", kind: "user", demandM3s: 8, priority: 1 },
        { id: "sea", kind: "outlet" },
      ],
      fixedProportions: [
        {
          id: "all of it",
          nodes: [
            { node: "spring", factor: 1 },
            { node: "fields", factor: 1 },
          ],
        },
      ],
    });
    expect(() => planBasin(model)).toThrow(PlanError);
    expect(() => planBasin(model)).toThrow(/In 2021-04-01: the water cannot be balanced at "all of it"/);
  });
});

describe("the dry season of 2021 on the Chu", () => {
  const result = planBasin(chu);
  const lake = nodeOf(result, "orto_tokoy");
  const flowM3s = (id: string, label: string) => {
    const period = result.periods.find((candidate) => candidate.label === label)!;
    return flowM3sOfVolume(nodeOf(result, id).arrivedHm3[period.index]!, period.days);
  };

  it("brings 230 million m³ to Orto-Tokoy, which releases 654 and is empty by early August", () => {
    expect(sum(lake.arrivedHm3)).toBeCloseTo(230, 0);
    expect(sum(lake.leftHm3)).toBeCloseTo(654, 0);
    const emptied = result.periods.find(({ index }) => lake.volumeHm3![index]! < 1)!;
    expect(emptied.label).toBe("2021-08/1");
  });

  it("has about the 299 million m³ that were in the reservoir on 7 June", () => {
    const mayEnd = lake.volumeHm3![result.periods.find(({ label }) => label === "2021-05/3")!.index]!;
    const tenJune = lake.volumeHm3![result.periods.find(({ label }) => label === "2021-06/1")!.index]!;
    const sevenJune = mayEnd + (7 / 10) * (tenJune - mayEnd);
    expect(Math.abs(sevenJune - 299)).toBeLessThan(10);
  });

  it("leaves 6.5 to 7 m³/s for the Georgievka canal in late August, and over 9 for Kazakhstan in all", () => {
    const canal = flowM3s("georgievka_canal", "2021-08/3");
    expect(canal).toBeGreaterThan(6.5);
    expect(canal).toBeLessThan(7);
    expect(canal + flowM3s("shu_lands", "2021-08/3")).toBeGreaterThan(9);
  });

  it("would have gone without an empty reservoir and a failed August on seven per cent less from the start", () => {
    const even = planBasin(chu, { id: "even" });
    const asked = nodeOf(result, "west_lands").demandHm3!;
    const worst = (plan: BasinResult) =>
      Math.min(...nodeOf(plan, "west_lands").arrivedHm3.map((got, t) => (asked[t]! > 0 ? got / asked[t]! : 1)));
    expect(worst(result)).toBeLessThan(0.4);
    expect(worst(even)).toBeGreaterThan(0.92);
  });

  it("plans the Talas too, within its reservoir and with what Kazakhstan is promised", () => {
    const plan = planBasin(talas);
    expectBalances(plan, new Set());
    const short = plan.nodes.filter(({ kind }) => kind === "user").flatMap(({ shortHm3 }) => shortHm3!);
    expect(sum(short)).toBeLessThan(1e-6);
  });
});
