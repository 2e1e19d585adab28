import model from "wink-eng-lite-web-model";
import winkNLP, { type ItsFunction } from "wink-nlp";
import { paragraphsOf } from "../paragraphs.ts";
import type { PartOfSpeech, Sentence, Token, TokenizedText } from "../tokens.ts";

const tagger = winkNLP(model, ["sbd", "pos"]);
const { its } = tagger;
// The package types these two for tokens of its own kind only; collections give the same values.
const partOfSpeech = its.pos as ItsFunction<PartOfSpeech>;
const lemma = its.lemma as ItsFunction<string>;

/** Above this many characters without a space there is no word; the tagger would take quadratic time over it. */
const longestWord = 400;

/**
 * English text as sentences and tagged tokens: wink-nlp's tokenizer, sentence boundaries and part-of-speech tagger,
 * paragraph by paragraph, with offsets in the text as it was given.
 */
export function tokenizeEnglish(text: string): TokenizedText {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  paragraphsOf(text).forEach(({ start, end }, paragraph) => {
    for (const piece of withoutEndlessWords(text, start, end)) {
      addPiece(text, piece.start, piece.end, paragraph, tokens, sentences);
    }
  });
  return { text, tokens, sentences };
}

/** The words of a name or phrase, cut as in a text. Most are plain words, which need no tagger to be cut at spaces. */
export function wordsOfPhrase(phrase: string): string[] {
  return /^[A-Za-z]+(?: [A-Za-z]+)*$/.test(phrase)
    ? phrase.split(" ")
    : tokenizeEnglish(phrase).tokens.map(({ text }) => text);
}

function addPiece(
  text: string,
  start: number,
  end: number,
  paragraph: number,
  tokens: Token[],
  sentences: Sentence[],
): void {
  const document = tagger.readDoc(text.slice(start, end));
  const all = document.tokens();
  const words: string[] = all.out();
  const tags = all.out(partOfSpeech) as unknown as PartOfSpeech[];
  const lemmas = all.out(lemma) as unknown as string[];
  const spans = document.sentences().out(its.span) as unknown as [number, number][];

  let cursor = start;
  let goesOn = false;
  for (const [first, last] of spans) {
    let from = tokens.length;
    if (goesOn) {
      // The tagger ended its sentence behind `Rt.`.
      from = sentences.pop()!.from;
      const [word, stop] = tokens.splice(-2, 2) as [Token, Token];
      const short = text.slice(word.start, stop.end);
      tokens.push({ ...word, end: stop.end, text: short, lower: short.toLowerCase(), lemma: short.toLowerCase() });
    }
    for (let index = first; index <= last; index += 1) {
      const word = words[index]!;
      if (word.trim() === "") continue;
      const at = text.indexOf(word, cursor);
      // The tagger never changes characters; should it, the token is left out rather than misplaced.
      if (at < 0 || at - cursor > longestWord) continue;
      const previous = tokens.length > from ? tokens[tokens.length - 1]! : undefined;
      cursor = at + word.length;
      if (previous && previous.end === at && cutsWord(previous.text, word)) {
        tokens[tokens.length - 1] = joined(previous, text.slice(previous.start, cursor), cursor);
        continue;
      }
      if (/^\d+$/.test(word) && isDecimalOfSum(tokens, at)) {
        // The tagger may have ended its sentence at the point.
        const cut = tokens.length === from ? sentences.pop() : undefined;
        if (cut) from = cut.from;
        const { start: sumStart } = tokens.at(-2)!;
        const sum = text.slice(sumStart, cursor);
        const lower = sum.toLowerCase();
        tokens.splice(-2, 2, { start: sumStart, end: cursor, text: sum, lower, lemma: lower, partOfSpeech: "NUM" });
        continue;
      }
      // `Bishkek–Osh`, `2023–2027`: a dash without spaces joins, as a hyphen does.
      const joins = word === "–" && previous?.end === at && /\S/.test(text.charAt(cursor));
      const lower = joins ? "-" : plain(word);
      tokens.push({
        start: at,
        end: cursor,
        text: word,
        lower,
        partOfSpeech: tags[index]!,
        lemma: lemmas[index]!.toLowerCase(),
      });
    }
    if (tokens.length > from) {
      sentences.push({
        start: tokens[from]!.start,
        end: tokens[tokens.length - 1]!.end,
        from,
        to: tokens.length,
        paragraph,
      });
    }
    goesOn = endsInShortTitle(tokens, from);
  }
}

/** `Rt.`, `Amb.`, `Maj.`: a title cut short, whose stop ends no sentence. */
function endsInShortTitle(tokens: readonly Token[], from: number): boolean {
  const [word, stop] = [tokens.at(-2), tokens.at(-1)];
  return tokens.length - from >= 2 && stop?.text === "." && word?.end === stop.start && shortTitles.test(word.text);
}

const shortTitles = /^(Rt|Amb|Maj|Brig|Adm|Cmdr|Insp|Eng|Engr|Pres|Rep|Messrs|Asst|Rev|Hon|Sh)$/;

/** The tagger cuts sums at their decimal point where the currency is a word: `Rs6` `.` `5`. */
function isDecimalOfSum(tokens: readonly Token[], at: number): boolean {
  const [whole, point] = tokens.slice(-2);
  return (
    point?.text === "." && point.end === at && whole?.end === point.start && /^\p{Lu}\p{L}{1,2}\d+$/u.test(whole.text)
  );
}

/** The tagger cuts words at letters outside Latin-1 (`Zieli` `ń` `ska`). */
function cutsWord(before: string, after: string): boolean {
  return (
    /[\p{L}\p{M}]$/u.test(before) &&
    /^[\p{L}\p{M}]/u.test(after) &&
    (before.charCodeAt(before.length - 1) > 127 || after.charCodeAt(0) > 127)
  );
}

function joined(first: Token, text: string, end: number): Token {
  const isName = /^\p{Lu}/u.test(text);
  return {
    ...first,
    text,
    end,
    lower: plain(text),
    lemma: text.toLowerCase(),
    partOfSpeech: isName ? "PROPN" : first.partOfSpeech,
  };
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011]/g, "-");
}

/** The passage cut where a run without spaces is too long to be a word; such runs are left out. */
function withoutEndlessWords(text: string, start: number, end: number): { start: number; end: number }[] {
  const passage = text.slice(start, end);
  if (passage.length <= longestWord) return [{ start, end }];
  const pieces: { start: number; end: number }[] = [];
  let from = start;
  for (const run of passage.matchAll(/\S+/g)) {
    if (run[0].length <= longestWord) continue;
    const at = start + run.index;
    if (at > from) pieces.push({ start: from, end: at });
    from = at + run[0].length;
  }
  if (from < end) pieces.push({ start: from, end });
  return pieces;
}
