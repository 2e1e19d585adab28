import type { Analysis } from "./analysis.ts";
import type { Offices } from "./names/complete.ts";
import type { Names } from "./names/names.ts";
import type { TableWords } from "./parties.ts";
import type { Quotation } from "./quotations.ts";
import type { Area, DateMark, Figure } from "./reading.ts";
import type { Tells } from "./tells.ts";
import type { Token, TokenizedText } from "./tokens.ts";

/** Everything that differs between languages. A language is a folder that exports one of these. */
export interface Language {
  /** ISO 639-1 code. */
  readonly code: string;
  /** English name, for messages. */
  readonly name: string;
  /** What the words of a text tell of whether it is in the language. */
  readonly tells: Tells;
  /** Cuts the text into sentences and tagged tokens. Time linear in its length, as in all that follows. */
  tokenize(text: string): TokenizedText;
  /** Countries, bodies, people and places. */
  findNames(tokenized: TokenizedText): Names;
  /** Numbers that say how much, how many, how long or what share, in text order. */
  findFigures(tokenized: TokenizedText): readonly Figure[];
  /** Date of publication as YYYY-MM-DD where the text has a dateline; null where not. */
  findPublicationDate(tokenized: TokenizedText): string | null;
  /** Dates in text order; `published` (YYYY-MM-DD) resolves `in October`. */
  findDates(tokenized: TokenizedText, published: string | null): readonly DateMark[];
  /** Who said what, and the acts of cooperation. `parties` as `findParties` gives them. */
  analyse(
    tokenized: TokenizedText,
    names: Names,
    parties: readonly string[],
    quotations: readonly Quotation[],
  ): Analysis;
  /** The areas that a word (lower case) points to. */
  areaCuesOf(word: string): readonly { readonly area: Area; readonly weight: number }[];
  /** Whether an act that begins with this word gives something to the other side: `provide`, `invite`. */
  isTransfer(token: Token): boolean;
  /** By when or when, as offsets in the passage; null where it does not say. */
  findDeadline(passage: string): { readonly start: number; readonly end: number } | null;
  /** What its words tell of the states beside them. */
  readonly tableWords: TableWords;
  /** What titles say of the side that somebody sits on. */
  readonly offices: Offices;
  /** Words that make a paragraph's mention of a document or a meeting one. */
  readonly documentNouns: ReadonlySet<string>;
  readonly meetingNouns: ReadonlySet<string>;
}
