import type { Bound } from "../../figures/grammar.ts";

interface BoundWords {
  readonly phrases: readonly string[];
  readonly bound: Bound;
  readonly example: string;
}

/** What stands before a number and bounds it. */
export const boundsBefore: readonly BoundWords[] = [
  {
    phrases: [
      "более",
      "более чем",
      "более, чем",
      "больше",
      "больше чем",
      "свыше",
      "выше",
      "чуть более",
      "чуть больше",
      "немногим более",
      "намного больше",
      "превышает",
      "превысил",
      "превысила",
      "превысило",
      "превысили",
      "превысит",
      "превышающий",
      "превышающую",
      ">",
    ],
    bound: "more-than",
    example: "более 400 сотрудников",
  },
  {
    phrases: ["менее", "менее чем", "меньше", "меньше чем", "ниже", "чуть менее", "чуть меньше", "немногим менее", "<"],
    bound: "less-than",
    example: "менее 30 сел",
  },
  {
    phrases: [
      "около",
      "примерно",
      "порядка",
      "почти",
      "приблизительно",
      "ориентировочно",
      "в среднем",
      "практически",
      "где-то",
      "в районе",
      "почти что",
      "~",
      "≈",
    ],
    bound: "about",
    example: "около 180 документов",
  },
  {
    phrases: [
      "не менее",
      "не меньше",
      "не ниже",
      "как минимум",
      "минимум",
      "по меньшей мере",
      "по крайней мере",
      "не менее чем",
      "≥",
    ],
    bound: "at-least",
    example: "не менее 12 насосов",
  },
  {
    phrases: [
      "до",
      "не более",
      "не больше",
      "не выше",
      "не свыше",
      "максимум",
      "вплоть до",
      "не более чем",
      "не превышает",
      "не превышающий",
      "≤",
    ],
    bound: "at-most",
    example: "до 60 наблюдателей",
  },
];

/** `по четыре часа`: so many each. The word is in the mark and bounds nothing. */
export const distributive = "по";

/** What stands behind the figure and bounds it. */
export const boundsAfter: readonly BoundWords[] = [
  {
    phrases: ["и более", "или более", "и выше", "и больше", ", не меньше", ", не менее"],
    bound: "at-least",
    example: "5 гектаров и более",
  },
  {
    phrases: ["и менее", "или менее", "и ниже", ", не больше", ", не более"],
    bound: "at-most",
    example: "5 гектаров и менее",
  },
];

/** Words that open a range, what joins its ends, and whether after a verb of growth they give two values. */
export const rangeOpeners: readonly {
  readonly word: string;
  readonly joiners: readonly string[];
  readonly twoValuesAfterGrowth: boolean;
  readonly example: string;
}[] = [
  { word: "от", joiners: ["до"], twoValuesAfterGrowth: false, example: "от 3 до 5 гектаров" },
  { word: "с", joiners: ["до"], twoValuesAfterGrowth: true, example: "с 3 до 5 гектаров" },
  { word: "между", joiners: ["и"], twoValuesAfterGrowth: false, example: "между 3 и 5 гектарами" },
];
export const rangeJoiners: readonly string[] = ["или"];

/** Beginnings of verbs and nouns that say that something grew or shrank. */
export const growthStems: readonly string[] = [
  "увелич",
  "вырос",
  "вырас",
  "рост",
  "возрос",
  "возраст",
  "сниз",
  "сниж",
  "сокра",
  "довес",
  "довед",
  "дове",
  "повыс",
  "повыш",
  "расшир",
  "подня",
  "поднял",
  "уменьш",
  "упал",
  "дости",
  "достиг",
  "прирос",
  "подрос",
  "удлин",
  "продл",
];
