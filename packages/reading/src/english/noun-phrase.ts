import type { Token } from "../tokens.ts";
import type { NameIndex } from "./name-index.ts";

interface Phrases {
  readonly tokens: readonly Token[];
  readonly names: NameIndex;
}

/** The noun that the phrase is about: the last one before its first preposition or comma. */
export function headOf({ tokens, names }: Phrases, from: number, to: number): number {
  let head = -1;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    if (
      head >= 0 &&
      (token.partOfSpeech === "ADP" || token.text === "," || token.text === "(" || token.partOfSpeech === "VERB")
    ) {
      // `half of the countries`, `one of the sides`
      if (
        /^(half|one|each|both|all|most|some|none|either|group|number)$/.test(tokens[head]!.lower) &&
        token.lower === "of"
      )
        continue;
      break;
    }
    if (token.partOfSpeech === "PART" && token.lower !== "not") continue;
    if (isTimeWord.test(token.lower) && head >= 0) continue;
    if (
      /^(NOUN|PROPN|PRON)$/.test(token.partOfSpeech) ||
      /^(both|each|premier)$/.test(token.lower) ||
      names.personAt.has(at) ||
      names.countryAt.has(at)
    )
      head = at;
  }
  return head;
}

/** `Bekov yesterday said`: when is not who. */
const isTimeWord =
  /^(yesterday|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|earlier|later|meanwhile)$/;

/** `Kazakh` in `the Kazakh delegation`; `Kazakhstan` in `Kazakhstan's economy`. */
export function isAttribute({ tokens, names }: Phrases, head: number, to: number): boolean {
  if (names.demonymAt.has(head)) return head + 1 < to && /^(NOUN|PROPN)$/.test(tokens[head + 1]!.partOfSpeech);
  return tokens[head + 1]?.lower === "'s";
}
