import type { Simulation } from "../engine/simulation.ts";
import type { Node } from "../model/node.ts";
import type { Period } from "../model/periods.ts";
import { targetsOf } from "../network/quantities.ts";
import type { BasinResult, EntitlementResult, NodeResult, PlanWarning, ScenarioName } from "./basin-result.ts";
import { energyGwh } from "./energy.ts";

/** Less than this is rounding, not a shortage: 1 m³. */
export const NOTICEABLE_HM3 = 1e-6;

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] | undefined ? E[] : T[K] };
type NodeDraft = Writable<NodeResult> & { to: { node: string; flowHm3: number[] }[] };

/** Writes down everything about every period of a plan. */
export class PlanRecord {
  readonly #simulation: Simulation;
  readonly #nodes: NodeDraft[];
  readonly #entitlements: Writable<EntitlementResult>[];
  readonly #warnings = new Map<string, { warning: PlanWarning; count: number }>();

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
    this.#nodes = simulation.model.nodes.map(draftOf);
    this.#entitlements = simulation.rivers.flatMap(({ river, columns }) =>
      columns.parties.map(({ party }) => ({
        river: river.id,
        party,
        divisibleHm3: [],
        share: [],
        entitledHm3: [],
        receivedHm3: [],
        balanceHm3: [],
      })),
    );
  }

  add(period: Period): void {
    const { model, program } = this.#simulation;
    model.nodes.forEach((node, index) => {
      this.#addNode(node, index, period);
    });
    program.reservoirs.forEach((_, index) => {
      this.#addReservoir(index, period);
    });
    let place = 0;
    for (const river of this.#simulation.rivers) {
      river.columns.parties.forEach((_, index) => {
        const draft = this.#entitlements[place++]!;
        draft.divisibleHm3.push(river.divisibleHm3);
        draft.share.push(river.share[index]!);
        draft.entitledHm3.push(river.share[index]! * river.divisibleHm3);
        draft.receivedHm3.push(river.receivedHm3[index]!);
        draft.balanceHm3.push(river.balanceHm3[index]!);
      });
    }
    this.#addJointLimits(period);
  }

  result(scenario: ScenarioName): BasinResult {
    const { model, periods, byHighs } = this.#simulation;
    if (byHighs > 0) this.#warn("generalSolver", model.name, `HiGHS solved ${byHighs} of ${periods.length} periods.`);
    return {
      model: model.name,
      scenario,
      periods,
      nodes: this.#nodes,
      entitlements: this.#entitlements,
      warnings: [...this.#warnings.values()].map(({ warning, count }) =>
        count === 1 ? warning : { ...warning, message: `${warning.message} So also in ${count - 1} other periods.` },
      ),
    };
  }

  #addNode(node: Node, index: number, period: Period): void {
    const simulation = this.#simulation;
    const { incoming, outgoing, releaseOf } = simulation.program.quantities;
    const draft = this.#nodes[index]!;
    const edgeFlow = (edge: number) => simulation.flowHm3(simulation.model.nodes.length + edge);
    const release = releaseOf.get(index);
    let left = 0;
    outgoing[index]!.forEach((edge, place) => {
      const flow = edgeFlow(edge);
      draft.to[place]!.flowHm3.push(flow);
      left += flow;
    });
    const arrived =
      release === undefined
        ? simulation.flowHm3(index)
        : incoming[index]!.reduce((sum, edge) => sum + edgeFlow(edge), 0);
    draft.arrivedHm3.push(arrived);
    draft.leftHm3.push(left);
    // A reservoir's loss is written down with its volume.
    if (release === undefined) draft.lostHm3.push((simulation.cameHm3(index) ?? arrived) - left);
    const over = simulation.overHm3(release ?? index);
    if (over > NOTICEABLE_HM3) {
      this.#warn(
        "limitNotMet",
        node.id,
        `${round(over)} hm³ more than the limit of "${node.id}" pass it in ${period.label}.`,
      );
    }
    if (node.kind === "user") {
      const demand = simulation.figure(simulation.program.demandFigures.get(index)!);
      draft.demandHm3!.push(demand);
      draft.shortHm3!.push(Math.max(0, demand - arrived));
    }
    if (draft.belowMinimumHm3)
      this.#addMinimum(draft, release ?? index, release === undefined ? arrived : left, period);
    if (node.kind === "hydropower") draft.energyGwh!.push(energyGwh(simulation, node, arrived, period));
  }

  #addMinimum(draft: NodeDraft, quantity: number, flow: number, period: Period): void {
    const { program } = this.#simulation;
    // A set of proportional flows has one minimum at most, so this is the node's own.
    const { figure } = program.flows[program.quantities.rootOf[quantity]!]!.minimumFigure!;
    const missing = Math.max(0, this.#simulation.figure(figure) - flow);
    draft.belowMinimumHm3!.push(missing);
    if (missing > NOTICEABLE_HM3) {
      this.#warn(
        "minimumNotMet",
        draft.id,
        `${round(missing)} hm³ are missing from the minimum flow at "${draft.id}" in ${period.label}.`,
      );
    }
  }

  #addReservoir(index: number, period: Period): void {
    const simulation = this.#simulation;
    const { node, figures } = simulation.program.reservoirs[index]!;
    const reservoir = simulation.model.nodes[node]!;
    const draft = this.#nodes[node]!;
    const volume = simulation.endVolumeHm3[index]!;
    draft.initialVolumeHm3 ??= simulation.startVolumeHm3[index]!;
    draft.volumeHm3!.push(volume);
    draft.lostHm3.push(simulation.evaporatedHm3[index]!);
    const level = simulation.levelM(index, volume);
    if (level !== undefined) draft.levelM!.push(level);
    if (figures.ruleCurveHm3 >= 0) {
      draft.belowRuleCurveHm3!.push(Math.max(0, simulation.figure(figures.ruleCurveHm3) - volume));
    }
    const isEmpty = reservoir.kind === "reservoir" && volume <= reservoir.deadVolumeHm3 + NOTICEABLE_HM3;
    if (isEmpty) this.#warn("emptied", reservoir.id, `"${reservoir.id}" is empty at the end of ${period.label}.`);
  }

  #addJointLimits(period: Period): void {
    const { program, solver, model } = this.#simulation;
    program.joints.forEach(({ over, minimum, minimumFigure }, index) => {
      const { id } = model.jointLimits[index]!;
      const excess = solver.values[over]!;
      if (excess > NOTICEABLE_HM3)
        this.#warn("limitNotMet", id, `"${id}" is exceeded by ${round(excess)} hm³ in ${period.label}.`);
      if (minimum < 0) return;
      const missing = this.#simulation.figure(minimumFigure) - solver.values[minimum]!;
      if (missing > NOTICEABLE_HM3)
        this.#warn("minimumNotMet", id, `"${id}" misses its minimum by ${round(missing)} hm³ in ${period.label}.`);
    });
  }

  #warn(code: PlanWarning["code"], at: string, message: string): void {
    const key = `${code} ${at}`;
    const known = this.#warnings.get(key);
    if (known) known.count += 1;
    else this.#warnings.set(key, { warning: { code, at, message }, count: 1 });
  }
}

function draftOf(node: Node): NodeDraft {
  const { id, kind, party } = node;
  const draft: NodeDraft = {
    id,
    kind,
    party,
    arrivedHm3: [],
    leftHm3: [],
    lostHm3: [],
    to: targetsOf(node).map((target) => ({ node: target, flowHm3: [] })),
  };
  if (kind === "user") Object.assign(draft, { demandHm3: [], shortHm3: [] });
  if (kind === "reservoir") {
    Object.assign(draft, { volumeHm3: [] });
    if (node.table) draft.levelM = [];
    if (node.ruleCurve) draft.belowRuleCurveHm3 = [];
    if (node.minimumRelease) draft.belowMinimumHm3 = [];
  } else if (kind !== "inflow" && node.minimumFlow) draft.belowMinimumHm3 = [];
  if (kind === "hydropower") draft.energyGwh = [];
  return draft;
}

/** For messages. */
function round(volumeHm3: number): number {
  return Number(volumeHm3.toPrecision(4));
}
