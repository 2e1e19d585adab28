import type { PartyId } from "@kelisim/register";
import type { Language } from "./messages.ts";

/**
 * What a party is called: a country that the record calls by its English name, by its name in the reader's language where
 * that is known; any other as the record calls it. A state that is no party of the record by its name, too.
 */
export function partyName(id: PartyId, inRecord: string | undefined, language: Language): string {
  const inEnglish = /^[A-Z]{2}$/.test(id) ? byIntl("en", id) : undefined;
  if (inEnglish === undefined || (inRecord !== undefined && inRecord !== inEnglish)) return inRecord ?? id;
  if (language === "en") return inEnglish;
  return COUNTRIES[language].get(id) ?? (language === "ru" ? byIntl("ru", id) : undefined) ?? inEnglish;
}

function byIntl(locale: string, country: string): string | undefined {
  return new Intl.DisplayNames(locale, { type: "region", fallback: "none" }).of(country);
}

// Kazakh and Kyrgyz as CLDR has them, and Intl in Node; Chromium comes without. Central Asia and its neighbours. In Russian
// CLDR has a name for Kyrgyzstan that the country itself does not use.
const COUNTRIES: Readonly<Record<Exclude<Language, "en">, ReadonlyMap<string, string>>> = {
  ru: new Map([["KG", "Кыргызстан"]]),
  kk: new Map([
    ["KZ", "Қазақстан"],
    ["KG", "Қырғызстан"],
    ["UZ", "Өзбекстан"],
    ["TJ", "Тәжікстан"],
    ["TM", "Түрікменстан"],
    ["CN", "Қытай"],
    ["RU", "Ресей"],
    ["TR", "Түркия"],
    ["AF", "Ауғанстан"],
    ["MN", "Моңғолия"],
  ]),
  ky: new Map([
    ["KZ", "Казакстан"],
    ["KG", "Кыргызстан"],
    ["UZ", "Өзбекстан"],
    ["TJ", "Тажикстан"],
    ["TM", "Түркмөнстан"],
    ["CN", "Кытай"],
    ["RU", "Россия"],
    ["TR", "Түркия"],
    ["AF", "Афганистан"],
    ["MN", "Монголия"],
  ]),
};
