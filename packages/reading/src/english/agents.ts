import type { SegmentContext } from "./act-context.ts";
import { type Actor, giversOf, nobody, ofCountry, resolveActor, sides } from "./actors.ts";
import type { Clause } from "./clauses.ts";

/**
 * Who does what a passive says is done: whom `by` or the money names. In a quotation and in reported speech what `will be
 * built` is the speaker's to build, unless the clause names both or another side.
 */
export function agentOf(context: SegmentContext, clause: Clause): Actor {
  const { segment, names, parties, speakerCountry, reporters } = context;
  const named = namedAgent(context, clause);
  if (named) return named;
  const { verb, subject } = clause;
  const speaker = speakerCountry ?? reporters[verb.head] ?? null;
  if (speaker === null) return giversOf(context);
  const from = speakerCountry === null ? (subject?.from ?? verb.from) : segment.from;
  for (let at = from; at < segment.to; at += 1) {
    const code = names.countryAt.get(at);
    if (code && code !== speaker && parties.includes(code) && !isReceiver(context, at)) return sides(context);
  }
  return ofCountry(speaker);
}

/** `scholarships for Kyrgyz students` */
function isReceiver({ tokens, segment }: SegmentContext, at: number): boolean {
  for (let before = at - 1; before >= segment.from && before >= at - 4; before -= 1) {
    const { lower, partOfSpeech } = tokens[before]!;
    if (/^(for|to)$/.test(lower)) return true;
    if (/^(ADP|VERB|AUX|PUNCT|CCONJ)$/.test(partOfSpeech)) return false;
  }
  return false;
}

/**
 * Whom the clause itself names as the one who does it: `built by Kazakhstan`, `projects pledged by India were completed`,
 * `financed from the Azerbaijani state budget`; null where it names nobody.
 */
export function namedAgent(context: SegmentContext, { verb, subject }: Clause): Actor | null {
  const { tokens, segment, clauses } = context;
  const next = clauses.find(
    (clause) => clause.verb.from >= verb.to && clause.verb.form === "finite" && !money.has(clause.verb.lemma),
  )?.verb;
  const until = next ? next.from : segment.to;
  for (let at = verb.to; at < until; at += 1) {
    const { lower } = tokens[at]!;
    const end = Math.min(at + 8, until);
    const agent = lower === "by" ? resolveActor(context, at + 1, Math.min(at + 6, segment.to), segment.to) : nobody;
    if (agent.codes.length > 0) return agent;
    const payer = /^(by|from|with|through|at|under)$/.test(lower) ? payerIn(context, at + 1, end) : null;
    if (payer !== null) return ofCountry(payer);
  }
  if (subject)
    for (let at = subject.from; at < subject.to - 1; at += 1) {
      if (tokens[at]!.lower !== "by" || !/^(VERB|ADJ)$/.test(tokens[at - 1]?.partOfSpeech ?? "")) continue;
      const agent = resolveActor(context, at + 1, Math.min(at + 6, subject.to), subject.to);
      if (agent.codes.length > 0) return agent;
    }
  return null;
}

/** `a loan from the World Bank`, `the Kazakh state budget`, `Japan's expense`, `a Vietnamese grant` */
function payerIn({ tokens, names }: SegmentContext, from: number, to: number): string | null {
  let code: string | null = null;
  let isMoney = false;
  for (let at = from; at < to; at += 1) {
    const { lower, text, partOfSpeech } = tokens[at]!;
    if (money.has(lower)) isMoney = true;
    else if (text === "," || /^(VERB|AUX)$/.test(partOfSpeech)) break;
    else if (partOfSpeech === "ADP" && !/^(from|of)$/.test(lower)) break;
    const body = names.bodyAt.get(at);
    code ??= names.countryAt.get(at) ?? (body?.isParty ? body.name : null);
    if (isMoney && code !== null) return code;
  }
  return null;
}

const money: ReadonlySet<string> = new Set(
  "loan loans grant grants credit budget funds funding money expense assistance aid financing".split(" "),
);

/** The other sides of the table: what one receives the others give. */
export function othersThan(actor: Actor, { parties }: SegmentContext): Actor {
  const codes = parties.filter((code) => !actor.codes.includes(code));
  return codes.length > 0 ? { kind: "parties", codes, people: [] } : actor;
}
