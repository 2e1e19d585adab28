/** Dates and numbers as a language writes them, by Intl. */
import type { Locale } from "./locale.tsx";
import { ownDates } from "./own-dates.ts";

export interface Formats {
  /** 2021-03-02 → 2 March 2021. */
  day(day: string): string;
  /** 2021-03-02 → 2 Mar 2021. */
  shortDay(day: string): string;
  /** 2021-07-11 → Sunday 11 July 2021. */
  weekday(day: string): string;
  /** 2021-07-11 → Jul. */
  shortMonth(day: string): string;
  /** A run of days, such as 1–31 March 2021; whole years and months are called by their names. */
  period(start: string, end: string): string;
  /** An instant in UTC → 2 March 2021, 14:05 UTC. */
  instant(instant: string): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** 0.25 → 25%. */
  share(value: number): string;
  money(amount: number, currency: string): string;
  list(words: readonly string[]): string;
  compare(a: string, b: string): number;
  /** The name of a language by its code. */
  languageName(tag: string): string;
  /** KZ → Kazakhstan; what is no code of a region stays as it is. */
  regionName(code: string): string;
}

const known = new Map<Locale, Formats>();

export function formatsOf(locale: Locale): Formats {
  const formats = known.get(locale) ?? makeFormats(locale);
  known.set(locale, formats);
  return formats;
}

/** The tags to ask Intl for. */
export function tagsOf(locale: Locale): string[] {
  if (locale === "en") return ["en-GB"];
  // Numbers, and what we do not write ourselves, are as in Russian, which both countries read.
  return lacksData(locale) ? ["ru"] : [locale];
}

/** Browsers that have no data of a language write its months as M01, M02 and so on. */
function lacksData(locale: Locale): boolean {
  return /M\d/.test(new Intl.DateTimeFormat(locale, { month: "long" }).format(0));
}

function makeFormats(locale: Locale): Formats {
  const list = tagsOf(locale);
  const own = (locale === "kk" || locale === "ky") && lacksData(locale) ? ownDates[locale] : null;
  const utc = { timeZone: "UTC" } as const;
  const dayParts = { ...utc, day: "numeric", year: "numeric" } as const;
  const long = new Intl.DateTimeFormat(list, { ...dayParts, month: "long" });
  const short = new Intl.DateTimeFormat(list, { ...dayParts, month: "short" });
  const weekday = new Intl.DateTimeFormat(list, { ...dayParts, month: "long", weekday: "long" });
  const shortMonth = new Intl.DateTimeFormat(list, { ...utc, month: "short" });
  const month = new Intl.DateTimeFormat(list, { ...utc, month: "long", year: "numeric" });
  const time = new Intl.DateTimeFormat(list, { ...utc, hour: "2-digit", minute: "2-digit" });
  const plain = new Intl.NumberFormat(list, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(list, { style: "percent", maximumFractionDigits: 0 });
  const words = new Intl.ListFormat(list, { type: "conjunction" });
  const collator = new Intl.Collator(list, { numeric: true });
  const languages = new Intl.DisplayNames(list, { type: "language" });
  const regions = new Intl.DisplayNames(list, { type: "region", fallback: "code" });
  const date = (day: string) => new Date(`${day}T00:00:00Z`);
  const longDay = (day: Date) => own?.day(day) ?? long.format(day);
  return {
    day: (day) => longDay(date(day)),
    shortDay: (day) => own?.shortDay(date(day)) ?? short.format(date(day)),
    weekday: (day) => own?.weekday(date(day)) ?? weekday.format(date(day)),
    shortMonth: (day) => own?.shortMonth(date(day)) ?? shortMonth.format(date(day)),
    period: (start, end) => {
      const [startYear, endYear] = [start.slice(0, 4), end.slice(0, 4)];
      if (start === `${startYear}-01-01` && end === `${endYear}-12-31`) {
        return startYear === endYear ? startYear : `${startYear}–${endYear}`;
      }
      const dayAfter = new Date(date(end).getTime() + 86_400_000);
      const isMonth = start.slice(0, 7) === end.slice(0, 7) && start.endsWith("-01") && dayAfter.getUTCDate() === 1;
      if (isMonth) return own?.month(date(start)) ?? month.format(date(start));
      if (start === end) return longDay(date(start));
      return own ? `${own.day(date(start))} – ${own.day(date(end))}` : long.formatRange(date(start), date(end));
    },
    instant: (instant) => `${longDay(new Date(instant))}, ${time.format(new Date(instant))} UTC`,
    number: (value, options) => (options ? new Intl.NumberFormat(list, options) : plain).format(value),
    share: (value) => percent.format(value),
    money: (amount, currency) =>
      new Intl.NumberFormat(list, { style: "currency", currency, maximumFractionDigits: 0 }).format(amount),
    list: (given) => own?.list(given) ?? words.format(given),
    compare: (a, b) => collator.compare(a, b),
    languageName: (tag) => languages.of(tag) ?? tag,
    regionName: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
  };
}
