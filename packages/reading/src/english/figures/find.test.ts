import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencySymbols } from "../../figures/currency-symbols.ts";
import { unitSymbols } from "../../figures/unit-symbols.ts";
import { tokenizeEnglish } from "../tokenize.ts";
import { boundsAfter, boundsBefore, rangeOpeners } from "./bounds.ts";
import { currencyNouns, currencyParts } from "./currencies.ts";
import { factorVerbs, factorWords } from "./factors.ts";
import { findEnglishFigures } from "./find.ts";
import { irregularPlurals } from "./nouns.ts";
import {
  centuryParts,
  fractionWords,
  lots,
  numberWords,
  scaleLetters,
  vagueNumbers,
  vagueQuantifiers,
} from "./number-words.ts";
import { occasions } from "./occasions.ts";
import { units } from "./units.ts";

const read = (text: string) => findEnglishFigures(tokenizeEnglish(text));
const only = (text: string) => {
  const figures = read(text);
  expect(figures, text).toHaveLength(1);
  return figures[0]!;
};
/** A figure as the examples below write it: mark, kind, value (and max), unit, bound. */
const short = (text: string) =>
  read(text).map(({ text, kind, value, max, unit, bound }) =>
    [text, kind, max === undefined ? value : `${value}..${max}`, unit, ...(bound ? [bound] : [])].join(" | "),
  );

describe("every entry of the word lists is read in its example", () => {
  test.each(numberWords.map((entry) => [entry.example, entry] as const))("%s", (example, { value, role }) => {
    const figure = only(`They have ${example} there.`);
    expect(figure.text).toBe(example);
    expect(figure.value === value || role !== "ones").toBe(true);
  });
  test.each([...lots, ...vagueNumbers, ...vagueQuantifiers, ...scaleLetters].map(({ example }) => example))(
    "%s",
    (example) => expect(only(`They spoke of ${example} there.`).text).toBe(example),
  );
  test.each(fractionWords.map(({ example }) => example))("%s", (example) =>
    expect(example.startsWith(only(`They spoke of ${example} there.`).text)).toBe(true),
  );
  test.each(centuryParts.map(({ example, years }) => [example, years] as const))("%s", (example, years) => {
    expect(only(`They spoke of ${example} there.`)).toMatchObject({ text: example, value: years, unit: "year" });
  });
  test.each([...units, ...unitSymbols].map((entry) => [entry.example, entry] as const))("%s", (example, entry) => {
    expect(only(`They have ${example} there.`)).toMatchObject({ text: example, kind: entry.kind, unit: entry.unit });
  });
  test.each([...currencySymbols, ...currencyNouns].map(({ example, code }) => [example, code] as const))(
    "%s is %s",
    (example, code) => {
      expect(only(`They have ${example} there.`)).toMatchObject({ text: example, kind: "money", unit: code });
    },
  );
  test.each(currencyParts.map((entry) => [entry.example, entry] as const))("%s", (example, { code, part }) => {
    const figure = only(`They pay ${example} there.`);
    expect(figure).toMatchObject({ text: example, unit: code });
    expect(figure.value).toBeCloseTo(Number.parseInt(example, 10) * part);
  });
  test.each([...boundsBefore, ...boundsAfter].map(({ example, bound }) => [example, bound] as const))(
    "%s is %s",
    (example, bound) => expect(only(`There were ${example} there.`)).toMatchObject({ text: example, bound }),
  );
  test.each(rangeOpeners.map(({ example }) => example))("%s", (example) =>
    expect(only(`They have ${example} there.`)).toMatchObject({ text: example, value: 3, max: 5 }),
  );
  test.each([...factorWords, ...factorVerbs].map((entry) => [entry.example, entry.value] as const))(
    "%s is %s",
    (example, value) =>
      expect(only(`They expect ${example} there.`)).toMatchObject({ kind: "factor", value, unit: "x" }),
  );
  test.each([...occasions])("the 12th %s", (occasion) =>
    expect(only(`They held the 12th ${occasion} there.`)).toMatchObject({ kind: "ordinal", value: 12, unit: occasion }),
  );
  test.each(irregularPlurals.map(({ plural, singular }) => [plural, singular] as const))(
    "%s is %s",
    (plural, singular) => {
      const { unit } = only(`They counted 700 ${plural}.`);
      expect(unit === singular || unit === "ft").toBe(true);
    },
  );
});

test("money holds its bound, its scale and its currency before or behind the number", () => {
  expect(short("It invested more than $1 billion, KZT500 million, 5 m tenge and 3 million Canadian dollars.")).toEqual([
    "more than $1 billion | money | 1000000000 | USD | more-than",
    "KZT500 million | money | 500000000 | KZT",
    "5 m tenge | money | 5000000 | KZT",
    "3 million Canadian dollars | money | 3000000 | CAD",
  ]);
});

test("the equal sum in brackets points at the sum it equals", () => {
  const [, tenge, dollars, euros] = read(
    "Of two bills, 1 billion tenge (about US$2.4 million, or €2 million) is paid.",
  );
  expect(tenge).toMatchObject({ value: 1e9, unit: "KZT" });
  expect(dollars).toMatchObject({ value: 2.4e6, unit: "USD", bound: "about", sameAs: 1 });
  expect(euros).toMatchObject({ value: 2e6, unit: "EUR", sameAs: 1 });
});

test("a number counts the noun behind its adjectives, in the singular", () => {
  expect(short("The two countries' four new water gauges and 3 Kazakh, Uzbek and Tajik ministers met.")).toEqual([
    "two countries | count | 2 | country",
    "four new water gauges | count | 4 | gauge",
    "3 Kazakh, Uzbek and Tajik ministers | count | 3 | minister",
  ]);
  expect(short("An eight-lane road and a 150-bed hospital opened.")).toEqual([
    "eight-lane | count | 8 | lane",
    "150-bed | count | 150 | bed",
  ]);
});

test("a number without a noun counts what its sentence says before it", () => {
  expect(short("It will bring the number of educational grants to 50.")).toEqual(["50 | count | 50 | grant"]);
  expect(short("It will increase scholarships for graduates from 120 to 200.")).toEqual([
    "120 | count | 120 | scholarship",
    "200 | count | 200 | scholarship",
  ]);
  expect(short("Four new gauges will be installed, with each country buying two.")).toEqual([
    "Four new gauges | count | 4 | gauge",
    "two | count | 2 | gauge",
  ]);
  expect(short("The bank has 68 members, 49 of them from the region.")).toEqual([
    "68 members | count | 68 | member",
    "49 | count | 49 | member",
  ]);
});

test("ranges have a value and a max, and share unit and scale", () => {
  expect(
    short("It takes 3-5 years, $10-15 million, between 3 and 5 hectares, 5% to 7% and three or four firms."),
  ).toEqual([
    "3-5 years | duration | 3..5 | year",
    "$10-15 million | money | 10000000..15000000 | USD",
    "between 3 and 5 hectares | measure | 3..5 | ha",
    "5% to 7% | percent | 5..7 | %",
    "three or four firms | count | 3..4 | firm",
  ]);
  expect(short("Trade rose from $500 million to $1 billion.")).toEqual([
    "$500 million | money | 500000000 | USD",
    "$1 billion | money | 1000000000 | USD",
  ]);
});

test("times are a factor where something grew, and else say how often", () => {
  expect(short("Trade increased 2.4 times and prices more than doubled.")).toEqual([
    "2.4 times | factor | 2.4 | x",
    "more than doubled | factor | 2 | x | more-than",
  ]);
  expect(short("They meet twice a year and call three times a week.")).toEqual([
    "twice a year | count | 2 | time",
    "three times a week | count | 3 | time",
  ]);
});

test("a unit follows the abbreviation's full stop, which else ends the sentence", () => {
  expect(short("They get 300 mln. kWh. It cost $5 bn. Trade grew.")).toEqual([
    "300 mln. kWh | measure | 300000000 | kWh",
    "$5 bn | money | 5000000000 | USD",
  ]);
});

test("dates, times, years, codes, names, ranks and pronouns are no figures", () => {
  const none = [
    "On 2 March, March 1, January 22 and 14 April 2023 they met, then on 5-6 May and 5 and 7 May.",
    "From 5 to 7 June, on April 22nd, in 2021–2025, by 2030, since 1992, in the 1990s and 2023-24.",
    "At 14:30, 9.30 a.m. and 6 pm on 14.04.2023.",
    "Call +7 727 250-12-34 about No. 5, Article 7, Resolution 2231 and decree 114.",
    "The G20, C5+1, COVID-19, a Boeing 737 and the Group of Seven.",
    "One of them was the first visit to the second Summit, a fifth gauge; no one came, one another.",
    "The avoidance of double taxation in two-way trade at a one-stop shop, 24/7.",
    "1. Trade\n2) Energy",
  ];
  for (const text of none) expect(short(text), text).toEqual([]);
});

describe("any text", () => {
  const piece = fc.constantFrom(
    ..."1 2.4 1,200 30 000 2030 ½ 1/2 $ US$ € USD million bn m km m3 % per cent fold th - – to and or of a the two half dozen hundreds twice times than more about from between ( ) . , people year May tenge number".split(
      " ",
    ),
  );
  const pieces = fc.array(piece, { maxLength: 30 }).map((words) => words.join(" "));

  test("gives figures in order that slice back to it and have numbers that JSON can hold", () => {
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: "binary" })), (text) => {
        let last = 0;
        for (const figure of read(text)) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(figure.start).toBeGreaterThanOrEqual(last);
          expect(figure.value === null || Number.isFinite(figure.value)).toBe(true);
          last = figure.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("keeps the figures of each of two paragraphs when they are joined", () => {
    fc.assert(
      fc.property(pieces, pieces, (first, second) => {
        const joined = read(`${first}\n${second}`).map(({ start, text, value }) => ({ start, text, value }));
        const moved = read(second).map(({ start, text, value }) => ({ start: start + first.length + 1, text, value }));
        expect(joined).toEqual([...read(first).map(({ start, text, value }) => ({ start, text, value })), ...moved]);
      }),
    );
  });

  test.each(["1 ", "1,", "$", ", "])("a megabyte of %j is read to its end", (unit) => {
    expect(read(unit.repeat(1_000_000 / unit.length))).toEqual([]);
  });
  test.each(["$1-", "million ", "two ", "1/", "from 1 to ", "number of ", "1 and "])(
    "100 KB of %j are read to their end",
    (unit) => {
      expect(Array.isArray(read(unit.repeat(100_000 / unit.length)))).toBe(true);
    },
  );
});
