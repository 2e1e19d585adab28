import { atomize } from "../figures/atoms.ts";
import type { Passage } from "../figures/grammar.ts";
import type { TokenizedText } from "../tokens.ts";
import { isoOf } from "./calendar.ts";
import { type DateReading, readDates } from "./find.ts";
import type { DateGrammar } from "./grammar.ts";

/** A dateline stands in the first paragraphs, or as the last line of a statement. */
const firstParagraphs = 6;
const lastParagraphs = 3;
/** Most words and signs before the date of a dateline: `NUR-SULTAN, Kazakhstan, Friday, `. */
const longestPlace = 14;
/** Most words and signs behind a date that stands on a line of its own: `, 10:30 a.m.` */
const longestRest = 8;

/**
 * The day a text was published, YYYY-MM-DD, where it has a dateline (`TARAZ, 14 April 2023 –`) or a line that is
 * hardly more than a date; null where it has none, or one without a year.
 */
export function findPublicationDate(tokenized: TokenizedText, grammar: DateGrammar): string | null {
  const { atoms, paragraphs } = atomize(headAndTail(tokenized));
  const inHead = paragraphs.slice(0, firstParagraphs);
  const inTail = paragraphs.slice(firstParagraphs).slice(-lastParagraphs);
  for (const [index, { from, to }] of [...inHead, ...inTail].entries()) {
    const passage = { text: tokenized.text, atoms, from, to };
    for (const reading of readDates({ ...passage, to: Math.min(to, from + longestPlace + longestRest) }, grammar)) {
      const { year, month, day } = reading.date;
      if (year === undefined || month === undefined || day === undefined) continue;
      if (isDateline(passage, reading, index < inHead.length)) return isoOf({ year, month, day });
    }
  }
  return null;
}

/** The sentences that can hold a dateline, so that a long text is not cut into atoms once more. */
function headAndTail({ text, tokens, sentences }: TokenizedText): TokenizedText {
  const last = sentences.at(-1)?.paragraph ?? 0;
  const kept = sentences.filter(({ paragraph }) => paragraph < firstParagraphs || paragraph > last - lastParagraphs);
  return { text, tokens, sentences: kept };
}

function isDateline({ atoms, from, to }: Passage, { from: first, to: end }: DateReading, isHead: boolean): boolean {
  if (first - from > longestPlace) return false;
  const place = atoms.slice(from, first);
  // A place and an agency are written in capitals or begin with one; a sentence has a small word soon.
  const isPlace = place.every(({ kind, text, lower }) => kind !== "word" || (text !== lower && !openers.has(lower)));
  if (!isPlace) return false;
  const next = end < to ? atoms[end]! : undefined;
  if (to - end <= longestRest) return true;
  return isHead && place.length > 0 && next !== undefined && /^[-–—:./|)(]$/.test(next.text);
}

/** Capitalised words that open a sentence and no dateline. */
const openers = new Set([
  "on",
  "since",
  "by",
  "from",
  "in",
  "until",
  "after",
  "before",
  "the",
  "в",
  "с",
  "до",
  "к",
  "на",
  "от",
  "по",
]);
