import type { SegmentContext } from "./act-context.ts";
import { type Actor, giversOf, resolveActor, sides } from "./actors.ts";
import type { Clause } from "./clauses.ts";

/**
 * Who does what a passive says is done: whom `by` names. In a quotation what `will be built` is the speaker's to build,
 * unless the clause names both or another side.
 */
export function agentOf(context: SegmentContext, { verb }: Clause): Actor {
  const { tokens, segment, names, parties, speakerCountry } = context;
  for (let at = verb.to; at < segment.to - 1; at += 1) {
    if (tokens[at]!.lower !== "by") continue;
    const agent = resolveActor(context, at + 1, Math.min(at + 6, segment.to), segment.to);
    if (agent.codes.length > 0) return agent;
  }
  if (speakerCountry === null) return giversOf(context);
  for (let at = segment.from; at < segment.to; at += 1) {
    const code = names.countryAt.get(at);
    if (code && code !== speakerCountry && parties.includes(code)) return sides(context);
  }
  return { kind: "parties", codes: [speakerCountry], people: [] };
}

/** The other sides of the table: what one receives the others give. */
export function othersThan(actor: Actor, { parties }: SegmentContext): Actor {
  const codes = parties.filter((code) => !actor.codes.includes(code));
  return codes.length > 0 ? { kind: "parties", codes, people: [] } : actor;
}
