import type { Atom } from "../../figures/atoms.ts";
import type { FoundUnit, Passage } from "../../figures/grammar.ts";
import type { NumberReading } from "../../figures/numbers.ts";
import { phraseAt } from "../../figures/phrases.ts";
import { tellsOfGrowth } from "./growth.ts";
import { idiomsOfOne } from "./not-figures.ts";
import { nounsAfterWorking } from "./nouns.ts";
import { readRussianNumber } from "./read-number.ts";
import { isCountedNoun, nominativeSingular } from "./singular.ts";
import { currencyWords, unitWords } from "./tables.ts";
import { adjectiveUnits } from "./units.ts";

const idioms = new Set(idiomsOfOne);

/** Most words and signs from the number to the noun it counts. */
const longestPhrase = 10;

/** What the number counts: the noun behind it and its adjectives (`двадцать новых вагонов` → вагон). */
export function readCounted(passage: Passage, at: number, number: NumberReading, hyphen: boolean): FoundUnit | null {
  const { atoms, to } = passage;
  if (at >= to) return null;
  if (hyphen) return readTiedAdjective(passage, at);
  if (number.form === "share") return readShare(passage, at);
  const times = readTimes(passage, at, number);
  if (times) return times;
  if (atoms[at]!.lower === "из") return readOutOf(passage, at, number);
  const head = headOf(passage, at, endsInOne(number));
  if (head === null) return null;
  const unit = phraseAt(unitWords(), atoms, head.from, to) ?? phraseAt(currencyWords(), atoms, head.from, to);
  if (unit) {
    const { kind } = unit.meaning;
    return { ...unit.meaning, to: unit.to, rule: `${kind}: unit behind adjectives`, confidence: 0.85 };
  }
  const noun = nounOf(passage, head, endsInOne(number));
  if (number.value === 1 && idioms.has(noun)) return null;
  return { kind: "count", unit: noun, to: head.to, rule: "count: noun after the number", confidence: 0.85 };
}

/** Behind 1, 21, 61 the noun is in the singular, behind 11 it is not. */
const endsInOne = ({ value }: NumberReading): boolean => value !== null && value % 10 === 1 && value % 100 !== 11;

/** `30-летний` and `200-местный` by the adjective's stem. */
function readTiedAdjective({ atoms }: Passage, at: number): FoundUnit | null {
  const { lower } = atoms[at]!;
  const unit = adjectiveUnits.find(({ stem }) => lower.startsWith(stem));
  if (!unit) return null;
  return {
    kind: unit.kind,
    unit: unit.unit,
    to: at + 1,
    rule: `${unit.kind}: adjective tied to the number`,
    confidence: 0.9,
  };
}

/** `половина стока`, but not the half of an hour or century that is a time. */
function readShare({ atoms }: Passage, at: number): FoundUnit | null {
  if (/^(?:века|часа|года|столетия|месяца)$/.test(atoms[at]!.lower)) return null;
  return { kind: "percent", unit: "%", multiplier: 100, to: at, rule: "percent: share in words", confidence: 0.7 };
}

/** `в 2,5 раза` is a factor, mark and all; `два раза в год` says how often. */
function readTimes(passage: Passage, at: number, number: NumberReading): FoundUnit | null {
  const { atoms, from } = passage;
  if (!/^раза?$/.test(atoms[at]!.lower)) return null;
  let first = number.from;
  while (first - 1 > from && first > number.from - 3 && atoms[first - 1]!.kind !== "word") first -= 1;
  const isFactor = first - 1 >= from && /^во?$/.test(atoms[first - 1]!.lower);
  if (isFactor)
    return { kind: "factor", unit: "x", to: at + 1, from: first - 1, rule: "factor: times", confidence: 0.95 };
  if (tellsOfGrowth(passage, at) && !Number.isInteger(number.value)) {
    return { kind: "factor", unit: "x", to: at + 1, rule: "factor: times", confidence: 0.8 };
  }
  return { kind: "count", unit: "раз", to: at + 1, rule: "count: how often", confidence: 0.75 };
}

/** `восемь из десяти проектов`: the mark is the number alone. */
function readOutOf(passage: Passage, at: number, number: NumberReading): FoundUnit | null {
  const whole = number.value === 1 ? null : readRussianNumber(passage, at + 1);
  const head = whole && whole.to < passage.to ? headOf(passage, whole.to, endsInOne(whole)) : null;
  if (head === null) return null;
  return {
    kind: "count",
    unit: nounOf(passage, head, endsInOne(whole!)),
    to: at,
    rule: "count: so many of these",
    confidence: 0.7,
  };
}

/** A noun with the parts that hyphens tie to it: atoms `from` to `to - 1`. */
export interface Head {
  readonly from: number;
  readonly to: number;
}

/** The noun of the phrase that starts at atom `at`, over the adjectives before it. */
export function headOf({ atoms, to }: Passage, at: number, endsInOne: boolean): Head | null {
  let index = at;
  while (index < to && index < at + longestPhrase) {
    const atom = atoms[index]!;
    if (atom.sentence !== atoms[at]!.sentence) return null;
    let end = index + 1;
    while (end + 1 < to && atoms[end]!.lower === "-" && atoms[end]!.glued && atoms[end + 1]!.glued) end += 2;
    const last = atoms[end - 1]!;
    if (
      atom.kind !== "word"
        ? !joinsAdjectives(atoms, index, to)
        : !isAdjective(last, atoms[end]) && !isJoint(atoms, index, to)
    ) {
      return isNoun(last, endsInOne) ? { from: index, to: end } : null;
    }
    const isLast =
      end >= to || atoms[end]!.kind === "sign" || ["ADP", "VERB", "AUX", "PRON"].includes(atoms[end]!.partOfSpeech);
    // An adjective with no noun behind it stands for one: `50 рабочих`.
    if (atom.kind === "word" && isLast && isCountedNoun(last.text.toLowerCase(), endsInOne))
      return { from: index, to: end };
    index = end;
  }
  return null;
}

/** The noun as the unit of a figure: nominative singular, with what hyphens tie to it. */
export function nounOf({ text, atoms }: Passage, { from, to }: Head, endsInOne: boolean): string {
  const form = text.slice(atoms[from]!.start, atoms[to - 1]!.end);
  const lower = /^[\p{Lu}\d-]+$/u.test(form) ? form : form.toLowerCase();
  return nominativeSingular(lower, endsInOne);
}

function isAdjective({ partOfSpeech, lower, text }: Atom, next: Atom | undefined): boolean {
  if (partOfSpeech === "DET") return /^(?:друг|так|наш|сво)/.test(lower);
  if (partOfSpeech !== "ADJ") return false;
  if (!isCountedNoun(text.toLowerCase(), false)) return true;
  return (
    lower.startsWith("рабоч") && next !== undefined && nounsAfterWorking.some((noun) => next.lower.startsWith(noun))
  );
}

const notNouns = new Set(["ADP", "CCONJ", "SCONJ", "PRON", "PART", "ADV", "AUX", "NUM", "DET", "PUNCT", "SYM", "INTJ"]);

/** A word that can be counted: no closed class, no name but one of the list (`двух Президентов`), no verb. */
function isNoun({ kind, text, partOfSpeech }: Atom, endsInOne: boolean): boolean {
  if (kind !== "word" || !/^[\p{Script=Cyrillic}]{2,}$/u.test(text) || notNouns.has(partOfSpeech)) return false;
  if (partOfSpeech === "NOUN" || partOfSpeech === "ADJ")
    return !/^\p{Lu}/u.test(text) || isCountedNoun(text.toLowerCase(), endsInOne);
  return isCountedNoun(text.toLowerCase(), endsInOne);
}

/** A comma or `и` between two adjectives. */
const joinsAdjectives = (atoms: readonly Atom[], at: number, to: number): boolean =>
  atoms[at]!.lower === "," && isBetweenAdjectives(atoms, at, to);
const isJoint = (atoms: readonly Atom[], at: number, to: number): boolean =>
  (atoms[at]!.lower === "и" || atoms[at]!.lower === "или") && isBetweenAdjectives(atoms, at, to);

function isBetweenAdjectives(atoms: readonly Atom[], at: number, to: number): boolean {
  const [before, after] = [atoms[at - 1], atoms[at + 1]];
  return (
    before !== undefined &&
    after !== undefined &&
    at + 1 < to &&
    isAdjective(before, undefined) &&
    isAdjective(after, undefined)
  );
}
