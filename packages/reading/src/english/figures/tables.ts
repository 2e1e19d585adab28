import { currencySymbols } from "../../figures/currency-symbols.ts";
import type { Unit } from "../../figures/grammar.ts";
import { once } from "../../figures/once.ts";
import { phraseTable } from "../../figures/phrases.ts";
import { unitSymbols } from "../../figures/unit-symbols.ts";
import { codesThatAreWords, currencyNouns, currencyParts } from "./currencies.ts";
import { units } from "./units.ts";

const money = (code: string, part?: number): Unit => ({
  kind: "money",
  unit: code,
  ...(part === undefined ? {} : { multiplier: part }),
});

export const unitWords = phraseTable(unitEntries());
export const unitShortForms = phraseTable(
  unitSymbols.flatMap(({ symbols, ...unit }) => symbols.map((symbol) => [symbol, unit] as const)),
  { exactCase: true },
);

function* unitEntries(): Generator<[string, Unit]> {
  for (const { words, kind, unit, multiplier } of units) {
    const meaning = { kind, unit, ...(multiplier === undefined ? {} : { multiplier }) };
    for (const word of words) {
      for (const form of new Set([word, word.replaceAll("-", " ")])) {
        yield [form, meaning];
        yield [`${form}s`, meaning];
      }
    }
  }
}

const wordCodes = new Set(codesThatAreWords);
const codes = once(() => Intl.supportedValuesOf("currency"));
const symbolEntries = currencySymbols.flatMap(({ symbols, code }) =>
  symbols.map((symbol) => [symbol, money(code)] as const),
);
/** Codes, and `MEUR` for millions of euros. */
const codeEntries = once(() =>
  codes().flatMap((code) => [[code, money(code)] as const, [`M${code}`, money(code, 1e6)] as const]),
);

export const currencyBefore = once(() =>
  phraseTable([...symbolEntries, ...codeEntries().filter(([code]) => !wordCodes.has(code))], {
    exactCase: true,
    backwards: true,
  }),
);
export const currencyAfter = once(() => phraseTable([...symbolEntries, ...codeEntries()], { exactCase: true }));
export const currencyWords = once(() => phraseTable(currencyEntries()));

/** Names of the Unicode CLDR, then the list's, which say what a bare noun means; of two meanings the last is kept. */
function* currencyEntries(): Generator<[string, Unit]> {
  const meanings = new Map<string, Unit>();
  const names = new Intl.DisplayNames("en", { type: "currency" });
  for (const code of codes()) {
    const name = names.of(code)?.toLowerCase();
    if (name === undefined || /[(\d]/.test(name) || !name.includes(" ")) continue;
    meanings.set(name, money(code));
    meanings.set(`${name}s`, money(code));
  }
  for (const { words, plural, code } of currencyNouns) {
    for (const word of [...words, ...words.map((word) => `${word}s`), ...(plural ?? [])]) {
      meanings.set(word.toLowerCase(), money(code));
    }
  }
  for (const { words, code, part } of currencyParts) {
    for (const word of words) {
      meanings.set(word.toLowerCase(), money(code, part));
      meanings.set(`${word.toLowerCase()}s`, money(code, part));
    }
  }
  yield* meanings;
}
