import { type Amount, readAmount } from "./amount.ts";
import { isDash } from "./atoms.ts";
import type { FigureGrammar, FoundUnit, Passage } from "./grammar.ts";
import { phraseBefore } from "./phrases.ts";

/** One amount (`first` and `last` are the same), or two that make a range or a change. */
export interface AmountRange {
  readonly from: number;
  readonly to: number;
  readonly first: Amount;
  readonly last: Amount;
  readonly value: number | null;
  readonly max: number | null;
  readonly unit: FoundUnit | null;
  /** Two values and not the span between them: `increase from 120 to 200`. */
  readonly isPair: boolean;
}

/** The range that `first` opens, or `first` alone; `reference` where its other end is a date or the like. */
export function readRange(
  passage: Passage,
  grammar: FigureGrammar,
  first: Amount,
  free: number,
): AmountRange | "reference" {
  const { number, unit, from, to } = first;
  const alone: AmountRange = { from, to, first, last: first, value: number.value, max: null, unit, isPair: false };
  const opener = phraseBefore(grammar.rangeOpeners, passage.atoms, from, free);
  const joiner = passage.atoms[to];
  if (joiner === undefined || to >= passage.to || number.value === null) return alone;
  const isJoiner =
    (isDash(joiner) && passage.atoms[to + 1] !== undefined) ||
    grammar.rangeJoiners.has(joiner.lower) ||
    opener?.meaning.joiners.includes(joiner.lower);
  if (!isJoiner) return alone;

  const last = amountFrom(passage, grammar, to + 1);
  if (!last || last.number.value === null) return alone;
  if (grammar.isReference(passage, last.number)) return "reference";
  if (unit && last.unit && (unit.unit !== last.unit.unit || unit.kind !== last.unit.kind)) return alone;
  // `sent 5 trucks to 10 villages`: what has a unit of its own is joined to nothing that has none.
  if (unit && !last.unit && first.unitBefore === null) return alone;

  const mantissa = last.number.value / last.number.scale;
  const sharesScale = number.scale === 1 && last.number.scale > 1 && !unitAfter(first) && number.value < mantissa;
  const value = number.value * (sharesScale ? last.number.scale : 1);
  const isPair = opener?.meaning.twoValuesAfterGrowth === true && grammar.tellsOfGrowth(passage, opener.from);
  if (value >= last.number.value && !isPair) return alone;
  return {
    from: opener && !isPair ? opener.from : from,
    to: last.to,
    first,
    last,
    value,
    max: last.number.value,
    unit: last.unit ?? unit,
    isPair,
  };
}

const unitAfter = ({ unit, unitBefore }: Amount): boolean => unit !== null && unitBefore === null;

/** Most atoms of a currency before a sum: `U.S. $`. */
const longestCurrency = 5;

/** The amount whose first atom, currency included, is `at`. */
function amountFrom(passage: Passage, grammar: FigureGrammar, at: number): Amount | null {
  for (let start = at; start <= at + longestCurrency && start < passage.to; start += 1) {
    const amount = readAmount(passage, grammar, start, at);
    if (amount) return amount.from === at ? amount : null;
    if (start === at && passage.atoms[at]!.kind === "word" && passage.atoms[at]!.text.length > 4) return null;
  }
  return null;
}
