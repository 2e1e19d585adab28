import { findFigures } from "../../figures/find.ts";
import type { Bound, FigureGrammar, FigureReading, Passage } from "../../figures/grammar.ts";
import { once } from "../../figures/once.ts";
import type { Figure } from "../../reading.ts";
import type { TokenizedText } from "../../tokens.ts";
import { rangeJoiners } from "./bounds.ts";
import { readCounted } from "./counted.ts";
import { readElided } from "./elided.ts";
import { tellsOfGrowth } from "./growth.ts";
import { readRussianNumber } from "./read-number.ts";
import { isReference, isYear } from "./references.ts";
import {
  boundsAfterTable,
  boundsBeforeTable,
  currencyAfter,
  currencyBefore,
  currencyWords,
  rangeOpenerTable,
  unitShortForms,
  unitWords,
} from "./tables.ts";
import { ratePeriods } from "./units.ts";
import { readWhole } from "./whole.ts";

/** Numbers of a Russian text that say how much, how many, how long or what share, in text order. */
export function findRussianFigures(tokenized: TokenizedText): readonly Figure[] {
  return findFigures(tokenized, grammar());
}

const periods = new Set(ratePeriods);

const grammar = once(
  (): FigureGrammar => ({
    readNumber: readRussianNumber,
    readWhole,
    boundsBefore: boundsBeforeTable,
    boundsAfter: boundsAfterTable,
    unitWords: unitWords(),
    unitSymbols: unitShortForms,
    currencyWords: currencyWords(),
    currencyBefore: currencyBefore(),
    currencyAfter: currencyAfter(),
    rangeOpeners: rangeOpenerTable,
    minusWords: new Set(["минус"]),
    rangeJoiners: new Set(rangeJoiners),
    tellsOfGrowth,
    endOfRate,
    readCounted,
    readElided,
    isReference,
    isYear,
    boundHolds,
  }),
);

/** Behind `в сутки`, `в год`. */
function endOfRate({ atoms, to }: Passage, at: number): number {
  return at + 1 < to && atoms[at]!.lower === "в" && periods.has(atoms[at + 1]!.lower) ? at + 2 : at;
}

/** `вырос до 5 млн` is no bound, and in `по двум проектам` nothing is shared out. */
function boundHolds(passage: Passage, bound: Bound | null, at: number, { from, to }: FigureReading): boolean {
  const { atoms } = passage;
  const { lower } = atoms[at]!;
  if (lower === "до") return !tellsOfGrowth(passage, at);
  if (bound !== null) return true;
  const isDative = (word: string) => /(?:[аяеу]м|ти|ми|ри)$/.test(word) && !/^(?:три|тремя)$/.test(word);
  return !isDative(atoms[from]!.lower) && !isDative(atoms[to - 1]!.lower);
}
