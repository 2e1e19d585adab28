import { type Atom, atomPattern, kindOf, plain } from "./atoms.ts";

interface Phrase<T> {
  readonly words: readonly string[];
  readonly meaning: T;
}

/** Phrases by their first word (or their last, for a table that is looked up backwards), longest first. */
export interface PhraseTable<T> {
  readonly byWord: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly exactCase: boolean;
  readonly backwards: boolean;
}

/** A phrase that was found: atoms `from` to `to - 1`. */
export interface Found<T> {
  readonly from: number;
  readonly to: number;
  readonly meaning: T;
}

/**
 * @param options.exactCase `MW` is not `mW`
 * @param options.backwards the table is asked what ends before an atom, by {@link phraseBefore}
 */
export function phraseTable<T>(
  entries: Iterable<readonly [phrase: string, meaning: T]>,
  options: { exactCase?: boolean; backwards?: boolean } = {},
): PhraseTable<T> {
  const { exactCase = false, backwards = false } = options;
  const byWord = new Map<string, Phrase<T>[]>();
  for (const [phrase, meaning] of entries) {
    const words = (phrase.match(atomPattern) ?? []).map((word) => (exactCase ? word : plain(word)));
    const key = words.at(backwards ? -1 : 0);
    if (key === undefined) continue;
    const phrases = byWord.get(key);
    if (phrases) phrases.push({ words, meaning });
    else byWord.set(key, [{ words, meaning }]);
  }
  for (const phrases of byWord.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return { byWord, exactCase, backwards };
}

/** The longest phrase of the table that starts at atom `at` and ends before `to`. */
export function phraseAt<T>(table: PhraseTable<T>, atoms: readonly Atom[], at: number, to: number): Found<T> | null {
  const first = atoms[at];
  if (first === undefined || at >= to) return null;
  for (const { words, meaning } of table.byWord.get(table.exactCase ? first.text : first.lower) ?? []) {
    if (at + words.length <= to && matches(table, atoms, at, words))
      return { from: at, to: at + words.length, meaning };
  }
  return null;
}

/** The longest phrase of the table that ends just before atom `at` and does not start before `from`. */
export function phraseBefore<T>(
  table: PhraseTable<T>,
  atoms: readonly Atom[],
  at: number,
  from: number,
): Found<T> | null {
  const last = atoms[at - 1];
  if (last === undefined || at <= from) return null;
  for (const { words, meaning } of table.byWord.get(table.exactCase ? last.text : last.lower) ?? []) {
    const start = at - words.length;
    if (start >= from && matches(table, atoms, start, words)) return { from: start, to: at, meaning };
  }
  return null;
}

function matches<T>(table: PhraseTable<T>, atoms: readonly Atom[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => {
    const atom = atoms[at + index]!;
    // The digit of `m3` belongs to the letter before it.
    if (index > 0 && kindOf(word) === "digits" && !atom.glued) return false;
    return (table.exactCase ? atom.text : atom.lower) === word;
  });
}
