import { findDates } from "../../dates/find.ts";
import type { DateGrammar } from "../../dates/grammar.ts";
import { findPublicationDate } from "../../dates/publication.ts";
import { isDash } from "../../figures/atoms.ts";
import type { Passage } from "../../figures/grammar.ts";
import { phraseTable } from "../../figures/phrases.ts";
import type { DateMark } from "../../reading.ts";
import type { TokenizedText } from "../../tokens.ts";
import { yearWords } from "../figures/not-figures.ts";
import { isLabelled } from "../figures/references.ts";
import { futureWords, monthNames, relativeDates, weekdayNames, yearParts } from "./words.ts";

/**
 * Dates of a Russian text in its order: days, months, years and what is counted from the date of publication
 * (`в текущем году`). `published` is YYYY-MM-DD; without it, what the text leaves open has no `iso`.
 */
export function findRussianDates(tokenized: TokenizedText, published: string | null): readonly DateMark[] {
  return findDates(tokenized, published, grammar);
}

/** The date of a Russian text's dateline, YYYY-MM-DD; null where it has none. */
export function findRussianPublicationDate(tokenized: TokenizedText): string | null {
  return findPublicationDate(tokenized, grammar);
}

const months = new Map(
  monthNames.flatMap(({ forms, month }) => forms.split(" ").map((form) => [form, month] as const)),
);
const weekdays = new Map(
  weekdayNames.flatMap((forms, number) => forms.split(" ").map((form) => [form, number] as const)),
);
const years = new Set(yearWords);

const grammar: DateGrammar = {
  monthOf: ({ lower }) => months.get(lower) ?? null,
  weekdayOf: ({ lower }) => weekdays.get(lower) ?? null,
  monthBeforeDay: false,
  daySuffixes: new Set(["е", "го", "му"]),
  dayLinks: new Set(),
  dayJoiners: new Set(["и", "по", "до"]),
  yearWords: years,
  isYearName,
  relative: phraseTable(
    relativeDates.flatMap(({ phrases, part, offset }) => phrases.map((phrase) => [phrase, { part, offset }] as const)),
  ),
  yearParts: phraseTable(
    yearParts.map((part) => [part, true] as const),
    { backwards: true },
  ),
  futureWords: new Set(futureWords),
};

/** A year carries its word (`2022 года`, `2022–2025 годы`); else it is one behind a preposition at a phrase's end. */
function isYearName({ atoms, from, to }: Passage, at: number): boolean {
  if (isLabelled({ atoms, from }, { from: at })) return false;
  let end = at + 1;
  if (end + 1 < to && isDash(atoms[end]!) && /^\d{2,4}$/.test(atoms[end + 1]!.text)) end += 2;
  if (end < to && atoms[end]!.lower === "и" && /^\d{4}$/.test(atoms[end + 1]?.text ?? "")) end += 2;
  if (end < to && years.has(atoms[end]!.lower)) return true;
  const endsPhrase = end >= to || atoms[end]!.kind === "sign";
  return endsPhrase && at > from && ["в", "с", "до", "к", "по", "от"].includes(atoms[at - 1]!.lower);
}
