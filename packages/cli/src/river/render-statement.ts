import type { BasinModel, Statement } from "@kelisim/river";
import { textTable } from "../text-table.ts";
import { signatures } from "./statement-to-sign.ts";
import { nodeName, partyName, riverName } from "./words.ts";

/** The statement as a text to print and sign. */
export function renderStatement(model: BasinModel, statement: Statement): string {
  const parts = [
    `STATEMENT OF WATER RECEIVED\n${statement.basin}\n${statement.treaty}\n${statement.from} to ${statement.through}`,
    ...statement.rivers.map(({ river, divisibleHm3, parties }) =>
      [
        `${riverName(model, river)}: divisible water ${divisibleHm3} hm³`,
        textTable(
          [
            { heading: "Party", align: "left" },
            ...["opening", "entitled", "planned", "delivered", "balance", "carried over", "share of all delivered"].map(
              (heading) => ({
                heading,
              }),
            ),
          ],
          parties.map((party) => [
            partyName(model, party.party),
            party.openingHm3,
            party.entitledHm3,
            party.plannedHm3,
            party.deliveredHm3,
            party.balanceHm3,
            party.carriedHm3 ?? "",
            party.shareOfDeliveredHm3,
          ]),
        ),
        textTable(
          [
            { heading: "Period", align: "left" },
            ...parties.flatMap(({ party }) => [
              { heading: `${party}: entitled` },
              { heading: "delivered" },
              { heading: "balance" },
            ]),
          ],
          (parties[0]?.periods ?? []).map(({ period }, index) => [
            period,
            ...parties.flatMap(({ periods }) => {
              const { entitledHm3, deliveredHm3, balanceHm3 } = periods[index]!;
              return [entitledHm3, deliveredHm3, balanceHm3];
            }),
          ]),
        ),
      ].join("\n\n"),
    ),
    ...statement.readings.map(({ node, periods }) => {
      const sides = [...new Set(periods.flatMap(({ bySideHm3 }) => Object.keys(bySideHm3)))].sort();
      const rows = periods.map(({ period, bySideHm3, differenceHm3, countedHm3, from }) => [
        period,
        ...sides.map((side) => bySideHm3[side] ?? "-"),
        differenceHm3 ?? "",
        countedHm3,
        from,
      ]);
      const headings = [...sides.map((side) => `by ${side}`), "difference", "counts"].map((heading) => ({ heading }));
      return `Readings: ${nodeName(model, node)}\n\n${textTable([{ heading: "Period", align: "left" }, ...headings, { heading: "from", align: "left" }], rows)}`;
    }),
    ...signatures(model, statement),
  ];
  return `${parts.join("\n\n")}\n`;
}
