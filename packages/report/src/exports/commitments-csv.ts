import { type Commitment, listItems, type State, viewCommitment } from "@kelisim/register";
import { stringify } from "csv-stringify/browser/esm/sync";
import { commitmentColumns as columns, listSeparator } from "./csv-columns.ts";
import { defuse } from "./formula.ts";

interface Row {
  readonly commitment: Commitment;
  readonly told: Record<(typeof columns.told)[number], string>;
}

/**
 * All commitments as a table (RFC 4180, with a byte-order mark, by which spreadsheets know UTF-8), each by the
 * revision in force, else by the newest that waits.
 */
export function commitmentsAsCsv(state: State, day: string): string {
  const rows = [...rowsOf(state, day)];
  const languages = [
    ...new Set(rows.flatMap(({ commitment: { title, text } }) => [...Object.keys(title), ...Object.keys(text)])),
  ].sort();
  const textColumns = columns.texts.flatMap((name) => languages.map((language) => ({ name, language })));
  const heading = [
    ...columns.plain,
    ...textColumns.map(({ name, language }) => `${name}:${language}`),
    ...columns.told,
  ];
  const cells = rows.map(({ commitment, told }) => [
    ...columns.plain.map((name) => plainCell(commitment, name)),
    ...textColumns.map(({ name, language }) => commitment[name][language] ?? ""),
    ...columns.told.map((name) => told[name]),
  ]);
  return stringify([heading, ...cells.map((row) => row.map(defuse))], { bom: true, record_delimiter: "windows" });
}

function* rowsOf(state: State, day: string): Generator<Row> {
  for (const { id, inForce, pending } of listItems(state)) {
    const shown = inForce ?? pending.at(-1);
    if (shown?.item.type !== "commitment") continue;
    yield {
      commitment: shown.item,
      told: {
        standing: inForce === null ? "pending" : "in-force",
        status: viewCommitment(state, id, day)?.status ?? "",
        waitingFor: [...new Set(pending.flatMap(({ waitingFor }) => waitingFor))].join(listSeparator),
        revision: shown.revision,
      },
    };
  }
}

function plainCell(commitment: Commitment, name: (typeof columns.plain)[number]): string {
  switch (name) {
    case "due":
      return commitment.deadline?.due ?? "";
    case "deadline":
      return commitment.deadline?.text ?? "";
    default: {
      const value = commitment[name] ?? "";
      return typeof value === "string" ? value : value.join(listSeparator);
    }
  }
}
