import type { SegmentContext } from "./act-context.ts";
import { type Actor, giversOf, resolveActor, sides } from "./actors.ts";
import type { Clause } from "./clauses.ts";
import { reportingVerbs } from "./lexicon/reporting.ts";

/**
 * Who does what a passive says is done: whom `by` names. In a quotation what `will be built` is the speaker's to build,
 * unless the clause names both or another side.
 */
export function agentOf(context: SegmentContext, clause: Clause): Actor {
  const { segment, names, parties } = context;
  const agent = namedAgent(context, clause);
  if (agent) return agent;
  const speakerCountry = context.speakerCountry ?? reporterOf(context, clause);
  if (speakerCountry === null) return giversOf(context);
  for (let at = segment.from; at < segment.to; at += 1) {
    const code = names.countryAt.get(at);
    if (code && code !== speakerCountry && parties.includes(code)) return sides(context);
  }
  return { kind: "parties", codes: [speakerCountry], people: [] };
}

/** `will be built by Kazakhstan`; null where no agent is named. */
export function namedAgent(context: SegmentContext, { verb }: Clause): Actor | null {
  const { tokens, segment } = context;
  for (let at = verb.to; at < segment.to - 1; at += 1) {
    if (tokens[at]!.lower !== "by") continue;
    const agent = resolveActor(context, at + 1, Math.min(at + 6, segment.to), segment.to);
    if (agent.codes.length > 0) return agent;
  }
  return null;
}

/** `Koleva said that a consulate would be opened`: the country of the one person who reports the clause. */
function reporterOf(context: SegmentContext, { verb }: Clause): string | null {
  const { clauses, segment } = context;
  const report = clauses.findLast(
    ({ verb: other, subject, relative }) =>
      other.to <= verb.from &&
      other.form === "finite" &&
      !relative &&
      subject !== null &&
      reportingVerbs[other.lemma] !== undefined,
  );
  if (!report?.subject) return null;
  const { people, codes } = resolveActor(context, report.subject.from, report.subject.to, segment.to);
  return people.length === 1 && codes.length === 1 ? codes[0]! : null;
}

/** The other sides of the table: what one receives the others give. */
export function othersThan(actor: Actor, { parties }: SegmentContext): Actor {
  const codes = parties.filter((code) => !actor.codes.includes(code));
  return codes.length > 0 ? { kind: "parties", codes, people: [] } : actor;
}
