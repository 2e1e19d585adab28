import type { Item, LanguageMap, Money, ObservationView } from "@kelisim/register";
import { printable } from "./print.ts";

/** A text in English where there is one, else in the first language it has. */
export function inAnyLanguage(texts: LanguageMap): string {
  return printable(texts["en"] ?? Object.values(texts)[0] ?? "");
}

export function titleOf(item: Item): string {
  return inAnyLanguage(item.title);
}

const numbers = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });

export function numberInWords(value: number): string {
  return numbers.format(value);
}

/** `42,000 KZT (1 KZT = 0.0024 USD on 2021-12-31, by the National Bank)` */
export function moneyInWords({ amount, currency, rate }: Money): string {
  const sum = `${numberInWords(amount)} ${currency}`;
  if (rate === undefined) return sum;
  const source = rate.source === undefined ? "" : `, by ${printable(rate.source)}`;
  return `${sum} (1 ${currency} = ${numberInWords(rate.rate)} ${rate.currency} on ${rate.on}${source})`;
}

/** `2021-01-01 to 2021-12-31`, or the day where it is one. */
export function periodInWords({ start, end }: ObservationView["period"]): string {
  return start === end ? start : `${start} to ${end}`;
}
