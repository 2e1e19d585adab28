/** The language of the application, and what is formatted by it. */
import { createContext, type ReactNode, startTransition, use, useEffect, useMemo, useState } from "react";
import { type Formats, formatsOf } from "./formats.ts";

export const locales = ["en", "ru", "kk", "ky"] as const;
export type Locale = (typeof locales)[number];

/** As each calls itself. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: "English",
  ru: "Русский",
  kk: "Қазақша",
  ky: "Кыргызча",
};

interface LocaleChoice {
  readonly locale: Locale;
  readonly formats: Formats;
  choose(locale: Locale): void;
}

const LocaleContext = createContext<LocaleChoice | null>(null);
const STORED = "kelisim.language";

/** Gives what is below it the chosen language: that of `?lang=`, else the one chosen before, else the browser's. */
export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(firstLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choice = useMemo<LocaleChoice>(
    () => ({
      locale,
      formats: formatsOf(locale),
      choose: (chosen) => {
        localStorage.setItem(STORED, chosen);
        // What is shown stays until the messages have come.
        startTransition(() => setLocale(chosen));
      },
    }),
    [locale],
  );
  return <LocaleContext value={choice}>{children}</LocaleContext>;
}

export function useLocale(): LocaleChoice {
  const choice = use(LocaleContext);
  if (choice === null) throw new Error("useLocale stands outside of a LocaleProvider");
  return choice;
}

export function firstLocale(): Locale {
  const asked = new URLSearchParams(location.search).get("lang");
  const wished = [asked, localStorage.getItem(STORED), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wished.find(isLocale) ?? "en";
}

function isLocale(tag: string | null): tag is Locale {
  return (locales as readonly (string | null)[]).includes(tag);
}
