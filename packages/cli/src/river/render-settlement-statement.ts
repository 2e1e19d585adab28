import type { BasinModel, Settlement, SettlementStatement } from "@kelisim/river";
import {
  contributionsTable,
  itemsTable,
  partiesTable,
  paymentsInWords,
  ruleNames,
  waterFromInWords,
} from "./render-settlement.ts";
import { signatures } from "./statement-to-sign.ts";
import { asCaptionedText, asText } from "./table.ts";
import { amountInWords, moneyInWords, partyName } from "./words.ts";

/** The settlement's statement as a text to print and sign: under the agreed rules alone. */
export function renderSettlementStatement(
  model: BasinModel,
  settlement: Settlement,
  statement: SettlementStatement,
): string {
  const { facilities, contributions, broughtForward, others } = settlement;
  const parts = [
    `STATEMENT OF SHARED COSTS\n${statement.basin}\n${statement.treaty}\n${statement.name}\n${statement.year}, settled on ${statement.settledOn}`,
    asText({
      caption: "Facilities",
      headings: ["Facility", "rule", "cost", ...model.parties.map(({ id }) => partyName(model, id))],
      rows: facilities.map(({ name, cost, shares }, index) => [
        name,
        ruleNames[statement.facilities[index]!.rule],
        moneyInWords(cost),
        ...shares.map(({ amount }) => amountInWords(amount)),
      ]),
    }),
    statement.facilities
      .flatMap(({ waterReceivedHm3, waterFrom }, index) => {
        if (!waterReceivedHm3) return [];
        const received = Object.entries(waterReceivedHm3).map(
          ([party, hm3]) => `${partyName(model, party)} ${hm3} hm³`,
        );
        return [`${facilities[index]!.name}: water received (${waterFromInWords[waterFrom!]}): ${received.join(", ")}`];
      })
      .join("\n"),
    ...facilities.map((facility) => asCaptionedText(itemsTable(model, facility))),
    ...(contributions.length + broughtForward.length > 0 ? [asText(contributionsTable(model, settlement))] : []),
    ...[settlement, ...others].map((result) => asCaptionedText(partiesTable(model, result))),
    paymentsInWords(model, settlement).join("\n"),
    ...signatures(model, statement),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
