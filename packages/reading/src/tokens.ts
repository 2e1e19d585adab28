/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** A word, number or sign of the text. `start` and `end` are UTF-16 offsets in the text as it was given. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The characters as they stand in the text. */
  readonly text: string;
  /** Lower case, with typographic apostrophes and hyphens made plain. */
  readonly lower: string;
  readonly partOfSpeech: PartOfSpeech;
  /** Dictionary form in lower case. */
  readonly lemma: string;
}

/** A run of tokens that ends in a full stop or at the end of a paragraph: `tokens[from]` to `tokens[to - 1]`. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Number of its paragraph, from 0. */
  readonly paragraph: number;
}

/** The text cut into sentences and tokens; no white space is in any token. */
export interface TokenizedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** The words of `tokens[from]` to `tokens[to - 1]`, with one blank wherever the text has white space. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    text += at > from && tokens[at - 1]!.end < token.start ? ` ${token.text}` : token.text;
  }
  return text;
}
