import { francAll } from "franc";
import { ReadingError } from "./errors.ts";
import type { Language } from "./language.ts";

/** UTF-16 units of a text that are looked at: three pieces from its beginning, middle and end. */
const sampleLength = 2000;

/** Fewer letters than this are too few to refuse a text for its language. */
const fewestLettersToRefuse = 120;

/** So many letters are enough where another language is far ahead of every known one. */
const fewestLettersOfClearRefusal = 50;

/** Below this share of the best score a short text is clearly in the other language (English names cost up to a fifth). */
const clearlyOtherShare = 0.775;

/** A language whose score comes this near the best one's is not told apart from it (English from Scots). */
const leastShareOfBest = 0.98;

/** As much is enough where the text has the words and letters that set the language apart. */
const leastShareWithTells = 0.85;

/** Fewer words than this are too few to go by small words alone. */
const fewestWordsOfPlainText = 30;

/**
 * The language that a text is in: by its small words where they are plain enough, else by its letter trigrams (franc).
 * The first of `languages` where the text is too short to tell; among near relatives, the one that is known.
 *
 * @throws {ReadingError} `unknown-language` when the text is in none of `languages`; the message names what it is in
 */
export function detectLanguage(text: string, languages: readonly Language[]): Language {
  const sample = sampleOf(text);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const plain = words.length < fewestWordsOfPlainText ? undefined : languages.find(({ tells }) => tells.isPlain(words));
  if (plain) return plain;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const [fallback] = languages;
  if (fallback === undefined) throw new ReadingError("unknown-language", "no languages to choose from");
  // Languages without a two-letter code (Scots, Romani dialects) only ever stand in the way of their great relatives here.
  const ranked = francAll(sample, { minLength: 3 }).filter(([code]) => code === "und" || shortCode(code).length === 2);
  const [best] = ranked;
  if (letters === 0 || best === undefined || best[0] === "und") return fallback;
  const known = ranked.find(([code]) => languages.some((language) => language.code === shortCode(code)));
  const language = known && languages.find(({ code }) => code === shortCode(known[0]));
  if (language && known[1] >= leastShareOfBest * best[1]) return language;
  // Foreign names drown the trigrams of a short text; small words and letters that its relatives lack do not lie.
  if (language && known[1] >= leastShareWithTells * best[1] && language.tells.isLikely(words)) return language;
  const isClear =
    letters >= fewestLettersOfClearRefusal && known !== undefined && known[1] < clearlyOtherShare * best[1];
  if (letters < fewestLettersToRefuse && !isClear) return language ?? fallback;
  throw new ReadingError(
    "unknown-language",
    `the text seems to be in ${englishName(best[0])}, which has no rules yet; ${knownLanguages(languages)}`,
  );
}

/** The language of an ISO 639-1 code. @throws {ReadingError} `unknown-language` when it is none of `languages` */
export function languageOfCode(code: string, languages: readonly Language[]): Language {
  const language = languages.find((known) => known.code === code);
  if (language) return language;
  throw new ReadingError(
    "unknown-language",
    `there are no rules for ${JSON.stringify(code)}; ${knownLanguages(languages)}`,
  );
}

function knownLanguages(languages: readonly Language[]): string {
  return `languages that can be read: ${languages.map(({ name, code }) => `${name} (${code})`).join(", ")}`;
}

const shortCodes = new Map<string, string>();

/** ISO 639-1 where there is one (`ru` for `rus`). */
function shortCode(code: string): string {
  const known = shortCodes.get(code) ?? Intl.getCanonicalLocales(code)[0] ?? code;
  shortCodes.set(code, known);
  return known;
}

function englishName(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
}

function sampleOf(text: string): string {
  if (text.length <= sampleLength) return text;
  const piece = Math.floor(sampleLength / 3);
  const middle = Math.floor((text.length - piece) / 2);
  return [text.slice(0, piece), text.slice(middle, middle + piece), text.slice(-piece)].join(" ");
}
