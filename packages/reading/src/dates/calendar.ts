/** A calendar date as far as it is known. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
}

const msPerDay = 86_400_000;
/** A date without a year is put in the year of publication unless another year's is nearer than this. */
const farDays = 213;

/** YYYY, YYYY-MM or YYYY-MM-DD; null where there is no such day. */
export function isoOf({ year, month, day }: CalendarDate): string | null {
  const parts = [String(year).padStart(4, "0")];
  if (month !== undefined) parts.push(String(month).padStart(2, "0"));
  if (month !== undefined && day !== undefined) {
    if (day < 1 || day > daysIn(year, month)) return null;
    parts.push(String(day).padStart(2, "0"));
  }
  return parts.join("-");
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The date of `YYYY-MM-DD`, or null where the string is none. */
export function parseIso(iso: string | null): Required<CalendarDate> | null {
  const match = iso === null ? null : /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? { year, month, day } : null;
}

const dayNumber = ({ year, month = 7, day = 15 }: CalendarDate): number => Date.UTC(year, month - 1, day) / msPerDay;

/**
 * The year that `2 March` or `October` means in a text published on a day: the year of publication, or the one before
 * or after it where the date would else lie more than about seven months off.
 */
export function nearestYear(month: number, day: number | undefined, published: Required<CalendarDate>): number {
  const distance = (year: number) =>
    Math.abs(dayNumber({ year, month, ...(day === undefined ? {} : { day }) }) - dayNumber(published));
  const { year } = published;
  if (distance(year) <= farDays) return year;
  return distance(year - 1) < distance(year + 1) ? year - 1 : year + 1;
}

/** The date so many days later. */
export function addDays(date: Required<CalendarDate>, days: number): Required<CalendarDate> {
  const moved = new Date((dayNumber(date) + days) * msPerDay);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (date: Required<CalendarDate>): number => new Date(dayNumber(date) * msPerDay).getUTCDay();
