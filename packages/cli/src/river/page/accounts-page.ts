import type { Accounts, BasinModel, PartyAccount } from "@kelisim/river";
import { percent } from "../../number-words.ts";
import { figure } from "../../page/page.ts";
import { warningsHtml } from "../../page/warnings.ts";
import { seasonChart } from "../charts/season-chart.ts";
import { accountsHeading, accountTable, readingTables, totalsTable } from "../render-accounts.ts";
import { total } from "../render-plan.ts";
import { accountHm3, balanceHm3, hm3, partyName, riverName } from "../words.ts";
import { summedUp } from "./plan-page.ts";
import { keyFigures, lookOf, riverPage, tableOf } from "./river-page.ts";

/** Accounts as a page: balances, each party's season, and the readings of either side. */
export function accountsPage(model: BasinModel, accounts: Accounts): string {
  const parties = accounts.rivers.flatMap((river) => river.parties);
  return riverPage(accountsHeading(model, accounts), [
    keyFigures(
      parties.flatMap(({ party, river, totals }) => {
        const name = `${partyName(model, party)}, ${riverName(model, river)}`;
        const all = total(parties.filter((other) => other.river === river).map((other) => other.totals.deliveredHm3));
        const came = total(accounts.rivers.find((one) => one.river === river)!.divisibleHm3);
        const isOwed = totals.balanceHm3 > 0;
        return [
          {
            value: `${hm3(totals.deliveredHm3)} hm³`,
            what: `${name}: ${percent(totals.deliveredHm3 / all)} of all that was delivered; its share by the treaty is ${percent(totals.shareOfDeliveredHm3 / all)}`,
          },
          {
            value: `${isOwed ? "−" : "+"}${hm3(Math.abs(totals.balanceHm3))} hm³`,
            what: `${name}: ${isOwed ? "less" : "more"} than its part of the ${hm3(came)} hm³ that came${isOwed ? "" : "; what is more came from reservoirs"}`,
          },
        ];
      }),
    ),
    warningsHtml(accounts.counted.warnings.map(({ message }) => message)),
    "<h2>The accounts</h2>",
    tableOf(totalsTable(model, accounts)),
    `<div class="charts">${parties.map((account, index) => accountFigure(model, accounts, account, index)).join("\n")}</div>`,
    `<div class="charts">${accounts.rivers.map((_, index) => balanceFigure(model, accounts, index)).join("\n")}</div>`,
    "<h2>What was read</h2>",
    "<p>Each side's own numbers, their difference, what counts and how it was found. Volumes in hm³.</p>",
    ...readingTables(model, accounts).map(
      (table) => `<details><summary>${table.caption.replace("Readings: ", "")}</summary>${tableOf(table)}</details>`,
    ),
  ]);
}

function accountFigure(model: BasinModel, accounts: Accounts, account: PartyAccount, index: number): string {
  const name = `${partyName(model, account.party)}, ${riverName(model, account.river)}`;
  const { totals } = account;
  const description = `Entitled to ${accountHm3(totals.entitledHm3)} hm³, delivered ${accountHm3(totals.deliveredHm3)} hm³ (planned ${accountHm3(totals.plannedHm3)}).`;
  const look = lookOf(model.parties, account.party);
  return figure({
    title: name,
    caption: description,
    key: [
      { look: `${look} dashed`, name: "entitled" },
      { look, name: "delivered" },
      { look: "plain", name: "planned" },
    ],
    svg: seasonChart({
      id: `account-${index}`,
      title: `Entitled, planned and delivered, summed up: ${name}`,
      description,
      yLabel: "hm³, summed up",
      periods: accounts.periods,
      series: [
        { look: "plain", values: summedUp(account.plannedHm3), initial: 0 },
        { look, dashed: true, values: summedUp(account.entitledHm3), initial: 0 },
        { look, values: summedUp(account.deliveredHm3), initial: 0 },
      ],
    }),
    numbers: tableOf(accountTable(model, accounts, account)),
  });
}

function balanceFigure(model: BasinModel, accounts: Accounts, index: number): string {
  const { river, parties } = accounts.rivers[index]!;
  const name = riverName(model, river);
  const description = parties
    .map(({ party, totals }) => `${partyName(model, party)} ${balanceHm3(totals.balanceHm3)} hm³`)
    .join(", ");
  return figure({
    title: `Balances: ${name}`,
    caption: `At the end: ${description}. Above zero, water is owed to the party.`,
    key: parties.map(({ party }) => ({ look: lookOf(model.parties, party), name: partyName(model, party) })),
    svg: seasonChart({
      id: `balance-${index}`,
      title: `Balances over the season: ${name}`,
      description,
      yLabel: "hm³ owed to the party",
      periods: accounts.periods,
      series: parties.map(({ party, balanceHm3: values, openingHm3 }) => ({
        look: lookOf(model.parties, party),
        values,
        initial: openingHm3,
      })),
    }),
  });
}
