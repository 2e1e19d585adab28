import type { ScenarioInputs } from "../engine/simulation.ts";
import type { BasinModel } from "../model/basin-model.ts";
import { type Period, periodsOf } from "../model/periods.ts";
import type { Scenario } from "../model/scenario.ts";
import type { ScenarioName } from "../results/basin-result.ts";
import { changedModel } from "./changes.ts";
import { inflowsOf } from "./inflows.ts";
import { ScenarioError } from "./scenario-error.ts";

/** Which scenario of a model, and which of its members, from 0. */
export interface ScenarioMember {
  readonly id: string;
  readonly member?: number;
}

/** The id of the model as it stands. */
export const BASE = "base";

/** A scenario, ready to be run. */
export interface Case {
  readonly name: ScenarioName;
  readonly changed: BasinModel;
  readonly inputs: ScenarioInputs;
}

/** How many members a scenario has: those of the scenario sets, times those that chance draws. */
export function memberCount(model: BasinModel, id: string): number {
  const scenario = scenarioOf(model, id);
  const drawn = scenario?.inflows.find((inflows) => inflows.kind === "stochastic");
  return setMembers(model) * (drawn?.kind === "stochastic" ? drawn.count : 1);
}

/** @throws ScenarioError */
export function caseOf(model: BasinModel, { id, member = 0 }: ScenarioMember = { id: BASE }): Case {
  const scenario = scenarioOf(model, id);
  const members = memberCount(model, id);
  if (!Number.isInteger(member) || member < 0 || member >= members) {
    throw new ScenarioError(`The scenario "${id}" has the members 0 to ${members - 1}, not ${member}.`);
  }
  const changed = scenario ? changedModel(model, scenario) : model;
  return { name: { id, member }, changed, inputs: inputsOf(changed, periodsOf(changed.periods), scenario, member) };
}

/** The inputs of one member of a scenario of the changed model. */
export function inputsOf(
  changed: BasinModel,
  periods: readonly Period[],
  scenario: Scenario | undefined,
  member: number,
): ScenarioInputs {
  const sets = setMembers(changed);
  const inSets = member % sets;
  const drawn = Math.floor(member / sets);
  const { yearOf, inflows } = inflowsOf(changed, periods, scenario?.inflows ?? [], drawn);
  return { yearOf, inflows, memberOf: (set) => memberOfSet(changed, set, inSets) };
}

/** @throws ScenarioError */
export function scenarioOf(model: BasinModel, id: string): Scenario | undefined {
  if (id === BASE) return undefined;
  const scenario = model.scenarios.find((candidate) => candidate.id === id);
  if (scenario) return scenario;
  const known = [BASE, ...model.scenarios.map((candidate) => candidate.id)].join(", ");
  throw new ScenarioError(`The model has no scenario "${id}". It has: ${known}.`);
}

function setMembers({ scenarioSets }: BasinModel): number {
  return scenarioSets.reduce((product, { size }) => product * size, 1);
}

/** Combinations are counted with the last set fastest. */
function memberOfSet({ scenarioSets }: BasinModel, set: string, combination: number): number {
  let left = combination;
  for (let index = scenarioSets.length - 1; index >= 0; index -= 1) {
    const { id, size } = scenarioSets[index]!;
    if (id === set) return left % size;
    left = Math.floor(left / size);
  }
  return 0;
}
