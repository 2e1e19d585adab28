/**
 * Phrases looked up word by word: the longest one that begins at a word wins. Building is linear in the phrases,
 * a look-up in the words of the longest phrase.
 */
export interface Gazetteer<Entry> {
  readonly byFirstWord: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly entry: Entry }[]>;
}

/** @param phrases each with the words it is made of, as the language's tokenizer cuts them */
export function buildGazetteer<Entry>(
  phrases: Iterable<{ readonly words: readonly string[]; readonly entry: Entry }>,
): Gazetteer<Entry> {
  const byFirstWord = new Map<string, { words: readonly string[]; entry: Entry }[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0];
    if (first === undefined) continue;
    const same = byFirstWord.get(first);
    if (same) same.push(phrase);
    else byFirstWord.set(first, [phrase]);
  }
  for (const same of byFirstWord.values()) same.sort((a, b) => b.words.length - a.words.length);
  return { byFirstWord };
}

/** The longest phrase that stands at `index` in `words`, with the number of words it takes; null where none does. */
export function lookUp<Entry>(
  gazetteer: Gazetteer<Entry>,
  words: { readonly length: number; at(index: number): string | undefined },
  index: number,
): { readonly entry: Entry; readonly length: number } | null {
  const first = words.at(index);
  if (first === undefined) return null;
  for (const { words: wanted, entry } of gazetteer.byFirstWord.get(first) ?? []) {
    if (wanted.every((word, offset) => words.at(index + offset) === word)) return { entry, length: wanted.length };
  }
  return null;
}
