import type { Sentence, TokenizedText } from "./tokens.ts";

/** No sentence of the genre comes near it; grammar may take time quadratic in the length of a sentence. */
const mostTokens = 400;

/** The text with endless sentences cut, behind a comma or semicolon where there is one, so that time stays linear. */
export function cutEndlessSentences(tokenized: TokenizedText): TokenizedText {
  const { tokens, sentences } = tokenized;
  if (sentences.every(({ from, to }) => to - from <= mostTokens)) return tokenized;
  const cut: Sentence[] = [];
  for (const sentence of sentences) {
    let from = sentence.from;
    while (sentence.to - from > mostTokens) {
      const to = behindComma(from);
      cut.push(part(sentence, from, to));
      from = to;
    }
    cut.push(part(sentence, from, sentence.to));
  }
  return { ...tokenized, sentences: cut };

  function behindComma(from: number): number {
    for (let at = from + mostTokens - 1; at > from + mostTokens / 2; at -= 1) {
      if (/^[,;]$/.test(tokens[at]!.text)) return at + 1;
    }
    return from + mostTokens;
  }

  function part({ paragraph }: Sentence, from: number, to: number): Sentence {
    return { from, to, start: tokens[from]!.start, end: tokens[to - 1]!.end, paragraph };
  }
}
