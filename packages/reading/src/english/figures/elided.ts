import type { FigureReading, FoundUnit, Passage } from "../../figures/grammar.ts";
import type { NumberReading } from "../../figures/numbers.ts";
import { phraseBefore } from "../../figures/phrases.ts";
import { boundsBeforeTable } from "./bound-tables.ts";
import { pluralHead } from "./counted.ts";
import { growthBefore } from "./growth.ts";
import { singularOf } from "./singular.ts";

/** Most pieces from `number of` to the number. */
const farthest = 40;
const articles = new Set(["the", "such", "its", "their", "our", "these", "those"]);
const beforeValues = new Set([
  "to",
  "by",
  "at",
  "from",
  "reach",
  "reached",
  "exceed",
  "exceeded",
  "is",
  "was",
  "total",
  "totalled",
  "totaled",
  "stands",
  "stood",
  "of",
  "and",
  "be",
  "amounted",
]);
const beforeAnother = new Set(["another", "including", "which", "whom", "only", "other", "with", "them"]);

/** Kinds of figures whose unit is left out when a second one follows. */
const repeatable = new Set(["count", "duration", "measure", "percent"]);
const pronouns = new Set(["them", "which", "whom", "these", "those"]);

/** What a number without a noun counts, told by what stands before it in its sentence. */
export function readElided(
  passage: Passage,
  number: NumberReading,
  earlier: readonly FigureReading[],
): FoundUnit | null {
  const { atoms } = passage;
  if (number.value === null || number.value === 1 || number.form === "share" || !endsPhrase(passage, number.to))
    return null;
  const bound = phraseBefore(boundsBeforeTable, atoms, number.from, passage.from);
  const before = atoms[(bound?.from ?? number.from) - 1];
  if (before === undefined || before.sentence !== atoms[number.from]!.sentence) return null;
  if (number.scale > 1 && tellsOfPopulation(passage, number.from)) {
    return { kind: "count", unit: "person", to: number.to, rule: "count: population", confidence: 0.75 };
  }
  if (beforeValues.has(before.lower)) {
    const head = headOfNumberOf(passage, number.from) ?? headOfGrowth(passage, number.from);
    if (head !== null) return counted(passage, head, number.to, "count: number of something", 0.8);
  }
  const last = earlier.at(-1);
  if (!last || !repeatable.has(last.kind) || last.value === 1) return null;
  if (atoms[last.from]!.sentence !== before.sentence || number.from - last.to > farthest) return null;
  const isOfThem =
    last.kind === "count" &&
    atoms[number.to]?.lower === "of" &&
    number.to + 1 < passage.to &&
    pronouns.has(atoms[number.to + 1]!.lower);
  const isAnother = last.kind === "count" && (beforeAnother.has(before.lower) || before.partOfSpeech === "VERB");
  const isInstead = before.lower === "not" || (before.lower === "of" && atoms[number.from - 2]?.lower === "instead");
  if (!isOfThem && !isAnother && !isInstead) return null;
  return {
    kind: last.kind,
    unit: last.unit,
    to: number.to,
    rule: `${last.kind}: unit of the figure before`,
    confidence: 0.65,
  };
}

/** `to 1,200 a year`, `to 50 this year`. */
const beginsTime = new Set(["a", "an", "each", "every", "this", "next"]);

/** Nothing that could be counted follows. */
function endsPhrase({ atoms, to }: Passage, at: number): boolean {
  const next = atoms[at];
  if (next === undefined || at >= to) return true;
  if (next.kind === "sign") return '.,;:)!?—–”»"'.includes(next.text);
  return ["ADP", "CCONJ", "SCONJ", "AUX", "PART"].includes(next.partOfSpeech) || beginsTime.has(next.lower);
}

/** Most pieces from `population` to its number. */
const populationReach = 12;

/** `a population of 7 million`. */
function tellsOfPopulation({ atoms, from }: Passage, at: number): boolean {
  const { sentence } = atoms[at]!;
  for (
    let index = at - 1;
    index >= from && index >= at - populationReach && atoms[index]!.sentence === sentence;
    index -= 1
  ) {
    if (atoms[index]!.lower === "population") return true;
  }
  return false;
}

/** `the number of educational grants to 50`: the noun behind `number of`. */
function headOfNumberOf(passage: Passage, at: number): number | null {
  const { atoms, from } = passage;
  const { sentence } = atoms[at]!;
  for (let index = at - 1; index > from && index >= at - farthest && atoms[index]!.sentence === sentence; index -= 1) {
    if (atoms[index]!.lower !== "of" || atoms[index - 1]!.lower !== "number") continue;
    const start = articles.has(atoms[index + 1]!.lower) ? index + 2 : index + 1;
    return pluralHead({ ...passage, to: at }, start);
  }
  return null;
}

/** `increase scholarships from 120 to 200`: the noun that grows. */
function headOfGrowth(passage: Passage, at: number): number | null {
  const growth = growthBefore(passage, at);
  if (growth === null || growth + 1 >= at) return null;
  const start = articles.has(passage.atoms[growth + 1]!.lower) ? growth + 2 : growth + 1;
  return pluralHead({ ...passage, to: at }, start);
}

function counted({ atoms }: Passage, head: number, to: number, rule: string, confidence: number): FoundUnit {
  const { lower } = atoms[head]!;
  return { kind: "count", unit: singularOf(lower) ?? lower, to, rule, confidence };
}
