import type { Act } from "../analysis.ts";
import type { SegmentContext, Standing } from "./act-context.ts";
import type { Actor } from "./actors.ts";
import { actEnd, startOfVerb } from "./extent.ts";

/** `accepted the invitation` agrees to the visit that the sentence names. */
export function acceptedVisit(context: SegmentContext, { actor }: Standing): Act | null {
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
export function isAcceptance({ tokens, clauses }: SegmentContext, index: number): boolean {
  const { verb } = clauses[index]!;
  if (verb.lemma !== "accept" || verb.passive || verb.negated) return false;
  return tokens.slice(verb.to, verb.to + 3).some(({ lower }) => lower === "invitation");
}

/** Who is to come: not the side whose country or capital the visit is to. */
function guestsOf(
  { tokens, segment, clauses, names, parties }: SegmentContext,
  index: number,
  actor: Actor,
): readonly string[] {
  if (actor.codes.length === 1) return actor.codes;
  for (let at = clauses[index]!.verb.to; at < segment.to && tokens[at]!.text !== ","; at += 1) {
    const host = names.countryAt.get(at);
    if (host && parties.includes(host)) return parties.filter((code) => code !== host);
  }
  return actor.codes;
}
