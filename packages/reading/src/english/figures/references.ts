import { type Atom, isDash } from "../../figures/atoms.ts";
import type { Passage } from "../../figures/grammar.ts";
import type { NumberReading } from "../../figures/numbers.ts";
import { phraseAt, phraseBefore, phraseTable } from "../../figures/phrases.ts";
import { beforeYears, clockWords, idiomsAfterHyphen, labels, months, namesBefore } from "./not-figures.ts";
import { singularOf } from "./singular.ts";

const labelWords = new Set(labels);
const names = phraseTable(
  namesBefore.map((name) => [name, true] as const),
  { backwards: true },
);
const clock = phraseTable(clockWords.map((word) => [word, true] as const));
const monthNames = new Set(months);
const yearCues = new Set(beforeYears);
const hyphenIdioms = new Set(idiomsAfterHyphen);

/** Whether the number names or dates something and measures nothing. */
export function isReference(passage: Passage, number: NumberReading): boolean {
  const { atoms, from, to } = passage;
  if (phraseBefore(names, atoms, number.from, from)) return true;
  const next = number.to < to ? atoms[number.to] : undefined;
  if (number.value === 1 && number.form === "words") {
    const isIdiom = next?.lower === "-" && hyphenIdioms.has(atoms[number.to + 1]?.lower ?? "");
    if (next?.lower === "of" || next?.lower === "another" || isIdiom) return true;
  }
  if (number.form !== "digits" || number.scale !== 1) return false;
  return (
    isLabelled(passage, number) ||
    isOrdinalSuffix(next) ||
    phraseAt(clock, atoms, number.to, to) !== null ||
    isInDate(passage, number)
  );
}

/** Whether the number is a year's name, told by its form and what stands before it: `in 2023`, `the 2030 goals`. */
export function isYear(passage: Passage, number: NumberReading): boolean {
  const { atoms, from, to } = passage;
  if (!looksLikeYear(atoms, number)) return false;
  const before = number.from > from ? atoms[number.from - 1]! : undefined;
  const next = number.to < to ? atoms[number.to] : undefined;
  const isCounting = next?.kind === "word" && next.partOfSpeech !== "PROPN" && singularOf(next.lower) !== null;
  if (!isCounting || before === undefined) return true;
  // `of 2000 people`: a round number right before its noun is mostly an amount, but not `in 2000 exports grew`.
  const isRound = number.value! % 100 === 0;
  return yearCues.has(before.lower) && !(isRound && ["of", "for", "to", "and", "a"].includes(before.lower));
}

const looksLikeYear = (atoms: readonly Atom[], { form, from, to, value }: NumberReading): boolean =>
  form === "digits" && to === from + 1 && /^(?:1[89]|20)\d\d$/.test(atoms[from]!.text) && value !== null;

const isOrdinalSuffix = (next: Atom | undefined): boolean =>
  next?.glued === true && /^(?:st|nd|rd|th)$/.test(next.lower);

/** `Article 7`, `No. 5`. */
export function isLabelled({ atoms, from }: Passage, number: NumberReading): boolean {
  let at = number.from - 1;
  if (at > from && atoms[at]!.text === "." && atoms[at]!.glued) at -= 1;
  if (at < from) return false;
  const { lower, text } = atoms[at]!;
  // `no 5` is a label where it is written so; `there are no 5 ...` is not English.
  return labelWords.has(lower) && (lower !== "id" || text === "ID");
}

/** Most days that share a month: `2, 3 and 5 March`. */
const mostDays = 3;

/** Whether a month stands beside the number, over the other day of `2 and 3 March` or `March 2-3` if need be. */
function isInDate(passage: Passage, number: NumberReading): boolean {
  const { atoms, from, to } = passage;
  const { value } = number;
  const isDay = value !== null && Number.isInteger(value) && value >= 1 && value <= 31;
  if (!isDay && !looksLikeYear(atoms, number)) return false;

  let at = number.to;
  const lastDay = Math.min(to, at + 2 * mostDays);
  while (isDay && at + 1 < lastDay && isDayJoiner(atoms[at]!) && /^\d{1,2}$/.test(atoms[at + 1]!.text)) at += 2;
  if (isDay && at < to && atoms[at]!.lower === "of") at += 1;
  if (isDay && at < to && isMonth(atoms[at]!)) return true;

  let before = number.from - 1;
  const firstDay = Math.max(from, before - 2 * mostDays);
  while (before - 1 >= firstDay && isDayJoiner(atoms[before]!) && /^\d{1,2}$/.test(atoms[before - 1]!.text))
    before -= 2;
  if (before > from && atoms[before]!.text === "." && isMonth(atoms[before - 1]!)) before -= 1;
  return before >= from && isMonth(atoms[before]!);
}

const isDayJoiner = (atom: Atom): boolean =>
  isDash(atom) || atom.lower === "and" || atom.lower === "to" || atom.lower === ",";

/** A month's name in capitals; `may` is a verb. */
const isMonth = ({ lower, text }: Atom): boolean => monthNames.has(lower) && text !== lower;
