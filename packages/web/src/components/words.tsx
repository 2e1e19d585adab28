import type { LanguageMap } from "@kelisim/register";
import { useCallback } from "react";
import { type Locale, useLocale } from "../messages/locale.tsx";

/** Which of a text's languages to show: the reader's; else Russian, which both sides read; else English; else any. */
export function chooseWords(texts: LanguageMap, locale: Locale): { readonly lang: string; readonly text: string } {
  const tags = Object.keys(texts);
  const lang = [locale, "ru", "en"].find((tag) => tag in texts) ?? tags[0]!;
  return { lang, text: texts[lang]! };
}

/** The record's own words, marked with the language that they are in. */
export function Words({ texts }: { readonly texts: LanguageMap }) {
  const { locale } = useLocale();
  const { lang, text } = chooseWords(texts, locale);
  return <span lang={lang}>{text}</span>;
}

export function useWords(): (texts: LanguageMap) => string {
  const { locale } = useLocale();
  return useCallback((texts) => chooseWords(texts, locale).text, [locale]);
}
