/**
 * Dates and lists in Kazakh and Kyrgyz, as CLDR writes them, for browsers that have no data of these languages:
 * Chromium is one.
 */

export interface OwnDates {
  day(date: Date): string;
  shortDay(date: Date): string;
  weekday(date: Date): string;
  shortMonth(date: Date): string;
  month(date: Date): string;
  list(words: readonly string[]): string;
}

interface Names {
  readonly months: readonly string[];
  readonly short: readonly string[];
  /** Sunday first. */
  readonly weekdays: readonly string[];
  readonly and: string;
}

const kazakh: Names = {
  months: words("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"),
  short: words("қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел."),
  weekdays: words("жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі"),
  and: "және",
};

const kyrgyz: Names = {
  months: words("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
  short: words("янв. фев. мар. апр. май июн. июл. авг. сен. окт. ноя. дек."),
  weekdays: words("жекшемби дүйшөмбү шейшемби шаршемби бейшемби жума ишемби"),
  and: "жана",
};

export const ownDates: Readonly<Record<"kk" | "ky", OwnDates>> = {
  kk: {
    day: (date) => `${yearOf(date)} ж. ${dayOf(date)} ${kazakh.months[date.getUTCMonth()]}`,
    shortDay: (date) => `${yearOf(date)} ж. ${dayOf(date)} ${kazakh.short[date.getUTCMonth()]}`,
    weekday: (date) => `${ownDates.kk.day(date)}, ${kazakh.weekdays[date.getUTCDay()]}`,
    shortMonth: (date) => kazakh.short[date.getUTCMonth()]!,
    month: (date) => `${yearOf(date)} ж. ${kazakh.months[date.getUTCMonth()]}`,
    // Of more than two CLDR joins all by commas.
    list: (given) => (given.length === 2 ? listed(given, kazakh.and) : given.join(", ")),
  },
  ky: {
    day: (date) => `${yearOf(date)}-ж., ${dayOf(date)}-${kyrgyz.months[date.getUTCMonth()]}`,
    shortDay: (date) => `${yearOf(date)}-ж. ${dayOf(date)}-${kyrgyz.short[date.getUTCMonth()]}`,
    weekday: (date) => `${ownDates.ky.day(date)}, ${kyrgyz.weekdays[date.getUTCDay()]}`,
    // Standing alone, without the point and with a capital.
    shortMonth: (date) => {
      const name = kyrgyz.short[date.getUTCMonth()]!.replace(".", "");
      return name.charAt(0).toUpperCase() + name.slice(1);
    },
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
