/** The documents that the record names, and the words in them on which commitments rest. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { DocumentBody, Span } from "@kelisim/register";
import type { z } from "zod";

export interface ExampleDocument extends DocumentBody {
  readonly text: string;
}

/** The communiqué in both languages: own words, with the facts of press reports. */
export const communique = {
  en: ownText("communique.en.txt", "en", "Communiqué on the talks of 2 March 2021"),
  ru: ownText("communique.ru.txt", "ru", "Коммюнике о переговорах 2 марта 2021 года"),
} as const;

const CONTEXT_CHARACTERS = 40;

/** The span of the words that stand exactly once in a document. Throws an Error where they do not. */
export function spanOf({ sha256, text, title }: ExampleDocument, exact: string): z.infer<typeof Span> {
  const start = text.indexOf(exact);
  if (start === -1) throw new Error(`“${title}” does not say: ${exact}`);
  if (text.includes(exact, start + 1)) throw new Error(`“${title}” says more than once: ${exact}`);
  const end = start + exact.length;
  return {
    document: sha256,
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start),
    suffix: text.slice(end, end + CONTEXT_CHARACTERS),
    start,
    end,
  };
}

function ownText(file: string, language: string, title: string): ExampleDocument {
  const bytes = readFileSync(new URL(`../${file}`, import.meta.url));
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    title,
    publisher: "Kelisim (worked example)",
    date: "2021-03-02",
    language,
    text: bytes.toString("utf8"),
  };
}
