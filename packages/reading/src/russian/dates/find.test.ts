import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenizeRussian } from "../tokenize.ts";
import { findRussianDates, findRussianPublicationDate } from "./find.ts";
import { monthNames, relativeDates, weekdayNames, yearParts } from "./words.ts";

const published = "2023-04-14";
const dates = (text: string, day: string | null = published) =>
  findRussianDates(tokenizeRussian(text), day).map(({ text, iso }) => [text, iso]);

test.each(monthNames.map(({ example, month }) => [example, month] as const))("%s is in month %i", (example, month) => {
  const [[text, iso]] = dates(`Они встретились в ${example} у моста.`) as [[string, string]];
  expect(text).toBe(example);
  expect(iso.slice(5, 7)).toBe(String(month).padStart(2, "0"));
});

test.each(relativeDates.flatMap(({ phrases }) => phrases))("%s is counted from the publication", (phrase) => {
  expect(dates(`Он откроется в ${phrase} у моста`)).toHaveLength(1);
  expect(dates(`Он откроется в ${phrase} у моста`, null)).toEqual([[phrase, null]]);
});

test.each([...yearParts])("%s 2024 года", (part) => {
  expect(dates(`Он откроется ${part} 2024 года.`)).toEqual([[`${part} 2024 года`, "2024"]]);
});

test("days, months and years, with their word for the year in the mark", () => {
  expect(
    dates("С 1 июля, в октябре, 6–7 июня 2024 года, с 28 июня по 2 июля 2024 года, в 2021–2025 годах, до 2030 г."),
  ).toEqual([
    ["1 июля", "2023-07-01"],
    ["октябре", "2023-10"],
    ["6–7 июня 2024 года", "2024-06-06"],
    ["28 июня", "2024-06-28"],
    ["2 июля 2024 года", "2024-07-02"],
    ["2021–2025 годах", "2021"],
    ["2030 г", "2030"],
  ]);
});

test("weekdays lie behind, or ahead where the sentence says so", () => {
  expect(weekdayNames).toHaveLength(7);
  expect(dates("Встреча прошла в понедельник. Она состоится в понедельник.")).toEqual([
    ["понедельник", "2023-04-10"],
    ["понедельник", "2023-04-17"],
  ]);
});

test("amounts and codes are no dates", () => {
  expect(dates("2000 км, 1999 человек, резолюция 2017, COVID-19.")).toEqual([]);
});

test.each([
  ["Заголовок\n\nОШ, 3 сентября 2022 года. Стороны открыли новый мост на границе двух стран и дороги.", "2022-09-03"],
  ["АСТАНА, 14 апреля 2023 г. – Стороны открыли новый мост на границе двух стран.", "2023-04-14"],
  ["Заголовок\n14.04.2023\nСтороны открыли новый мост на границе двух стран.", "2023-04-14"],
  ["3 сентября 2022 года стороны открыли новый мост на границе двух стран и новые дороги.", null],
])("the date of publication of %j is %s", (text, iso) => {
  expect(findRussianPublicationDate(tokenizeRussian(text))).toBe(iso);
});

test("any text gives dates in order that slice back to it", () => {
  const piece = fc.constantFrom(
    ..."1 2 31 2023 14.04.2023 марта мая. . , - – и по до с в года г. этом году конца пятницу".split(" "),
  );
  const pieces = fc.array(piece, { maxLength: 25 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({ unit: "binary" })), (text) => {
      let last = 0;
      for (const date of findRussianDates(tokenizeRussian(text), published)) {
        expect(text.slice(date.start, date.end)).toBe(date.text);
        expect(date.start).toBeGreaterThanOrEqual(last);
        last = date.end;
      }
    }),
  );
});
