import { type BasinModel, type BasinResult, memberCount, planBasin } from "@kelisim/river";
import { TRIED, type Tries, withTries } from "./tries.ts";

/** The plan of a basin with what is tried on it. @throws PlanError, ScenarioError */
export function planTried(model: BasinModel, tries: Tries): BasinResult {
  const tried = withTries(model, tries);
  const member = tries.inflows.kind === "exceedance" ? memberExceededIn(tried, tries.inflows.probability) : 0;
  return planBasin(tried, { id: TRIED, member });
}

/** Of years drawn by chance, the one whose inflow is exceeded in this share of them; 0 where there is but one. */
function memberExceededIn(tried: BasinModel, probability: number): number {
  const count = memberCount(tried, TRIED);
  if (count === 1) return 0;
  const inflows = Array.from({ length: count }, (_, member) => ({
    member,
    inflowHm3: inflowOf(planBasin(tried, { id: TRIED, member })),
  })).sort((a, b) => b.inflowHm3 - a.inflowHm3 || a.member - b.member);
  const rank = Math.round(probability * (count + 1));
  return inflows[Math.min(Math.max(rank, 1), count) - 1]!.member;
}

function inflowOf({ nodes }: BasinResult): number {
  return nodes
    .filter(({ kind }) => kind === "inflow")
    .flatMap(({ arrivedHm3 }) => arrivedHm3)
    .reduce((sum, volume) => sum + volume, 0);
}
