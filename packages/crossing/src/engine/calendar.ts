import type { CrossingModel } from "../model/crossing-model.ts";

export const SECONDS_PER_HOUR = 3600;
export const SECONDS_PER_DAY = 86_400;
export const HOURS_PER_DAY = 24;
export const HOURS_PER_WEEK = 168;

/** Where the hours of a simulation lie in the week and the year; hour 0 is the period's first, earlier ones warm up. */
export interface Calendar {
  /** 0 for Monday 00:00–01:00, up to 167. */
  readonly hourOfWeek: (hour: number) => number;
  /** 0 for January. */
  readonly monthOfHour: (hour: number) => number;
  /** The hours of the period's first days, parted by hour of the week and month. */
  readonly hoursAlike: (days: number) => readonly HoursAlike[];
}

/** Hours that are the same of the week and of the same month: one of them, and how many they are. */
export interface HoursAlike {
  readonly hour: number;
  readonly count: number;
}

const MONTHS = 12;

export function calendarOf(model: CrossingModel): Calendar {
  const start = Date.parse(`${model.period.startDate}T00:00:00Z`);
  const firstWeekday = (new Date(start).getUTCDay() + 6) % 7;
  let knownDay = Number.NaN;
  let knownMonth = 0;
  const hourOfWeek = (hour: number) => {
    // Of integers, which the compiler must be told: dividing others is many times slower.
    const rest = ((firstWeekday * HOURS_PER_DAY + hour) | 0) % HOURS_PER_WEEK;
    return rest < 0 ? rest + HOURS_PER_WEEK : rest;
  };
  const monthOfHour = (hour: number) => {
    const day = Math.floor(hour / HOURS_PER_DAY);
    if (day !== knownDay) {
      knownDay = day;
      knownMonth = new Date(start + day * SECONDS_PER_DAY * 1000).getUTCMonth();
    }
    return knownMonth;
  };
  let countedDays = 0;
  let counted: readonly HoursAlike[] = [];
  const hoursAlike = (days: number) => {
    if (days === countedDays) return counted;
    const first = new Int32Array(HOURS_PER_WEEK * MONTHS);
    const count = new Int32Array(HOURS_PER_WEEK * MONTHS);
    for (let hour = days * HOURS_PER_DAY - 1; hour >= 0; hour--) {
      const kind = monthOfHour(hour) * HOURS_PER_WEEK + hourOfWeek(hour);
      first[kind] = hour;
      count[kind]!++;
    }
    const found: HoursAlike[] = [];
    count.forEach((hours, kind) => {
      if (hours > 0) found.push({ hour: first[kind]!, count: hours });
    });
    countedDays = days;
    counted = found;
    return counted;
  };
  return { hourOfWeek, monthOfHour, hoursAlike };
}

export function modulo(dividend: number, divisor: number): number {
  return ((dividend % divisor) + divisor) % divisor;
}
