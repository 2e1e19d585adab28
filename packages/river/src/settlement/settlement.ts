import type { Facility } from "../model/basin-model.ts";
import type { ExchangeRate } from "./exchange.ts";
import type { Money } from "./money.ts";
import type { SharingRule } from "./sharing-rules.ts";

/** What a settlement needs of a model. */
export interface SettlementParties {
  readonly parties: readonly { readonly id: string; readonly name?: string | undefined }[];
  readonly facilities: readonly Pick<Facility, "id" | "name">[];
}

/** What each party received by a facility in the year, in hm³, and where that was learned. */
export interface WaterReceived {
  readonly facility: string;
  readonly byParty: Readonly<Record<string, number>>;
  /** `measured and plan`: some of its nodes, or the rest of the season, are by the plan. */
  readonly from: "measured" | "measured and plan" | "plan" | "costs file";
}

/** An amount as it was paid, and what it is in the currency of the settlement. */
export interface Converted {
  readonly paid: Money;
  readonly counted: Money;
  readonly date: string;
  /** The rate that was used and its day; absent where nothing was converted. */
  readonly rate?: ExchangeRate;
}

export interface CostItem extends Converted {
  readonly what: string;
  readonly paidBy: string;
}

export interface PartyAmount {
  readonly party: string;
  readonly amount: Money;
}

export interface RuleComparison {
  readonly rule: SharingRule;
  readonly isAgreed: boolean;
  /** What each party would pay, in the order of the parties, adding up to the cost; or why the rule can't be applied. */
  readonly shares?: readonly PartyAmount[];
  readonly isInCore?: boolean;
  readonly why?: string;
}

export interface FacilitySettlement {
  readonly facility: string;
  readonly name: string;
  readonly cost: Money;
  readonly items: readonly CostItem[];
  readonly water?: WaterReceived;
  readonly rules: readonly RuleComparison[];
  /** Under the agreed rule. */
  readonly shares: readonly PartyAmount[];
}

export interface PartySettlement {
  readonly party: string;
  /** Of the costs of all facilities. */
  readonly share: Money;
  readonly costsPaid: Money;
  readonly contributed: Money;
  readonly received: Money;
  /** Still open from earlier years: above zero, the party owes it. */
  readonly broughtForward: Money;
  /** share − costs paid − contributed + received + brought forward: above zero, the party is to pay it. */
  readonly balance: Money;
}

export interface Payment {
  readonly from: string;
  readonly to: string;
  readonly amount: Money;
}

/** The result in one currency. */
export interface SettlementIn {
  readonly currency: string;
  readonly parties: readonly PartySettlement[];
  readonly payments: readonly Payment[];
}

export interface Settlement extends SettlementIn {
  readonly name: string;
  readonly year: number;
  readonly settledOn: string;
  readonly facilities: readonly FacilitySettlement[];
  readonly contributions: readonly (Converted & { readonly from: string; readonly to: string })[];
  readonly broughtForward: readonly (Converted & { readonly party: string })[];
  /** The same in the other currencies, every amount at the rate of the day of the settlement. */
  readonly others: readonly (SettlementIn & {
    readonly rate: ExchangeRate;
    readonly facilities: readonly {
      readonly facility: string;
      readonly cost: Money;
      readonly shares: readonly PartyAmount[];
    }[];
  })[];
  /** How it was rounded. */
  readonly rounding: string;
  readonly warnings: readonly string[];
}
