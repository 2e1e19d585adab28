import { invariantNouns, irregularPlurals, notPlural } from "./nouns.ts";

const irregular = new Map(irregularPlurals.map(({ plural, singular }) => [plural, singular]));
const invariant = new Set(invariantNouns);
const noPlural = new Set(notPlural);

/** Singular of a plural noun in lower case (`countries` → `country`), or null where the word is no plural. */
export function singularOf(word: string): string | null {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (invariant.has(word)) return word;
  if (word.length < 3 || !word.endsWith("s") || noPlural.has(word) || /(?:ss|us|is)$/.test(word)) return null;
  const last = word.lastIndexOf("-");
  if (last > 0) {
    const head = singularOf(word.slice(last + 1));
    return head === null ? null : word.slice(0, last + 1) + head;
  }
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
