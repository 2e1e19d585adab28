import type { Accounts, BasinModel, PartyAccount } from "@kelisim/river";
import { asCaptionedText, type Table } from "./table.ts";
import { accountHm3, balanceHm3, nodeName, partyName, riverName } from "./words.ts";

/** Accounts as plain text: each party's sums, then decade by decade, what either side read, and what was not read. */
export function renderAccounts(model: BasinModel, accounts: Accounts): string {
  const tables = [
    totalsTable(model, accounts),
    ...accounts.rivers.flatMap(({ parties }) => parties.map((account) => accountTable(model, accounts, account))),
    ...readingTables(model, accounts),
  ];
  return `${[
    accountsHeading(model, accounts),
    ...tables.map(asCaptionedText),
    accounts.counted.warnings.map(({ message }) => `Warning: ${message}`).join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

export function accountsHeading(model: BasinModel, { periods }: Accounts): string {
  return `${model.name}: accounts from ${periods[0]!.label} to ${periods.at(-1)!.label}\nvolumes in hm³ (million m³); a balance above zero is water that is owed to the party`;
}

export function totalsTable(model: BasinModel, { rivers }: Accounts): Table {
  return {
    caption: "The accounts at the end of the last period",
    headings: [
      "River",
      "party",
      "opening",
      "entitled",
      "planned",
      "delivered",
      "balance",
      "carried over",
      "its share of all delivered",
    ],
    rows: rivers.flatMap(({ river, parties }) =>
      parties.map(({ party, openingHm3, totals, carriedHm3 }) => [
        riverName(model, river),
        partyName(model, party),
        balanceHm3(openingHm3),
        accountHm3(totals.entitledHm3),
        accountHm3(totals.plannedHm3),
        accountHm3(totals.deliveredHm3),
        balanceHm3(totals.balanceHm3),
        carriedHm3 === undefined ? "" : balanceHm3(carriedHm3),
        accountHm3(totals.shareOfDeliveredHm3),
      ]),
    ),
  };
}

export function accountTable(model: BasinModel, { periods }: Accounts, account: PartyAccount): Table {
  const sides = Object.keys(account.deliveredBySideHm3);
  return {
    caption: `${partyName(model, account.party)}, ${riverName(model, account.river)}`,
    headings: ["Period", "entitled", "planned", "delivered", "short", "balance", ...sides.map((side) => `by ${side}`)],
    rows: periods.map(({ label }, index) => [
      label,
      accountHm3(account.entitledHm3[index]!),
      accountHm3(account.plannedHm3[index]!),
      accountHm3(account.deliveredHm3[index]!),
      balanceHm3(account.shortHm3[index]!),
      balanceHm3(account.balanceHm3[index]!),
      ...sides.map((side) => accountHm3(account.deliveredBySideHm3[side]![index]!)),
    ]),
  };
}

/** For each node that was read: either side's numbers, their difference, what counts and how it was found. */
export function readingTables(model: BasinModel, { counted, periods }: Accounts): Table[] {
  const measured = counted.nodes.filter(({ isMeasured }) => isMeasured);
  return measured.map(({ node, volumes }) => {
    const sides = [...new Set(volumes.flatMap(({ bySide }) => Object.keys(bySide)))].sort();
    return {
      caption: `Readings: ${nodeName(model, node)}`,
      headings: ["Period", ...sides.map((side) => `by ${side}`), "difference", "counts", "from"],
      rows: volumes.map(({ period, bySide, differenceHm3, countedHm3, from }) => [
        periods[period]!.label,
        ...sides.map((side) => (bySide[side] === undefined ? "–" : accountHm3(bySide[side]))),
        differenceHm3 === undefined ? "" : accountHm3(differenceHm3),
        accountHm3(countedHm3),
        from,
      ]),
    };
  });
}
