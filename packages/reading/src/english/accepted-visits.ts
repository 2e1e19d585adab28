import type { Act } from "../analysis.ts";
import type { SegmentContext } from "./act-context.ts";
import type { Actor } from "./actors.ts";
import type { Clause } from "./clauses.ts";
import { actEnd, startOfVerb } from "./extent.ts";

/** `accepted the invitation` agrees to the visit that the sentence names. */
export function acceptedVisit(context: SegmentContext, actor: Actor): Act | null {
  const { tokens, segment, clauses } = context;
  const index = clauses.findIndex(
    ({ verb }) => verb.form === "infinitive" && (verb.lemma === "visit" || verb.lemma === "pay"),
  );
  if (index < 0) return null;
  return {
    from: startOfVerb(context, index),
    to: actEnd(tokens, segment, clauses, index),
    strength: "agreed",
    by: guestsOf(context, index, actor),
    rule: "direct.accepted-visit",
    confidence: 0.7,
  };
}

/** `accepted an invitation to visit` */
export function isAcceptance({ tokens }: SegmentContext, { verb }: Clause): boolean {
  if (verb.lemma !== "accept" || verb.passive || verb.negated) return false;
  return tokens.slice(verb.to, verb.to + 3).some(({ lower }) => lower === "invitation");
}

/** `X invited Y to visit Kenya. The invitation was accepted.`: the visit that the sentence before names; null where it names none. */
export function visitAcceptedLater(context: SegmentContext, before: SegmentContext, actor: Actor): Act | null {
  const isTakenUp = context.clauses.some((clause) => {
    const { verb, subject } = clause;
    if (isAcceptance(context, clause)) return true;
    return (
      verb.lemma === "accept" &&
      verb.passive &&
      !verb.negated &&
      subject !== null &&
      context.tokens[subject.to - 1]!.lower === "invitation"
    );
  });
  if (!isTakenUp) return null;
  const { tokens, segment } = before;
  for (let at = segment.from; at < segment.to; at += 1)
    if (/^(invited|invitation)$/.test(tokens[at]!.lower)) return acceptedVisit(before, actor);
  return null;
}

/** Who is to come: not the side whose country or capital the visit is to. */
function guestsOf(
  { tokens, segment, clauses, names, parties }: SegmentContext,
  index: number,
  actor: Actor,
): readonly string[] {
  for (let at = clauses[index]!.verb.to; at < segment.to && tokens[at]!.text !== ","; at += 1) {
    const host = names.countryAt.get(at);
    if (!host || !parties.includes(host)) continue;
    return actor.codes.length === 1 && actor.codes[0] !== host ? actor.codes : parties.filter((code) => code !== host);
  }
  return actor.codes;
}
