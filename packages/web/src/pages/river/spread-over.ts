import { type BasinModel, commonYears, type Ensemble, memberCount, mergeParts, planMembers } from "@kelisim/river";
import type { SpreadAnswer } from "./questions.ts";
import { nothingTried, TRIED, type Tries, triesAnything, withYear, withYears, type Years } from "./tries.ts";

/**
 * The plans of many years, with what is tried and, beside it, of the model as it stands. The inflows that are tried do
 * not count, since the years have their own.
 *
 * @throws PlanError, ScenarioError
 */
export function spreadOver(
  model: BasinModel,
  tries: Tries,
  years: Years,
  onProgress: (share: number) => void,
): SpreadAnswer {
  const tried = { ...tries, inflows: nothingTried.inflows };
  if (!triesAnything(tried)) return { tried: ensembleOf(model, tried, years, onProgress), base: null };
  return {
    tried: ensembleOf(model, tried, years, (share) => onProgress(share / 2)),
    base: ensembleOf(model, nothingTried, years, (share) => onProgress(0.5 + share / 2)),
  };
}

function ensembleOf(model: BasinModel, tries: Tries, years: Years, onProgress: (share: number) => void): Ensemble {
  if (years.kind !== "historical") {
    const tried = withYears(model, tries, years);
    return mergeParts([planMembers(tried, TRIED, 0, memberCount(tried, TRIED), { onProgress })]);
  }
  const all = commonYears(model);
  return mergeParts(
    all.map((year, place) => {
      const part = planMembers(withYear(model, tries, year), TRIED, 0, 1);
      onProgress((place + 1) / all.length);
      return { ...part, firstMember: place };
    }),
  );
}
