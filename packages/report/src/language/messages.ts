/** The languages that briefings are written in. The record's own words stay in theirs. */
import { IntlMessageFormat } from "intl-messageformat";
import { english } from "./english.ts";
import { kazakh } from "./kazakh.ts";
import { kyrgyz } from "./kyrgyz.ts";
import { numberFormat } from "./numbers.ts";
import { russian } from "./russian.ts";

export type MessageKey = keyof typeof english;

/** All messages of one language: one that is missing fails the build. */
export type Messages = Readonly<Record<MessageKey, string>>;

export const languages = ["en", "ru", "kk", "ky"] as const;
export type Language = (typeof languages)[number];

export const messages: Readonly<Record<Language, Messages>> = { en: english, ru: russian, kk: kazakh, ky: kyrgyz };

/** The words of a message, with what stands in its places. What is put in is text, and read as nothing else. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

export function translator(language: Language): Translate {
  return (key, values = {}) => String(messageOf(language, key).format({ ...values }));
}

const parsed = new Map<string, IntlMessageFormat>();

function messageOf(language: Language, key: MessageKey): IntlMessageFormat {
  const name = `${language} ${key}`;
  let message = parsed.get(name);
  if (message === undefined) {
    const formatters = {
      getNumberFormat: (_locale: unknown, options?: Intl.NumberFormatOptions) => numberFormat(language, options),
      getDateTimeFormat: (_locale: unknown, options?: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(language, options),
      getPluralRules: (_locale: unknown, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(language, options),
    };
    message = new IntlMessageFormat(messages[language][key], language, undefined, {
      ignoreTag: true,
      formatters: formatters as never,
    });
    parsed.set(name, message);
  }
  return message;
}
