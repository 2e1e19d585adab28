import type {
  BasinModel,
  FacilitySettlement,
  Settlement,
  SettlementIn,
  SharingRule,
  WaterReceived,
} from "@kelisim/river";
import { asText, type Table } from "./table.ts";
import { accountHm3, amountInWords, moneyInWords, partyName } from "./words.ts";

/** Rules as they are called, with who they come from. */
export const ruleNames: Readonly<Record<SharingRule, string>> = {
  "water-received": "by water received",
  "fixed-shares": "fixed shares",
  capacity: "by capacity",
  serial: "serial cost sharing",
  "separable-costs": "separable costs – remaining benefits",
  shapley: "Shapley value",
  nucleolus: "nucleolus",
};

/** Where it was learned how much water a party received. */
export const waterFromInWords: Readonly<Record<WaterReceived["from"], string>> = {
  measured: "as measured",
  "measured and plan": "partly as measured, partly by the plan",
  plan: "by the plan",
  "costs file": "as the costs file says",
};

/** A settlement as plain text: each facility under every rule, each party's account, who pays whom. */
export function renderSettlement(model: BasinModel, settlement: Settlement): string {
  const parts = [
    settlementHeading(settlement),
    ...settlement.facilities.flatMap((facility) => [
      asText(rulesTable(model, facility)),
      notPossible(facility)
        .map((line) => `  ${line}`)
        .join("\n"),
    ]),
    asText(partiesTable(model, settlement)),
    paymentsInWords(model, settlement).join("\n"),
    `Rounding: ${settlement.rounding}`,
    settlement.warnings.map((warning) => `Warning: ${warning}`).join("\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

export function settlementHeading({ name, year, settledOn, currency }: Settlement): string {
  return `${name}\n${year}, in ${currency}, settled on ${settledOn}`;
}

/** What each party would pay for a facility, rule by rule; the agreed one is marked. */
export function rulesTable(model: BasinModel, facility: FacilitySettlement): Table {
  const parties = facility.shares.map(({ party }) => party);
  const hasCore = facility.rules.some(({ isInCore }) => isInCore !== undefined);
  return {
    caption: `${facility.name}: ${moneyInWords(facility.cost)}`,
    headings: [
      `${facility.name}: ${moneyInWords(facility.cost)}`,
      ...parties.flatMap((party) => [partyName(model, party), "share"]),
      ...(hasCore ? ["nobody pays more than alone"] : []),
    ],
    rows: facility.rules
      .filter(({ shares }) => shares)
      .map(({ rule, isAgreed, shares, isInCore }) => [
        `${ruleNames[rule]}${isAgreed ? " (agreed)" : ""}`,
        ...shares!.flatMap(({ amount }) => [amountInWords(amount), shareOf(amount.amount, facility.cost.amount)]),
        ...(hasCore ? [isInCore === undefined ? "" : isInCore ? "yes" : "no"] : []),
      ]),
  };
}

/** Rules that these figures don't allow, and why; where the water is from. */
export function notPossible({ rules, water }: FacilitySettlement): string[] {
  const received =
    water &&
    `water received (${waterFromInWords[water.from]}): ${Object.entries(water.byParty)
      .map(([party, volume]) => `${party} ${accountHm3(volume)} hm³`)
      .join(", ")}`;
  const reasons = [...new Set(rules.flatMap(({ why }) => (why === undefined ? [] : [why])))];
  return [
    ...(received ? [received] : []),
    ...reasons.map((reason) => {
      const names = rules.filter(({ why }) => why === reason).map(({ rule }) => ruleNames[rule]);
      return `not ${names.join(", ")}: ${reason}`;
    }),
  ];
}

export function partiesTable(model: BasinModel, { parties, currency }: SettlementIn): Table {
  return {
    caption: `Each party's account, in ${currency}`,
    headings: ["Party", "share of costs", "paid for works", "paid to others", "received", "brought forward", "to pay"],
    rows: parties.map((row) => [
      partyName(model, row.party),
      amountInWords(row.share),
      amountInWords(row.costsPaid),
      amountInWords(row.contributed),
      amountInWords(row.received),
      amountInWords(row.broughtForward),
      amountInWords(row.balance),
    ]),
  };
}

/** What a facility cost in the year, and who paid it. */
export function itemsTable(model: BasinModel, { name, items }: FacilitySettlement): Table {
  return {
    caption: `${name}: costs of the year`,
    headings: ["What", "paid by", "on", "amount", "counts as", "rate"],
    rows: items.map(({ what, paidBy, date, paid, counted, rate }) => [
      what,
      partyName(model, paidBy),
      date,
      moneyInWords(paid),
      moneyInWords(counted),
      rateInWords(rate),
    ]),
  };
}

/** What was paid from one party to another. */
export function contributionsTable(model: BasinModel, { contributions, broughtForward }: Settlement): Table {
  return {
    caption: "Paid from one party to another, and brought forward from earlier years",
    headings: ["What", "on", "amount", "counts as", "rate"],
    rows: [
      ...contributions.map(({ from, to, date, paid, counted, rate }) => [
        `${partyName(model, from)} to ${partyName(model, to)}`,
        date,
        moneyInWords(paid),
        moneyInWords(counted),
        rateInWords(rate),
      ]),
      ...broughtForward.map(({ party, date, paid, counted, rate }) => [
        `Brought forward: ${partyName(model, party)}`,
        date,
        moneyInWords(paid),
        moneyInWords(counted),
        rateInWords(rate),
      ]),
    ],
  };
}

/** Who pays whom, in each currency, with the rate. */
export function paymentsInWords(model: BasinModel, settlement: Settlement): string[] {
  if (settlement.payments.length === 0) return ["Nobody owes anything."];
  return settlement.payments.map(({ from, to, amount }, index) => {
    const others = settlement.others.flatMap((other) => {
      const same = other.payments[index];
      const { rate, from: unit, to: counted, date } = other.rate;
      return same ? [`${moneyInWords(same.amount)} (1 ${unit} = ${rate} ${counted} on ${date})`] : [];
    });
    const also = others.length > 0 ? `, which is ${others.join(" or ")}` : "";
    return `${partyName(model, from)} pays ${partyName(model, to)} ${moneyInWords(amount)}${also}.`;
  });
}

function shareOf(part: string, whole: string): string {
  return Number(whole) === 0 ? "" : `${((Number(part) / Number(whole)) * 100).toFixed(1)}%`;
}

function rateInWords(rate: Settlement["contributions"][number]["rate"]): string {
  return rate ? `1 ${rate.from} = ${rate.rate} ${rate.to} (${rate.date})` : "";
}
