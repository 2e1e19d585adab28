import type { PartyId } from "@kelisim/register";
import type { Language } from "./messages.ts";

/**
 * What a party is called: a country that the record calls by its English name, by its name in the reader's language where
 * that is known; any other as the record calls it.
 */
export function partyName(id: PartyId, inRecord: string | undefined, language: Language): string {
  if (inRecord === undefined) return id;
  if (!/^[A-Z]{2}$/.test(id) || byIntl("en", id) !== inRecord) return inRecord;
  if (language === "en" || language === "ru") return byIntl(language, id) ?? inRecord;
  return COUNTRIES[language].get(id) ?? inRecord;
}

function byIntl(locale: string, country: string): string | undefined {
  return new Intl.DisplayNames(locale, { type: "region", fallback: "none" }).of(country);
}

// As CLDR has them, and Intl in Node; Chromium comes without. Central Asia and its neighbours.
const COUNTRIES: Readonly<Record<"kk" | "ky", ReadonlyMap<string, string>>> = {
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
