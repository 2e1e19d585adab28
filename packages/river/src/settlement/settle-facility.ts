import { exact } from "../sharing/exact.ts";
import { type Convert, sumOf, units } from "./amounts.ts";
import type { Costs, FacilityCosts } from "./costs.ts";
import { rateOn } from "./exchange.ts";
import { decimalsIn, money } from "./money.ts";
import { roundToParts } from "./round-to-parts.ts";
import type { FacilitySettlement, RuleComparison, SettlementParties, WaterReceived } from "./settlement.ts";
import { isCheaperTogether, outcomeOf, type SharingBasis, type SharingRule, sharingRules } from "./sharing-rules.ts";

/**
 * One facility's year: what it cost, what each party received by it, and what each pays under every rule.
 *
 * @throws RuleNotPossible where the agreed one can't be applied
 */
export function settleFacility(
  model: SettlementParties,
  costs: Costs,
  facility: FacilityCosts,
  known: readonly WaterReceived[],
  convert: Convert,
): FacilitySettlement {
  const parties = model.parties.map(({ id }) => id);
  const currency = costs.currencies[0]!;
  const items = facility.costs.map(({ what, paidBy, amount, currency: paidIn, date }) => ({
    what,
    paidBy,
    ...convert(amount, paidIn, date),
  }));
  const cost = sumOf(items.map(({ counted }) => units(counted)));
  const water: WaterReceived | undefined = facility.waterReceivedHm3
    ? { facility: facility.facility, byParty: facility.waterReceivedHm3, from: "costs file" }
    : known.find((received) => received.facility === facility.facility);
  const basis = basisOf(parties, costs, facility, cost, water);
  const rules = sharingRules.map((rule): RuleComparison => {
    const outcome = outcomeOf(rule, basis);
    const isAgreed = rule === facility.rule;
    if (!outcome.isPossible) return { rule, isAgreed, why: outcome.why };
    const parts = roundToParts(cost, outcome.shares);
    return {
      rule,
      isAgreed,
      shares: parties.map((party, index) => ({ party, amount: money(parts[index]!, currency) })),
      ...(outcome.isInCore === undefined ? {} : { isInCore: outcome.isInCore }),
    };
  });
  const agreed = rules.find(({ isAgreed }) => isAgreed)!;
  const name = model.facilities.find(({ id }) => id === facility.facility)?.name ?? facility.facility;
  if (!agreed.shares) throw new RuleNotPossible(name, facility.rule, agreed.why!);
  return {
    facility: facility.facility,
    name,
    cost: money(cost, currency),
    items,
    ...(water ? { water } : {}),
    rules,
    shares: agreed.shares,
  };
}

/** The agreed rule of a facility can't be applied to the figures at hand. */
export class RuleNotPossible extends Error {
  override readonly name = "RuleNotPossible";

  constructor(facility: string, rule: SharingRule, why: string) {
    super(`${facility}: the agreed rule "${rule}" can't be applied, since ${why}`);
  }
}

/** Amounts in the smallest unit of the currency of the settlement. */
function basisOf(
  parties: readonly string[],
  costs: Costs,
  facility: FacilityCosts,
  cost: bigint,
  water: WaterReceived | undefined,
): SharingBasis {
  const currency = costs.currencies[0]!;
  const unitsOf = (amount: number | string, from: string) => {
    const used = rateOn(costs.rates, from, currency, costs.settledOn);
    return (used ? exact(amount).mul(used.factor) : exact(amount)).mul(10 ** decimalsIn(currency));
  };
  const each = <Figure>(figures: Readonly<Record<string, Figure>> | undefined) =>
    figures && parties.map((party) => figures[party]!);
  return {
    parties,
    cost: exact(String(cost)),
    waterReceivedHm3: water && parties.map((party) => water.byParty[party] ?? 0),
    fixedShares: each(facility.fixedShares),
    capacityM3s: each(facility.capacityM3s),
    costCurve: facility.costCurve,
    costsAlone: facility.costsAlone?.map((alone) => ({
      parties: alone.parties,
      cost: unitsOf(alone.amount, alone.currency),
    })),
    benefits: each(facility.benefits)?.map((benefit) => unitsOf(benefit.amount, benefit.currency)),
  };
}

/** Rates older than this are named. */
const staleAfterDays = 31;

/** What the parties should know before they sign. */
export function warningsOf(facility: FacilitySettlement, costs: Costs, parties: readonly string[]): string[] {
  const warnings: string[] = [];
  const input = costs.facilities.find((other) => other.facility === facility.facility)!;
  const basis = basisOf(parties, costs, input, units(facility.cost), facility.water);
  if (isCheaperTogether(basis) === false) {
    warnings.push(`${facility.name}: by the costs alone, some parties would pay less apart than together; check them.`);
  }
  if (facility.rules.some(({ isAgreed, isInCore }) => isAgreed && isInCore === false)) {
    warnings.push(`${facility.name}: under the agreed rule a party pays more than the facility would cost it alone.`);
  }
  if (facility.water?.from === "plan" && input.rule === "water-received") {
    warnings.push(`${facility.name}: shared by the water that the plan gives, since nothing measured is at hand.`);
  }
  if (facility.water?.from === "measured and plan" && input.rule === "water-received") {
    warnings.push(
      `${facility.name}: part of the water received is by the plan, since it was not measured, or not yet.`,
    );
  }
  for (const { what, date, rate } of facility.items) {
    if (rate && daysBetween(rate.date, date) > staleAfterDays) {
      warnings.push(`${facility.name}, ${what}: paid on ${date}, but the last rate before it is of ${rate.date}.`);
    }
  }
  return warnings;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
