import type { BasinModel } from "../model/basin-model.ts";
import { jsonPath, type Problem } from "../model/problem.ts";
import { BASE, caseOf } from "../scenarios/cases.ts";
import { ScenarioError } from "../scenarios/scenario-error.ts";
import { checkNetwork } from "./check-network.ts";
import { checkReservoirs } from "./check-reservoirs.ts";
import { checkTreaty } from "./check-treaty.ts";
import { checkValues } from "./check-values.ts";

export type Path = readonly PropertyKey[];
export type Report = (path: Path, message: string) => void;

/** Mistakes in a model whose shape is right: what one part says against another. */
export function findContradictions(model: BasinModel): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, message) => problems.push({ path: jsonPath(path), message });
  checkPeriods(model, report);
  checkIdentifiers(model, report);
  checkNetwork(model, report);
  checkReservoirs(model, report);
  checkTreaty(model, report);
  if (problems.length === 0) checkValues(model, report);
  if (problems.length === 0) checkScenarios(model, report);
  return problems;
}

function checkPeriods({ periods }: BasinModel, report: Report): void {
  const { startDate, step, daysPerPeriod } = periods;
  const day = Number(startDate.slice(8));
  if (step === "decade" && ![1, 11, 21].includes(day)) {
    report(
      ["periods", "startDate"],
      "must be the first day of a decade (the 1st, 11th or 21st), since the periods are decades",
    );
  }
  if (step === "month" && day !== 1) {
    report(["periods", "startDate"], "must be the first day of a month, since the periods are months");
  }
  if (step !== "day" && daysPerPeriod !== undefined) {
    report(["periods", "daysPerPeriod"], `goes with the step "day" only; the step is "${step}"`);
  }
}

function checkIdentifiers(model: BasinModel, report: Report): void {
  const lists = [
    "parties",
    "nodes",
    "jointLimits",
    "fixedProportions",
    "facilities",
    "scenarioSets",
    "scenarios",
  ] as const;
  for (const name of lists) {
    const seen = new Set<string>();
    model[name].forEach(({ id }, index) => {
      if (seen.has(id)) report([name, index, "id"], `"${id}" is used twice; give each its own id`);
      seen.add(id);
    });
  }
  model.scenarios.forEach(({ id }, index) => {
    if (id === BASE) report(["scenarios", index, "id"], `"${BASE}" is the model as it stands; choose another id`);
  });
  const parties = new Set(model.parties.map(({ id }) => id));
  const checkParty = (party: string | undefined, path: Path) => {
    if (party !== undefined && !parties.has(party)) report(path, `there is no party "${party}"`);
  };
  model.nodes.forEach(({ party }, index) => {
    checkParty(party, ["nodes", index, "party"]);
  });
  const nodes = new Set(model.nodes.map(({ id }) => id));
  model.facilities.forEach(({ party, servedAt }, index) => {
    checkParty(party, ["facilities", index, "party"]);
    for (const [served, ids] of Object.entries(servedAt)) {
      checkParty(served, ["facilities", index, "servedAt", served]);
      ids.forEach((id, place) => {
        if (!nodes.has(id)) report(["facilities", index, "servedAt", served, place], `there is no node "${id}"`);
      });
    }
  });
}

/** Every scenario must be possible: its years there, what it changes there. */
function checkScenarios(model: BasinModel, report: Report): void {
  model.scenarios.forEach((scenario, index) => {
    try {
      const { changed } = caseOf(model, { id: scenario.id });
      if (changed !== model) {
        checkNetwork(changed, (_, message) => {
          report(["scenarios", index, "changes"], message);
        });
      }
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      report(["scenarios", index], error.message);
    }
  });
}
