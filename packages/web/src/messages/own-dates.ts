/**
 * Dates and lists in Kazakh and Kyrgyz, as CLDR writes them, for browsers that have no data of these languages:
 * Chromium is one.
 */

export interface OwnDates {
  day(date: Date): string;
  shortDay(date: Date): string;
  month(date: Date): string;
  list(words: readonly string[]): string;
}

interface Names {
  readonly months: readonly string[];
  readonly short: readonly string[];
  readonly and: string;
}

const kazakh: Names = {
  months: words("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"),
  short: words("қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел."),
  and: "және",
};

const kyrgyz: Names = {
  months: words("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
  short: words("янв. фев. мар. апр. май июн. июл. авг. сен. окт. ноя. дек."),
  and: "жана",
};

export const ownDates: Readonly<Record<"kk" | "ky", OwnDates>> = {
  kk: {
    day: (date) => `${yearOf(date)} ж. ${dayOf(date)} ${kazakh.months[date.getUTCMonth()]}`,
    shortDay: (date) => `${yearOf(date)} ж. ${dayOf(date)} ${kazakh.short[date.getUTCMonth()]}`,
    month: (date) => `${yearOf(date)} ж. ${kazakh.months[date.getUTCMonth()]}`,
    // Of more than two CLDR joins all by commas.
    list: (given) => (given.length === 2 ? listed(given, kazakh.and) : given.join(", ")),
  },
  ky: {
    day: (date) => `${yearOf(date)}-ж., ${dayOf(date)}-${kyrgyz.months[date.getUTCMonth()]}`,
    shortDay: (date) => `${yearOf(date)}-ж. ${dayOf(date)}-${kyrgyz.short[date.getUTCMonth()]}`,
    month: (date) => `${yearOf(date)}-ж., ${kyrgyz.months[date.getUTCMonth()]}`,
    list: (given) => listed(given, kyrgyz.and),
  },
};

function words(text: string): readonly string[] {
  return text.split(" ");
}

const yearOf = (date: Date) => date.getUTCFullYear();
const dayOf = (date: Date) => date.getUTCDate();

function listed(given: readonly string[], and: string): string {
  return given.length < 2 ? given.join("") : `${given.slice(0, -1).join(", ")} ${and} ${given.at(-1)}`;
}
