import type { BasinResult } from "../results/basin-result.ts";
import { type BankruptcyRule, bankruptcyRules, divideScarce } from "./bankruptcy.ts";
import { numberOf } from "./exact.ts";

/** The water that a plan delivers over the season, divided by the rules for scarce water. */
export interface ScarceSeason {
  /** All that is delivered to those who claim it, hm³. */
  readonly estateHm3: number;
  readonly claimants: readonly {
    /** A party or a user. */
    readonly id: string;
    /** What it asks for. */
    readonly claimHm3: number;
    /** What it receives by the plan. */
    readonly plannedHm3: number;
    readonly byRuleHm3: Readonly<Record<BankruptcyRule, number>>;
  }[];
}

/**
 * What parties (or users) would receive over the season if the water that the plan delivers to all of them were divided
 * by each rule for scarce water, their claims being their demands. It leaves out where and when the water is: it says
 * what a rule would find just, not what the river can do.
 */
export function scarceSeason({ nodes }: BasinResult, among: "parties" | "users"): ScarceSeason {
  const totals = new Map<string, { claimHm3: number; plannedHm3: number }>();
  for (const { id, kind, party, demandHm3 = [], shortHm3 = [] } of nodes) {
    const claimant = among === "users" ? id : party;
    if (kind !== "user" || claimant === undefined) continue;
    const total = totals.get(claimant) ?? { claimHm3: 0, plannedHm3: 0 };
    const claim = sum(demandHm3);
    totals.set(claimant, {
      claimHm3: total.claimHm3 + claim,
      plannedHm3: total.plannedHm3 + Math.max(0, claim - sum(shortHm3)),
    });
  }
  const claimants = [...totals].map(([id, total]) => ({ id, ...total }));
  const estateHm3 = sum(claimants.map(({ plannedHm3 }) => plannedHm3));
  const rules = Object.keys(bankruptcyRules) as BankruptcyRule[];
  const awards = rules.map((rule) =>
    divideScarce(
      rule,
      estateHm3,
      claimants.map(({ claimHm3 }) => claimHm3),
    ),
  );
  return {
    estateHm3,
    claimants: claimants.map((claimant, index) => ({
      ...claimant,
      byRuleHm3: Object.fromEntries(rules.map((rule, place) => [rule, numberOf(awards[place]![index]!)])) as Record<
        BankruptcyRule,
        number
      >,
    })),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
