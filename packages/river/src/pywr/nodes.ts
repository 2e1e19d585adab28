import type { BasinModelInput } from "../model/basin-model.ts";
import { SECONDS_PER_DAY } from "../model/units.ts";
import type { Value } from "../model/value.ts";
import { Fields, isObject, type Json, type JsonObject, type Unread } from "./document.ts";
import type { Parameters } from "./parameters.ts";

export type NodeInput = BasinModelInput["nodes"][number];

/** A Pywr node as nodes of a basin: where water comes in, and by which slot it leaves. */
export interface PywrNode {
  readonly nodes: NodeInput[];
  readonly entry: string;
  /** The node that edges from this slot leave from; "" is the slot without a name. */
  exitOf(slot: string): string | undefined;
}

export interface PywrParts {
  readonly byName: Map<string, PywrNode>;
  readonly jointLimits: NonNullable<BasinModelInput["jointLimits"]>;
  readonly fixedProportions: NonNullable<BasinModelInput["fixedProportions"]>;
}

/**
 * Pywr's flows are volumes in a day, in whatever unit the document has; a unit of volume counts as 1 hm³. One such unit
 * a day in m³/s:
 */
export const M3S_PER_HM3_A_DAY = 1e6 / SECONDS_PER_DAY;

/** Reads the nodes of a Pywr document; what isn't read is named. */
export class NodeReader {
  readonly parts: PywrParts = { byName: new Map(), jointLimits: [], fixedProportions: [] };
  readonly #parameters: Parameters;
  readonly #unread: Unread;
  readonly #stepDays: number | undefined;

  constructor(parameters: Parameters, unread: Unread, stepDays: number | undefined) {
    this.#parameters = parameters;
    this.#unread = unread;
    this.#stepDays = stepDays;
  }

  read(given: Json, path: readonly PropertyKey[]): void {
    if (!isObject(given)) {
      this.#unread.add(path, "is no node");
      return;
    }
    const fields = new Fields(given, path, this.#unread);
    const name = typeof given["name"] === "string" ? given["name"] : "";
    const type = typeof given["type"] === "string" ? given["type"] : "";
    if (name === "") {
      this.#unread.add([...path, "name"], "is missing: a node needs a name");
      return;
    }
    if (this.#ofType(type.toLowerCase(), name, fields, given)) fields.close(`a node of the type "${type}"`);
    else this.#unread.add([...path, "type"], `a node of the type "${type}" is not read`);
  }

  #ofType(type: string, name: string, fields: Fields, given: JsonObject): boolean {
    switch (type) {
      case "input":
        this.#input(name, fields, given);
        return true;
      case "catchment":
        this.#one({ id: name, kind: "inflow", flowM3s: this.#flow(fields, "flow") ?? 0, to: [] });
        this.#ignoreCost(fields);
        return true;
      case "link":
      case "river":
        this.#one({ id: name, kind: "reach", ...this.#limits(fields), to: [] });
        return true;
      case "losslink":
        this.#lossLink(name, fields);
        return true;
      case "delaynode":
        this.#delay(name, fields);
        return true;
      case "breaklink":
        this.#one({ id: name, kind: "reach", ...this.#limits(fields), to: [] });
        return true;
      case "output":
        this.#one({ id: name, kind: "outlet", ...this.#limits(fields) });
        return true;
      case "storage":
      case "reservoir":
        this.#storage(name, fields);
        return true;
      case "rivergauge":
        this.#parallel(name, [
          { maximumFlowM3s: this.#flow(fields, "mrf") ?? 0, costPerHm3: this.#value(fields, "mrf_cost") },
          { costPerHm3: this.#value(fields, "cost") },
        ]);
        return true;
      case "piecewiselink":
        this.#parallel(name, this.#steps(fields, fields.list("max_flow", "max_flows"), fields.list("cost", "costs")));
        fields.get("nsteps");
        return true;
      case "riversplit":
        this.#split(name, fields, this.#steps(fields, [null], [0]));
        return true;
      case "multisplitlink":
        fields.get("nsteps", "extra_slots");
        this.#split(
          name,
          fields,
          this.#steps(fields, fields.list("max_flow", "max_flows") ?? [null], fields.list("cost", "costs") ?? [0]),
        );
        return true;
      case "riversplitwithgauge":
        this.#split(name, fields, [
          { maximumFlowM3s: this.#flow(fields, "mrf") ?? 0, costPerHm3: this.#value(fields, "mrf_cost") },
          { costPerHm3: this.#value(fields, "cost") },
        ]);
        return true;
      case "aggregatednode":
        this.#aggregated(name, fields);
        return true;
      case "aggregatedstorage":
        // It only adds up what others do.
        fields.get("storage_nodes");
        return true;
      case "virtualstorage":
      case "annualvirtualstorage":
        this.#virtualStorage(name, fields, type === "annualvirtualstorage");
        return true;
      default:
        return false;
    }
  }

  #one(node: NodeInput): void {
    this.parts.byName.set(node.id, {
      nodes: [node],
      entry: node.id,
      exitOf: (slot) => (slot === "" ? node.id : undefined),
    });
  }

  #value(fields: Fields, name: string): Value | undefined {
    const given = fields.get(name);
    return given === undefined ? undefined : this.#parameters.read(given, [...fields.path, name]);
  }

  #flow(fields: Fields, name: string): Value | undefined {
    return asFlow(this.#value(fields, name));
  }

  /** A hard minimum of Pywr's is a minimum of the first priority: missing, it is said, and the plan goes on. */
  #limits(fields: Fields) {
    const minimum = this.#flow(fields, "min_flow");
    const maximum = this.#flow(fields, "max_flow");
    const cost = this.#value(fields, "cost");
    return {
      ...(minimum === undefined || minimum === 0 ? {} : { minimumFlow: { flowM3s: minimum, priority: 1 } }),
      ...(maximum === undefined ? {} : { maximumFlowM3s: maximum }),
      ...(cost === undefined || cost === 0 ? {} : { costPerHm3: cost }),
    };
  }

  /** What must come costs what it costs. */
  #ignoreCost(fields: Fields): void {
    fields.get("cost");
  }

  #input(name: string, fields: Fields, given: JsonObject): void {
    const { min_flow: minimum, max_flow: maximum } = given;
    if (minimum !== undefined && JSON.stringify(minimum) === JSON.stringify(maximum)) {
      fields.get("min_flow");
      this.#one({ id: name, kind: "inflow", flowM3s: this.#flow(fields, "max_flow") ?? 0, to: [] });
      this.#ignoreCost(fields);
      return;
    }
    this.#one({ id: name, kind: "supply", ...this.#limits(fields), to: [] });
  }

  /** Pywr limits and counts what is left after the loss. */
  #lossLink(name: string, fields: Fields): void {
    const factor = fields.get("loss_factor") ?? 0;
    const isGross = fields.text("loss_factor_type") === "gross";
    if (typeof factor !== "number") {
      this.#unread.add([...fields.path, "loss_factor"], "must be a number; a parameter is not read here");
      return;
    }
    const lossShare = isGross ? factor : factor / (1 + factor);
    const gross = `${name} / gross`;
    this.parts.byName.set(name, {
      nodes: [
        { id: gross, kind: "reach", lossShare, to: [name] },
        { id: name, kind: "reach", ...this.#limits(fields), to: [] },
      ],
      entry: gross,
      exitOf: (slot) => (slot === "" ? name : undefined),
    });
  }

  #delay(name: string, fields: Fields): void {
    const days = fields.number("days");
    const steps = fields.number("timesteps") ?? (days === undefined ? 0 : days / (this.#stepDays ?? Number.NaN));
    if (!Number.isInteger(steps) || steps < 1) {
      this.#unread.add([...fields.path, "days"], "must be a whole number of time steps");
      return;
    }
    const initialFlowM3s = (fields.number("initial_flow") ?? 0) * M3S_PER_HM3_A_DAY;
    this.#one({ id: name, kind: "reach", delayPeriods: steps, initialFlowM3s, to: [] });
  }

  #storage(name: string, fields: Fields): void {
    // Pywr's slots for several inputs and outputs say nothing about the water.
    fields.get("inputs", "outputs", "num_inputs", "num_outputs");
    const maximum = this.#value(fields, "max_volume") ?? 0;
    const minimum = this.#value(fields, "min_volume");
    const share = fields.number("initial_volume_pc");
    const initial = this.#value(fields, "initial_volume");
    const cost = this.#cost(name, fields);
    const isFixed = typeof maximum === "number";
    if (!isFixed) {
      this.#unread.add(
        [...fields.path, "max_volume"],
        "must be the same in every period; a parameter is not read here",
      );
      return;
    }
    const initialVolumeHm3 = share === undefined ? (initial ?? 0) : share * maximum;
    for (const part of ["evaporation", "rainfall", "area", "level", "bathymetry"]) {
      const given = fields.get(part);
      if (given !== undefined && given !== null && given !== 0)
        this.#unread.add([...fields.path, part], "is not read: a storage here has neither surface nor level");
    }
    this.#one({
      id: name,
      kind: "reservoir",
      fullVolumeHm3: maximum,
      initialVolumeHm3,
      ...(minimum === undefined || minimum === 0 ? {} : { minimumVolumeHm3: minimum }),
      ...(cost === undefined || cost === 0 ? {} : { costPerHm3: cost }),
      to: [],
    });
  }

  #cost(name: string, fields: Fields): Value | undefined {
    const cost = this.#value(fields, "cost");
    const above = fields.number("above_curve_cost");
    const curve = this.#value(fields, "control_curve") ?? 1;
    if (above === undefined) return cost;
    return { kind: "controlCurve", reservoir: name, curves: [curve], values: [above, cost ?? 0] };
  }

  #steps(fields: Fields, flows: readonly Json[] | undefined, costs: readonly Json[] | undefined): Step[] {
    const count = Math.max(flows?.length ?? 0, costs?.length ?? 0);
    return Array.from({ length: count }, (_, index) => {
      const flow = flows?.[index] ?? undefined;
      const cost = costs?.[index] ?? undefined;
      return {
        maximumFlowM3s:
          flow === undefined ? undefined : asFlow(this.#parameters.read(flow, [...fields.path, "max_flows", index])),
        costPerHm3: cost === undefined ? undefined : this.#parameters.read(cost, [...fields.path, "costs", index]),
      };
    });
  }

  /** Several ways side by side, which meet again. */
  #parallel(name: string, steps: readonly Step[]): void {
    const entry = `${name} / in`;
    const ways = steps.map((step, index) => ({
      id: `${name} / ${index}`,
      kind: "reach" as const,
      ...withoutGaps(step),
      to: [name],
    }));
    this.parts.byName.set(name, {
      nodes: [
        { id: entry, kind: "confluence", to: ways.map(({ id }) => id) },
        ...ways,
        { id: name, kind: "confluence", to: [] },
      ],
      entry,
      exitOf: (slot) => (slot === "" ? name : undefined),
    });
  }

  /** Ways that meet again in the first slot, and one more for each other slot, in proportion to the last of them. */
  #split(name: string, fields: Fields, steps: readonly Step[]): void {
    const factors = fields.list("factors")?.filter((factor) => typeof factor === "number") ?? [];
    const slots = (fields.list("slot_names") ?? factors.map((_, index) => index)).map(String);
    const entry = `${name} / in`;
    const main = `${name} / ${slots[0]}`;
    const ways = steps.map((step, index) => ({
      id: `${name} / way ${index}`,
      kind: "reach" as const,
      ...withoutGaps(step),
      to: [main],
    }));
    const others = slots
      .slice(1)
      .map((slot) => ({ id: `${name} / ${slot}`, kind: "reach" as const, to: [] as string[] }));
    this.parts.byName.set(name, {
      nodes: [
        { id: entry, kind: "confluence", to: [...ways, ...others].map(({ id }) => id) },
        ...ways,
        { id: main, kind: "confluence", to: [] },
        ...others,
      ],
      entry,
      exitOf: (slot) => (slots.includes(slot) ? `${name} / ${slot}` : undefined),
    });
    if (factors.length === 0) return;
    const members = [ways.at(-1)!, ...others].map(({ id }, index) => ({ node: id, factor: factors[index]! }));
    if (members.length !== factors.length || factors.some((factor) => factor <= 0)) {
      this.#unread.add([...fields.path, "factors"], "needs a number above 0 for each slot");
      return;
    }
    this.parts.fixedProportions.push({ id: `${name} / factors`, nodes: members });
  }

  #aggregated(name: string, fields: Fields): void {
    const nodes = (fields.list("nodes") ?? []).map(String);
    const factors = fields.list("factors");
    const weights = fields.list("flow_weights");
    if (factors) {
      if (factors.length !== nodes.length || !factors.every((factor) => typeof factor === "number" && factor > 0)) {
        this.#unread.add(
          [...fields.path, "factors"],
          "needs a number above 0 for each node; parameters are not read here",
        );
      } else {
        const members = nodes.map((node, index) => ({ node, factor: Number(factors[index]) }));
        this.parts.fixedProportions.push({ id: `${name} / factors`, nodes: members });
      }
    }
    if (weights && !weights.every((weight) => typeof weight === "number")) {
      this.#unread.add([...fields.path, "flow_weights"], "needs numbers; parameters are not read here");
    }
    const minimumFlowM3s = this.#flow(fields, "min_flow");
    const maximumFlowM3s = this.#flow(fields, "max_flow");
    if (minimumFlowM3s === undefined && maximumFlowM3s === undefined) return;
    this.parts.jointLimits.push({
      id: name,
      nodes: nodes.map((node, index) => ({ node, factor: weights ? Number(weights[index]) : 1 })),
      ...(minimumFlowM3s === undefined ? {} : { minimumFlowM3s }),
      ...(maximumFlowM3s === undefined ? {} : { maximumFlowM3s }),
    });
  }

  #virtualStorage(name: string, fields: Fields, isAnnual: boolean): void {
    const nodes = (fields.list("nodes") ?? []).map(String);
    const factors = fields.list("factors");
    const maximum = fields.number("max_volume") ?? 0;
    const share = fields.number("initial_volume_pc");
    const initial = share === undefined ? fields.number("initial_volume") : share * maximum;
    const cost = this.#value(fields, "cost");
    if ((fields.number("min_volume") ?? 0) !== 0)
      this.#unread.add([...fields.path, "min_volume"], "is not read: a licence can be used up");
    if (fields.get("reset_to_initial_volume") === true)
      this.#unread.add([...fields.path, "reset_to_initial_volume"], "is not read: a licence is renewed in full");
    const month = fields.number("reset_month") ?? 1;
    const day = fields.number("reset_day") ?? 1;
    this.parts.jointLimits.push({
      id: name,
      nodes: nodes.map((node, index) => ({ node, factor: Number(factors?.[index] ?? 1) })),
      licence: {
        volumeHm3: maximum,
        ...(initial === undefined ? {} : { initialVolumeHm3: initial }),
        ...(isAnnual ? { renewedOn: `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` } : {}),
        ...(cost === undefined ? {} : { costPerHm3: { kind: "product", of: [-1, cost] } }),
      },
    });
  }
}

interface Step {
  readonly maximumFlowM3s?: Value | undefined;
  readonly costPerHm3?: Value | undefined;
}

function withoutGaps({ maximumFlowM3s, costPerHm3 }: Step) {
  return {
    ...(maximumFlowM3s === undefined ? {} : { maximumFlowM3s }),
    ...(costPerHm3 === undefined || costPerHm3 === 0 ? {} : { costPerHm3 }),
  };
}

function asFlow(value: Value | undefined): Value | undefined {
  if (value === undefined) return undefined;
  return typeof value === "number" ? value * M3S_PER_HM3_A_DAY : { kind: "product", of: [value, M3S_PER_HM3_A_DAY] };
}
