import type { RelativeDate } from "../../dates/grammar.ts";

/** Months in all their forms; the genitive stands behind a day. Short forms are followed by a full stop. */
export const monthNames: readonly { readonly forms: string; readonly month: number; readonly example: string }[] = [
  { forms: "январь января январе январю янв", month: 1, example: "22 января 2021 года" },
  { forms: "февраль февраля феврале февралю фев февр", month: 2, example: "24 февр." },
  { forms: "март марта марте марту", month: 3, example: "2 марта" },
  { forms: "апрель апреля апреле апрелю апр", month: 4, example: "апреле 2024 года" },
  { forms: "май мая мае маю", month: 5, example: "5–6 мая" },
  { forms: "июнь июня июне июню", month: 6, example: "6-7 июня 2024 г." },
  { forms: "июль июля июле июлю", month: 7, example: "1 июля" },
  { forms: "август августа августе августу авг", month: 8, example: "15 августа" },
  { forms: "сентябрь сентября сентябре сентябрю сент сен", month: 9, example: "3 сентября 2022 года" },
  { forms: "октябрь октября октябре октябрю окт", month: 10, example: "октябре" },
  { forms: "ноябрь ноября ноябре ноябрю нояб", month: 11, example: "2, 3 и 5 ноября" },
  { forms: "декабрь декабря декабре декабрю дек", month: 12, example: "31 декабря 1999 года" },
];

/** Weekdays from Sunday, in the forms that reports use. */
export const weekdayNames: readonly string[] = [
  "воскресенье воскресенья",
  "понедельник понедельника",
  "вторник вторника",
  "среду среды",
  "четверг четверга",
  "пятницу пятница пятницы",
  "субботу суббота субботы",
];

/** Phrases that are counted from the date of publication. */
export const relativeDates: readonly (RelativeDate & {
  readonly phrases: readonly string[];
  readonly example: string;
})[] = [
  {
    phrases: [
      "этом году",
      "этого года",
      "текущем году",
      "текущего года",
      "нынешнего года",
      "нынешнем году",
      "конца года",
      "концу года",
      "конце года",
      "с. г.",
      "с.г.",
    ],
    part: "year",
    offset: 0,
    example: "текущем году",
  },
  {
    phrases: ["следующем году", "следующего года", "будущем году", "будущего года"],
    part: "year",
    offset: 1,
    example: "следующем году",
  },
  {
    phrases: ["прошлом году", "прошлого года", "минувшем году", "прошлый год"],
    part: "year",
    offset: -1,
    example: "прошлом году",
  },
  { phrases: ["этом месяце", "этого месяца", "текущем месяце"], part: "month", offset: 0, example: "этом месяце" },
  { phrases: ["следующем месяце", "следующего месяца"], part: "month", offset: 1, example: "следующем месяце" },
  { phrases: ["прошлом месяце", "прошлого месяца"], part: "month", offset: -1, example: "прошлом месяце" },
  { phrases: ["сегодня"], part: "day", offset: 0, example: "сегодня" },
  { phrases: ["вчера"], part: "day", offset: -1, example: "вчера" },
  { phrases: ["завтра"], part: "day", offset: 1, example: "завтра" },
];

/** Parts of a year or month that stand before it and belong to its mark. */
export const yearParts: readonly string[] = [
  "конца",
  "концу",
  "конце",
  "начала",
  "начале",
  "началу",
  "середины",
  "середине",
  "весной",
  "летом",
  "осенью",
  "зимой",
  "весны",
  "лета",
  "осени",
  "зимы",
  "первом полугодии",
  "втором полугодии",
  "первого полугодия",
  "второго полугодия",
  "первом квартале",
  "втором квартале",
  "третьем квартале",
  "четвертом квартале",
  "первого квартала",
  "второго квартала",
  "третьего квартала",
  "четвертого квартала",
];

/** Words that put a bare weekday in the days to come. */
export const futureWords: readonly string[] = [
  "будет",
  "будут",
  "ближайший",
  "ближайшую",
  "следующий",
  "следующую",
  "состоится",
  "состоятся",
  "планирует",
  "планируется",
  "намерен",
  "намерена",
  "ожидается",
];
