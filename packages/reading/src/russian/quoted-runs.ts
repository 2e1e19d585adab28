import type { Quotation } from "../quotations.ts";
import type { Sentence, Token, TokenizedText } from "../tokens.ts";
import { isReportingVerb } from "./lexicon/reporting.ts";

/** Quoted words in one piece. */
export interface QuotedRun extends Quotation {
  /** Number of the quotation that it is a part of. */
  readonly quotation: number;
  /** Another part of the quotation comes before it, behind `– сказал Омаров. –`. */
  readonly continues: boolean;
}

/**
 * Quotations cut where the one who speaks is named inside the marks: `«Рынок лечит, – добавил он. – Там не стреляют»`
 * is two runs. Time linear in the number of tokens.
 */
export function findQuotedRuns({ tokens, sentences }: TokenizedText, quotations: readonly Quotation[]): QuotedRun[] {
  const runs: QuotedRun[] = [];
  let at = 0;
  const all = [...quotations, ...dashSpeech(tokens, sentences)].sort((a, b) => a.start - b.start);
  all.forEach((quotation, index) => {
    if (quotation.start < (all[index - 1]?.end ?? 0)) return;
    while (at < tokens.length && tokens[at]!.start < quotation.start) at += 1;
    let start = quotation.start;
    let continues = false;
    const add = (end: number, unclosed: boolean) => {
      if (end > start) runs.push({ start, end, unclosed, quotation: index, continues });
    };
    let open = true;
    for (; at < tokens.length && tokens[at]!.start < quotation.end; at += 1) {
      if (!open || !opensInsertion(tokens, at)) continue;
      add(tokens[at - 1]!.end, false);
      const behind = endOfInsertion(tokens, at + 1, quotation.end);
      continues = true;
      open = behind >= 0;
      if (open) {
        at = behind;
        start = tokens[behind + 1]?.start ?? quotation.end;
      }
    }
    if (open) add(quotation.end, quotation.unclosed);
  });
  return runs;
}

/** Paragraphs that a dash opens as speech: `– Мы открываем новую страницу, – сказал президент.` */
function dashSpeech(tokens: readonly Token[], sentences: readonly Sentence[]): Quotation[] {
  const found: Quotation[] = [];
  for (let index = 0; index < sentences.length; index += 1) {
    const { from, paragraph } = sentences[index]!;
    if (sentences[index - 1]?.paragraph === paragraph || !isDash(tokens[from])) continue;
    let last = index;
    while (sentences[last + 1]?.paragraph === paragraph) last += 1;
    const { to, end } = sentences[last]!;
    let at = from + 2;
    while (at < to && !opensInsertion(tokens, at)) at += 1;
    if (at < to && tokens[from + 1]) found.push({ start: tokens[from + 1]!.start, end, unclosed: false });
    index = last;
  }
  return found;
}

const isDash = (token: Token | undefined) => token !== undefined && /^[-–—]$/.test(token.text);

/** `, – сказал …`: a dash behind a comma or the end of a sentence, and a reporting verb right behind it. */
function opensInsertion(tokens: readonly Token[], at: number): boolean {
  if (!isDash(tokens[at]) || !/^[,!?….]$/.test(tokens[at - 1]?.text ?? "")) return false;
  for (let next = at + 1; next <= at + 3; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.partOfSpeech === "PUNCT") return false;
    if (isReportingVerb(token)) return true;
  }
  return false;
}

/** The dash behind which the quotation goes on; -1 where it does not. */
function endOfInsertion(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < tokens.length && tokens[at]!.start < end && at < from + 40; at += 1)
    if (isDash(tokens[at]) && /^[,.]$/.test(tokens[at - 1]!.text)) return at;
  return -1;
}
