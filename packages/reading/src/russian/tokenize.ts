import { paragraphsOf } from "../paragraphs.ts";
import type { Sentence, Token, TokenizedText } from "../tokens.ts";
import { abbreviations } from "./lexicon/function-words.ts";
import { tagWord } from "./morphology/tag-word.ts";

/** A longer run of letters is no word; it is left out. */
const longestWord = 100;

/** A word with its hyphens and apostrophes (`торгово-логистический`), a number (`2,5`, `6:00`, `90-х`), or one sign. */
const tokenPattern = /[\p{L}\p{M}]+(?:[-‐‑'’ʼ][\p{L}\p{M}\p{N}]+)*|\d+(?:[.,:]\d+)*(?:[-‐‑]\p{L}+)?|\S/gu;

/**
 * Russian text as sentences and tagged tokens, with offsets in the text as it was given. `lower` of a token is in
 * lower case with plain hyphens and apostrophes, and has `е` for `ё`, which texts write at will. Parts of speech and
 * dictionary forms come from endings and word lists: good for closed classes, verbs and adjectives; a noun's or an
 * adjective's `lemma` is the word itself in lower case.
 */
export function tokenizeRussian(text: string): TokenizedText {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const tags = new Map<string, Pick<Token, "lower" | "partOfSpeech" | "lemma">>();
  paragraphsOf(text).forEach(({ start, end }, paragraph) => {
    const from = tokens.length;
    tokenPattern.lastIndex = start;
    for (let match = tokenPattern.exec(text); match && match.index < end; match = tokenPattern.exec(text)) {
      const word = match[0];
      if (word.length > longestWord) continue;
      let tag = tags.get(word);
      if (!tag) {
        const lower = plain(word);
        tag = { lower, ...tagWord(word, lower) };
        tags.set(word, tag);
      }
      const token = { start: match.index, end: match.index + word.length, text: word, ...tag };
      tokens.push(token);
    }
    addSentences(tokens, from, paragraph, sentences);
  });
  return { text, tokens, sentences };
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011]/g, "-");
}

function addSentences(tokens: readonly Token[], from: number, paragraph: number, sentences: Sentence[]): void {
  let first = from;
  for (let at = from; at < tokens.length; at += 1) {
    const isLast = at === tokens.length - 1;
    if (!isLast && !endsSentence(tokens, at, first)) continue;
    sentences.push({ start: tokens[first]!.start, end: tokens[at]!.end, from: first, to: at + 1, paragraph });
    first = at + 1;
  }
}

/** Whether a sentence ends behind token `at`: a full stop, then a space and a capital, a quotation mark or a dash. */
function endsSentence(tokens: readonly Token[], at: number, first: number): boolean {
  let stop = at;
  while (stop > first && /^[»”"’)\]]$/.test(tokens[stop]!.text) && tokens[stop]!.start === tokens[stop - 1]!.end)
    stop -= 1;
  if (!/^[.!?…]$/.test(tokens[stop]!.text)) return false;
  const next = tokens[at + 1]!;
  if (next.start === tokens[at]!.end) return false;
  let begin = at + 1;
  while (begin < tokens.length - 1 && /^[«“„"(\-–—]$/.test(tokens[begin]!.text)) begin += 1;
  if (!/^[\p{Lu}\p{N}]/u.test(tokens[begin]!.text)) return false;
  if (tokens[stop]!.text !== "." || stop !== at) return true;
  return !isAbbreviated(tokens, stop, first);
}

/** `А. Каримов`, `г. Ош`, `12 млн. тонн`, and the number of an item (`3. Стороны …`). */
function isAbbreviated(tokens: readonly Token[], stop: number, first: number): boolean {
  const before = tokens[stop - 1];
  if (before === undefined || stop === first || before.end !== tokens[stop]!.start) return false;
  if (/^\p{Lu}$/u.test(before.text)) return true;
  if (/^\d+$/.test(before.text)) return stop - 1 === first;
  if (before.lower === "г" || before.lower === "гг") return !/^\d{4}/.test(tokens[stop - 2]?.text ?? "");
  return abbreviations.has(before.lower);
}
