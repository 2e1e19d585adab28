import type { BasinModel } from "./basin-model.ts";

/** One step of a plan: a decade (ten days, or what is left of the month), a month, or one or more days. */
export interface Period {
  /** From 0. */
  readonly index: number;
  /** `2021-04/1` for a decade, `2021-04` for a month, `2021-04-01` for days from there. */
  readonly label: string;
  readonly startDate: string;
  readonly days: number;
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 0 to 35: the decade of the year in which the period starts. */
  readonly decadeOfYear: number;
  /** 0 to 365: the day of a leap year on which the period starts; 29 February is 59. */
  readonly dayOfLeapYear: number;
}

/** The periods of a model, in order. The start date has been checked. */
export function periodsOf({ startDate, step, daysPerPeriod = 1, count }: BasinModel["periods"]): Period[] {
  const periods: Period[] = [];
  let [year, month, day] = startDate.split("-").map(Number) as [number, number, number];
  for (let index = 0; index < count; index += 1) {
    const days =
      step === "day" ? daysPerPeriod : step === "month" ? daysInMonth(year, month) : daysOfDecade(year, month, day);
    periods.push(periodAt(index, year, month, day, days, step));
    day += days;
    while (day > daysInMonth(year, month)) {
      day -= daysInMonth(year, month);
      month += 1;
      if (month > 12) {
        month = 1;
        year += 1;
      }
    }
  }
  return periods;
}

function periodAt(index: number, year: number, month: number, day: number, days: number, step: string): Period {
  const decade = Math.min(2, Math.floor((day - 1) / 10));
  const monthText = `${String(year).padStart(4, "0")}-${twoDigits(month)}`;
  const startDate = `${monthText}-${twoDigits(day)}`;
  const label = step === "day" ? startDate : step === "month" ? monthText : `${monthText}/${decade + 1}`;
  const decadeOfYear = (month - 1) * 3 + decade;
  return { index, label, startDate, days, year, month, decadeOfYear, dayOfLeapYear: dayOfLeapYear(month, day) };
}

/** 0 for 1 January, 59 for 29 February, 365 for 31 December. */
export function dayOfLeapYear(month: number, day: number): number {
  return DAYS_BEFORE_MONTH[month - 1]! + day - 1;
}

const DAYS_BEFORE_MONTH = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];

/** Whether a day of every year (MM-DD) lies in a period. */
export function holdsDay({ startDate, year, days }: Period, dayOfYear: string): boolean {
  const start = Date.parse(`${startDate}T00:00:00Z`);
  const end = start + days * 86_400_000;
  const [month, day] = dayOfYear.split("-").map(Number) as [number, number];
  return [year, year + 1].some((candidate) => {
    const time = Date.UTC(candidate, month - 1, day);
    return start <= time && time < end;
  });
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function daysOfDecade(year: number, month: number, day: number): number {
  return day < 21 ? 10 : daysInMonth(year, month) - 20;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
