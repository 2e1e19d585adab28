import { findDates } from "../../dates/find.ts";
import type { DateGrammar } from "../../dates/grammar.ts";
import { findPublicationDate } from "../../dates/publication.ts";
import { phraseAt, phraseBefore, phraseTable } from "../../figures/phrases.ts";
import type { DateMark } from "../../reading.ts";
import type { TokenizedText } from "../../tokens.ts";
import { isLabelled, isYear } from "../figures/references.ts";
import { currencyAfter, currencyBefore, currencyWords, unitShortForms, unitWords } from "../figures/tables.ts";
import { futureWords, monthNames, relativeDates, weekdayNames, yearParts } from "./words.ts";

/**
 * Dates of an English text in its order: days, months, years and what is counted from the date of publication
 * (`this year`). `published` is YYYY-MM-DD; without it, what the text leaves open has no `iso`.
 */
export function findEnglishDates(tokenized: TokenizedText, published: string | null): readonly DateMark[] {
  return findDates(tokenized, published, grammar);
}

/** The date of an English text's dateline, YYYY-MM-DD; null where it has none. */
export function findEnglishPublicationDate(tokenized: TokenizedText): string | null {
  return findPublicationDate(tokenized, grammar);
}

const months = new Map(monthNames.flatMap(({ names, month }) => names.map((name) => [name, month] as const)));
const weekdays = new Map(weekdayNames.map((name, number) => [name, number] as const));

const grammar: DateGrammar = {
  // `may` and `march` in small letters are verbs.
  monthOf: ({ lower, text }) => (text === lower ? null : (months.get(lower) ?? null)),
  weekdayOf: ({ lower }) => weekdays.get(lower) ?? null,
  monthBeforeDay: true,
  daySuffixes: new Set(["st", "nd", "rd", "th"]),
  dayLinks: new Set(["of"]),
  dayJoiners: new Set(["and", "to"]),
  yearWords: new Set(),
  isYearName: (passage, at) => {
    const { atoms, from, to } = passage;
    const number = { from: at, to: at + 1, value: Number(atoms[at]!.text), scale: 1, form: "digits" } as const;
    const behind = at + 1;
    const hasUnit =
      phraseAt(unitWords, atoms, behind, to) ??
      phraseAt(unitShortForms, atoms, behind, to) ??
      phraseAt(currencyWords(), atoms, behind, to) ??
      phraseAt(currencyAfter(), atoms, behind, to) ??
      phraseBefore(currencyBefore(), atoms, at, from);
    return !hasUnit && !isLabelled(passage, number) && isYear(passage, number);
  },
  relative: phraseTable(
    relativeDates.flatMap(({ phrases, part, offset }) => phrases.map((phrase) => [phrase, { part, offset }] as const)),
  ),
  yearParts: phraseTable(
    yearParts.map((part) => [part, true] as const),
    { backwards: true },
  ),
  futureWords: new Set(futureWords),
};
