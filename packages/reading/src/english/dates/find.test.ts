import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenizeEnglish } from "../tokenize.ts";
import { findEnglishDates, findEnglishPublicationDate } from "./find.ts";
import { monthNames, relativeDates, weekdayNames, yearParts } from "./words.ts";

const published = "2023-04-14";
const dates = (text: string, day: string | null = published) =>
  findEnglishDates(tokenizeEnglish(text), day).map(({ text, iso }) => [text, iso]);

test.each(monthNames.map(({ example, month }) => [example, month] as const))("%s is in month %i", (example, month) => {
  const [[text, iso]] = dates(`They met on ${example}, he said.`) as [[string, string]];
  expect(text).toBe(example);
  expect(iso.slice(5, 7)).toBe(String(month).padStart(2, "0"));
});

test.each(relativeDates.flatMap(({ phrases }) => phrases))("%s is counted from the publication", (phrase) => {
  expect(dates(`It opens ${phrase}.`)).toHaveLength(1);
  expect(dates(`It opens ${phrase}.`, null)).toEqual([[phrase, null]]);
});

test.each([...yearParts])("%s 2024", (part) => {
  const mark = `${part}${part.endsWith("-") ? "" : " "}2024`;
  expect(dates(`It opens by ${mark}.`)).toEqual([[mark, "2024"]]);
});

test("a day and month without a year fall near the date of publication", () => {
  expect(dates("On 1 July, in October, on December 20 and in January.")).toEqual([
    ["1 July", "2023-07-01"],
    ["October", "2023-10"],
    ["December 20", "2022-12-20"],
    ["January", "2023-01"],
  ]);
  expect(dates("In January they meet.", "2023-11-20")).toEqual([["January", "2024-01"]]);
  expect(dates("On 1 July they meet.", null)).toEqual([["1 July", null]]);
});

test("two days of one month are one date, and two dates share the year that stands once", () => {
  expect(dates("On 6–7 June 2024, on March 2-3, and from 28 June to 2 July 2024.")).toEqual([
    ["6–7 June 2024", "2024-06-06"],
    ["March 2-3", "2023-03-02"],
    ["28 June", "2024-06-28"],
    ["2 July 2024", "2024-07-02"],
  ]);
});

test("years, spans of years and dates in digits", () => {
  expect(dates("By 2030, since 1992, for 2021–2025, on 14.04.2023 and 2023-05-02.")).toEqual([
    ["2030", "2030"],
    ["1992", "1992"],
    ["2021–2025", "2021"],
    ["14.04.2023", "2023-04-14"],
    ["2023-05-02", "2023-05-02"],
  ]);
});

test("a weekday lies behind, or ahead where the sentence says that it is to come", () => {
  expect(weekdayNames).toHaveLength(7);
  expect(dates("They met on Friday and on Monday. They will meet on Monday.")).toEqual([
    ["Friday", "2023-04-14"],
    ["Monday", "2023-04-10"],
    ["Monday", "2023-04-17"],
  ]);
});

test("amounts, codes and verbs are no dates, and there is no 31 February", () => {
  expect(dates("2000 km, $2000, 1,999 people, Resolution 2017, COVID-19; they may march 5 km.")).toEqual([]);
  expect(dates("On 31 February 2023.")).toEqual([["31 February 2023", null]]);
});

test.each([
  ["Title\n\nTARAZ, 14 April 2023 – Kazakhstan will receive water.", "2023-04-14"],
  ["Title\nWASHINGTON, D.C., March 1, 2021 (Agency) — The leaders met.", "2021-03-01"],
  ["Joint statement\nFriday, 10 February 2023\nThe leaders met and agreed on many things.", "2023-02-10"],
  ["Statement\nThe leaders met today in the city and agreed on much.\nTashkent, 7 June 2024", "2024-06-07"],
  ["On 14 April 2023, the leaders of the two countries met in Taraz and agreed on many things.", null],
  ["The leaders signed a treaty on 14 April 2023 in Taraz, and many other documents besides it.", null],
  ["ASTANA, April 14 – The leaders met.", null],
])("the date of publication of %j is %s", (text, iso) => {
  expect(findEnglishPublicationDate(tokenizeEnglish(text))).toBe(iso);
});

test("any text gives dates in order that slice back to it", () => {
  const piece = fc.constantFrom(
    ..."1 2 31 32 2023 1992 14.04.2023 March May may Sept . , - – of and to in by end this year early mid- Friday will th 1st the".split(
      " ",
    ),
  );
  const pieces = fc.array(piece, { maxLength: 25 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({ unit: "binary" })), fc.option(fc.constant(published)), (text, day) => {
      let last = 0;
      const tokenized = tokenizeEnglish(text);
      for (const date of findEnglishDates(tokenized, day)) {
        expect(text.slice(date.start, date.end)).toBe(date.text);
        expect(date.start).toBeGreaterThanOrEqual(last);
        expect(date.iso === null || /^\d{4}(-\d\d(-\d\d)?)?$/.test(date.iso)).toBe(true);
        last = date.end;
      }
      const found = findEnglishPublicationDate(tokenized);
      expect(found === null || /^\d{4}-\d\d-\d\d$/.test(found)).toBe(true);
    }),
  );
});

test.each(["1 and ", "March ", "2023 ", "1-", "end of "])("100 KB of %j are read to their end", (unit) => {
  const tokenized = tokenizeEnglish(unit.repeat(100_000 / unit.length));
  expect(Array.isArray(findEnglishDates(tokenized, published))).toBe(true);
});
