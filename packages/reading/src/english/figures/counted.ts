import { type Atom, isHyphen } from "../../figures/atoms.ts";
import type { FoundUnit, Passage } from "../../figures/grammar.ts";
import type { NumberReading } from "../../figures/numbers.ts";
import { phraseAt } from "../../figures/phrases.ts";
import { comparisons } from "./factors.ts";
import { tellsOfGrowth } from "./growth.ts";
import { idiomsAfterHyphen, idiomsOfOne } from "./not-figures.ts";
import { ordinalWords, vagueNumbers } from "./number-words.ts";
import { readEnglishNumber } from "./read-number.ts";
import { singularOf } from "./singular.ts";
import { currencyWords, unitWords } from "./tables.ts";

const idiomHeads = new Set(idiomsOfOne);
const hyphenIdioms = new Set([
  ...idiomsAfterHyphen,
  ...ordinalWords.flatMap(({ word }) => [word, `${word}s`]),
  "st",
  "nd",
  "rd",
  "th",
]);
const vagueWords = new Set(vagueNumbers.map(({ word }) => word));
const comparing = new Set(comparisons);

/** Most words from the number to the noun it counts. */
const longestPhrase = 8;

/** What the number counts: the noun behind it and its adjectives (`four new gauges` → gauge). */
export function readCounted(passage: Passage, at: number, number: NumberReading, hyphen: boolean): FoundUnit | null {
  const { atoms, to } = passage;
  const first = atoms[at];
  if (first === undefined || at >= to) return null;
  if (hyphen) return readTiedNoun(passage, at);
  if (number.form === "share")
    return { kind: "percent", unit: "%", multiplier: 100, to: at, rule: "percent: share in words", confidence: 0.7 };
  if (first.lower === "times") return readTimes(passage, at, number);
  const head = number.value === 1 ? singularHead(passage, at) : pluralHead(passage, at);
  if (head === null) return readOfPhrase(passage, at, number) ?? readSharedNoun(passage, at, number);
  const unit = phraseAt(unitWords, atoms, head, to) ?? phraseAt(currencyWords(), atoms, head, to);
  if (unit) {
    const { kind } = unit.meaning;
    return { ...unit.meaning, to: unit.to, rule: `${kind}: unit behind adjectives`, confidence: 0.85 };
  }
  const { lower } = atoms[head]!;
  return {
    kind: "count",
    unit: singularOf(lower) ?? lower,
    to: head + 1,
    rule: "count: noun after the number",
    confidence: 0.9,
  };
}

/** `eight-lane`, `200-bed`, `five-year-old`. */
function readTiedNoun({ atoms, to }: Passage, at: number): FoundUnit | null {
  const noun = atoms[at]!;
  const isNoun =
    noun.kind === "word" && noun.text.length > 2 && noun.partOfSpeech !== "ADP" && noun.partOfSpeech !== "DET";
  if (!isNoun || hyphenIdioms.has(noun.lower) || isParticiple(noun)) return null;
  // `10-year-old` and other chains are read by their first noun, which is a unit of its own or none.
  if (at + 2 < to && isHyphen(atoms[at + 1]) && atoms[at + 1]!.glued && atoms[at + 2]!.glued) return null;
  const unit = singularOf(noun.lower) ?? noun.lower;
  return { kind: "count", unit, to: at + 1, rule: "count: noun tied by a hyphen", confidence: 0.85 };
}

/** `three-tiered` and the like say how a thing is made; a `bed` and a `seed` are things. */
const isParticiple = ({ lower, partOfSpeech }: Atom): boolean =>
  lower.length > 4 && lower.endsWith("ed") && partOfSpeech !== "NOUN";

/** `2.4 times` is a factor where something grew or is compared, else it says how often. */
function readTimes(passage: Passage, at: number, number: NumberReading): FoundUnit {
  const next = passage.atoms[at + 1];
  const compares = next !== undefined && at + 1 < passage.to && comparing.has(next.lower);
  const isFactor = compares || (number.value !== null && !Number.isInteger(number.value)) || tellsOfGrowth(passage, at);
  return isFactor
    ? { kind: "factor", unit: "x", to: at + 1, rule: "factor: times", confidence: 0.85 }
    : { kind: "count", unit: "time", to: at + 1, rule: "count: how often", confidence: 0.75 };
}

/** `two of the projects`, `eight of (the) ten projects`: the mark is the number alone. */
function readOfPhrase(passage: Passage, at: number, number: NumberReading): FoundUnit | null {
  const { atoms, to } = passage;
  const of = atoms[at]!.lower === "out" ? at + 1 : at;
  if (number.value === 1 || of + 2 >= to || atoms[of]!.lower !== "of") return null;
  const isThese = determiners.has(atoms[of + 1]!.lower);
  const start = isThese ? of + 2 : of + 1;
  const whole = readEnglishNumber(passage, start, false);
  const head = whole || isThese ? pluralHead(passage, whole?.to ?? start) : null;
  if (head === null) return null;
  const { lower } = atoms[head]!;
  return { kind: "count", unit: singularOf(lower) ?? lower, to: at, rule: "count: so many of these", confidence: 0.7 };
}

const determiners = new Set(["the", "these", "those", "its", "their", "our"]);

/** `ten Kazakh and twelve Uzbek universities`: the noun stands behind the second number; the mark is the number alone. */
function readSharedNoun(passage: Passage, at: number, number: NumberReading): FoundUnit | null {
  const { atoms, to } = passage;
  let joint = at;
  while (joint < to && joint < at + 3 && isDescriptive(atoms[joint]!)) joint += 1;
  if (joint + 1 >= to || atoms[joint]!.lower !== "and" || number.value === 1) return null;
  const second = readEnglishNumber(passage, joint + 1, false);
  const head = second && isDescriptive(atoms[joint - 1]!) ? pluralHead(passage, second.to) : null;
  if (head === null) return null;
  const { lower } = atoms[head]!;
  return {
    kind: "count",
    unit: singularOf(lower) ?? lower,
    to: at,
    rule: "count: noun shared by two numbers",
    confidence: 0.65,
  };
}

/** Last plural noun of the noun phrase that starts at atom `at`: adjectives, nouns and names may stand before it. */
export function pluralHead(passage: Passage, at: number): number | null {
  const { atoms, to } = passage;
  let head: number | null = null;
  for (let index = at; index < to && index < at + 2 * longestPhrase; index += 1) {
    const atom = atoms[index]!;
    if (atom.sentence !== atoms[at]!.sentence) break;
    if (atom.kind !== "word") {
      if (head !== null || !joinsModifiers(atoms, index, to)) break;
      continue;
    }
    if (vagueWords.has(atom.lower)) break;
    const isNounPlace = head === null && (index === at || atoms[index - 1]!.partOfSpeech === "ADJ");
    if (isPluralNoun(atom, isNounPlace)) head = index;
    else if (head !== null || !(isModifier(atom) || joinsModifiers(atoms, index, to))) break;
  }
  return head;
}

function singularHead({ atoms, to }: Passage, at: number): number | null {
  for (let index = at; index < to && index < at + 4; index += 1) {
    const atom = atoms[index]!;
    if (atom.kind !== "word" || idiomHeads.has(atom.lower) || atom.sentence !== atoms[at]!.sentence) return null;
    const isNoun = atom.partOfSpeech === "NOUN" || (atom.partOfSpeech === "PROPN" && index > at);
    const next = atoms[index + 1];
    const goesOn =
      next !== undefined && index + 1 < to && next.partOfSpeech === "NOUN" && singularOf(next.lower) === null;
    if (isNoun && !goesOn) return singularOf(atom.lower) === null || atom.lower === "series" ? index : null;
    if (!isNoun && atom.partOfSpeech !== "ADJ") return null;
  }
  return null;
}

/** The tagger takes some plurals for verbs (`five visits`); right behind a number or adjective they are nouns. */
function isPluralNoun(atom: Atom, behindModifier: boolean): boolean {
  const isNoun = atom.partOfSpeech === "NOUN" || atom.partOfSpeech === "PROPN";
  return (isNoun || (behindModifier && atom.partOfSpeech === "VERB")) && singularOf(atom.lower) !== null;
}

function isModifier({ kind, lower, partOfSpeech }: Atom): boolean {
  if (kind !== "word") return false;
  if (partOfSpeech === "VERB") return /(?:ed|ing|en|built|made|led|run|set|held)$/.test(lower);
  if (partOfSpeech === "ADV") return lower !== "ago" && lower !== "later" && lower !== "away";
  return partOfSpeech === "ADJ" || partOfSpeech === "NOUN" || partOfSpeech === "PROPN";
}

/** A hyphen inside a word, a comma or `and` between two adjectives or names. */
function joinsModifiers(atoms: readonly Atom[], at: number, to: number): boolean {
  const { lower, glued } = atoms[at]!;
  const [before, after] = [atoms[at - 1], atoms[at + 1]];
  if (before === undefined || after === undefined || at + 1 >= to) return false;
  if (lower === "-" || lower === "–") return glued && after.glued;
  if (!isModifier(before) || !isModifier(after) || singularOf(before.lower) !== null) return false;
  if (lower === ",") return isDescriptive(before) && isDescriptive(after);
  return (lower === "and" || lower === "or") && after.partOfSpeech !== "ADV";
}

const isDescriptive = ({ partOfSpeech }: Atom): boolean => partOfSpeech === "ADJ" || partOfSpeech === "PROPN";
