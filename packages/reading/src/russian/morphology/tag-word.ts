import type { PartOfSpeech } from "../../tokens.ts";
import { closedClassOf } from "../lexicon/function-words.ts";
import { isAdjectiveForm } from "./cases.ts";
import { knownNounForm } from "./known-nouns.ts";
import { verbFormOf } from "./verb-forms.ts";

/** Part of speech and dictionary form of a word; `lower` in lower case with `е` for `ё`. */
export function tagWord(word: string, lower: string): { readonly partOfSpeech: PartOfSpeech; readonly lemma: string } {
  const tag = (partOfSpeech: PartOfSpeech, lemma = lower) => ({ partOfSpeech, lemma });
  if (/^\d/.test(word)) return tag("NUM");
  if (!/^\p{L}/u.test(word)) return tag(/^[%$€£¥₸№+=<>°§&*/]/.test(word) ? "SYM" : "PUNCT");
  const closed = closedClassOf.get(lower);
  if (closed) return tag(closed);
  const isCapital = /^\p{Lu}/u.test(word);
  if (/^[^\p{Script=Cyrillic}]+$/u.test(word)) return tag(isCapital ? "PROPN" : "X");
  const verb = verbFormOf(lower);
  if (verb) return tag("VERB", verb.lemma);
  const isNoun = knownNounForm(lower) !== undefined;
  if (!isNoun && isAdjectiveForm(lower)) return tag("ADJ");
  if (isCapital && !/^\p{Lu}+$/u.test(word)) return tag("PROPN");
  if (/(ически|ственно|ально|тельно|нно|вно|чно|стно)$/.test(lower)) return tag("ADV");
  return tag(isCapital ? "PROPN" : "NOUN");
}
