/** Numbers, sums and shares as each language writes them. */
import type { Language } from "./messages.ts";

/**
 * Kazakh and Kyrgyz write numbers as Russian does (CLDR: comma, and blanks between thousands). Chromium has no data of
 * its own for either, and would write them as its user's language does.
 */
const numberLocales: Readonly<Record<Language, string>> = { en: "en-GB", ru: "ru", kk: "ru", ky: "ru" };

export function numberFormat(language: Language, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(numberLocales[language], options);
}

export function formatNumber(value: number, language: Language): string {
  return numberFormat(language, { maximumSignificantDigits: 6 }).format(value);
}

/** A share as per cent, without decimals. */
export function formatShare(share: number, language: Language): string {
  return numberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/** A sum with the code of its currency, in millions and billions where it is that large: `1.5 billion USD`. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const large = Math.abs(amount) >= 1_000_000;
  const options: Intl.NumberFormatOptions = large
    ? { notation: "compact", compactDisplay: language === "en" ? "long" : "short", maximumSignificantDigits: 4 }
    : { maximumFractionDigits: 2 };
  return `${numberFormat(language, options).format(amount)}\u00A0${currency}`;
}
