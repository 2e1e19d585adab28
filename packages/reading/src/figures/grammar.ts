import type { Figure } from "../reading.ts";
import type { Atom } from "./atoms.ts";
import type { NumberReading } from "./numbers.ts";
import type { PhraseTable } from "./phrases.ts";

type FigureKind = Figure["kind"];
export type Bound = NonNullable<Figure["bound"]>;

/** What stands after a number and says what it counts. */
export interface Unit {
  readonly kind: FigureKind;
  readonly unit: string;
  /** What the number is multiplied by to be in `unit`: 1e9 for `bcm`, 0.01 for cents. */
  readonly multiplier?: number;
}

/** A unit that was found behind a number; it ends before atom `to`. */
export interface FoundUnit extends Unit {
  readonly to: number;
  /** The name of the rule that found it. */
  readonly rule: string;
  readonly confidence: number;
  /** First atom of the mark, where a word before the number belongs to it (`by a factor of 3`). */
  readonly from?: number;
}

/** Where a rule looks: atoms `from` to `to - 1` are one paragraph of `text`. */
export interface Passage {
  readonly text: string;
  readonly atoms: readonly Atom[];
  readonly from: number;
  readonly to: number;
}

/** A figure before it gets its offsets: atoms `from` to `to - 1`. */
export interface FigureReading {
  readonly from: number;
  readonly to: number;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly max?: number;
  readonly unit: string;
  readonly bound?: Bound;
  readonly rule: string;
  readonly confidence: number;
}

/** All that differs between languages in how a figure is written. */
export interface FigureGrammar {
  /** The number that starts at atom `at`; `afterCurrency` where `m` means million. */
  readNumber(passage: Passage, at: number, afterCurrency: boolean): NumberReading | null;
  /** A figure that is not a number with a unit behind it: `doubled`, `30th anniversary`. Asked before `readNumber`. */
  readWhole(passage: Passage, at: number): FigureReading | null;
  /** What may stand before the number; null is a word that belongs to the mark and bounds nothing. */
  readonly boundsBefore: PhraseTable<Bound | null>;
  readonly boundsAfter: PhraseTable<Bound>;
  /** Units by their words and by their short forms, where case matters. */
  readonly unitWords: PhraseTable<Unit>;
  readonly unitSymbols: PhraseTable<Unit>;
  readonly currencyWords: PhraseTable<Unit>;
  /** Codes and signs before a sum, looked up backwards. */
  readonly currencyBefore: PhraseTable<Unit>;
  readonly currencyAfter: PhraseTable<Unit>;
  /** `between`, `from`: words that open a range; `grows` says whether two separate values are meant (from 120 to 200). */
  readonly rangeOpeners: PhraseTable<{ readonly joiners: readonly string[]; readonly twoValuesAfterGrowth: boolean }>;
  /** Words that make the number behind them negative, where a sign may stand too. */
  readonly minusWords: ReadonlySet<string>;
  /** Words that join two numbers to a range without an opener. */
  readonly rangeJoiners: ReadonlySet<string>;
  /** The sentence says that something grows or shrinks before atom `at`. */
  tellsOfGrowth(passage: Passage, at: number): boolean;
  /** How often per time (`a day`) where it belongs to the unit; atom after it, or `at`. */
  endOfRate(passage: Passage, at: number): number;
  /** The noun that is counted, or a unit behind adjectives. `hyphen`: the noun is tied to the number (`eight-lane`). */
  readCounted(passage: Passage, at: number, number: NumberReading, hyphen: boolean): FoundUnit | null;
  /** What a number with nothing behind it counts, told by what stands before it. */
  readElided(passage: Passage, number: NumberReading, earlier: readonly FigureReading[]): FoundUnit | null;
  /** The number names or dates something and measures nothing: `Resolution 2231`, `2 March`. */
  isReference(passage: Passage, number: NumberReading): boolean;
  /** The number may be the name of a year, where no unit follows. */
  isYear(passage: Passage, number: NumberReading): boolean;
  /** Whether the bound at atom `at` holds in front of this figure (`over five years` is mostly a time in which). */
  boundHolds(passage: Passage, bound: Bound | null, at: number, reading: FigureReading): boolean;
}
