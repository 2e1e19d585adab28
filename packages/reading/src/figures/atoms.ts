import type { PartOfSpeech, TokenizedText } from "../tokens.ts";

/**
 * The smallest piece a figure is read from: a run of letters, a run of digits with its separators (`1,200.5`), or one
 * other sign. Tokens are cut further (`KZT500`, `30th`, `m3/s`), so that a rule sees the same pieces in every language.
 */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, with typographic apostrophes and hyphens made plain. */
  readonly lower: string;
  readonly kind: "word" | "digits" | "sign";
  /** No white space stands before it. */
  readonly glued: boolean;
  readonly partOfSpeech: PartOfSpeech;
  /** Number of its sentence in the text. */
  readonly sentence: number;
}

/** Atoms of a text in order, and where each paragraph's run of them ends. */
export interface AtomizedText {
  readonly atoms: readonly Atom[];
  readonly paragraphs: readonly { readonly from: number; readonly to: number }[];
}

export const atomPattern = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|\S/gu;
const onlyLetters = /^[\p{L}\p{M}]+$/u;

/** Atoms that were cut already: figures and dates are read from the same ones. */
const cut = new WeakMap<TokenizedText, AtomizedText>();

export function atomize(tokenized: TokenizedText): AtomizedText {
  const known = cut.get(tokenized);
  if (known) return known;
  const atomized = cutIntoAtoms(tokenized);
  cut.set(tokenized, atomized);
  return atomized;
}

function cutIntoAtoms({ tokens, sentences }: TokenizedText): AtomizedText {
  const atoms: Atom[] = [];
  const paragraphs: { from: number; to: number }[] = [];
  let paragraph = -1;
  let lastEnd = -1;
  sentences.forEach((sentence, sentenceNumber) => {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      paragraphs.push({ from: atoms.length, to: atoms.length });
    }
    for (let index = sentence.from; index < sentence.to; index += 1) {
      const { start, end, text, lower, partOfSpeech } = tokens[index]!;
      if (onlyLetters.test(text) || isAddress(text)) {
        const kind = "word";
        atoms.push({ start, end, text, lower, kind, glued: start === lastEnd, partOfSpeech, sentence: sentenceNumber });
        lastEnd = end;
        continue;
      }
      for (const piece of text.matchAll(atomPattern)) {
        const from = start + piece.index;
        atoms.push({
          start: from,
          end: from + piece[0].length,
          text: piece[0],
          lower: plain(piece[0]),
          kind: kindOf(piece[0]),
          glued: from === lastEnd,
          partOfSpeech,
          sentence: sentenceNumber,
        });
        lastEnd = from + piece[0].length;
      }
    }
    paragraphs[paragraphs.length - 1]!.to = atoms.length;
  });
  return { atoms, paragraphs };
}

/** The numbers of a web or mail address measure nothing. */
const isAddress = (text: string): boolean => text.includes("://") || text.startsWith("www.") || /.@./.test(text);

/** Lower case, with typographic apostrophes and hyphens made plain and `е` for `ё`, as the tokenizers have it. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’ʼ‘]/g, "'")
    .replace(/ё/g, "е")
    .replace(/[\u2010\u2011]/g, "-");
}

export function kindOf(piece: string): Atom["kind"] {
  const first = piece.codePointAt(0)!;
  if (first >= 0x30 && first <= 0x39) return "digits";
  return /^[\p{L}\p{M}]/u.test(piece) ? "word" : "sign";
}

export const isHyphen = (atom: Atom | undefined): boolean => atom?.lower === "-";
export const isDash = (atom: Atom | undefined): boolean =>
  atom !== undefined && (atom.lower === "-" || atom.lower === "–" || atom.lower === "—" || atom.lower === "−");
