/** The record's own words, which are never translated: the reader's language where the record has it, else another. */
import type { LanguageMap } from "@kelisim/register";
import type { Language } from "./messages.ts";

export interface RecordWords {
  readonly text: string;
  /** BCP 47 tag of the language they are in. */
  readonly lang: string;
}

/** Kazakh and Kyrgyz readers are likelier to read Russian than English, others English. */
const fallbacks: Readonly<Record<Language, readonly string[]>> = {
  en: ["en", "ru"],
  ru: ["ru", "en"],
  kk: ["kk", "ru", "en"],
  ky: ["ky", "ru", "en"],
};

export function recordWords(words: LanguageMap, language: Language): RecordWords {
  const lang = fallbacks[language].find((tag) => Object.hasOwn(words, tag)) ?? Object.keys(words)[0]!;
  return { text: words[lang]!, lang };
}
