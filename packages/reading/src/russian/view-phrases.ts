import type { Token } from "../tokens.ts";

/** `сделал акцент на …`, `обратил внимание на …`: the verb and its noun, by infinitive. */
const viewNouns: Readonly<Record<string, RegExp>> = {
  сделать: /^(?:акцент|упор)$/,
  делать: /^(?:акцент|упор)$/,
  обратить: /^внимание$/,
  обращать: /^внимание$/,
  акцентировать: /^внимание$/,
  заострить: /^внимание$/,
  остановить: /^внимание$/,
};

/** Token that what is said begins at, behind `на`; -1 where the verb that ends before `from` draws no attention. */
export function viewBehind(tokens: readonly Token[], from: number, lemma: string): number {
  const nouns = Object.hasOwn(viewNouns, lemma) ? viewNouns[lemma] : undefined;
  if (!nouns) return -1;
  for (let at = from; at < from + 6; at += 1) {
    const token = tokens[at];
    if (!token || token.partOfSpeech === "PUNCT") return -1;
    if (token.lower === "на" && at > from && nouns.test(tokens[at - 1]!.lower))
      return /^(?:то|тот|том)$/.test(tokens[at + 1]?.lower ?? "") ? -1 : at + 1;
  }
  return -1;
}
