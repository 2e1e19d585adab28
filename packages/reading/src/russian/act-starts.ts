import type { Token } from "../tokens.ts";
import type { ActPlace } from "./act-actors.ts";
import type { Clause } from "./clauses.ts";
import type { Phrase } from "./phrases.ts";

/** A passive, or a thing's own act, is marked with its subject, and with what stands before an inverted one. */
export function startWithSubject({ context, segment, parsed }: ActPlace, clause: Clause): number {
  const { tokens } = context;
  const { predicate, subject } = clause;
  // `ещё 30 вагонов`
  if (subject && !clause.shared && !clause.inverted)
    return subject.from > segment.from && tokens[subject.from - 1]!.lower === "еще" ? subject.from - 1 : subject.from;
  let from = behindOccasion(tokens, parsed.phrases, clause.from, predicate.from);
  while (from < predicate.from && /^(?:CCONJ|SCONJ|PUNCT|ADV|PART)$/.test(tokens[from]!.partOfSpeech)) from += 1;
  for (let at = predicate.from - 1; at >= from; at -= 1) if (tokens[at]!.text === ",") return at + 1;
  return from;
}

/** `По итогам переговоров подписаны …`: the occasion is no part of the act. */
function behindOccasion(tokens: readonly Token[], phrases: readonly Phrase[], from: number, predicate: number): number {
  let at = from;
  while (at < predicate && /^(?:CCONJ|PUNCT|ADV|PART)$/.test(tokens[at]!.partOfSpeech)) at += 1;
  const lead = `${tokens[at]!.lower} ${tokens[at + 1]?.lower ?? ""}`;
  if (
    !/^(?:по итогам|по результатам|в ходе|в рамках|в завершение|в присутствии|в результате|для этих|для этого|в этих|с этой|кроме того)$/.test(
      lead,
    )
  )
    return from;
  return phrases.findLast((phrase) => phrase.from > at && phrase.from <= at + 2 && phrase.to <= predicate)?.to ?? from;
}
