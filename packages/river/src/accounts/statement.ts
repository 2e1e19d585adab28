import type { BasinModel } from "../model/basin-model.ts";
import type { Accounts } from "./accounts.ts";
import type { CountedVolume } from "./count-readings.ts";

/** Volumes in a statement: hm³ with three decimals, as text, so that every copy has the same figures. */
type Hm3 = string;

/**
 * The accounts at a season's end (or up to any period) for both sides to sign. All figures are texts in one form and all
 * lists are in the model's order, so that the same accounts give the same statement, byte for byte once it is written
 * as canonical JSON (RFC 8785).
 */
export interface Statement {
  readonly kind: "water statement";
  readonly basin: string;
  readonly treaty: string;
  readonly from: string;
  readonly through: string;
  readonly rivers: readonly {
    readonly river: string;
    readonly divisibleHm3: Hm3;
    readonly parties: readonly {
      readonly party: string;
      readonly openingHm3: Hm3;
      readonly entitledHm3: Hm3;
      readonly plannedHm3: Hm3;
      readonly deliveredHm3: Hm3;
      /** Above zero, water is owed to the party. */
      readonly balanceHm3: Hm3;
      /** What its share of all that was delivered would have been. */
      readonly shareOfDeliveredHm3: Hm3;
      readonly carriedHm3?: Hm3;
      readonly deliveredBySideHm3: Readonly<Record<string, Hm3>>;
      readonly periods: readonly {
        readonly period: string;
        readonly entitledHm3: Hm3;
        readonly plannedHm3: Hm3;
        readonly deliveredHm3: Hm3;
        readonly balanceHm3: Hm3;
      }[];
    }[];
  }[];
  readonly readings: readonly {
    readonly node: string;
    readonly periods: readonly {
      readonly period: string;
      readonly countedHm3: Hm3;
      readonly from: CountedVolume["from"];
      readonly bySideHm3: Readonly<Record<string, Hm3>>;
      readonly differenceHm3?: Hm3;
    }[];
  }[];
  readonly warnings: readonly string[];
  readonly rules: readonly string[];
}

const rules = [
  "Entitlement: the treaty's share of the divisible water that really came.",
  "Delivered: the mean of the sides' numbers, or the one side's where only one has read; where none has, a straight line between the flows read before and after over at most three periods, or else the plan's figure.",
  "Balance: opening balance and entitlements less deliveries; above zero, water is owed to the party.",
  "Volumes in hm³ (million m³), rounded to a thousand m³, a half away from zero; the parties' entitlements of a period are rounded so that they add up.",
];

export function statementOf(model: BasinModel, accounts: Accounts): Statement {
  const { periods, rivers, counted } = accounts;
  const label = (period: number) => periods[period]!.label;
  return {
    kind: "water statement",
    basin: model.name,
    treaty: model.treaty?.name ?? "",
    from: periods[0]?.label ?? "",
    through: periods.at(-1)?.label ?? "",
    rivers: rivers.map(({ river, divisibleHm3, parties }) => ({
      river,
      divisibleHm3: hm3(divisibleHm3.reduce((total, volume) => total + volume, 0)),
      parties: parties.map((account) => ({
        party: account.party,
        openingHm3: hm3(account.openingHm3),
        entitledHm3: hm3(account.totals.entitledHm3),
        plannedHm3: hm3(account.totals.plannedHm3),
        deliveredHm3: hm3(account.totals.deliveredHm3),
        balanceHm3: hm3(account.totals.balanceHm3),
        shareOfDeliveredHm3: hm3(account.totals.shareOfDeliveredHm3),
        ...(account.carriedHm3 === undefined ? {} : { carriedHm3: hm3(account.carriedHm3) }),
        deliveredBySideHm3: texts(account.totals.deliveredBySideHm3),
        periods: account.entitledHm3.map((entitled, period) => ({
          period: label(period),
          entitledHm3: hm3(entitled),
          plannedHm3: hm3(account.plannedHm3[period]!),
          deliveredHm3: hm3(account.deliveredHm3[period]!),
          balanceHm3: hm3(account.balanceHm3[period]!),
        })),
      })),
    })),
    readings: counted.nodes
      .filter(({ isMeasured }) => isMeasured)
      .map(({ node, volumes }) => ({
        node,
        periods: volumes.map(({ period, countedHm3, from, bySide, differenceHm3 }) => ({
          period: label(period),
          countedHm3: hm3(countedHm3),
          from,
          bySideHm3: texts(bySide),
          ...(differenceHm3 === undefined ? {} : { differenceHm3: hm3(differenceHm3) }),
        })),
      })),
    warnings: counted.warnings.map(({ message }) => message),
    rules,
  };
}

function texts(volumes: Readonly<Record<string, number>>): Record<string, Hm3> {
  return Object.fromEntries(Object.entries(volumes).map(([side, volume]) => [side, hm3(volume)]));
}

function hm3(volume: number): Hm3 {
  return (volume + 0).toFixed(3).replace(/^-(0\.000)$/, "$1");
}
