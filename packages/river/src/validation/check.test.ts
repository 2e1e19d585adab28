import { describe, expect, it } from "vitest";
import type { BasinModelInput } from "../model/basin-model.ts";
import { planBasin } from "../plan.ts";
import { checkModel, ModelError, parseModel } from "./check.ts";

const good: BasinModelInput = {
  name: "A small basin",
  parties: [{ id: "upper" }, { id: "lower" }],
  periods: { startDate: "2021-04-01", step: "decade", count: 3 },
  nodes: [
    {
      id: "spring",
      kind: "inflow",
      flowM3s: {
        kind: "dated",
        entries: [
          { at: "2021-04/1", value: 10 },
          { at: "2021-04/2", value: 12 },
          { at: "2021-04/3", value: 9 },
        ],
      },
      to: ["lake"],
    },
    {
      id: "lake",
      kind: "reservoir",
      table: [
        { levelM: 100, volumeHm3: 0, areaKm2: 1 },
        { levelM: 110, volumeHm3: 15, areaKm2: 2 },
        { levelM: 120, volumeHm3: 40, areaKm2: 3 },
      ],
      fullVolumeHm3: 40,
      initialVolumeHm3: 20,
      evaporationMm: 30,
      to: ["parting"],
    },
    { id: "parting", kind: "confluence", to: ["canal", "river"] },
    { id: "canal", kind: "canal", capacityM3s: 6, lossShare: 0.1, to: ["fields"] },
    { id: "fields", kind: "user", party: "upper", demandM3s: 5, priority: 2, returnShare: 0.2, to: ["river"] },
    { id: "river", kind: "reach", minimumFlow: { flowM3s: 1, priority: 1 }, to: ["town", "sea"] },
    { id: "town", kind: "user", party: "lower", demandM3s: { kind: "series", values: [4, 5, 6] }, priority: 2 },
    { id: "sea", kind: "outlet" },
  ],
  treaty: {
    name: "A treaty",
    rivers: [
      {
        id: "river",
        divisible: { inflows: ["spring"] },
        shares: [{ byParty: { upper: 0.42, lower: 0.58 } }],
        receivedAt: { upper: ["fields"], lower: ["town"] },
        priority: 2,
      },
    ],
  },
  scenarios: [{ id: "dry", inflows: [{ kind: "factor", factor: 0.5 }] }],
};

type Keys = readonly (string | number)[];

/** The good model with the value at a path of keys replaced (or taken away). */
function withValue(path: Keys, value: unknown): unknown {
  const copy = structuredClone(good) as unknown;
  let parent = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

describe("a model", () => {
  it("is accepted, with defaults filled in, and planned without a warning", () => {
    const model = parseModel(good);
    expect(model.jointLimits).toEqual([]);
    expect(planBasin(model).warnings).toEqual([]);
  });

  const entries: Keys = ["nodes", 0, "flowM3s", "entries"];
  const bad: readonly [what: string, path: Keys, value: unknown, at: string, says: RegExp][] = [
    ["a flow that is NaN", ["nodes", 3, "capacityM3s"], Number.NaN, "$.nodes[3].capacityM3s", /number/],
    [
      "a figure that is NaN in a series",
      ["nodes", 6, "demandM3s", "values", 1],
      Number.NaN,
      "$.nodes[6].demandM3s",
      /number/,
    ],
    ["a negative flow", ["nodes", 3, "capacityM3s"], -6, "$.nodes[3].capacityM3s", /negative/],
    ["a negative figure in a series", [...entries, 1, "value"], -12, "$.nodes[0].flowM3s.entries[1].value", /negative/],
    ["a misspelt field", ["nodes", 3, "capacity"], 6, "$.nodes[3].capacity", /not part of the model's format/],
    [
      "a decade 4",
      [...entries, 2, "at"],
      "2021-04/4",
      "$.nodes[0].flowM3s.entries[2].at",
      /no decade: a month has three/,
    ],
    ["dates out of order", [...entries, 1, "at"], "2021-04/1", "$.nodes[0].flowM3s.entries[1].at", /out of order/],
    ["a gap", [...entries, 1, "at"], "2021-04/3", "$.nodes[0].flowM3s.entries[1].at", /gap: 2021-04\/2 is missing/],
    [
      "a date of another year",
      [...entries, 0, "at"],
      "2020-04/1",
      "$.nodes[0].flowM3s.entries[0].at",
      /none of the model's periods/,
    ],
    [
      "a series that ends too early",
      entries,
      [{ at: "2021-04/1", value: 1 }],
      "$.nodes[0].flowM3s.entries",
      /2021-04\/2 is missing/,
    ],
    [
      "too few figures",
      ["nodes", 6, "demandM3s", "values"],
      [4, 5],
      "$.nodes[6].demandM3s.values",
      /2 figures for 3 periods/,
    ],
    ["a start within a decade", ["periods", "startDate"], "2021-04-05", "$.periods.startDate", /first day of a decade/],
    ["a day that is none", ["periods", "startDate"], "2021-02-30", "$.periods.startDate", /day of the calendar/],
    [
      "a table whose volumes fall",
      ["nodes", 1, "table", 2, "volumeHm3"],
      10,
      "$.nodes[1].table[2].volumeHm3",
      /table falls/,
    ],
    ["a table whose levels fall", ["nodes", 1, "table", 2, "levelM"], 105, "$.nodes[1].table[2].levelM", /higher/],
    [
      "volumes in thousand m³",
      ["nodes", 1, "table", 1, "volumeHm3"],
      15_000,
      "$.nodes[1].table[1].volumeHm3",
      /check the units/,
    ],
    [
      "a full volume above the table",
      ["nodes", 1, "fullVolumeHm3"],
      400,
      "$.nodes[1].fullVolumeHm3",
      /above the table/,
    ],
    [
      "more water than there is room for",
      ["nodes", 1, "initialVolumeHm3"],
      41,
      "$.nodes[1].initialVolumeHm3",
      /full volume/,
    ],
    ["evaporation without a table", ["nodes", 1, "table"], undefined, "$.nodes[1].table", /area of the lake/],
    ["a node that there is not", ["nodes", 2, "to", 0], "pipe", "$.nodes[2].to[0]", /no node "pipe"/],
    ["a node that no water reaches", ["nodes", 2, "to"], ["river"], "$.nodes[3]", /no water comes/],
    ["water that flows into a spring", ["nodes", 5, "to", 1], "spring", "$.nodes[5].to[1]", /where water begins/],
    ["a circle worth going round", ["nodes", 5, "to"], ["town", "sea", "parting"], "$.nodes[5]", /circle/],
    ["two of the same id", ["nodes", 3, "id"], "river", "$.nodes[5].id", /used twice/],
    ["a party that there is not", ["nodes", 4, "party"], "middle", "$.nodes[4].party", /no party/],
    ["a user that asks for nothing", ["nodes", 6, "priority"], undefined, "$.nodes[6].priority", /missing/],
    ["a loss of more than all", ["nodes", 3, "lossShare"], 10, "$.nodes[3].lossShare", /between 0 and 1/],
    [
      "shares that do not add up",
      ["treaty", "rivers", 0, "shares", 0, "byParty", "upper"],
      0.52,
      "$.treaty.rivers[0].shares[0].byParty",
      /add up to 1.1$/,
    ],
    [
      "shares of what is no inflow",
      ["treaty", "rivers", 0, "divisible", "inflows", 0],
      "lake",
      "$.treaty.rivers[0].divisible.inflows[0]",
      /no inflow/,
    ],
    [
      "a scenario of a year without figures",
      ["scenarios", 0, "inflows"],
      [{ kind: "year", year: 1990 }],
      "$.scenarios[0]",
      /kind "years"/,
    ],
    [
      "a scenario that changes what is not there",
      ["scenarios", 0, "changes"],
      [{ kind: "outOfService", node: "pipe" }],
      "$.scenarios[0]",
      /"pipe"/,
    ],
  ];
  for (const [what, path, value, at, says] of bad) {
    it(`is refused for ${what}, at ${at}`, () => {
      const check = checkModel(withValue(path, value));
      const problems = check.ok ? [] : check.problems;
      expect(problems.map((problem) => `${problem.path} ${problem.message}`)).toEqual(
        expect.arrayContaining([expect.stringMatching(says)]),
      );
      expect(problems.some((problem) => problem.path.startsWith(at) && says.test(problem.message))).toBe(true);
    });
  }

  it("is refused with everything that is wrong with it", () => {
    expect(() => parseModel(withValue(["nodes", 1, "fullVolumeHm3"], 10))).toThrow(ModelError);
  });

  it.each([
    ["one figure of a series in l/s", ["nodes", 0, "flowM3s", "entries", 1, "value"], 12_000, "$.nodes[0].flowM3s"],
    ["a demand in l/s", ["nodes", 4, "demandM3s"], 5000, "$.nodes[4].demandM3s"],
  ])("is planned with a warning for %s", (_, path, value, at) => {
    const { warnings } = planBasin(parseModel(withValue(path as Keys, value)));
    expect(warnings).toContainEqual(expect.objectContaining({ code: "suspectUnit", at }));
  });
});
