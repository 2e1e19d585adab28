import type { FigureGrammar, FoundUnit, Passage, Unit } from "./grammar.ts";
import type { NumberReading } from "./numbers.ts";
import { phraseAt, phraseBefore } from "./phrases.ts";

/** A number with the currency before it and the unit right behind it, where they are written. */
export interface Amount {
  /** First atom, the currency before the number included. */
  readonly from: number;
  readonly to: number;
  readonly number: NumberReading;
  readonly unitBefore: Unit | null;
  readonly unit: FoundUnit | null;
}

/** The amount whose number starts at atom `at`; nothing before atom `free` is taken. */
export function readAmount(passage: Passage, grammar: FigureGrammar, at: number, free: number): Amount | null {
  const { atoms } = passage;
  if (atoms[at] === undefined || at >= passage.to) return null;
  const first = grammar.readNumber(passage, at, false);
  if (!first) return null;
  const before = first.form === "digits" ? phraseBefore(grammar.currencyBefore, atoms, at, free) : null;
  const number = before ? (grammar.readNumber(passage, at, true) ?? first) : first;
  const after = readUnit(passage, grammar, number);
  const unitBefore = before?.meaning ?? null;
  const from = before?.from ?? at;
  // In `$ 20,000 $ 37,306` the second sign is the next sum's.
  const isNextSums = before !== null && after !== null && after.to < passage.to && atoms[after.to]!.kind === "digits";
  if (after && !isNextSums && (unitBefore === null || after.kind === "money")) {
    return { from, to: after.to, number: after.number ?? number, unitBefore, unit: after };
  }
  const unit = unitBefore && { ...unitBefore, to: number.to, rule: "money: currency before the sum", confidence: 0.98 };
  return { from, to: number.to, number, unitBefore, unit };
}

/** The unit or currency right behind the number, or tied to it by a hyphen (`50-kilometre`). */
function readUnit(
  passage: Passage,
  grammar: FigureGrammar,
  number: NumberReading,
): (FoundUnit & { number?: NumberReading }) | null {
  const { atoms, to } = passage;
  const hyphen = number.to + 1 < to && atoms[number.to]!.lower === "-" && atoms[number.to]!.glued;
  const at = hyphen && atoms[number.to + 1]!.glued ? number.to + 1 : number.to;

  const currency = phraseAt(grammar.currencyWords, atoms, at, to) ?? phraseAt(grammar.currencyAfter, atoms, at, to);
  if (currency && !continues(passage, currency.to)) {
    return { ...currency.meaning, to: currency.to, rule: "money: currency after the sum", confidence: 0.97 };
  }
  // `5 m tenge`: the letter is a scale only where a currency follows.
  const scaled = grammar.readNumber(passage, number.from, true);
  if (scaled && scaled.to > number.to) {
    const late =
      phraseAt(grammar.currencyWords, atoms, scaled.to, to) ?? phraseAt(grammar.currencyAfter, atoms, scaled.to, to);
    if (late) {
      return { ...late.meaning, to: late.to, number: scaled, rule: "money: currency after the sum", confidence: 0.95 };
    }
  }
  const symbol = phraseAt(grammar.unitSymbols, atoms, at, to);
  const word = phraseAt(grammar.unitWords, atoms, at, to);
  const unit = symbol && (!word || symbol.to >= word.to) && !continues(passage, symbol.to) ? symbol : word;
  if (!unit || continues(passage, unit.to)) return null;
  return { ...unit.meaning, to: unit.to, rule: `${unit.meaning.kind}: unit after the number`, confidence: 0.96 };
}

/** The word goes on behind atom `at`: `5 m` in `5 ms`, `703 L` in `703 L-202`. */
function continues({ atoms, to }: Passage, at: number): boolean {
  if (at >= to || !atoms[at]!.glued) return false;
  if (atoms[at]!.kind !== "sign") return true;
  return atoms[at]!.lower === "-" && at + 1 < to && atoms[at + 1]!.glued && atoms[at + 1]!.kind === "digits";
}
