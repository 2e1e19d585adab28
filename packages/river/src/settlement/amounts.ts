import { exact } from "../sharing/exact.ts";
import { type ExchangeRate, rateOn } from "./exchange.ts";
import { inSmallestUnit, type Money, money } from "./money.ts";
import type { Converted } from "./settlement.ts";

/** Turns an amount that was paid on a day into the currency of the settlement. */
export type Convert = (amount: number | string, paidIn: string, date: string) => Converted;

/** @throws SharingError, when it is used, where there is no rate of the day or before it */
export function converterInto(currency: string, rates: readonly ExchangeRate[]): Convert {
  return (amount, paidIn, date) => {
    const used = rateOn(rates, paidIn, currency, date);
    const counted = used ? exact(amount).mul(used.factor) : amount;
    return {
      paid: money(inSmallestUnit(amount, paidIn), paidIn),
      counted: money(inSmallestUnit(counted, currency), currency),
      date,
      ...(used ? { rate: used.rate } : {}),
    };
  };
}

/** An amount in smallest units. */
export function units({ amount }: Money): bigint {
  return BigInt(amount.replace(".", ""));
}

export function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
