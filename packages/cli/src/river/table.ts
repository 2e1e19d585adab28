import { textTable } from "../text-table.ts";

/** A table for the terminal and for pages. */
export interface Table {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Words to the left, figures to the right. */
export function asText({ headings, rows }: Table): string {
  const isOfWords = (index: number) => rows.some((row) => /^\p{L}/u.test(row[index] ?? ""));
  return textTable(
    headings.map((heading, index) => (index === 0 || isOfWords(index) ? { heading, align: "left" } : { heading })),
    rows,
  );
}

/** The same below its caption. */
export function asCaptionedText(table: Table): string {
  return `${table.caption}\n\n${asText(table)}`;
}
