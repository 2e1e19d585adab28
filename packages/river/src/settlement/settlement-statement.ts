import type { BasinModel } from "../model/basin-model.ts";
import type { Converted, PartySettlement, Payment, Settlement, WaterReceived } from "./settlement.ts";
import type { SharingRule } from "./sharing-rules.ts";

/** An amount with its currency, such as `1234.50 KZT`. */
type MoneyText = string;

interface StatedAmount {
  readonly paid: MoneyText;
  readonly counted: MoneyText;
  readonly date: string;
  /** Such as `1 KGS = 5.09 KZT on 2021-12-31`; absent where nothing was converted. */
  readonly rate?: string;
}

/**
 * The settlement of a year for both sides to sign. All figures are texts in one form and all lists are in the model's
 * order or the costs file's, so that the same settlement gives the same statement, byte for byte once it is written as
 * canonical JSON (RFC 8785).
 */
export interface SettlementStatement {
  readonly kind: "settlement statement";
  readonly basin: string;
  readonly treaty: string;
  readonly name: string;
  readonly year: number;
  readonly settledOn: string;
  readonly facilities: readonly {
    readonly facility: string;
    readonly cost: MoneyText;
    readonly rule: SharingRule;
    /** By party, hm³ with three decimals, and where that was learned. */
    readonly waterReceivedHm3?: Readonly<Record<string, string>>;
    readonly waterFrom?: WaterReceived["from"];
    readonly items: readonly (StatedAmount & { readonly what: string; readonly paidBy: string })[];
    readonly shares: Readonly<Record<string, MoneyText>>;
  }[];
  readonly contributions: readonly (StatedAmount & { readonly from: string; readonly to: string })[];
  readonly broughtForward: readonly (StatedAmount & { readonly party: string })[];
  /** The same accounts and payments in each currency; in others than the first, at the rate of the day of settlement. */
  readonly currencies: readonly {
    readonly currency: string;
    readonly rate?: string;
    readonly parties: readonly Readonly<Record<keyof PartySettlement, string>>[];
    readonly payments: readonly { readonly from: string; readonly to: string; readonly amount: MoneyText }[];
  }[];
  readonly warnings: readonly string[];
  readonly rules: readonly string[];
}

export function settlementStatementOf(model: BasinModel, settlement: Settlement): SettlementStatement {
  const { name, year, settledOn, facilities, contributions, broughtForward, others, warnings, rounding } = settlement;
  return {
    kind: "settlement statement",
    basin: model.name,
    treaty: model.treaty?.name ?? "",
    name,
    year,
    settledOn,
    facilities: facilities.map(({ facility, cost, rules, water, items, shares }) => ({
      facility,
      cost: text(cost),
      rule: rules.find(({ isAgreed }) => isAgreed)!.rule,
      ...(water && {
        waterReceivedHm3: Object.fromEntries(
          Object.entries(water.byParty).map(([party, volume]) => [party, volume.toFixed(3)]),
        ),
        waterFrom: water.from,
      }),
      items: items.map(({ what, paidBy, ...amount }) => ({ what, paidBy, ...stated(amount) })),
      shares: Object.fromEntries(shares.map(({ party, amount }) => [party, text(amount)])),
    })),
    contributions: contributions.map(({ from, to, ...amount }) => ({ from, to, ...stated(amount) })),
    broughtForward: broughtForward.map(({ party, ...amount }) => ({ party, ...stated(amount) })),
    currencies: [settlement, ...others].map((result) => ({
      currency: result.currency,
      ...("rate" in result ? { rate: rateText(result.rate) } : {}),
      parties: result.parties.map(partyTexts),
      payments: result.payments.map(paymentText),
    })),
    warnings,
    rules: [
      "To pay: share of the costs, less what was paid for works and to others, and what was received and brought forward added; above zero, the party is to pay.",
      rounding,
    ],
  };
}

function partyTexts({ party, ...amounts }: PartySettlement): Record<keyof PartySettlement, string> {
  const { share, costsPaid, contributed, received, broughtForward, balance } = amounts;
  return {
    party,
    share: text(share),
    costsPaid: text(costsPaid),
    contributed: text(contributed),
    received: text(received),
    broughtForward: text(broughtForward),
    balance: text(balance),
  };
}

function paymentText({ from, to, amount }: Payment) {
  return { from, to, amount: text(amount) };
}

function stated({ paid, counted, date, rate }: Converted): StatedAmount {
  return { paid: text(paid), counted: text(counted), date, ...(rate ? { rate: rateText(rate) } : {}) };
}

function text({ amount, currency }: { readonly amount: string; readonly currency: string }): MoneyText {
  return `${amount} ${currency}`;
}

function rateText({ from, to, rate, date }: NonNullable<Converted["rate"]>): string {
  return `1 ${from} = ${rate} ${to} on ${date}`;
}
