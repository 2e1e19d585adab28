import type { Atom } from "./atoms.ts";

/** A number as it stands in the text: atoms `from` to `to - 1`. */
export interface NumberReading {
  readonly from: number;
  readonly to: number;
  /** The number in full; null for `hundreds`. */
  readonly value: number | null;
  /** The scale word's value (a million in `2.4 million`), 1 where there is none. */
  readonly scale: number;
  /** `vague`: hundreds, several thousand; `share`: a third, half; `ordinal`: 30th, fifth. */
  /** Of `100+`. */
  readonly bound?: "more-than";
  readonly form: "digits" | "words" | "vague" | "share" | "ordinal";
}

/** A word of a number. `hundred` multiplies what stands before it, as English has it; Russian's `двести` is `hundreds`. */
export interface NumberWord {
  readonly value: number;
  readonly role: "ones" | "tens" | "hundreds" | "hundred" | "scale";
}

/** A number that is being put together word by word: `total` and, below the last scale word, `chunk`. */
export interface PartialNumber {
  readonly total: number;
  readonly chunk: number;
  readonly lastScale: number;
  readonly empty: boolean;
}

export const noNumber: PartialNumber = { total: 0, chunk: 0, lastScale: Number.POSITIVE_INFINITY, empty: true };

export const numberSoFar = ({ total, chunk }: PartialNumber): number => total + chunk;

/** The number with one more word, or null where the word starts another number (`five` after `two`). */
export function extendNumber(number: PartialNumber, { value, role }: NumberWord): PartialNumber | null {
  const { total, chunk, lastScale, empty } = number;
  const rest = chunk % 100;
  const whole = Number.isInteger(chunk) && chunk < 1000;
  switch (role) {
    case "ones":
      if (!whole || !(rest === 0 || (value < 10 && rest >= 20 && rest % 10 === 0))) return null;
      return { ...number, chunk: chunk + value, empty: false };
    case "tens":
      return whole && rest === 0 ? { ...number, chunk: chunk + value, empty: false } : null;
    case "hundreds":
      return chunk === 0 ? { ...number, chunk: value, empty: false } : null;
    case "hundred":
      return chunk > 0 && chunk < 100 ? { ...number, chunk: chunk * value, empty: false } : null;
    case "scale": {
      if (value >= lastScale || (chunk === 0 && !empty)) return null;
      const factor = empty ? 1 : chunk;
      return { total: total + factor * value, chunk: 0, lastScale: value, empty: false };
    }
  }
}

/** How a language writes digits: which sign separates decimals, which groups of thousands. */
export interface DigitStyle {
  readonly decimal: "." | ",";
}

/** Longer runs of digits are codes, not amounts. */
const mostDigits = 18;
const groupGap = /^[ \u00a0\u2009\u202f]$/;

/**
 * Digits at `at`, with groups of three that are set apart by spaces (`1 200 000`).
 * Null where the signs between the digits make no number (`12.04.2023`).
 */
export function readDigits(
  text: string,
  atoms: readonly Atom[],
  at: number,
  to: number,
  style: DigitStyle,
): { to: number; value: number; grouped: boolean } | null {
  const first = atoms[at];
  if (first?.kind !== "digits" || first.text.length > mostDigits) return null;
  let end = at + 1;
  let digits = first.text;
  if (/^\d{1,3}$/.test(digits)) {
    const lastGroup = /^\d{3}(?:[.,]\d{1,2})?$/;
    while (end < to && digits.length < mostDigits) {
      const next = atoms[end]!;
      if (
        next.kind !== "digits" ||
        !lastGroup.test(next.text) ||
        !groupGap.test(text.slice(atoms[end - 1]!.end, next.start))
      )
        break;
      digits += next.text;
      end += 1;
      if (next.text.length > 3) break;
    }
  }
  const value = digitsValue(digits, style);
  return value === null ? null : { to: end, value, grouped: end > at + 1 || /[.,]/.test(first.text) };
}

const digitPatterns = { ".": patterns("\\.", ","), ",": patterns(",", "\\.") } as const;

function patterns(decimal: string, group: string) {
  return {
    decimals: new RegExp(`^\\d+${decimal}\\d+$`),
    grouped: new RegExp(`^\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3}(?:${decimal}\\d+)?$`),
    // The other way round, where it cannot be read in the language's own: 3,5 in English, 1,200,000 in Russian.
    foreignDecimals: new RegExp(`^\\d+${group}\\d{1,2}$`),
    foreignGroups: new RegExp(`^\\d{1,3}(?:${decimal}\\d{3}){2,}$`),
  };
}

/** Value of `1,200.5` or `1.200,5`, whichever is the language's own way; null for what is no number. */
function digitsValue(digits: string, { decimal }: DigitStyle): number | null {
  if (/^\d+$/.test(digits)) return Number(digits);
  const group = decimal === "." ? "," : ".";
  const { decimals, grouped, foreignDecimals, foreignGroups } = digitPatterns[decimal];
  if (decimals.test(digits)) return Number(digits.replace(decimal, "."));
  if (grouped.test(digits)) return Number(digits.replaceAll(group, "").replace(decimal, "."));
  if (foreignDecimals.test(digits)) return Number(digits.replace(group, "."));
  if (foreignGroups.test(digits)) return Number(digits.replaceAll(decimal, ""));
  return null;
}

const vulgarFractions: Readonly<Record<string, number>> = {
  "½": 1 / 2,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "¼": 1 / 4,
  "¾": 3 / 4,
  "⅕": 1 / 5,
  "⅛": 1 / 8,
};

/** The fraction at `at`: `½`, or `1/4` of two small numbers. */
export function readFraction(atoms: readonly Atom[], at: number, to: number): { to: number; value: number } | null {
  const first = atoms[at];
  if (first === undefined || at >= to) return null;
  const vulgar = vulgarFractions[first.text];
  if (vulgar !== undefined) return { to: at + 1, value: vulgar };
  const [slash, below] = [atoms[at + 1], atoms[at + 2]];
  if (at + 3 > to || !/^\d$/.test(first.text) || slash?.text !== "/" || below?.kind !== "digits") return null;
  if (!slash.glued || !below.glued || (atoms[at + 3]?.glued === true && /[\d/]/.test(atoms[at + 3]!.text))) return null;
  const [above, divisor] = [Number(first.text), Number(below.text)];
  return above > 0 && above < divisor && divisor <= 100 ? { to: at + 3, value: above / divisor } : null;
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a Roman number of two letters or more in capitals (`XVII`), or null. One letter is mostly a name. */
export function readRoman(text: string): number | null {
  if (!/^(?=[IVXLC]{2,8}$)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return null;
  let value = 0;
  for (let index = 0; index < text.length; index += 1) {
    const digit = romanDigits[text[index]!]!;
    value += digit < (romanDigits[text[index + 1] ?? ""] ?? 0) ? -digit : digit;
  }
  return value;
}
