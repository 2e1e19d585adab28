import type { NumberWord } from "../../figures/numbers.ts";

/** Words that make up a number, with a mark that each is read in. */
export const numberWords: readonly (NumberWord & { readonly words: readonly string[]; readonly example: string })[] = [
  { words: ["one"], value: 1, role: "ones", example: "one agreement" },
  { words: ["two"], value: 2, role: "ones", example: "two countries" },
  { words: ["three"], value: 3, role: "ones", example: "three bridges" },
  { words: ["four"], value: 4, role: "ones", example: "four new gauges" },
  { words: ["five"], value: 5, role: "ones", example: "five schools" },
  { words: ["six"], value: 6, role: "ones", example: "six lanes" },
  { words: ["seven"], value: 7, role: "ones", example: "seven protocols" },
  { words: ["eight"], value: 8, role: "ones", example: "eight hydrological posts" },
  { words: ["nine"], value: 9, role: "ones", example: "nine ministers" },
  { words: ["ten"], value: 10, role: "ones", example: "ten buses" },
  { words: ["eleven"], value: 11, role: "ones", example: "eleven joint ventures" },
  { words: ["twelve"], value: 12, role: "ones", example: "twelve doctors" },
  { words: ["thirteen"], value: 13, role: "ones", example: "thirteen wells" },
  { words: ["fourteen"], value: 14, role: "ones", example: "fourteen turbines" },
  { words: ["fifteen"], value: 15, role: "ones", example: "fifteen firms" },
  { words: ["sixteen"], value: 16, role: "ones", example: "sixteen trains" },
  { words: ["seventeen"], value: 17, role: "ones", example: "seventeen villages" },
  { words: ["eighteen"], value: 18, role: "ones", example: "eighteen students" },
  { words: ["nineteen"], value: 19, role: "ones", example: "nineteen articles" },
  { words: ["twenty"], value: 20, role: "tens", example: "twenty-five experts" },
  { words: ["thirty"], value: 30, role: "tens", example: "thirty scholarships" },
  { words: ["forty"], value: 40, role: "tens", example: "forty pumps" },
  { words: ["fifty"], value: 50, role: "tens", example: "fifty-one beds" },
  { words: ["sixty"], value: 60, role: "tens", example: "sixty cars" },
  { words: ["seventy"], value: 70, role: "tens", example: "seventy farms" },
  { words: ["eighty"], value: 80, role: "tens", example: "eighty monuments" },
  { words: ["ninety"], value: 90, role: "tens", example: "ninety flights" },
  { words: ["hundred"], value: 100, role: "hundred", example: "three hundred and twelve families" },
  { words: ["thousand"], value: 1e3, role: "scale", example: "six thousand people" },
  { words: ["lakh"], value: 1e5, role: "scale", example: "2 lakh saplings" },
  { words: ["million", "mln", "mn", "mio"], value: 1e6, role: "scale", example: "1.2 million passengers" },
  { words: ["crore"], value: 1e7, role: "scale", example: "5 crore seedlings" },
  { words: ["billion", "bn", "bln"], value: 1e9, role: "scale", example: "two billion dollars" },
  { words: ["trillion", "trn", "tn", "trln"], value: 1e12, role: "scale", example: "1.5 trillion tenge" },
];

/** Letters that are a scale only beside a currency: `$5m`. */
export const scaleLetters: readonly { readonly letter: string; readonly value: number; readonly example: string }[] = [
  { letter: "k", value: 1e3, example: "$40k" },
  { letter: "m", value: 1e6, example: "$5m" },
  { letter: "b", value: 1e9, example: "$2.4B" },
  { letter: "t", value: 1e12, example: "$1.1T" },
];

/** Words that count in their own lots, after a number, `a`, or `half a`. */
export const lots: readonly { readonly word: string; readonly value: number; readonly example: string }[] = [
  { word: "dozen", value: 12, example: "a dozen agreements" },
];

/** Plurals that give no number: their figure has the value null. */
export const vagueNumbers: readonly { readonly word: string; readonly example: string }[] = [
  { word: "tens", example: "tens of thousands of families" },
  { word: "dozens", example: "dozens of firms" },
  { word: "scores", example: "scores of villages" },
  { word: "hundreds", example: "hundreds of students" },
  { word: "thousands", example: "thousands of pilgrims" },
  { word: "millions", example: "millions of dollars" },
  { word: "billions", example: "billions of dollars" },
  { word: "trillions", example: "trillions of dollars" },
];

/** Words before a scale word that take its number away: `several hundred`. */
export const vagueQuantifiers: readonly { readonly word: string; readonly example: string }[] = [
  { word: "several", example: "several hundred jobs" },
  { word: "few", example: "a few thousand visitors" },
  { word: "many", example: "many thousand trees" },
];

/** Parts of a whole after a number: `two-thirds`. */
export const fractionWords: readonly { readonly word: string; readonly divisor: number; readonly example: string }[] = [
  { word: "half", divisor: 2, example: "half of the flow" },
  { word: "third", divisor: 3, example: "two-thirds of the flow" },
  { word: "quarter", divisor: 4, example: "three quarters of the flow" },
  { word: "fifth", divisor: 5, example: "one fifth of the flow" },
  { word: "sixth", divisor: 6, example: "one-sixth of the flow" },
  { word: "seventh", divisor: 7, example: "two-sevenths of the flow" },
  { word: "eighth", divisor: 8, example: "one-eighth of the flow" },
  { word: "ninth", divisor: 9, example: "one-ninth of the flow" },
  { word: "tenth", divisor: 10, example: "nine-tenths of the flow" },
];

/** Parts of a century, which say how many years. */
export const centuryParts: readonly {
  readonly words: readonly string[];
  readonly years: number;
  readonly example: string;
}[] = [
  {
    words: [
      "a quarter of a century",
      "quarter of a century",
      "a quarter century",
      "quarter century",
      "quarter - century",
    ],
    years: 25,
    example: "a quarter of a century",
  },
  { words: ["half a century", "half century", "half - century"], years: 50, example: "half a century" },
];

/** Words that number an occasion. First and second rank a thing more often than they number it, and are left out. */
export const ordinalWords: readonly { readonly word: string; readonly value: number }[] = [
  { word: "third", value: 3 },
  { word: "fourth", value: 4 },
  { word: "fifth", value: 5 },
  { word: "sixth", value: 6 },
  { word: "seventh", value: 7 },
  { word: "eighth", value: 8 },
  { word: "ninth", value: 9 },
  { word: "tenth", value: 10 },
  { word: "eleventh", value: 11 },
  { word: "twelfth", value: 12 },
  { word: "thirteenth", value: 13 },
  { word: "fourteenth", value: 14 },
  { word: "fifteenth", value: 15 },
  { word: "sixteenth", value: 16 },
  { word: "seventeenth", value: 17 },
  { word: "eighteenth", value: 18 },
  { word: "nineteenth", value: 19 },
  { word: "twentieth", value: 20 },
  { word: "thirtieth", value: 30 },
  { word: "fortieth", value: 40 },
  { word: "fiftieth", value: 50 },
  { word: "sixtieth", value: 60 },
  { word: "seventieth", value: 70 },
  { word: "eightieth", value: 80 },
  { word: "ninetieth", value: 90 },
  { word: "hundredth", value: 100 },
];

/** After a tens word and a hyphen only: `twenty-first`. */
export const lowOrdinals: readonly { readonly word: string; readonly value: number }[] = [
  { word: "first", value: 1 },
  { word: "second", value: 2 },
];
