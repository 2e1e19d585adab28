import type { BasinModelInput } from "../model/basin-model.ts";
import { type Period, periodsOf } from "../model/periods.ts";
import type { Problem } from "../model/problem.ts";
import { Fields, isObject, type Json, type JsonObject, Unread } from "./document.ts";
import { type NodeInput, NodeReader, type PywrNode } from "./nodes.ts";
import { Parameters } from "./parameters.ts";
import { isoDate, type ReadFile } from "./tables.ts";

export interface PywrImport {
  /** The model, for `parseModel`; undefined where the document has no time or no nodes that are read. */
  readonly model: BasinModelInput | undefined;
  /** Everything of the document that the model does not have, with its path; the model is complete if there is none. */
  readonly unread: readonly Problem[];
}

/**
 * Reads a model of Pywr (its JSON, version 1). Pywr leaves units to its user: a unit of volume counts as 1 hm³, a flow
 * as hm³ in a day. Its costs become costs, its hard minimum flows minimum flows of the first priority.
 *
 * @param readFile gives the text of a CSV file that the document names, or undefined
 */
export function importPywr(document: unknown, readFile: ReadFile = () => undefined): PywrImport {
  const unread = new Unread();
  if (!isObject(document as Json)) {
    unread.add([], "is no Pywr model: an object { … } is needed");
    return { model: undefined, unread: unread.problems };
  }
  const fields = new Fields(document as JsonObject, [], unread);
  const time = timeOf(fields, unread);
  const scenarioSets = scenariosOf(fields, unread);
  const parameters = objectsOf(fields, "parameters");
  const tables = objectsOf(fields, "tables");
  const { title, description } = metadataOf(fields);
  const recorders = fields.get("recorders");
  if (isObject(recorders)) {
    for (const name of Object.keys(recorders)) {
      unread.add(["recorders", name], "is not read: the results have every flow and volume anyway");
    }
  }
  for (const name of ["solver"]) fields.get(name);
  const nodes = fields.list("nodes") ?? [];
  const edges = fields.list("edges") ?? [];
  fields.close("a model");
  if (time === undefined) return { model: undefined, unread: unread.problems };
  const periods: Period[] = periodsOf(time);
  const storages = new Set(
    nodes
      .filter(isObject)
      .filter(isStorage)
      .map(({ name }) => String(name)),
  );
  const reading = new Parameters({
    parameters,
    tables,
    periods,
    scenarios: new Map(scenarioSets.map(({ id, size }) => [id, size])),
    storages,
    readFile,
    unread,
  });
  const reader = new NodeReader(reading, unread, time.step === "day" ? (time.daysPerPeriod ?? 1) : undefined);
  nodes.forEach((node, index) => {
    reader.read(node, ["nodes", index]);
  });
  connect(edges, reader, unread);
  reading.nameUnused();
  const all = [...reader.parts.byName.values()].flatMap((part) => part.nodes);
  if (all.length === 0) return { model: undefined, unread: unread.problems };
  const { jointLimits, fixedProportions } = reader.parts;
  return {
    model: {
      name: title,
      ...(description === undefined ? {} : { description }),
      periods: time,
      nodes: all.map(closed),
      jointLimits,
      fixedProportions,
      scenarioSets,
    },
    unread: unread.problems,
  };
}

function isStorage({ type }: JsonObject): boolean {
  return typeof type === "string" && ["storage", "reservoir"].includes(type.toLowerCase());
}

function objectsOf(fields: Fields, name: string): ReadonlyMap<string, Json> {
  const given = fields.get(name);
  return new Map(isObject(given) ? Object.entries(given) : []);
}

function metadataOf(fields: Fields): { title: string; description: string | undefined } {
  const metadata = fields.get("metadata");
  const text = (name: string) => {
    const value = isObject(metadata) ? metadata[name] : undefined;
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  return { title: text("title") ?? "A Pywr model", description: text("description") };
}

function timeOf(fields: Fields, unread: Unread): BasinModelInput["periods"] | undefined {
  const given = fields.get("timestepper");
  if (!isObject(given)) return unread.add(["timestepper"], "is missing: start, end and time step are needed");
  const time = new Fields(given, ["timestepper"], unread);
  const start = isoDate(String(time.get("start")), true);
  const end = isoDate(String(time.get("end")), true);
  const step = time.get("timestep") ?? 1;
  time.close("a timestepper");
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  if (Number.isNaN(days) || days < 0)
    return unread.add(["timestepper"], "must have a start and a later end, written as 2021-04-01");
  if (step === "M" || step === "MS") {
    const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
    return { startDate: `${start.slice(0, 7)}-01`, step: "month", count: months(end) - months(start) + 1 };
  }
  const daysPerPeriod = step === "D" ? 1 : step;
  if (
    typeof daysPerPeriod !== "number" ||
    !Number.isInteger(daysPerPeriod) ||
    daysPerPeriod < 1 ||
    daysPerPeriod > 366
  ) {
    return unread.add(
      ["timestepper", "timestep"],
      `the time step ${JSON.stringify(step)} is not read: a number of days, "D" and "M" are`,
    );
  }
  return { startDate: start, step: "day", daysPerPeriod, count: Math.floor(days / daysPerPeriod) + 1 };
}

function scenariosOf(fields: Fields, unread: Unread): { id: string; size: number }[] {
  if (fields.get("scenario_combinations") !== undefined) {
    unread.add(["scenario_combinations"], "is not read: every combination is run");
  }
  return (fields.list("scenarios") ?? []).flatMap((given, index) => {
    if (!isObject(given)) return [];
    const scenario = new Fields(given, ["scenarios", index], unread);
    const size = scenario.number("size") ?? 1;
    scenario.get("ensemble_names");
    scenario.close("a scenario");
    return [{ id: String(given["name"]), size }];
  });
}

function connect(edges: readonly Json[], reader: NodeReader, unread: Unread): void {
  const { byName } = reader.parts;
  edges.forEach((edge, index) => {
    const path = ["edges", index];
    if (!Array.isArray(edge) || edge.length < 2) {
      unread.add(path, "is no edge: two names are needed");
      return;
    }
    const [from, to, fromSlot] = edge;
    const source = byName.get(String(from));
    const target = byName.get(String(to));
    if (!source || !target) {
      unread.add(path, `leads from "${from}" to "${to}", one of which is not read`);
      return;
    }
    // Storages have numbered slots that all lead to the same water.
    const isReservoir = source.nodes[0]?.kind === "reservoir";
    const slot = fromSlot === undefined || fromSlot === null || isReservoir ? "" : String(fromSlot);
    const exit = source.exitOf(slot);
    const node = source.nodes.find(({ id }) => id === exit);
    joinInflow(target, String(to), byName);
    if (!node || !("to" in node) || node.to === undefined) {
      unread.add(path, `leaves "${from}" where no water leaves it`);
      return;
    }
    node.to.push(byName.get(String(to))!.entry);
  });
}

/** Water that comes to an input on its way joins what the input gives. */
function joinInflow({ nodes, entry }: PywrNode, name: string, byName: Map<string, PywrNode>): void {
  const [input] = nodes;
  if (nodes.length > 1 || entry !== name || input === undefined) return;
  if (input.kind !== "inflow" && input.kind !== "supply") return;
  const joined = `${name} / joined`;
  const junction: NodeInput = { id: joined, kind: "confluence", to: input.to };
  byName.set(name, {
    nodes: [{ ...input, to: [joined] }, junction],
    entry: joined,
    exitOf: (slot) => (slot === "" ? joined : undefined),
  });
}

/** A node from which no edge leads is where the water ends. */
function closed(node: NodeInput): NodeInput {
  if (!("to" in node) || node.to === undefined || node.to.length > 0) return node;
  const { id } = node;
  if (node.kind === "inflow" || node.kind === "supply" || node.kind === "reservoir") return node;
  return { id, kind: "outlet", maximumFlowM3s: 0 };
}
