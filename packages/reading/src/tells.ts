/**
 * What the words of a text tell of its language. Foreign names and near relatives blur its letter trigrams, but not these.
 * `words` are in lower case, in text order.
 */
export interface Tells {
  /** Whether the text has so many words of the language's own that no other language need be compared with it. */
  isPlain(words: readonly string[]): boolean;
  /** Whether it has what sets the language apart from those whose trigrams are like its own. */
  isLikely(words: readonly string[]): boolean;
}

/** The share of the words that are among `small`; 0 where there are none. */
export function shareOfWords(words: readonly string[], small: ReadonlySet<string>): number {
  return words.filter((word) => small.has(word)).length / Math.max(1, words.length);
}
