import type { NumberWord } from "../../figures/numbers.ts";

/** Words that make up a number, in all their forms, with a mark that each is read in. Lower case, `е` for `ё`. */
export const numberWords: readonly (NumberWord & { readonly forms: string; readonly example: string })[] = [
  { forms: "один одна одно одного одной одному одну одним одном", value: 1, role: "ones", example: "одно соглашение" },
  { forms: "два две двух двум двумя", value: 2, role: "ones", example: "двух стран" },
  { forms: "три трех трем тремя", value: 3, role: "ones", example: "три моста" },
  { forms: "четыре четырех четырем четырьмя", value: 4, role: "ones", example: "четырьмя документами" },
  { forms: "пять пяти пятью", value: 5, role: "ones", example: "пяти городах" },
  { forms: "шесть шести шестью", value: 6, role: "ones", example: "шесть школ" },
  { forms: "семь семи семью", value: 7, role: "ones", example: "семь больниц" },
  { forms: "восемь восьми восемью восьмью", value: 8, role: "ones", example: "восемь постов" },
  { forms: "девять девяти девятью", value: 9, role: "ones", example: "девять документов" },
  { forms: "десять десяти десятью", value: 10, role: "ones", example: "десять автобусов" },
  { forms: "одиннадцать одиннадцати одиннадцатью", value: 11, role: "ones", example: "одиннадцать проектов" },
  { forms: "двенадцать двенадцати двенадцатью", value: 12, role: "ones", example: "двенадцать кабин" },
  { forms: "тринадцать тринадцати", value: 13, role: "ones", example: "тринадцать участков" },
  { forms: "четырнадцать четырнадцати", value: 14, role: "ones", example: "четырнадцать насосов" },
  { forms: "пятнадцать пятнадцати", value: 15, role: "ones", example: "пятнадцать компаний" },
  { forms: "шестнадцать шестнадцати", value: 16, role: "ones", example: "шестнадцать поездов" },
  { forms: "семнадцать семнадцати", value: 17, role: "ones", example: "семнадцать сел" },
  { forms: "восемнадцать восемнадцати", value: 18, role: "ones", example: "восемнадцать студентов" },
  { forms: "девятнадцать девятнадцати", value: 19, role: "ones", example: "девятнадцать статей" },
  { forms: "двадцать двадцати двадцатью", value: 20, role: "tens", example: "двадцать пять экспертов" },
  { forms: "тридцать тридцати тридцатью", value: 30, role: "tens", example: "тридцать стипендий" },
  { forms: "сорок сорока", value: 40, role: "tens", example: "сорок машин" },
  { forms: "пятьдесят пятидесяти", value: 50, role: "tens", example: "пятьдесят коек" },
  { forms: "шестьдесят шестидесяти", value: 60, role: "tens", example: "шестьдесят рейсов" },
  { forms: "семьдесят семидесяти", value: 70, role: "tens", example: "семьдесят хозяйств" },
  { forms: "восемьдесят восьмидесяти", value: 80, role: "tens", example: "восемьдесят памятников" },
  { forms: "девяносто девяноста", value: 90, role: "tens", example: "девяносто мест" },
  { forms: "сто ста", value: 100, role: "hundreds", example: "сто двадцать грантов" },
  { forms: "двести двухсот", value: 200, role: "hundreds", example: "двести человек" },
  { forms: "триста трехсот", value: 300, role: "hundreds", example: "триста семей" },
  { forms: "четыреста четырехсот", value: 400, role: "hundreds", example: "четыреста грузовиков" },
  { forms: "пятьсот пятисот", value: 500, role: "hundreds", example: "пятьсот жителей" },
  { forms: "шестьсот шестисот", value: 600, role: "hundreds", example: "шестьсот домов" },
  { forms: "семьсот семисот", value: 700, role: "hundreds", example: "семьсот вагонов" },
  { forms: "восемьсот восьмисот", value: 800, role: "hundreds", example: "восемьсот учителей" },
  { forms: "девятьсот девятисот", value: 900, role: "hundreds", example: "девятьсот граждан" },
  {
    forms: "тысяча тысячу тысяче тысячей тысячью тысячи тысяч тысячам тысячами тысячах тыс",
    value: 1e3,
    role: "scale",
    example: "6 тысяч человек",
  },
  {
    forms: "миллион миллиона миллиону миллионом миллионе миллионы миллионов миллионам миллионами миллионах млн",
    value: 1e6,
    role: "scale",
    example: "1,2 млн пассажиров",
  },
  {
    forms:
      "миллиард миллиарда миллиарду миллиардом миллиарде миллиарды миллиардов миллиардам миллиардами миллиардах млрд",
    value: 1e9,
    role: "scale",
    example: "два миллиарда долларов",
  },
  {
    forms: "триллион триллиона триллионом триллионы триллионов трлн",
    value: 1e12,
    role: "scale",
    example: "1,5 трлн тенге",
  },
];

/** A number with a half: it takes the noun's and the scale's form that two would. */
export const oneAndAHalf = { forms: "полтора полторы полутора", value: 1.5, example: "полтора миллиона тонн" } as const;

/** Half of a lot or unit in one word. */
export const halfWords: readonly {
  readonly words: readonly string[];
  readonly value: number;
  readonly unit?: string;
  readonly example: string;
}[] = [
  { words: ["полгода", "полугода"], value: 0.5, unit: "year", example: "полгода" },
  { words: ["полчаса", "получаса"], value: 0.5, unit: "hour", example: "полчаса" },
  { words: ["полвека", "полувека"], value: 50, unit: "year", example: "полвека" },
  { words: ["полмиллиона"], value: 5e5, example: "полмиллиона тонн" },
  { words: ["полмиллиарда"], value: 5e8, example: "полмиллиарда долларов" },
];

/** Nouns that count in lots; the plural by itself gives no number. */
export const lots: readonly {
  readonly singular: string;
  readonly plural: string;
  readonly value: number;
  readonly example: string;
}[] = [
  {
    singular: "десяток десятка десятку",
    plural: "десятки десятков десяткам десятками десятках",
    value: 10,
    example: "два десятка компаний",
  },
  { singular: "дюжина дюжину дюжины", plural: "дюжин дюжинами", value: 12, example: "дюжину соглашений" },
  { singular: "сотня сотню", plural: "сотни сотен сотням сотнями сотнях", value: 100, example: "сотни семей" },
];

/** Plurals that by themselves give no number: `тысячи людей`. */
export const vaguePlurals =
  "тысячи тысяч тысячам тысячами тысячах миллионы миллионов миллионам миллионами миллионах миллиарды миллиардов миллиардам миллиардами";
/** After one of these the genitive is the singular: `около тысячи`. */
export const beforeOneLot =
  "около более менее свыше больше меньше порядка до от с из примерно почти превышает превысило превысил превысила";
/** Words before a lot or scale that take its number away: `несколько сотен`. */
export const vagueQuantifiers = "несколько нескольких нескольким несколькими много многие многих";

/** Parts of a whole. */
export const fractionWords: readonly { readonly forms: string; readonly divisor: number; readonly example: string }[] =
  [
    { forms: "половина половину половиной половины", divisor: 2, example: "половину стока" },
    { forms: "треть трети третью", divisor: 3, example: "две трети стока" },
    { forms: "четверть четверти четвертью", divisor: 4, example: "три четверти стока" },
  ];

/** Stems of the words that number an occasion, without their adjective's ending. First and second rank more often. */
export const ordinalStems: readonly { readonly stem: string; readonly value: number }[] = [
  { stem: "трет", value: 3 },
  { stem: "четверт", value: 4 },
  { stem: "пят", value: 5 },
  { stem: "шест", value: 6 },
  { stem: "седьм", value: 7 },
  { stem: "восьм", value: 8 },
  { stem: "девят", value: 9 },
  { stem: "десят", value: 10 },
  { stem: "одиннадцат", value: 11 },
  { stem: "двенадцат", value: 12 },
  { stem: "тринадцат", value: 13 },
  { stem: "четырнадцат", value: 14 },
  { stem: "пятнадцат", value: 15 },
  { stem: "шестнадцат", value: 16 },
  { stem: "семнадцат", value: 17 },
  { stem: "восемнадцат", value: 18 },
  { stem: "девятнадцат", value: 19 },
  { stem: "двадцат", value: 20 },
  { stem: "тридцат", value: 30 },
  { stem: "сороков", value: 40 },
  { stem: "пятидесят", value: 50 },
  { stem: "сот", value: 100 },
];
/** Behind a tens word: `двадцать первая`. */
export const lowOrdinals: readonly { readonly stem: string; readonly value: number }[] = [
  { stem: "перв", value: 1 },
  { stem: "втор", value: 2 },
];
export const ordinalEndings =
  "ый ий ой ая яя ья ое ее ье ого его ьего ому ему ьему ую юю ью ым им ьим ом ем ьем ой ьей ые ие ых их ьи ьих";

/** Nouns of occasions that are numbered, in the nominative singular. */
export const occasions: readonly string[] = [
  "годовщина",
  "заседание",
  "саммит",
  "форум",
  "сессия",
  "раунд",
  "встреча",
  "конференция",
  "съезд",
  "юбилей",
  "конгресс",
  "ассамблея",
  "совещание",
  "фестиваль",
  "выставка",
  "чемпионат",
  "олимпиада",
  "диалог",
  "семинар",
  "круглый стол",
  "созыв",
  "консультация",
  "турнир",
  "спартакиада",
];
