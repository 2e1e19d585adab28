import type { Quotation } from "../quotations.ts";
import type { Sentence, Token, TokenizedText } from "../tokens.ts";

/** A stretch of a sentence that lies wholly inside or wholly outside a quotation. */
export interface Segment extends Sentence {
  /** Index of the quotation it lies in, or -1. */
  readonly quotation: number;
}

/** A quoted term of fewer words than this stays part of the sentence around it. */
const fewestWordsToCut = 5;

/** Cuts sentences at the edges of quotations, so that grammar is looked for on one side at a time. */
export function findSegments({ tokens, sentences }: TokenizedText, quotations: readonly Quotation[]): Segment[] {
  const owner = quotationOfTokens(tokens, quotations);
  const segments: Segment[] = [];
  for (const sentence of sentences) {
    let from = sentence.from;
    for (let at = sentence.from + 1; at <= sentence.to; at += 1) {
      if (at < sentence.to && owner[at] === owner[from]) continue;
      segments.push({
        from,
        to: at,
        start: tokens[from]!.start,
        end: tokens[at - 1]!.end,
        paragraph: sentence.paragraph,
        quotation: owner[from]!,
      });
      from = at;
    }
  }
  return segments;
}

/** For every token the index of the long quotation it lies in, or -1. */
function quotationOfTokens(tokens: readonly Token[], quotations: readonly Quotation[]): Int32Array {
  const owner = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  quotations.forEach((quotation, index) => {
    while (at < tokens.length && tokens[at]!.start < quotation.start) at += 1;
    const from = at;
    while (at < tokens.length && tokens[at]!.start < quotation.end) at += 1;
    if (at - from >= fewestWordsToCut) owner.fill(index, from, at);
  });
  return owner;
}
