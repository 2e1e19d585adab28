import type { BasinModel } from "../model/basin-model.ts";
import type { Node } from "../model/node.ts";
import { type Period, periodsOf } from "../model/periods.ts";
import type { Scenario, ScenarioChange } from "../model/scenario.ts";
import type { Value } from "../model/value.ts";
import { ScenarioError } from "./scenario-error.ts";

/** The model with a scenario's changes made. @throws ScenarioError */
export function changedModel(model: BasinModel, { id, changes }: Scenario): BasinModel {
  const periods = periodsOf(model.periods);
  let nodes = model.nodes;
  for (const change of changes) {
    if (change.kind === "newUser") {
      nodes = withNewUser(nodes, change, id);
      continue;
    }
    const wanted = change.kind === "demandFactor" ? change.nodes : [change.node];
    for (const node of wanted) {
      const index = nodes.findIndex((candidate) => candidate.id === node);
      if (index < 0) throw new ScenarioError(`The scenario "${id}" changes "${node}", which the model does not have.`);
      nodes = nodes.with(index, changedNode(nodes[index]!, change, periods, id));
    }
  }
  return nodes === model.nodes ? model : { ...model, nodes };
}

function withNewUser(nodes: Node[], change: Extract<ScenarioChange, { kind: "newUser" }>, scenario: string): Node[] {
  const index = nodes.findIndex(({ id }) => id === change.from);
  const source = nodes[index];
  if (source === undefined || source.kind === "outlet") {
    throw new ScenarioError(
      `The scenario "${scenario}" takes water for a new user from "${change.from}", which passes none on.`,
    );
  }
  if (nodes.some(({ id }) => id === change.user.id)) {
    throw new ScenarioError(
      `The scenario "${scenario}" adds a user "${change.user.id}", but the model has a node of that id.`,
    );
  }
  return [...nodes.with(index, { ...source, to: [...(source.to ?? []), change.user.id] }), change.user];
}

function changedNode(
  node: Node,
  change: Exclude<ScenarioChange, { kind: "newUser" }>,
  periods: readonly Period[],
  scenario: string,
): Node {
  const wrong = (wanted: string) =>
    new ScenarioError(`The scenario "${scenario}" has "${change.kind}" for "${node.id}", which is no ${wanted}.`);
  switch (change.kind) {
    case "outOfService": {
      const limit = (value: Value | undefined) => during(periods, change, 0, value);
      if (node.kind === "user") return { ...node, demandM3s: limit(node.demandM3s) };
      if (node.kind === "canal") return { ...node, capacityM3s: limit(node.capacityM3s) };
      if (node.kind === "reservoir" || node.kind === "inflow") throw wrong("canal, reach, plant or user");
      return { ...node, maximumFlowM3s: limit(node.maximumFlowM3s) };
    }
    case "reservoirLowered": {
      if (node.kind !== "reservoir") throw wrong("reservoir");
      const maximumVolumeHm3 = during(
        periods,
        change,
        change.maximumVolumeHm3,
        node.maximumVolumeHm3 ?? node.fullVolumeHm3,
      );
      return { ...node, maximumVolumeHm3 };
    }
    case "demandFactor":
      if (node.kind !== "user") throw wrong("user");
      return { ...node, demandM3s: { kind: "product", of: [node.demandM3s, change.factor] } };
    case "ruleCurveFactor": {
      if (node.kind !== "reservoir" || node.ruleCurve === undefined) throw wrong("reservoir with a rule curve");
      const volumeHm3: Value = { kind: "product", of: [node.ruleCurve.volumeHm3, change.factor] };
      return { ...node, ruleCurve: { ...node.ruleCurve, volumeHm3 } };
    }
  }
}

/** Larger than any limit of a model. */
const NO_LIMIT = 1e12;

/** The limit in the periods that start between two days, and the value that was there in the others. */
function during(
  periods: readonly Period[],
  {
    from = "0000-01-01",
    until = "9999-12-31",
  }: { readonly from?: string | undefined; readonly until?: string | undefined },
  limit: number,
  value: Value | undefined,
): Value {
  const limits = periods.map(({ startDate }) => (from <= startDate && startDate <= until ? limit : NO_LIMIT));
  const series: Value = { kind: "series", values: limits };
  return value === undefined ? series : { kind: "minimum", of: [value, series] };
}
