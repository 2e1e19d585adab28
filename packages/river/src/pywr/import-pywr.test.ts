import { describe, expect, it } from "vitest";
import { planBasin } from "../plan.ts";
import { parseModel } from "../validation/check.ts";
import { importPywr } from "./import-pywr.ts";

const document = {
  metadata: { title: "A lake and a town" },
  timestepper: { start: "2015-01-01", end: "2015-01-05", timestep: 1 },
  scenarios: [{ name: "climate", size: 2 }],
  nodes: [
    { name: "rain", type: "catchment", flow: "inflow" },
    { name: "lake", type: "storage", max_volume: 20, initial_volume_pc: 0.5, cost: -1 },
    { name: "pipe", type: "losslink", loss_factor: 0.25, max_flow: "rule" },
    { name: "town", type: "output", max_flow: 4, cost: -10 },
    { name: "spill", type: "output" },
  ],
  edges: [
    ["rain", "lake"],
    ["lake", "pipe"],
    ["pipe", "town"],
    ["lake", "spill"],
  ],
  parameters: {
    inflow: {
      type: "aggregated",
      agg_func: "product",
      parameters: [
        { type: "dataframe", url: "flow.csv", index_col: "Date", parse_dates: true, dayfirst: true, column: "flow" },
        { type: "constantscenario", scenario: "climate", values: [1, 0.5] },
      ],
    },
    rule: { type: "controlcurve", storage_node: "lake", control_curves: [0.4], values: [4, 2] },
  },
};
const files: Record<string, string> = {
  "flow.csv": "Date,flow\n01/01/2015,3\n02/01/2015,3\n03/01/2015,2\n04/01/2015,2\n05/01/2015,2\n",
};
const readFile = (url: string) => files[url];

describe("a Pywr model", () => {
  it("is read as a basin, a unit of volume as 1 hm³", () => {
    const { model, unread } = importPywr(document, readFile);
    expect(unread).toEqual([]);
    const result = planBasin(parseModel(model), { id: "base", member: 1 });
    const volumes = result.nodes.find(({ id }) => id === "lake")!.volumeHm3!;
    // 10 + 1.5 − 4 · 1.25, then below two fifths of 20, where the rule lets 2 through.
    expect(volumes.map((volume) => Number(volume.toFixed(9)))).toEqual([6.5, 5.5, 4, 2.5, 1]);
  });

  const changed = (path: (string | number)[], value: unknown) => {
    const copy = structuredClone(document) as unknown;
    let parent = copy as Record<string | number, unknown>;
    for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
    parent[path.at(-1)!] = value;
    return copy;
  };

  it.each<[string, (string | number)[], unknown, string]>([
    ["a type of node", ["nodes", 2, "type"], "rollingvirtualstorage", "$.nodes[2].type"],
    ["a part of a node", ["nodes", 1, "level"], { type: "interpolatedvolume" }, "$.nodes[1].level"],
    ["a misspelt part", ["nodes", 3, "maxflow"], 3, "$.nodes[3].maxflow"],
    ["a type of parameter", ["parameters", "rule", "type"], "rbfprofile", "$.parameters.rule.type"],
    ["a part of a parameter", ["parameters", "rule", "extra"], 1, "$.parameters.rule.extra"],
    ["a parameter that nothing refers to", ["parameters", "idle"], { type: "constant", value: 1 }, "$.parameters.idle"],
    ["a parameter that is missing", ["nodes", 0, "flow"], "outflow", "$.nodes[0].flow"],
    [
      "a file that is missing",
      ["parameters", "inflow", "parameters", 0, "url"],
      "other.csv",
      "$.parameters.inflow.parameters[0].url",
    ],
    [
      "a file of another kind",
      ["parameters", "inflow", "parameters", 0, "url"],
      "flow.h5",
      "$.parameters.inflow.parameters[0].url",
    ],
    ["a time step", ["timestepper", "timestep"], "W-THU", "$.timestepper.timestep"],
    ["an edge to nowhere", ["edges", 3, 1], "sea", "$.edges[3]"],
    ["a recorder", ["recorders"], { total: { type: "totaldeficit" } }, "$.recorders.total"],
    ["a whole part of the document", ["includes"], ["other.json"], "$.includes"],
    ["combinations of scenarios", ["scenario_combinations"], [[0]], "$.scenario_combinations"],
  ])("names %s that is not read, with its path", (_, path, value, at) => {
    const { unread } = importPywr(changed(path, value), readFile);
    expect(unread.map((problem) => problem.path)).toContain(at);
  });
});
