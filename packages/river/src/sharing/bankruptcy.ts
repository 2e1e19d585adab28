import type Fraction from "fraction.js";
import { type Amount, exact, greatest, least, sum, zero } from "./exact.ts";
import { inProportion } from "./in-proportion.ts";
import { SharingError } from "./sharing-error.ts";

/**
 * The rules by which scarce water (the estate) is divided among parties whose claims exceed it. Where there is enough,
 * every rule gives each its claim, and what is left over stays.
 *
 * | rule | says | source |
 * | --- | --- | --- |
 * | proportional | the same part of every claim | Aristotle, Nicomachean Ethics V; O'Neill 1982 |
 * | constrained equal awards | the same volume to all, none more than its claim | Maimonides; Aumann & Maschler 1985 |
 * | constrained equal losses | the same shortfall for all, none below zero | Maimonides; Aumann & Maschler 1985 |
 * | Talmud | equal awards up to half the claims, equal losses beyond | Aumann & Maschler 1985 |
 *
 * B. O'Neill, "A problem of rights arbitration from the Talmud", Mathematical Social Sciences 2 (1982), 345–371;
 * R. Aumann and M. Maschler, "Game theoretic analysis of a bankruptcy problem from the Talmud", Journal of Economic
 * Theory 36 (1985), 195–213.
 */
export const bankruptcyRules = {
  proportional,
  "constrained-equal-awards": constrainedEqualAwards,
  "constrained-equal-losses": constrainedEqualLosses,
  talmud,
} as const;

export type BankruptcyRule = keyof typeof bankruptcyRules;

/**
 * What each claimant is awarded, in the order of the claims, in their unit.
 *
 * @throws SharingError for an estate or a claim below zero
 */
export function divideScarce(rule: BankruptcyRule, estate: Amount, claims: readonly Amount[]): Fraction[] {
  return bankruptcyRules[rule](estate, claims);
}

export function proportional(estate: Amount, claims: readonly Amount[]): Fraction[] {
  const problem = problemOf(estate, claims);
  return sum(problem.claims).equals(0) ? problem.claims : inProportion(problem.estate, problem.claims);
}

export function constrainedEqualAwards(estate: Amount, claims: readonly Amount[]): Fraction[] {
  const problem = problemOf(estate, claims);
  const ascending = problem.claims
    .map((_, index) => index)
    .sort((a, b) => problem.claims[a]!.compare(problem.claims[b]!));
  const awards = problem.claims.map(() => zero);
  let left = problem.estate;
  for (const [rank, claimant] of ascending.entries()) {
    const award = least(problem.claims[claimant]!, left.div(ascending.length - rank));
    awards[claimant] = award;
    left = left.sub(award);
  }
  return awards;
}

/** The dual of equal awards: what is lost is divided as they divide what is there. */
export function constrainedEqualLosses(estate: Amount, claims: readonly Amount[]): Fraction[] {
  const problem = problemOf(estate, claims);
  const losses = constrainedEqualAwards(sum(problem.claims).sub(problem.estate), problem.claims);
  return problem.claims.map((claim, index) => claim.sub(losses[index]!));
}

export function talmud(estate: Amount, claims: readonly Amount[]): Fraction[] {
  const problem = problemOf(estate, claims);
  const halves = problem.claims.map((claim) => claim.div(2));
  const beyondHalf = problem.estate.sub(sum(halves));
  if (beyondHalf.lte(0)) return constrainedEqualAwards(problem.estate, halves);
  return constrainedEqualLosses(beyondHalf, halves).map((award, index) => award.add(halves[index]!));
}

function problemOf(estate: Amount, claims: readonly Amount[]): { estate: Fraction; claims: Fraction[] } {
  const exactClaims = claims.map(exact);
  const exactEstate = exact(estate);
  if (exactEstate.lt(0)) throw new SharingError(`what is divided is ${estate}; it must be at least 0`);
  const negative = exactClaims.findIndex((claim) => claim.lt(0));
  if (negative >= 0) throw new SharingError(`claim ${negative + 1} is ${claims[negative]}; it must be at least 0`);
  return { estate: greatest(zero, least(exactEstate, sum(exactClaims))), claims: exactClaims };
}
