import { type Atom, isDash, isHyphen } from "../../figures/atoms.ts";
import type { Passage } from "../../figures/grammar.ts";
import type { NumberReading } from "../../figures/numbers.ts";
import { monthNames } from "../dates/words.ts";
import { labelStems, labelWords, ordinalSuffixes, yearWords } from "./not-figures.ts";

const labels = new Set(labelWords);
const months = new Set(monthNames.flatMap(({ forms }) => forms.split(" ")));
const years = new Set(yearWords);
const suffixes = new Set(ordinalSuffixes);

/** Whether the number names or dates something and measures nothing. */
export function isReference(passage: Passage, number: NumberReading): boolean {
  const { atoms, to } = passage;
  const next = number.to < to ? atoms[number.to] : undefined;
  if (number.value === 1 && number.form === "words")
    return next?.lower === "из" || next?.lower === "и" || next?.kind === "sign";
  if (number.form !== "digits" || number.scale !== 1) return false;
  const isRanked = isHyphen(next) && next!.glued && number.to + 1 < to && suffixes.has(atoms[number.to + 1]!.lower);
  return isRanked || isLabelled(passage, number) || isInDate(passage, number) || isNamedYear(passage, number);
}

/** A year by its form, where it is not `из них 1500` and no noun follows; `2022 года` is told by {@link isReference}. */
export function isYear({ atoms, from, to }: Passage, number: NumberReading): boolean {
  if (!looksLikeYear(atoms, number)) return false;
  const next = number.to < to ? atoms[number.to]! : undefined;
  if (next?.kind === "word" && ["NOUN", "ADJ"].includes(next.partOfSpeech)) return false;
  const before = number.from > from ? atoms[number.from - 1]!.lower : "";
  return before !== "них" && before !== "которых";
}

const looksLikeYear = (atoms: readonly Atom[], { form, from, to }: NumberReading): boolean =>
  form === "digits" && to === from + 1 && /^(?:1[5-9]|20|21)\d\d$/.test(atoms[from]!.text);

/** `статья 7`, `№ 5`. */
export function isLabelled(
  { atoms, from }: Pick<Passage, "atoms" | "from">,
  number: { readonly from: number },
): boolean {
  let at = number.from - 1;
  if (at > from && atoms[at]!.text === "." && atoms[at]!.glued) at -= 1;
  if (at < from) return false;
  const { lower } = atoms[at]!;
  return labels.has(lower) || (lower.length > 3 && labelStems.some((stem) => lower.startsWith(stem)));
}

/** `2022 года`, `2022–2025 годы`. */
function isNamedYear({ atoms, to }: Passage, number: NumberReading): boolean {
  if (!looksLikeYear(atoms, number)) return false;
  let at = number.to;
  if (at + 1 < to && (isDash(atoms[at]!) || atoms[at]!.lower === "и") && /^\d{2,4}$/.test(atoms[at + 1]!.text)) at += 2;
  return at < to && years.has(atoms[at]!.lower);
}

/** Most days that share a month: `2, 3 и 5 марта`. */
const mostDays = 3;

function isInDate({ atoms, to }: Passage, number: NumberReading): boolean {
  const { value } = number;
  if (value === null || !Number.isInteger(value) || value < 1 || value > 31) return false;
  let at = number.to;
  const last = Math.min(to, at + 2 * mostDays);
  while (at + 1 < last && isDayJoiner(atoms[at]!) && /^\d{1,2}$/.test(atoms[at + 1]!.text)) at += 2;
  return at < to && months.has(atoms[at]!.lower);
}

const isDayJoiner = (atom: Atom): boolean =>
  isDash(atom) || atom.lower === "и" || atom.lower === "," || atom.lower === "по" || atom.lower === "до";
