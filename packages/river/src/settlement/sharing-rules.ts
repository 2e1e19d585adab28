import type Fraction from "fraction.js";
import { type CostGame, costGame, isInCore, isSubadditive } from "../sharing/cost-game.ts";
import type { Amount } from "../sharing/exact.ts";
import { inFixedShares, inProportion } from "../sharing/in-proportion.ts";
import { nucleolus } from "../sharing/nucleolus.ts";
import { separableCosts } from "../sharing/separable-costs.ts";
import { costCurve, serialShares } from "../sharing/serial.ts";
import { shapleyValue } from "../sharing/shapley.ts";
import { SharingError } from "../sharing/sharing-error.ts";

/** The rules by which a facility's cost of a year can be shared. */
export const sharingRules = [
  "water-received",
  "fixed-shares",
  "capacity",
  "serial",
  "separable-costs",
  "shapley",
  "nucleolus",
] as const;

export type SharingRule = (typeof sharingRules)[number];

/** What the rules go by. What is absent makes the rules that need it impossible. */
export interface SharingBasis {
  readonly parties: readonly string[];
  readonly cost: Fraction;
  readonly waterReceivedHm3?: readonly Amount[] | undefined;
  readonly fixedShares?: readonly Amount[] | undefined;
  readonly capacityM3s?: readonly Amount[] | undefined;
  readonly costCurve?: readonly { readonly volumeHm3: number; readonly cost: number }[] | undefined;
  /** For every group but all together, whose cost is `cost`. */
  readonly costsAlone?: readonly { readonly parties: readonly string[]; readonly cost: Fraction }[] | undefined;
  readonly benefits?: readonly Fraction[] | undefined;
}

export type RuleOutcome =
  | {
      readonly rule: SharingRule;
      readonly isPossible: true;
      /** In the order of the parties; they add up to the cost. */
      readonly shares: readonly Fraction[];
      /** Whether no party, or group of them, pays more than alone; where the costs alone are known. */
      readonly isInCore?: boolean;
    }
  | { readonly rule: SharingRule; readonly isPossible: false; readonly why: string };

/** What each party would pay under a rule, or why the rule can't be applied to these figures. */
export function outcomeOf(rule: SharingRule, basis: SharingBasis): RuleOutcome {
  try {
    const shares = sharesUnder[rule](basis);
    const game = knownGame(basis);
    return { rule, isPossible: true, shares, ...(game ? { isInCore: isInCore(game, shares) } : {}) };
  } catch (error) {
    if (error instanceof SharingError) return { rule, isPossible: false, why: error.message };
    throw error;
  }
}

/** Whether being together never costs more; nothing where the costs alone are not known, or not all of them. */
export function isCheaperTogether(basis: SharingBasis): boolean | undefined {
  const game = knownGame(basis);
  return game && isSubadditive(game);
}

/** The cost game, where the cost alone of every group is known. */
function knownGame(basis: SharingBasis): CostGame | undefined {
  try {
    return basis.costsAlone && gameOf(basis);
  } catch (error) {
    if (error instanceof SharingError) return undefined;
    throw error;
  }
}

const sharesUnder: Readonly<Record<SharingRule, (basis: SharingBasis) => readonly Fraction[]>> = {
  "water-received": ({ cost, waterReceivedHm3 }) =>
    inProportion(cost, given(waterReceivedHm3, "the water that each party received is not known")),
  "fixed-shares": ({ cost, fixedShares }) => inFixedShares(cost, given(fixedShares, "no fixed shares are given")),
  capacity: ({ cost, capacityM3s }) => inProportion(cost, given(capacityM3s, "the capacity of each is not given")),
  serial: ({ cost, waterReceivedHm3, costCurve: points }) => {
    const water = given(waterReceivedHm3, "the water that each party received is not known");
    const curve = costCurve(
      given(points, "no cost curve is given").map(({ volumeHm3, cost }) => ({ quantity: volumeHm3, cost })),
    );
    // The curve says how costs grow; what they were is known.
    return inProportion(cost, serialShares(water, curve));
  },
  "separable-costs": (basis) => separableCosts(gameOf(basis), basis.benefits).shares,
  shapley: (basis) => shapleyValue(gameOf(basis)),
  nucleolus: (basis) => nucleolus(gameOf(basis)),
};

function gameOf({ parties, cost, costsAlone }: SharingBasis): CostGame {
  const alone = given(costsAlone, "what it would cost each party alone is not given").filter(
    (estimate) => estimate.parties.length < parties.length,
  );
  return costGame(parties, [
    ...alone.map((estimate) => ({ coalition: estimate.parties, cost: estimate.cost })),
    { coalition: parties, cost },
  ]);
}

function given<Figures>(figures: Figures | undefined, otherwise: string): Figures {
  if (figures === undefined) throw new SharingError(otherwise);
  return figures;
}
