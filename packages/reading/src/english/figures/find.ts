import { findFigures } from "../../figures/find.ts";
import type { FigureGrammar, FigureReading, Passage } from "../../figures/grammar.ts";
import { once } from "../../figures/once.ts";
import type { Figure } from "../../reading.ts";
import type { TokenizedText } from "../../tokens.ts";
import { boundsAfterTable, boundsBeforeTable, rangeOpenerTable } from "./bound-tables.ts";
import { boundsThatAreTimes, boundsTimeAfter, rangeJoiners, stemsBeforeAbout } from "./bounds.ts";
import { readCounted } from "./counted.ts";
import { readElided } from "./elided.ts";
import { tellsOfGrowth } from "./growth.ts";
import { endOfRate } from "./rates.ts";
import { readEnglishNumber } from "./read-number.ts";
import { isReference, isYear } from "./references.ts";
import { currencyAfter, currencyBefore, currencyWords, unitShortForms, unitWords } from "./tables.ts";
import { readWhole } from "./whole.ts";

/** Numbers of an English text that say how much, how many, how long or what share, in text order. */
export function findEnglishFigures(tokenized: TokenizedText): readonly Figure[] {
  return findFigures(tokenized, grammar());
}

const timeBounds = new Set(boundsThatAreTimes);
const beforeTimeBounds = new Set(boundsTimeAfter);

const grammar = once(
  (): FigureGrammar => ({
    readNumber: readEnglishNumber,
    readWhole,
    boundsBefore: boundsBeforeTable,
    boundsAfter: boundsAfterTable,
    unitWords,
    unitSymbols: unitShortForms,
    currencyWords: currencyWords(),
    currencyBefore: currencyBefore(),
    currencyAfter: currencyAfter(),
    rangeOpeners: rangeOpenerTable,
    minusWords: new Set(["minus"]),
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

/** `over five years` is mostly a time in which, and `spoke about two bridges` no estimate. */
function boundHolds({ atoms, from }: Passage, _bound: unknown, at: number, { kind }: FigureReading): boolean {
  const { lower } = atoms[at]!;
  const before = at > from ? atoms[at - 1]!.lower : "";
  if (kind === "duration" && timeBounds.has(lower)) return beforeTimeBounds.has(before);
  return lower !== "about" || !stemsBeforeAbout.some((stem) => before.startsWith(stem));
}
