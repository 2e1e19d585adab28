/** Dates and numbers as a language writes them, by Intl. */
import type { Locale } from "./locale.tsx";

export interface Formats {
  /** 2021-03-02 → 2 March 2021. */
  day(day: string): string;
  /** 2021-03-02 → 2 Mar 2021. */
  shortDay(day: string): string;
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
  /** The name of a language or a region by its code. */
  languageName(tag: string): string;
}

const known = new Map<Locale, Formats>();

export function formatsOf(locale: Locale): Formats {
  const formats = known.get(locale) ?? makeFormats(supported(locale));
  known.set(locale, formats);
  return formats;
}

/** Browsers that lack Kazakh or Kyrgyz data would fall back to their own language; Russian is read in both countries. */
function supported(locale: Locale): readonly string[] {
  return locale === "kk" || locale === "ky" ? [locale, "ru"] : locale === "en" ? ["en-GB"] : [locale];
}

function makeFormats(tags: readonly string[]): Formats {
  const list = [...tags];
  const utc = { timeZone: "UTC" } as const;
  const long = new Intl.DateTimeFormat(list, { ...utc, day: "numeric", month: "long", year: "numeric" });
  const short = new Intl.DateTimeFormat(list, { ...utc, day: "numeric", month: "short", year: "numeric" });
  const month = new Intl.DateTimeFormat(list, { ...utc, month: "long", year: "numeric" });
  const moment = new Intl.DateTimeFormat(list, {
    ...utc,
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
  const plain = new Intl.NumberFormat(list, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(list, { style: "percent", maximumFractionDigits: 0 });
  const words = new Intl.ListFormat(list, { type: "conjunction" });
  const collator = new Intl.Collator(list, { numeric: true });
  const languages = new Intl.DisplayNames(list, { type: "language" });
  const date = (day: string) => new Date(`${day}T00:00:00Z`);
  return {
    day: (day) => long.format(date(day)),
    shortDay: (day) => short.format(date(day)),
    period: (start, end) => {
      const [startYear, endYear] = [start.slice(0, 4), end.slice(0, 4)];
      if (start === `${startYear}-01-01` && end === `${endYear}-12-31`) {
        return startYear === endYear ? startYear : `${startYear}–${endYear}`;
      }
      const dayAfter = new Date(date(end).getTime() + 86_400_000);
      const isMonth = start.slice(0, 7) === end.slice(0, 7) && start.endsWith("-01") && dayAfter.getUTCDate() === 1;
      return isMonth ? month.format(date(start)) : long.formatRange(date(start), date(end));
    },
    instant: (instant) => moment.format(new Date(instant)),
    number: (value, options) => (options ? new Intl.NumberFormat(list, options) : plain).format(value),
    share: (value) => percent.format(value),
    money: (amount, currency) =>
      new Intl.NumberFormat(list, { style: "currency", currency, maximumFractionDigits: 0 }).format(amount),
    list: (given) => words.format(given),
    compare: (a, b) => collator.compare(a, b),
    languageName: (tag) => languages.of(tag) ?? tag,
  };
}
