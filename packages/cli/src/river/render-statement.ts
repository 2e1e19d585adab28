import { createHash } from "node:crypto";
import type { BasinModel, Statement } from "@kelisim/river";
import { canonicalize } from "json-canonicalize";
import { textTable } from "../text-table.ts";
import { nodeName, partyName, riverName } from "./words.ts";

/** SHA-256 of the statement's canonical JSON (RFC 8785): the same for everyone who has the same figures. */
export function digestOf(statement: Statement): string {
  return createHash("sha256").update(canonicalize(statement)).digest("hex");
}

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
    ["Rules", ...statement.rules.map((rule) => `- ${rule}`)].join("\n"),
    ...(statement.warnings.length > 0
      ? [["To be known before signing", ...statement.warnings.map((warning) => `- ${warning}`)].join("\n")]
      : []),
    `SHA-256 of this statement as canonical JSON (RFC 8785):\n${digestOf(statement)}`,
    model.parties
      .map(
        ({ id }) =>
          `For ${partyName(model, id)}:\n\nName ______________________  Date ____________  Signature ______________________`,
      )
      .join("\n\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}
