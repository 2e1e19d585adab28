/**
 * ICU messages. Each page keeps its own in a folder `messages`, a file for each language; those of English give the
 * names and arguments, and the compiler refuses another language that lacks one.
 */
import type { GetICUArgs } from "@schummar/icu-type-parser";
import { IntlMessageFormat } from "intl-messageformat";
import { use } from "react";
import { loadPart } from "../api/load-part.ts";
import { tagsOf } from "./formats.ts";
import { type Locale, useLocale } from "./locale.tsx";

/** The same messages in another language. */
export type Translated<English> = { readonly [Name in keyof English]: string };

export interface Catalog<English> {
  /** Loads the messages of a language, once. */
  load(locale: Locale): Promise<Translated<English>>;
}

type Loaders<English> = {
  readonly [Tag in Locale]: () => Promise<{ readonly messages: Tag extends "en" ? English : Translated<English> }>;
};

export function catalog<English>(loaders: Loaders<English>): Catalog<English> {
  const loaded = new Map<Locale, Promise<Translated<English>>>();
  return {
    load: (locale) => {
      const known = loaded.get(locale);
      if (known !== undefined) return known;
      const loading = loadPart<{ readonly messages: unknown }>(loaders[locale]).then(
        ({ messages }) => messages as Translated<English>,
      );
      // What failed for want of a network is tried again when next asked for.
      loading.catch(() => loaded.delete(locale));
      loaded.set(locale, loading);
      return loading;
    },
  };
}

type ArgumentTypes = {
  Argument: string | number;
  Date: Date | number;
  FormattableNumber: number;
  Number: number;
  Other: string | number;
};

type Arguments<Message extends string> = keyof GetICUArgs<Message, { ProvidedArgs: never }> extends never
  ? []
  : [values: GetICUArgs<Message, ArgumentTypes & { ProvidedArgs: never }>];

/** Writes a message with its values. */
export type Translate<English> = <Name extends keyof English & string>(
  name: Name,
  ...values: English[Name] extends string ? Arguments<English[Name]> : never
) => string;

/** The messages of a catalog in the language chosen. Suspends until they have come. */
export function useMessages<English>(messages: Catalog<English>): Translate<English> {
  const { locale } = useLocale();
  return translateOf(use(messages.load(locale)) as Readonly<Record<string, string>>, locale) as Translate<English>;
}

type AnyTranslate = (name: string, values?: Record<string, string | number>) => string;

/** One for all that use a catalog in a language: a list has as many users as rows, and a message is parsed once. */
const translates = new WeakMap<object, AnyTranslate>();

function translateOf(texts: Readonly<Record<string, string>>, locale: Locale): AnyTranslate {
  const known = translates.get(texts);
  if (known !== undefined) return known;
  const written = new Map<string, IntlMessageFormat>();
  const translate: AnyTranslate = (name, values) => {
    const text = texts[name]!;
    // Messages without values need no parsing.
    if (values === undefined) return text;
    const format = written.get(name) ?? new IntlMessageFormat(text, tagsOf(locale), undefined, { ignoreTag: true });
    written.set(name, format);
    return format.format(values) as string;
  };
  translates.set(texts, translate);
  return translate;
}
