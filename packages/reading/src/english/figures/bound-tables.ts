import { phraseTable } from "../../figures/phrases.ts";
import { boundsAfter, boundsBefore, rangeOpeners } from "./bounds.ts";

export const boundsBeforeTable = phraseTable(
  boundsBefore.flatMap(({ phrases, bound }) => phrases.map((phrase) => [phrase, bound] as const)),
  { backwards: true },
);
export const boundsAfterTable = phraseTable(
  boundsAfter.flatMap(({ phrases, bound }) => phrases.map((phrase) => [phrase, bound] as const)),
);
export const rangeOpenerTable = phraseTable(
  rangeOpeners.map(({ word, joiners, twoValuesAfterGrowth }) => [word, { joiners, twoValuesAfterGrowth }] as const),
  { backwards: true },
);
