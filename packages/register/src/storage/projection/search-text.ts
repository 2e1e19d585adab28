/** The words by which items and documents are found. */
import { type RawBuilder, sql } from "kysely";
import type { DocumentBody } from "../../entry/entry.ts";
import type { LanguageMap } from "../../entry/fields.ts";
import type { Item } from "../../entry/item.ts";

/**
 * PostgreSQL's configuration for Russian stems words in Cyrillic as Russian and words in Latin letters as English, so
 * that one index serves texts in both.
 */
const CONFIGURATION = "russian";

/** A text of more words than that is found by its first ones only: PostgreSQL's limit is 1 MB of them. */
const MAXIMUM_LENGTH = 100_000;

interface SearchText {
  readonly title: string;
  readonly rest: string;
}

export function itemText(item: Item): SearchText {
  const rest: string[] = [item.id];
  switch (item.type) {
    case "meeting":
      rest.push(item.place ?? "", ...(item.participants ?? []));
      break;
    case "agreement":
      rest.push(item.number ?? "", item.signedAt ?? "", ...item.signatories);
      break;
    case "commitment":
      rest.push(...texts(item.text), ...item.by, ...item.to, item.deadline?.text ?? "");
      break;
    case "indicator":
      rest.push("symbol" in item.unit ? item.unit.symbol : item.unit.currency);
      break;
  }
  return { title: lowered(texts(item.title).join("\n")), rest: lowered(rest.join("\n")) };
}

export function documentText({ title, publisher }: DocumentBody): SearchText {
  return { title: lowered(title), rest: lowered(publisher) };
}

/** A `search` column, made of the columns `title` and `rest`; words of the title weigh more. */
export const SEARCH_VECTOR: RawBuilder<string> = sql`
  setweight(to_tsvector(${sql.lit(CONFIGURATION)}, title), 'A') || to_tsvector(${sql.lit(CONFIGURATION)}, rest)`;

/** The expression for what a person typed: words, "phrases", `or`, and `-` before what must not occur. */
export function searchQuery(words: string): RawBuilder<string> {
  return sql`websearch_to_tsquery(${sql.lit(CONFIGURATION)}, ${lowered(words)})`;
}

// PostgreSQL lowers letters by the database's locale, and in the locale C that leaves Cyrillic as it is.
function lowered(text: string): string {
  return text.slice(0, MAXIMUM_LENGTH).toLowerCase();
}

function texts(map: LanguageMap): readonly string[] {
  return Object.values(map);
}
