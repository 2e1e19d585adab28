import type { BasinModel } from "../model/basin-model.ts";
import type { BasinResult, EntitlementResult } from "../results/basin-result.ts";
import { roundToParts } from "../settlement/round-to-parts.ts";
import { exact } from "../sharing/exact.ts";
import type { Counted } from "./count-readings.ts";
import { roundToThousandM3, sumHm3, thousandM3 } from "./thousand-m3.ts";

/** A party's account of a river. Lists have a figure for each period up to `through`; hm³, whole thousands of m³. */
export interface PartyAccount {
  readonly river: string;
  readonly party: string;
  /** Its share of the water that really came. */
  readonly entitledHm3: readonly number[];
  /** What it was to receive by the plan. */
  readonly plannedHm3: readonly number[];
  readonly deliveredHm3: readonly number[];
  /** entitled − delivered in the period: above zero, it received too little. */
  readonly shortHm3: readonly number[];
  /** The balance at the period's end: the opening balance and every `shortHm3` up to there. */
  readonly balanceHm3: readonly number[];
  readonly openingHm3: number;
  /** The same account by each side's own numbers, where a side has any; elsewhere what counts. */
  readonly deliveredBySideHm3: Readonly<Record<string, readonly number[]>>;
  readonly totals: {
    readonly entitledHm3: number;
    readonly plannedHm3: number;
    readonly deliveredHm3: number;
    /** At the end of the last period: above zero, water is owed to the party. */
    readonly balanceHm3: number;
    /**
     * What its share of all that was delivered to the parties would have been, period by period. Beside `deliveredHm3`
     * it tells how they fared against each other, also where a reservoir gave more than came, or kept some back.
     */
    readonly shareOfDeliveredHm3: number;
    readonly deliveredBySideHm3: Readonly<Record<string, number>>;
  };
  /** What goes over into the next season, where the treaty lets balances be carried over. */
  readonly carriedHm3?: number;
}

export interface RiverAccount {
  readonly river: string;
  readonly divisibleHm3: readonly number[];
  readonly parties: readonly PartyAccount[];
}

export interface Accounts {
  readonly periods: BasinResult["periods"];
  readonly through: number;
  readonly rivers: readonly RiverAccount[];
  readonly counted: Counted;
}

/** Balances from the season before, by river and party: above zero, water is owed to the party. */
export type OpeningBalances = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * Each party's account of each river of the treaty, period by period up to the last reading.
 *
 * @param plan the plan that was agreed
 * @param came the plan under the flow that really came (see `withMeasuredInflows`): its entitlements count
 */
export function accountsOf(
  model: BasinModel,
  plan: BasinResult,
  came: BasinResult,
  counted: Counted,
  opening: OpeningBalances = {},
): Accounts {
  const upTo = counted.through + 1;
  const rivers = (model.treaty?.rivers ?? []).map((river): RiverAccount => {
    const entitlements = came.entitlements.filter((entitlement) => entitlement.river === river.id);
    const entitled = roundedEntitlements(entitlements, upTo);
    const divisible = entitlements[0]?.divisibleHm3 ?? [];
    const shares = sharesOfDelivered(
      entitlements,
      entitlements.map(({ party }) => deliveredAt(counted, river.receivedAt[party] ?? [], upTo)),
    );
    return {
      river: river.id,
      divisibleHm3: divisible.slice(0, upTo).map(roundToThousandM3),
      parties: entitlements.map(({ party }, index) => {
        const planned = plan.entitlements.find((other) => other.river === river.id && other.party === party)!;
        const account = accountOf(
          counted,
          river.receivedAt[party] ?? [],
          entitled[index]!,
          planned.receivedHm3.slice(0, upTo).map(roundToThousandM3),
          roundToThousandM3(opening[river.id]?.[party] ?? 0),
          shares[index]!,
        );
        const { balanceHm3 } = account.totals;
        const most = river.carryOver?.maximumHm3;
        return {
          river: river.id,
          party,
          ...account,
          ...(most === undefined ? {} : { carriedHm3: Math.max(-most, Math.min(most, balanceHm3)) }),
        };
      }),
    };
  });
  return { periods: came.periods.slice(0, upTo), through: counted.through, rivers, counted };
}

/** Of each period, the parties' entitlements as whole thousands of m³ that add up. */
function roundedEntitlements(entitlements: readonly EntitlementResult[], upTo: number): number[][] {
  const rounded: number[][] = entitlements.map(() => []);
  for (let period = 0; period < upTo; period++) {
    const volumes = entitlements.map(({ entitledHm3 }) => entitledHm3[period]! * 1000);
    const whole = thousandM3(volumes.reduce((total, volume) => total + volume, 0) / 1000);
    const parts = roundToParts(BigInt(whole), volumes.map(exact));
    for (const [index, part] of parts.entries()) rounded[index]!.push(Number(part) / 1000);
  }
  return rounded;
}

function deliveredAt(counted: Counted, nodes: readonly string[], upTo: number): number[] {
  const volumes = counted.nodes.filter(({ node }) => nodes.includes(node)).map((node) => node.volumes);
  return Array.from({ length: upTo }, (_, period) => sumHm3(volumes.map((of) => of[period]!.countedHm3)));
}

/** All that was delivered over the season, by the shares of each period, in whole thousands of m³ that add up. */
function sharesOfDelivered(
  entitlements: readonly EntitlementResult[],
  delivered: readonly (readonly number[])[],
): number[] {
  const all = (delivered[0] ?? []).map((_, period) => sumHm3(delivered.map((volumes) => volumes[period]!)));
  const exactly = entitlements.map(({ share }) =>
    all.reduce((total, volume, period) => total + volume * 1000 * share[period]!, 0),
  );
  const whole = thousandM3(exactly.reduce((total, volume) => total + volume, 0) / 1000);
  return roundToParts(BigInt(whole), exactly.map(exact)).map((part) => Number(part) / 1000);
}

function accountOf(
  counted: Counted,
  receivedAt: readonly string[],
  entitledHm3: readonly number[],
  plannedHm3: readonly number[],
  openingHm3: number,
  shareOfDeliveredHm3: number,
): Omit<PartyAccount, "river" | "party"> {
  const nodes = counted.nodes.filter(({ node }) => receivedAt.includes(node));
  const deliveredHm3 = deliveredAt(counted, receivedAt, entitledHm3.length);
  const sides = [
    ...new Set(nodes.flatMap(({ volumes }) => volumes.flatMap(({ bySide }) => Object.keys(bySide)))),
  ].sort();
  const deliveredBySideHm3 = Object.fromEntries(
    sides.map((side) => [
      side,
      entitledHm3.map((_, period) =>
        sumHm3(nodes.map(({ volumes }) => volumes[period]!.bySide[side] ?? volumes[period]!.countedHm3)),
      ),
    ]),
  );
  const shortHm3 = entitledHm3.map((entitled, period) => sumHm3([entitled, -deliveredHm3[period]!]));
  const balanceHm3 = shortHm3.map((_, period) => sumHm3([openingHm3, ...shortHm3.slice(0, period + 1)]));
  return {
    entitledHm3,
    plannedHm3,
    deliveredHm3,
    shortHm3,
    balanceHm3,
    openingHm3,
    deliveredBySideHm3,
    totals: {
      entitledHm3: sumHm3(entitledHm3),
      plannedHm3: sumHm3(plannedHm3),
      deliveredHm3: sumHm3(deliveredHm3),
      balanceHm3: balanceHm3.at(-1) ?? openingHm3,
      shareOfDeliveredHm3,
      deliveredBySideHm3: Object.fromEntries(sides.map((side) => [side, sumHm3(deliveredBySideHm3[side]!)])),
    },
  };
}
