import type { Sentence, Token, TokenizedText } from "../tokens.ts";
import type { QuotedRun } from "./quoted-runs.ts";

/** A stretch of a sentence that lies wholly inside or wholly outside a quotation. */
export interface Segment extends Sentence {
  /** Index of the quoted run it lies in, or -1. */
  readonly run: number;
}

/** A quoted term of fewer words than this stays part of the sentence around it. */
const fewestWordsToCut = 5;

/** Cuts sentences at the edges of quoted runs and behind a dateline (`АСТАНА, 19 мая 2023 года –`). */
export function findSegments({ tokens, sentences }: TokenizedText, runs: readonly QuotedRun[]): Segment[] {
  const owner = runOfTokens(tokens, runs);
  const segments: Segment[] = [];
  for (const sentence of sentences) {
    let from = sentence.from;
    const lead = endOfItemMark(tokens, sentence);
    const dateline = sentence.paragraph <= 3 && lead < 0 ? endOfDateline(tokens, sentence) : lead;
    for (let at = sentence.from + 1; at <= sentence.to; at += 1) {
      if (at < sentence.to && owner[at] === owner[from] && at !== dateline) continue;
      segments.push({
        from,
        to: at,
        start: tokens[from]!.start,
        end: tokens[at - 1]!.end,
        paragraph: sentence.paragraph,
        run: owner[from]!,
      });
      from = at;
    }
  }
  return segments;
}

/** Token behind the mark of an item (`3.`, `2)`, `а)`, `–`, `•`); -1 where the sentence has none. */
function endOfItemMark(tokens: readonly Token[], { from, to }: Sentence): number {
  if (to - from < 3) return -1;
  if (/^[-–—•·*▪●]$/.test(tokens[from]!.text)) return from + 1;
  if (!/^(?:\d{1,2}(?:\.\d{1,2})?|[а-яёa-z])$/iu.test(tokens[from]!.text)) return -1;
  return /^[.)]$/.test(tokens[from + 1]!.text) ? from + 2 : -1;
}

/** Token behind the dash of a dateline; -1 where the sentence has none. */
function endOfDateline(tokens: readonly Token[], { from, to }: Sentence): number {
  if (!/^\p{Lu}/u.test(tokens[from]!.text)) return -1;
  let hasDate = /^\p{Lu}{2,}$/u.test(tokens[from]!.text);
  for (let at = from + 1; at < Math.min(to, from + 16); at += 1) {
    const { text, partOfSpeech } = tokens[at]!;
    if (/^[-–—]$/.test(text)) return hasDate ? at + 1 : -1;
    if (/^\d/.test(text)) hasDate = true;
    if (partOfSpeech === "VERB" || partOfSpeech === "ADP") return -1;
  }
  return -1;
}

/** For every token the index of the run it lies in, or -1; short quoted terms inside a sentence are not cut out. */
function runOfTokens(tokens: readonly Token[], runs: readonly QuotedRun[]): Int32Array {
  const owner = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  runs.forEach((run, index) => {
    while (at < tokens.length && tokens[at]!.start < run.start) at += 1;
    const from = at;
    while (at < tokens.length && tokens[at]!.start < run.end) at += 1;
    const isPart = run.continues || runs[index + 1]?.quotation === run.quotation;
    if (at - from >= fewestWordsToCut || isPart || standsAlone(tokens, from, at)) owner.fill(index, from, at);
  });
  return owner;
}

/** A quotation behind a colon, or before `, – сказал он`. */
function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from - 2]?.text === ":") return true;
  return tokens[to + 1]?.text === "," && /^[-–—]$/.test(tokens[to + 2]?.text ?? "");
}
