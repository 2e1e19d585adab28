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
}

export function calendarOf(model: CrossingModel): Calendar {
  const start = Date.parse(`${model.period.startDate}T00:00:00Z`);
  const firstWeekday = (new Date(start).getUTCDay() + 6) % 7;
  let knownDay = Number.NaN;
  let knownMonth = 0;
  return {
    hourOfWeek: (hour) => {
      // Of integers, which the compiler must be told: dividing others is many times slower.
      const rest = ((firstWeekday * HOURS_PER_DAY + hour) | 0) % HOURS_PER_WEEK;
      return rest < 0 ? rest + HOURS_PER_WEEK : rest;
    },
    monthOfHour: (hour) => {
      const day = Math.floor(hour / HOURS_PER_DAY);
      if (day !== knownDay) {
        knownDay = day;
        knownMonth = new Date(start + day * SECONDS_PER_DAY * 1000).getUTCMonth();
      }
      return knownMonth;
    },
  };
}

export function modulo(dividend: number, divisor: number): number {
  return ((dividend % divisor) + divisor) % divisor;
}
