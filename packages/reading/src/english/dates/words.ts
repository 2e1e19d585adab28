import type { RelativeDate } from "../../dates/grammar.ts";

export const monthNames: readonly {
  readonly names: readonly string[];
  readonly month: number;
  readonly example: string;
}[] = [
  { names: ["january", "jan"], month: 1, example: "January 22, 2021" },
  { names: ["february", "feb"], month: 2, example: "10 February 2023" },
  { names: ["march", "mar"], month: 3, example: "March 2" },
  { names: ["april", "apr"], month: 4, example: "April 22nd" },
  { names: ["may"], month: 5, example: "5-6 May" },
  { names: ["june", "jun"], month: 6, example: "6–7 June 2024" },
  { names: ["july", "jul"], month: 7, example: "1st of July" },
  { names: ["august", "aug"], month: 8, example: "Aug. 15" },
  { names: ["september", "sept", "sep"], month: 9, example: "September 2022" },
  { names: ["october", "oct"], month: 10, example: "October" },
  { names: ["november", "nov"], month: 11, example: "2, 3 and 5 November" },
  { names: ["december", "dec"], month: 12, example: "December 31, 1999" },
];

export const weekdayNames: readonly string[] = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
];

/** Phrases that are counted from the date of publication. */
export const relativeDates: readonly (RelativeDate & {
  readonly phrases: readonly string[];
  readonly example: string;
})[] = [
  {
    phrases: ["this year", "the current year", "year-end", "end of the year", "end of year"],
    part: "year",
    offset: 0,
    example: "this year",
  },
  { phrases: ["next year", "the coming year", "the following year"], part: "year", offset: 1, example: "next year" },
  { phrases: ["last year", "the previous year", "the past year"], part: "year", offset: -1, example: "last year" },
  { phrases: ["this month"], part: "month", offset: 0, example: "this month" },
  { phrases: ["next month"], part: "month", offset: 1, example: "next month" },
  { phrases: ["last month"], part: "month", offset: -1, example: "last month" },
  { phrases: ["today"], part: "day", offset: 0, example: "today" },
  { phrases: ["yesterday"], part: "day", offset: -1, example: "yesterday" },
  { phrases: ["tomorrow"], part: "day", offset: 1, example: "tomorrow" },
];

/** Parts of a year or month that stand before it and belong to its mark. */
export const yearParts: readonly string[] = [
  "end of",
  "the end of",
  "beginning of",
  "the beginning of",
  "start of",
  "the start of",
  "middle of",
  "the middle of",
  "first half of",
  "second half of",
  "the first half of",
  "the second half of",
  "first quarter of",
  "second quarter of",
  "third quarter of",
  "fourth quarter of",
  "the first quarter of",
  "the second quarter of",
  "the third quarter of",
  "the fourth quarter of",
  "early",
  "late",
  "mid-",
  "mid",
  "spring",
  "summer",
  "autumn",
  "fall",
  "winter",
  "spring of",
  "summer of",
  "autumn of",
  "fall of",
  "winter of",
  "the spring of",
  "the summer of",
  "the autumn of",
  "the fall of",
  "the winter of",
];

/** Words that put a bare weekday in the days to come. */
export const futureWords: readonly string[] = [
  "will",
  "next",
  "coming",
  "expected",
  "plans",
  "plan",
  "planned",
  "scheduled",
  "due",
  "shall",
  "would",
];
