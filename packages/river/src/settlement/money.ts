import type Fraction from "fraction.js";
import { type Amount, exact } from "../sharing/exact.ts";
import { roundHalfUp } from "./round-to-parts.ts";

/** An amount as it is printed and signed: `"1234.50"`, with as many decimals as the currency has. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** ISO 4217: how many decimals a currency has, where it is not two. */
const decimalsOf: Readonly<Record<string, number>> = {
  ...{ BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, VND: 0, VUV: 0 },
  ...{ XAF: 0, XOF: 0, XPF: 0, BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3 },
};

export function decimalsIn(currency: string): number {
  return decimalsOf[currency] ?? 2;
}

/** An amount in the currency's smallest unit (tiyn, tyiyn, cent), rounded where it is finer. */
export function inSmallestUnit(amount: Amount, currency: string): bigint {
  return roundHalfUp(exact(amount).mul(10 ** decimalsIn(currency)));
}

/** Whether the amount has no more decimals than the currency. */
export function isWholeIn(amount: Amount, currency: string): boolean {
  return exact(amount).mul(10 ** decimalsIn(currency)).d === 1n;
}

export function money(smallestUnits: bigint, currency: string): Money {
  const decimals = decimalsIn(currency);
  const sign = smallestUnits < 0n ? "-" : "";
  const digits = String(smallestUnits < 0n ? -smallestUnits : smallestUnits).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return { amount: decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`, currency };
}

/** The exact value of so many smallest units. */
export function amountOf(smallestUnits: bigint, currency: string): Fraction {
  return exact(String(smallestUnits)).div(10 ** decimalsIn(currency));
}
