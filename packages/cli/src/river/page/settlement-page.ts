import type { BasinModel, FacilitySettlement, Settlement } from "@kelisim/river";
import { numberInWords } from "../../number-words.ts";
import { escapeMarkup } from "../../page/markup.ts";
import { figure } from "../../page/page.ts";
import { warningsHtml } from "../../page/warnings.ts";
import {
  contributionsTable,
  itemsTable,
  notPossible,
  partiesTable,
  paymentsInWords,
  ruleNames,
  rulesTable,
  settlementHeading,
} from "../render-settlement.ts";
import { amountInWords, moneyInWords, partyName } from "../words.ts";
import { keyFigures, lookOf, riverPage, tableOf } from "./river-page.ts";
import { shareBars } from "./share-bars.ts";

/** A settlement as a page: who pays whom, each facility under every rule side by side, and what was paid. */
export function settlementPage(model: BasinModel, settlement: Settlement): string {
  const [first, ...rest] = paymentsInWords(model, settlement);
  return riverPage(settlementHeading(settlement), [
    `<section class="result" aria-label="Result"><p><strong>${escapeMarkup(first!)}</strong></p>${rest.map((line) => `<p>${escapeMarkup(line)}</p>`).join("")}</section>`,
    keyFigures(
      settlement.parties.map(({ party, share }) => ({
        value: moneyInWords(share),
        what: `is the share of ${partyName(model, party)} in the costs of all facilities`,
      })),
    ),
    warningsHtml(settlement.warnings),
    tableOf(partiesTable(model, settlement)),
    ...settlement.others.map((other) => tableOf(partiesTable(model, other))),
    "<h2>Each facility under one rule and another</h2>",
    ...settlement.facilities.map((facility) => facilityFigure(model, facility)),
    "<h2>What was paid</h2>",
    ...settlement.facilities.map((facility) => tableOf(itemsTable(model, facility))),
    tableOf(contributionsTable(model, settlement)),
    `<p class="notes">${escapeMarkup(settlement.rounding)}</p>`,
  ]);
}

function facilityFigure(model: BasinModel, facility: FacilitySettlement): string {
  const possible = facility.rules.filter(({ shares }) => shares);
  const agreed = possible.find(({ isAgreed }) => isAgreed)!;
  const description = `Agreed: ${ruleNames[agreed.rule]}. ${agreed
    .shares!.map(({ party, amount }) => `${partyName(model, party)} ${amountInWords(amount)}`)
    .join(", ")} of ${moneyInWords(facility.cost)}.`;
  const notes = notPossible(facility);
  return `<div class="bars">${figure({
    title: `${facility.name}: ${moneyInWords(facility.cost)}`,
    caption: description,
    key: model.parties.map(({ id }) => ({ look: lookOf(model.parties, id), name: partyName(model, id) })),
    svg: shareBars(
      possible.map(({ rule, isAgreed, shares }) => ({
        label: `${ruleNames[rule]}${isAgreed ? " (agreed)" : ""}`,
        isChosen: isAgreed,
        parts: shares!.map(({ party, amount }) => ({
          value: Number(amount.amount),
          label: amountInWords(amount),
          brief: `${numberInWords(Number(amount.amount) / 1e6)} m`,
          look: lookOf(model.parties, party),
        })),
      })),
    ),
    numbers: tableOf(rulesTable(model, facility)),
  })}${notes.length > 0 ? `<ul class="notes">${notes.map((note) => `<li>${escapeMarkup(note)}</li>`).join("")}</ul>` : ""}</div>`;
}
