import type { Figure } from "./reading.ts";
import type { TokenizedText } from "./tokens.ts";

/** Everything that differs between languages. A language is a folder that exports one of these. */
export interface Language {
  /** ISO 639-1 code. */
  readonly code: string;
  /** English name, for messages. */
  readonly name: string;
  /** Cuts the text into sentences and tagged tokens. Time linear in its length. */
  tokenize(text: string): TokenizedText;
  /** Numbers that say how much, how many, how long or what share, in text order. */
  findFigures(tokenized: TokenizedText): readonly Figure[];
}
