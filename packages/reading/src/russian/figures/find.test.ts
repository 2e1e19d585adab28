import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenizeRussian } from "../tokenize.ts";
import { boundsAfter, boundsBefore, rangeOpeners } from "./bounds.ts";
import { currencies } from "./currencies.ts";
import { factorStems, factorWords } from "./factors.ts";
import { findRussianFigures } from "./find.ts";
import { fractionWords, halfWords, lots, numberWords, occasions, oneAndAHalf } from "./number-words.ts";
import { nominativeSingular } from "./singular.ts";
import { adjectiveUnits, units } from "./units.ts";

const read = (text: string) => findRussianFigures(tokenizeRussian(text));
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
  test.each([...numberWords, ...lots, ...halfWords, oneAndAHalf].map(({ example }) => example))("%s", (example) =>
    expect(only(`Здесь отметили ${example}, сказал он.`).text).toBe(example),
  );
  test.each(fractionWords.map((entry) => [entry.example, entry.divisor] as const))("%s", (example, divisor) => {
    const figure = only(`Они получают ${example}.`);
    expect(example.startsWith(figure.text)).toBe(true);
    expect((figure.value! / 100) * divisor).toBeCloseTo(Math.round((figure.value! / 100) * divisor));
  });
  test.each(units.map((entry) => [entry.example, entry] as const))("%s", (example, { kind, unit }) => {
    expect(only(`Здесь отметили ${example} у моста.`)).toMatchObject({ text: example, kind, unit });
  });
  test.each(currencies.map(({ example, code }) => [example, code] as const))("%s is %s", (example, code) => {
    expect(only(`Они вложили ${example} за это.`)).toMatchObject({ text: example, kind: "money", unit: code });
  });
  test.each([...boundsBefore, ...boundsAfter].map(({ example, bound }) => [example, bound] as const))(
    "%s is %s",
    (example, bound) => expect(only(`Здесь отметили ${example} у моста.`)).toMatchObject({ text: example, bound }),
  );
  test.each(rangeOpeners.map(({ example }) => example))("%s", (example) =>
    expect(only(`Здесь отметили ${example}.`)).toMatchObject({ text: example, value: 3, max: 5 }),
  );
  test.each([...factorWords, ...factorStems].map((entry) => [entry.example, entry.value] as const))(
    "%s is %s",
    (example, value) =>
      expect(only(`Здесь ожидают ${example}.`)).toMatchObject({ text: example, kind: "factor", value }),
  );
  test.each(adjectiveUnits.map((entry) => [entry.example, entry] as const))("%s", (example, { kind, unit }) => {
    expect(only(`Это ${example} план.`)).toMatchObject({ text: example, kind, unit });
  });
  test.each([...occasions])("12-я/е: %s", (occasion) =>
    expect(only(`Прошло 12-е ${occasion}.`)).toMatchObject({ kind: "ordinal", value: 12, unit: occasion }),
  );
});

test("a counted noun stands in the nominative singular, whatever its case", () => {
  const forms = {
    документов: "документ",
    странами: "страна",
    участка: "участок",
    немцев: "немец",
    соглашений: "соглашение",
  };
  for (const [form, noun] of Object.entries(forms)) expect(nominativeSingular(form, false), form).toBe(noun);
  const more = {
    компаний: "компания",
    площадок: "площадка",
    недель: "неделя",
    стажёров: "стажёр",
    людей: "человек",
    узлов: "узел",
  };
  for (const [form, noun] of Object.entries(more)) expect(nominativeSingular(form, false), form).toBe(noun);
  for (const [form, noun] of Object.entries({ страны: "страна", соглашение: "соглашение", проекту: "проект" })) {
    expect(nominativeSingular(form, true), form).toBe(noun);
  }
  // Nouns that no list has go by the commonest declension.
  expect(nominativeSingular("мегапроектов", false)).toBe("мегапроект");
});

test("adjectives stand between the number and its noun", () => {
  expect(
    short("Куплены 20 новых пассажирских вагонов, 15 торгово-логистических центров и 21 малое предприятие."),
  ).toEqual([
    "20 новых пассажирских вагонов | count | 20 | вагон",
    "15 торгово-логистических центров | count | 15 | центр",
    "21 малое предприятие | count | 21 | предприятие",
  ]);
});

test("money, measures and rates", () => {
  expect(short("Выделено более 1 млрд тенге (около 2,4 млн долларов США), $5 млн и 3 млн 500 тыс. евро.")).toEqual([
    "более 1 млрд тенге | money | 1000000000 | KZT | more-than",
    "около 2,4 млн долларов США | money | 2400000 | USD | about",
    "$5 млн | money | 5000000 | USD",
    "3 млн 500 тыс. евро | money | 3500000 | EUR",
  ]);
  expect(read("Выделено 1 млрд тенге (2,4 млн долларов).")[1]).toMatchObject({ sameAs: 0 });
  expect(short("Здесь ждут по четыре часа, проходят 6 тысяч человек в сутки и 15 куб. м/с воды.")).toEqual([
    "по четыре часа | duration | 4 | hour",
    "6 тысяч человек в сутки | count | 6000 | человек",
    "15 куб. м/с | measure | 15 | m3/s",
  ]);
});

test("factors, ranges and two values of a change", () => {
  expect(short("Поток вырос вдвое, торговля более чем в 2,5 раза; встречи идут два раза в год.")).toEqual([
    "вдвое | factor | 2 | x",
    "более чем в 2,5 раза | factor | 2.5 | x | more-than",
    "два раза в год | count | 2 | раз",
  ]);
  expect(short("Нужно от 40 до 50 млрд долларов и 3–5 лет.")).toEqual([
    "от 40 до 50 млрд долларов | money | 40000000000..50000000000 | USD",
    "3–5 лет | duration | 3..5 | year",
  ]);
  expect(short("Квоту увеличат с 120 до 200 грантов.")).toEqual([
    "120 | count | 120 | грант",
    "200 грантов | count | 200 | грант",
  ]);
});

test("a number without a noun counts what its sentence says before it", () => {
  expect(short("Количество образовательных грантов доведут до 50.")).toEqual(["50 | count | 50 | грант"]);
  expect(short("Выделят 150 грантов вместо прежних 100.")).toEqual([
    "150 грантов | count | 150 | грант",
    "100 | count | 100 | грант",
  ]);
});

test("numbered occasions, and approximate times behind their unit", () => {
  expect(short("К 30-летию независимости прошли пятое заседание, XVII Форум и двадцать первая сессия.")).toEqual([
    "30-летию | ordinal | 30 | летие",
    "пятое заседание | ordinal | 5 | заседание",
    "XVII Форум | ordinal | 17 | форум",
    "двадцать первая сессия | ordinal | 21 | сессия",
  ]);
  expect(short("Он ждал лет двадцать, не меньше.")).toEqual([
    "лет двадцать, не меньше | duration | 20 | year | at-least",
  ]);
});

test("dates, times, years, codes, ranks and pronouns are no figures", () => {
  const none = [
    "2 марта, 14 апреля 2023 года, 5-6 мая и 24 февр. 2022 г. они встретились.",
    "В 2021–2025 годах, до 2030 года, с 1992 г., в 90-х годах и к 2027 году.",
    "В 14:30 и 6:00, 14.04.2023.",
    "Тел. +7 727 250-12-34, № 5, статья 7, резолюция 2231, указ № 114.",
    "Формат C5+1, COVID-19, Боинг 737.",
    "Один из них, первый визит, вторая встреча; с одной стороны, утром.",
  ];
  for (const text of none) expect(short(text), text).toEqual([]);
});

describe("any text", () => {
  const piece = fc.constantFrom(
    ..."1 2,4 30 000 2030 ½ $ млн млрд. тыс. долларов м3 % процентов раз раза лет года - – до от с и или в по два полтора половина сотни вдвое более около не менее ( ) . , человек странами мая № число".split(
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

  test.each(["1 ", "1,", "$", ", "])("a megabyte of %j is read to its end", (unit) => {
    expect(read(unit.repeat(1_000_000 / unit.length))).toEqual([]);
  });
  test.each(["$1-", "млн ", "два ", "1/", "с 1 до ", "число ", "1 и ", "лет "])(
    "100 KB of %j are read to their end",
    (unit) => {
      expect(Array.isArray(read(unit.repeat(100_000 / unit.length)))).toBe(true);
    },
  );
});

test("parts of a century are years, and both parts of a double noun are counted", () => {
  expect(short("За четверть века отгрузили 400 вагонов-зерновозов.")).toEqual([
    "четверть века | duration | 25 | year",
    "400 вагонов-зерновозов | count | 400 | вагон-зерновоз",
  ]);
});

test("a meeting's number is no sum, whatever currency its letters name", () => {
  expect(short("На саммите COP29 говорили о EUR 300 млн.")).toEqual(["EUR 300 млн | money | 300000000 | EUR"]);
});
