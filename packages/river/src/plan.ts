import { Simulation, type SimulationOptions } from "./engine/simulation.ts";
import type { BasinModel } from "./model/basin-model.ts";
import type { BasinResult } from "./results/basin-result.ts";
import { PlanRecord } from "./results/record-plan.ts";
import { caseOf, type ScenarioMember } from "./scenarios/cases.ts";
import { suspectFigures } from "./validation/suspect-figures.ts";

/**
 * Who receives which water in every period of a model, as it stands or in one of its scenarios.
 *
 * @throws PlanError where a period's water cannot be balanced
 * @throws ScenarioError where the model does not have the scenario, or not what it needs
 */
export function planBasin(model: BasinModel, scenario?: ScenarioMember, options?: SimulationOptions): BasinResult {
  const { changed, inputs, name } = caseOf(model, scenario);
  const simulation = new Simulation(changed, options);
  const record = new PlanRecord(simulation);
  simulation.run(inputs, (_, period) => {
    record.add(period);
  });
  const result = record.result(name);
  return { ...result, warnings: [...suspectFigures(changed), ...result.warnings] };
}
