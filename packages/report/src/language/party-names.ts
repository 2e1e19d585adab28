import type { PartyId } from "@kelisim/register";
import type { Language } from "./messages.ts";

/**
 * What a party is called: a country that the record calls by its English name, by its name in the reader's language
 * where the platform knows it; any other as the record calls it.
 */
export function partyName(id: PartyId, inRecord: string | undefined, language: Language): string {
  if (inRecord === undefined) return id;
  if (!/^[A-Z]{2}$/.test(id) || countryName(id, "en") !== inRecord) return inRecord;
  return countryName(id, language) ?? inRecord;
}

function countryName(code: string, language: Language): string | undefined {
  if (Intl.DisplayNames.supportedLocalesOf(language).length === 0) return undefined;
  return new Intl.DisplayNames(language, { type: "region", fallback: "none" }).of(code);
}
