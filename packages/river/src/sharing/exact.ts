import Fraction from "fraction.js";
import { SharingError } from "./sharing-error.ts";

/** What may stand for an amount: a number (taken as the decimal that it is written as), a decimal, a fraction. */
export type Amount = number | string | Fraction;

/**
 * The amount as an exact fraction: 0.1 is one tenth, not the binary number beside it, so that shares are the same
 * whoever computes them. `exact("1/3")` and `exact("33 1/3")` are read too.
 *
 * @throws SharingError for NaN, infinity or a text that is no number
 */
export function exact(amount: Amount): Fraction {
  if (amount instanceof Fraction) return amount;
  if (typeof amount === "number" && !Number.isFinite(amount)) throw new SharingError(`${amount} is not an amount`);
  try {
    return new Fraction(decimalOf(String(amount)));
  } catch {
    throw new SharingError(`${JSON.stringify(amount)} is not an amount; write it as 1234.5 or 1/3`);
  }
}

/** The number nearest to a fraction, to more digits than a number has. */
export function numberOf({ s, n, d }: Fraction): number {
  const places = Math.max(0, 30 - String(n).length + String(d).length);
  return Number(`${(s * n * 10n ** BigInt(places)) / d}e-${places}`);
}

export function sum(amounts: readonly Fraction[]): Fraction {
  return amounts.reduce((total, amount) => total.add(amount), zero);
}

export const zero: Fraction = new Fraction(0);

export function least(a: Fraction, b: Fraction): Fraction {
  return a.lt(b) ? a : b;
}

export function greatest(a: Fraction, b: Fraction): Fraction {
  return a.gt(b) ? a : b;
}

/** `1.5e-7` as `0.00000015`: fractions are not read from scientific notation. */
function decimalOf(text: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/i.exec(text);
  if (!parts) return text;
  const [, sign, whole, decimals = "", exponent] = parts;
  const point = whole!.length + Number(exponent);
  const digits = whole! + decimals;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return `${sign}${digits.slice(0, point).padEnd(point, "0")}.${digits.slice(point) || "0"}`;
}
