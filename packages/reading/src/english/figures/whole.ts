import { isHyphen } from "../../figures/atoms.ts";
import type { FigureReading, Passage } from "../../figures/grammar.ts";
import { readRoman } from "../../figures/numbers.ts";
import { phraseAt, phraseTable } from "../../figures/phrases.ts";
import { comparisons, factorVerbs, factorWords } from "./factors.ts";
import { tellsOfGrowth } from "./growth.ts";
import { centuryParts, lowOrdinals, numberWords, ordinalWords } from "./number-words.ts";
import { occasions } from "./occasions.ts";
import { endOfRate } from "./rates.ts";
import { readEnglishNumber } from "./read-number.ts";
import { singularOf } from "./singular.ts";

const factors = phraseTable(factorWords.flatMap(({ words, value }) => words.map((word) => [word, value] as const)));
const centuries = phraseTable(
  centuryParts.flatMap(({ words, years }) => words.map((phrase) => [phrase, years] as const)),
);
const verbs = new Map(factorVerbs.map(({ word, value }) => [word, value]));
const ordinals = new Map(ordinalWords.map(({ word, value }) => [word, value]));
const afterTens = new Map([...ordinalWords, ...lowOrdinals].map(({ word, value }) => [word, value]));
const tens = new Map(
  numberWords.flatMap(({ words, value, role }) => (role === "tens" ? words.map((word) => [word, value] as const) : [])),
);
const numbered = new Set(occasions);
const comparing = new Set(comparisons);
const notVerbAfter = new Set([
  "taxation",
  "taxing",
  "standard",
  "standards",
  "digit",
  "track",
  "counting",
  "check",
  "room",
  "entry",
  "tax",
]);
const beforeVerb = new Set([
  "to",
  "will",
  "would",
  "could",
  "should",
  "can",
  "must",
  "may",
  "than",
  "nearly",
  "almost",
  "and",
  "about",
]);

/** Figures that are not a number with a unit behind it: `doubled`, `twice`, `x2`, `by a factor of 3`, `30th anniversary`. */
export function readWhole(passage: Passage, at: number): FigureReading | null {
  const atom = passage.atoms[at]!;
  if (atom.kind === "digits") return readOrdinal(passage, at) ?? readTiedTimesSign(passage, at);
  if (atom.lower === "×" || atom.lower === "x") return readTimesSign(passage, at);
  if (atom.kind === "sign") return null;
  if (atom.lower === "twice") return readTwice(passage, at);
  const years = phraseAt(centuries, passage.atoms, at, passage.to);
  if (years)
    return { ...factor(at, years.to, years.meaning, "duration: part of a century"), kind: "duration", unit: "year" };
  if (atom.lower === "a") return readFactorOf(passage, at);
  const found = phraseAt(factors, passage.atoms, at, passage.to);
  if (found) return factor(at, found.to, found.meaning, "factor: verb or adverb");
  const value = verbs.get(atom.lower);
  if (value !== undefined) return isVerb(passage, at) ? factor(at, at + 1, value, "factor: verb or adverb") : null;
  return readOrdinal(passage, at);
}

const factor = (from: number, to: number, value: number | null, rule: string): FigureReading => ({
  from,
  to,
  kind: "factor",
  value,
  unit: "x",
  rule,
  confidence: 0.9,
});

/** `double` as a verb: behind `to` or `will`, or before an article, and not in `double taxation`. */
function isVerb({ atoms, from, to }: Passage, at: number): boolean {
  const next = at + 1 < to ? atoms[at + 1] : undefined;
  if (next === undefined || isHyphen(next) || notVerbAfter.has(next.lower)) return false;
  const isBehindAuxiliary = at > from && beforeVerb.has(atoms[at - 1]!.lower);
  return next.partOfSpeech === "DET" || next.partOfSpeech === "PRON" || isBehindAuxiliary;
}

/** `twice as much` multiplies; `twice a year` says how often. */
function readTwice(passage: Passage, at: number): FigureReading {
  const next = at + 1 < passage.to ? passage.atoms[at + 1]!.lower : "";
  const to = endOfRate(passage, at + 1);
  const isFactor = to === at + 1 && (comparing.has(next) || tellsOfGrowth(passage, at));
  if (isFactor) return factor(at, to, 2, "factor: twice");
  return { ...factor(at, to, 2, "count: how often"), kind: "count", unit: "time", confidence: 0.7 };
}

/** `x2`, `×3`. */
function readTimesSign(passage: Passage, at: number): FigureReading | null {
  const next = passage.atoms[at + 1];
  if (next?.kind !== "digits" || !next.glued || passage.atoms[at]!.glued || at + 1 >= passage.to) return null;
  const number = readEnglishNumber(passage, at + 1, false);
  return number && factor(at, number.to, number.value, "factor: times sign");
}

/** `3x`, but not `4x4`. */
function readTiedTimesSign({ atoms, from, to }: Passage, at: number): FigureReading | null {
  const [sign, next] = [atoms[at + 1], atoms[at + 2]];
  if (at + 1 >= to || sign?.lower !== "x" || !sign.glued || (next?.glued === true && next.kind !== "sign")) return null;
  if (at > from && atoms[at]!.glued && atoms[at - 1]!.kind !== "sign") return null;
  const value = Number(atoms[at]!.text);
  return Number.isFinite(value) ? factor(at, at + 2, value, "factor: times sign") : null;
}

/** `(by) a factor of 3`. */
function readFactorOf(passage: Passage, at: number): FigureReading | null {
  const { atoms, to } = passage;
  if (at + 3 >= to || atoms[at + 1]!.lower !== "factor" || atoms[at + 2]!.lower !== "of") return null;
  const number = readEnglishNumber(passage, at + 3, false);
  return number && factor(at, number.to, number.value, "factor: factor of");
}

/** `30th anniversary`, `fifth meeting`, `twenty-first session`: an ordinal before the noun of an occasion. */
function readOrdinal(passage: Passage, at: number): FigureReading | null {
  const ordinal = ordinalAt(passage, at);
  const occasion = ordinal && occasionAt(passage, ordinal.to);
  if (!ordinal || occasion === null) return null;
  const { lower } = passage.atoms[occasion]!;
  const unit = numbered.has(lower) ? lower : (singularOf(lower) ?? lower);
  return {
    from: at,
    to: occasion + 1,
    kind: "ordinal",
    value: ordinal.value,
    unit,
    rule: "ordinal: numbered occasion",
    confidence: 0.9,
  };
}

function ordinalAt({ atoms, to }: Passage, at: number): { to: number; value: number } | null {
  const [first, second, third] = [atoms[at]!, atoms[at + 1], atoms[at + 2]];
  if (first.kind === "digits") {
    const isOrdinal = at + 1 < to && second!.glued && /^(?:st|nd|rd|th)$/.test(second!.lower);
    return isOrdinal && /^\d{1,4}$/.test(first.text) ? { to: at + 2, value: Number(first.text) } : null;
  }
  const ten = tens.get(first.lower);
  if (ten !== undefined && at + 2 < to && isHyphen(second)) {
    const rest = afterTens.get(third!.lower);
    return rest !== undefined && rest < 10 ? { to: at + 3, value: ten + rest } : null;
  }
  const value = ordinals.get(first.lower) ?? readRoman(first.text);
  return value === null ? null : { to: at + 1, value };
}

/** Most words from the ordinal to the noun: `11th Kazakh-Russian Interregional Cooperation Forum`. */
const longestName = 9;

function occasionAt({ atoms, to }: Passage, at: number): number | null {
  for (let index = at; index < to && index < at + longestName; index += 1) {
    const { lower, kind, partOfSpeech, glued } = atoms[index]!;
    const isName =
      partOfSpeech === "ADJ" || partOfSpeech === "NOUN" || partOfSpeech === "PROPN" || partOfSpeech === "VERB";
    if (kind !== "word" ? !(isHyphen(atoms[index]) || lower === "–") || !glued : !isName) return null;
    if (!isOccasion(lower)) continue;
    return index + 1 < to && isOccasion(atoms[index + 1]!.lower) ? index + 1 : index;
  }
  return null;
}

const isOccasion = (word: string): boolean => numbered.has(word) || numbered.has(singularOf(word) ?? "");
