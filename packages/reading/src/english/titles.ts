import type { CountryMention } from "../names/names.ts";
import type { Token } from "../tokens.ts";
import { pluralTitles, portfolios, titleModifiers, titleWords } from "./lexicon/titles.ts";

/** What the search for people sees of a text. */
export interface Scan {
  readonly tokens: readonly Token[];
  /** 1 where a token belongs to a country or an organisation. */
  readonly taken: Uint8Array;
  /** 1 where a token is the first of its sentence. */
  readonly startsSentence: Uint8Array;
  /** By the first and the last token of the mention. */
  readonly countryAt: ReadonlyMap<number, CountryMention>;
}

export interface Title {
  readonly from: number;
  role: string;
  country: string | null;
}

/** The title that stands before a name: `Kyrgyz Water Minister`, `the president of Kyrgyzstan,`, `His counterpart,`. */
export function titleBefore(scan: Scan, nameFrom: number): Title | null {
  const { tokens, countryAt } = scan;
  const behindTitle = tokens[nameFrom - 1]?.text === "," ? nameFrom - 1 : nameFrom;
  const found = titleWordBefore(scan, behindTitle);
  if (!found) return null;
  const { at } = found;
  const isAdjacent = at === behindTitle - 1;
  // A title further back only counts when `of` ties it to the name: `the minister told Anna` is not one.
  if (!isAdjacent && !/^(of|for|at)$/.test(tokens[at + 1]?.lower ?? "")) return null;
  const isBehindComma = behindTitle < nameFrom;
  if (isBehindComma && isAdjacent && !startsWithArticleOrCountry(scan, at) && tokens[at]!.lower !== "counterpart")
    return null;
  const { from, country } = widen(scan, at);
  const role = tokens
    .slice(from, at + 1)
    .filter(
      (t, i) =>
        !countryAt.has(from + i) &&
        t.partOfSpeech !== "PART" &&
        t.text !== "-" &&
        t.lower !== "his" &&
        t.lower !== "her",
    )
    .map((t) => t.lower)
    .join(" ");
  // `ADB Country Director for Tajikistan` speaks for the bank.
  const isOfBody = country !== null && (country.length > 2 || country === "EU" || country === "UN");
  return { from, role, country: isOfBody ? country : (found.country ?? country) };
}

/** `Minister of Energy of Kazakhstan Daniyar Omarov`: back over `of …` to the title word, at most 12 words. */
function titleWordBefore(scan: Scan, to: number): { at: number; country: string | null } | null {
  const { tokens, countryAt, startsSentence } = scan;
  let country: string | null = null;
  for (let at = to - 1; at >= 0 && at > to - 13; at -= 1) {
    const token = tokens[at]!;
    if (startsSentence[at + 1] === 1) return null;
    if (titleWords.has(token.lower) || pluralTitles.has(token.lower)) return { at, country };
    const isInside =
      /^(NOUN|PROPN|ADJ)$/.test(token.partOfSpeech) ||
      /^(of|for|the|and|'s|at|in)$/.test(token.lower) ||
      token.text === "-" ||
      capitalised.test(token.text);
    if (!isInside) return null;
    // `the Chinese embassy in Islamabad`: where it is, is not whose it is.
    if (token.lower === "in") country = null;
    else country ??= countryAt.get(at)?.code ?? null;
  }
  return null;
}

/** Where a title begins whose last word stands at `at`, and the country before it: `Kyrgyz Deputy Prime Minister`. */
function widen({ tokens, countryAt, startsSentence }: Scan, at: number): { from: number; country: string | null } {
  // `the presidents of Kazakhstan and …`: what stands before several is not the country of one.
  const isPlural = pluralTitles.has(tokens[at]!.lower);
  let country: string | null = null;
  let from = at;
  while (from > 0 && startsSentence[from] === 0) {
    const previous = tokens[from - 1]!;
    const mention = countryAt.get(from - 1);
    if (mention && tokens[from]!.lower !== ",") {
      if (!isPlural) country ??= mention.code;
      from = mention.from;
    } else if (belongsToTitle(tokens, from, previous)) from -= 1;
    else break;
  }
  return { from, country };
}

/** Whether the word before token `from` belongs to the title that so far begins there. */
function belongsToTitle(tokens: readonly Token[], from: number, { lower, text }: Token): boolean {
  if (titleModifiers.has(lower) || titleWords.has(lower) || lower === "'s") return true;
  if (!titleModifiers.has(tokens[from]!.lower)) return false;
  return text === "-" || (lower === "and" && titleModifiers.has(tokens[from - 2]?.lower ?? ""));
}

function startsWithArticleOrCountry({ tokens, countryAt }: Scan, at: number): boolean {
  for (let index = at; index > at - 6 && index >= 0; index -= 1) {
    if (countryAt.has(index)) return true;
    const lower = tokens[index]!.lower;
    if (lower === "the" || lower === "his" || lower === "her" || lower === "'s") return true;
    if (!titleModifiers.has(lower) && !titleWords.has(lower)) return false;
  }
  return false;
}

/** The title that follows a name: `, Kazakhstan's energy minister,`; and `of Kazakhstan` right after it. */
export function titleAfter({ tokens, countryAt, startsSentence }: Scan, nameTo: number): Title | null {
  if (tokens[nameTo]?.text !== "," && tokens[nameTo]?.text !== "(") return null;
  let country: string | null = null;
  let titleAt = -1;
  for (let at = nameTo + 1; at < Math.min(tokens.length, nameTo + 12); at += 1) {
    const token = tokens[at]!;
    if (
      startsSentence[at] === 1 ||
      token.text === "," ||
      token.text === ")" ||
      token.text === "." ||
      token.partOfSpeech === "VERB" ||
      token.partOfSpeech === "AUX"
    )
      break;
    const mention = countryAt.get(at);
    if (mention) country ??= mention.code;
    else if (titleWords.has(token.lower)) titleAt = at;
    // `told Petra, Secretary-General Omar Bek …`: the title is that of the name behind it.
    else if (titleAt >= 0 && startsName(tokens, at) && !/^(of|for|the|and|in|to|-)$/.test(tokens[at - 1]!.lower))
      return null;
  }
  if (titleAt < 0) return null;
  return { from: nameTo, role: tokens[titleAt]!.lower, country };
}

/** Two capitalised words of no title: a name. */
function startsName(tokens: readonly Token[], at: number): boolean {
  return [tokens[at], tokens[at + 1]].every(
    (token) =>
      token !== undefined &&
      token.partOfSpeech === "PROPN" &&
      capitalised.test(token.text) &&
      !titleModifiers.has(token.lower) &&
      !portfolios.has(token.lower) &&
      !wordsOfStates.test(token.lower),
  );
}

/** `President of the Democratic Socialist Republic of Sri Lanka` */
const wordsOfStates =
  /^(republic|kingdom|democratic|socialist|federal|federative|islamic|arab|plurinational|bolivarian|hashemite|united|sultanate|oriental|co-operative|cooperative)$/;

/** `President Joseph Biden of the United States`, `Lula da Silva of the Federative Republic of Brazil`. */
export function countryAfter({ tokens, countryAt }: Scan, nameTo: number): string | null {
  if (tokens[nameTo]?.lower !== "of") return null;
  for (let at = nameTo + 1; at < nameTo + 6; at += 1) {
    const mention = countryAt.get(at);
    if (mention) return mention.code;
    if (
      !/^(the|of|republic|federative|federal|islamic|socialist|plurinational|people's|kingdom|democratic|state|united)$/.test(
        tokens[at]?.lower ?? "",
      )
    )
      return null;
  }
  return null;
}

/** Titles that say nothing of an office. */
export const courtesyTitles = new Set([
  "rt.",
  "hon.",
  "rt. hon.",
  "sir",
  "lord",
  "shrimati",
  "mr.",
  "mrs.",
  "ms.",
  "dr.",
  "mr",
  "mrs",
  "ms",
  "dr",
  "shri",
  "smt.",
  "excellency",
  "honourable",
  "honorable",
  "right honourable",
  "right honorable",
  "his excellency",
  "her excellency",
  "professor",
  "prof.",
]);

export const capitalised = /^\p{Lu}[\p{L}\p{M}'’.]*$/u;
