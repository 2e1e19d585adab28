import { currencySymbols } from "../../figures/currency-symbols.ts";
import type { Bound, Unit } from "../../figures/grammar.ts";
import { once } from "../../figures/once.ts";
import { phraseTable } from "../../figures/phrases.ts";
import { unitSymbols } from "../../figures/unit-symbols.ts";
import { declinePhrase } from "../morphology/decline.ts";
import { boundsAfter, boundsBefore, distributive, rangeOpeners } from "./bounds.ts";
import { codesThatAreNames, currencies } from "./currencies.ts";
import { bareGenitives, units } from "./units.ts";

const money = (unit: string): Unit => ({ kind: "money", unit });

export const unitWords = once(() => phraseTable(unitEntries()));
export const unitShortForms = phraseTable(
  [
    ...unitSymbols.flatMap(({ symbols, ...unit }) => symbols.map((symbol) => [symbol, unit] as const)),
    ...units.flatMap(({ forms = [], ...unit }) => forms.map((form) => [form, meaningOf(unit)] as const)),
  ],
  { exactCase: true },
);
export const currencyWords = once(() => phraseTable(currencyEntries()));

const symbols = once(() => [
  ...currencySymbols.flatMap(({ symbols, code }) => symbols.map((symbol) => [symbol, money(code)] as const)),
  ...Intl.supportedValuesOf("currency").map((code) => [code, money(code)] as const),
]);
export const currencyBefore = once(() =>
  phraseTable(
    symbols().filter(([symbol]) => !codesThatAreNames.includes(symbol)),
    { exactCase: true, backwards: true },
  ),
);
export const currencyAfter = once(() => phraseTable(symbols(), { exactCase: true }));

export const boundsBeforeTable = phraseTable<Bound | null>(
  [
    ...boundsBefore.flatMap(({ phrases, bound }) => phrases.map((phrase) => [phrase, bound] as const)),
    [distributive, null],
  ],
  { backwards: true },
);
export const boundsAfterTable = phraseTable(
  boundsAfter.flatMap(({ phrases, bound }) => phrases.map((phrase) => [phrase, bound] as const)),
);
export const rangeOpenerTable = phraseTable(
  rangeOpeners.map(({ word, joiners, twoValuesAfterGrowth }) => [word, { joiners, twoValuesAfterGrowth }] as const),
  { backwards: true },
);

function meaningOf({ kind, unit, multiplier }: Unit): Unit {
  return { kind, unit, ...(multiplier === undefined ? {} : { multiplier }) };
}

function* unitEntries(): Generator<[string, Unit]> {
  for (const { names, ...unit } of units) {
    for (const name of names) {
      for (const form of formsOf(name)) yield [form, meaningOf(unit)];
      if (bareGenitives.includes(name)) yield [name, meaningOf(unit)];
    }
  }
}

function* currencyEntries(): Generator<[string, Unit]> {
  for (const { names, forms = [], code } of currencies) {
    for (const name of names) for (const form of formsOf(name)) yield [form, money(code)];
    for (const form of forms) yield [form, money(code)];
  }
}

function formsOf(name: string): Set<string> {
  return new Set(declinePhrase(name, { plural: true }).map(({ words }) => words.join(" ")));
}
