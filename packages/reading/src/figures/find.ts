import type { Figure } from "../reading.ts";
import type { TokenizedText } from "../tokens.ts";
import { readAmount } from "./amount.ts";
import { type Atom, atomize, isDash } from "./atoms.ts";
import { endOfCode, isPartOfCode } from "./codes.ts";
import { linkEqualSums } from "./equal-sums.ts";
import type { FigureGrammar, FigureReading, FoundUnit, Passage } from "./grammar.ts";
import { phraseAt, phraseBefore } from "./phrases.ts";
import { type AmountRange, readRange } from "./ranges.ts";

/** The figures of a text in its order, by the grammar of its language. Time linear in the text's length. */
export function findFigures(tokenized: TokenizedText, grammar: FigureGrammar): Figure[] {
  const { atoms, paragraphs } = atomize(tokenized);
  const figures: Figure[] = [];
  for (const { from, to } of paragraphs) {
    for (const reading of readPassage({ text: tokenized.text, atoms, from, to }, grammar)) {
      figures.push(toFigure(tokenized.text, atoms, reading));
    }
  }
  return linkEqualSums(tokenized.text, figures);
}

function readPassage(passage: Passage, grammar: FigureGrammar): FigureReading[] {
  const readings: FigureReading[] = [];
  let at = passage.from;
  while (at < passage.to) {
    const free = readings.at(-1)?.to ?? passage.from;
    const whole = grammar.readWhole(passage, at);
    if (whole) {
      readings.push(withBound(passage, grammar, whole, free));
      at = whole.to;
      continue;
    }
    const amount = readAmount(passage, grammar, at, free);
    if (!amount) {
      at += 1;
      continue;
    }
    const { number } = amount;
    const isCode = amount.unitBefore === null && isPartOfCode(passage, number);
    if (isCode || grammar.isReference(passage, number)) {
      at = isCode ? endOfCode(passage, number) : number.to;
      continue;
    }
    const range = readRange(passage, grammar, amount, free);
    if (range === "reference") {
      at = amount.to + 1;
      continue;
    }
    const found = readMeaning(passage, grammar, range, free, readings);
    readings.push(...found);
    at = Math.max(found.at(-1)?.to ?? range.to, at + 1);
  }
  return readings;
}

/** The one figure that an amount or a range is, the two of `from 120 to 200`, or none. */
function readMeaning(
  passage: Passage,
  grammar: FigureGrammar,
  range: AmountRange,
  free: number,
  earlier: readonly FigureReading[],
): FigureReading[] {
  const { last } = range;
  const unit = range.unit ?? nounOf(passage, grammar, range, earlier);
  if (!unit) return [];
  let to = Math.max(unit.to, last.to);
  if (unit.kind === "count" || unit.kind === "measure") to = grammar.endOfRate(passage, to);
  const { kind, rule, confidence } = unit;
  const scale = unit.multiplier ?? 1;
  const times = (value: number | null) => (value === null ? null : tidy(value * scale));
  const shared = { kind, unit: unit.unit, rule, confidence };

  if (range.isPair) {
    const { first } = range;
    const one = { from: first.from, to: first.to, value: times(range.value), ...shared };
    const two = { from: last.from, to, value: times(range.max), ...shared };
    return [withBound(passage, grammar, one, free), withBound(passage, grammar, two, first.to)];
  }
  const reading = {
    from: Math.min(range.from, unit.from ?? range.from),
    to,
    value: times(range.value),
    ...(range.max === null ? {} : { max: times(range.max)! }),
    ...shared,
    ...(last.number.bound === undefined ? {} : { bound: last.number.bound }),
  };
  return [withBound(passage, grammar, withSign(passage, grammar, reading, free), free)];
}

/** Less than nothing is said of degrees and of shares: `minus 20 degrees`, `-2%`. */
function withSign(passage: Passage, grammar: FigureGrammar, reading: FigureReading, free: number): FigureReading {
  const { atoms } = passage;
  const at = reading.from - 1;
  if (reading.value === null || reading.max !== undefined || at < free) return reading;
  if (reading.kind !== "percent" && !reading.unit.startsWith("°")) return reading;
  const isSign = isDash(atoms[at]) && atoms[reading.from]!.glued && !atoms[at]!.glued;
  if (!isSign && !grammar.minusWords.has(atoms[at]!.lower)) return reading;
  return { ...reading, from: at, value: -reading.value };
}

function nounOf(
  passage: Passage,
  grammar: FigureGrammar,
  range: AmountRange,
  earlier: readonly FigureReading[],
): FoundUnit | null {
  const { number } = range.last;
  const { atoms, to } = passage;
  const [next, afterNext] = [atoms[number.to], atoms[number.to + 1]];
  const hyphen = number.to + 1 < to && next!.glued && next!.lower === "-" && afterNext!.glued;
  if (!hyphen && number.to < to && next!.glued && next!.kind !== "sign") return null;
  if (grammar.isYear(passage, number)) return null;
  const counted = grammar.readCounted(passage, hyphen ? number.to + 1 : number.to, number, hyphen);
  return counted ?? (hyphen ? null : grammar.readElided(passage, number, earlier));
}

/** The reading with the bound that stands before or after it. */
function withBound(passage: Passage, grammar: FigureGrammar, reading: FigureReading, free: number): FigureReading {
  const { atoms } = passage;
  const before = phraseBefore(grammar.boundsBefore, atoms, reading.from, free);
  if (before && grammar.boundHolds(passage, before.meaning, before.from, reading)) {
    return { ...reading, from: before.from, ...(before.meaning === null ? {} : { bound: before.meaning }) };
  }
  const after = phraseAt(grammar.boundsAfter, atoms, reading.to, passage.to);
  return after ? { ...reading, to: after.to, bound: after.meaning } : reading;
}

/** 2.4 million and not 2399999.9999999995. */
const tidy = (value: number): number => Number(value.toPrecision(15));

function toFigure(text: string, atoms: readonly Atom[], reading: FigureReading): Figure {
  const { from, to, kind, value, max, unit, bound, rule, confidence } = reading;
  const [start, end] = [atoms[from]!.start, atoms[to - 1]!.end];
  return {
    start,
    end,
    text: text.slice(start, end),
    confidence,
    rule,
    kind,
    value,
    ...(max === undefined ? {} : { max }),
    unit,
    ...(bound === undefined ? {} : { bound }),
  };
}
