import type { Token } from "../tokens.ts";
import type { Clause } from "./clauses.ts";
import type { Segment } from "./segments.ts";

/** Index of the `that` that opens what is said, between `from` and `to`: `told reporters that …`; -1 where none does. */
export function thatBehind(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    if (
      token.lower === "that" &&
      (at === from ||
        /^(clear|out)$/.test(tokens[at - 1]!.lower) ||
        /^(NOUN|PROPN|ADV|NUM|PUNCT|PRON|ADJ)$/.test(tokens[at - 1]!.partOfSpeech))
    )
      return at;
    if (token.text === ":" || token.text === ";" || (token.partOfSpeech === "AUX" && at > from)) return -1;
    if (token.partOfSpeech === "VERB" && at > from + 1) return -1;
  }
  return -1;
}

/** `agreed that the dispute could only be settled in talks`: a shared opinion, and no act that is agreed. */
export function agreedView(
  tokens: readonly Token[],
  segment: Segment,
  own: readonly Clause[],
  { verb }: Clause,
): boolean {
  if (!/^(agree|concur|join)$/.test(verb.lemma)) return false;
  const that = thatBehind(tokens, verb.to, segment.to);
  if (that < 0) return false;
  const inner = own.find(
    (clause) => clause.verb.from > that && clause.verb.form === "finite" && !clause.relative,
  )?.verb;
  if (!inner) return false;
  if (/^(can|could|may|might)$/.test(inner.modal)) return true;
  return !inner.passive && inner.modal !== "will" && inner.modal !== "shall" && states.has(inner.lemma);
}

/** Verbs of what is so, not of what is done. Dictionary forms. */
const states: ReadonlySet<string> = new Set(
  "be remain face have constitute represent depend play serve need require share reflect mean deserve matter contribute help belong".split(
    " ",
  ),
);
