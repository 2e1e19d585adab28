import type Fraction from "fraction.js";
import { exact } from "../sharing/exact.ts";
import { SharingError } from "../sharing/sharing-error.ts";

/** One unit of `from` was worth `rate` units of `to` on that day. */
export interface ExchangeRate {
  readonly from: string;
  readonly to: string;
  readonly rate: number | string;
  readonly date: string;
  readonly source?: string | undefined;
}

export interface RateUsed {
  /** As it was given; `isInverse` where the amount was divided by it. */
  readonly rate: ExchangeRate;
  readonly isInverse: boolean;
  readonly factor: Fraction;
}

/**
 * The rate by which an amount of that day is turned into another currency: that of the day, or else the last one before
 * it. Nothing where the currencies are one.
 *
 * @throws SharingError where no rate of that day or before it is given
 */
export function rateOn(rates: readonly ExchangeRate[], from: string, to: string, date: string): RateUsed | undefined {
  if (from === to) return undefined;
  const known = rates
    .filter((rate) => (rate.from === from && rate.to === to) || (rate.from === to && rate.to === from))
    .filter((rate) => rate.date <= date)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const rate = known[0];
  if (!rate) throw new SharingError(`no rate from ${from} to ${to} of ${date} or before it is given; add it to rates`);
  const isInverse = rate.from === to;
  return { rate, isInverse, factor: isInverse ? exact(1).div(exact(rate.rate)) : exact(rate.rate) };
}
