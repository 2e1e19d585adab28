import type { Act } from "../analysis.ts";
import type { Strength } from "../reading.ts";
import type { SegmentContext, Standing } from "./act-context.ts";
import { underAgreement } from "./act-cues.ts";
import type { Actor } from "./actors.ts";
import { agentOf } from "./agents.ts";
import type { Clause } from "./clauses.ts";
import { actEnd } from "./extent.ts";
import { isBeTo, predicateAt } from "./open-frame.ts";

/**
 * The act of a thing that a predicate frames, marked with its subject: `a joint company is to be registered`, `citizens
 * will be able to stay`. Null where the subject can act itself.
 */
export function framedThingAct(context: SegmentContext, index: number, actor: Actor): Act | null {
  const { tokens, segment, clauses } = context;
  const { verb, subject } = clauses[index]!;
  if (actor.kind !== "thing" || !subject || verb.negated) return null;
  // `It was agreed to …` names no thing.
  if (tokens[subject.to - 1]!.lower === "it") return null;
  const framed = framing(context, index, actor);
  if (!framed) return null;
  const last = clauses[index + 1]?.verb.form === "infinitive" ? index + 1 : index;
  return {
    from: subject.from,
    to: actEnd(tokens, segment, clauses, last),
    strength: framed.strength === "pledged" && underAgreement(context, subject.from) ? "agreed" : framed.strength,
    by: agentOf(context, clauses[index]!).codes,
    rule: framed.rule,
    confidence: 0.55,
  };
}

/** `An application is under consideration`, `Talks are under way on …`: looked at, and marked with its subject. */
export function underConsideration({ tokens }: SegmentContext, { verb, subject }: Clause): boolean {
  if (!subject || verb.lemma !== "be" || verb.modal !== "" || tokens[verb.to]?.lower !== "under") return false;
  return /^(consideration|discussion|review|study|examination|negotiation)$/.test(tokens[verb.to + 1]?.lower ?? "");
}

function framing(context: SegmentContext, index: number, actor: Actor): { strength: Strength; rule: string } | null {
  const predicate = predicateAt(context, index, actor);
  if (predicate) return { strength: predicate.frame.strength, rule: `thing.be-${predicate.word}` };
  const next = context.clauses[index + 1]?.verb;
  return isBeTo(context, index) && next?.form === "infinitive" && next.passive
    ? { strength: "planned", rule: "thing.be-to" }
    : null;
}

/** What a thing itself will do, where somebody has to bring it about: `The gates open on 5 May`, `The quota will grow`. */
export function directThingAct(context: SegmentContext, clause: Clause): Standing | null {
  const { verb, subject } = clause;
  if (!subject) return null;
  const grows = verb.modal === "will" && growthVerbs.test(verb.lemma) && isQuantity(context, subject);
  const opens = (verb.modal === "will" || verb.tense === "present") && openingVerbs.test(verb.lemma);
  const isWork = /^(past|perfect)$/.test(verb.tense) && /^(begin|start|commence|finish|resume)$/.test(verb.lemma);
  if (isWork && verb.modal === "" && isUnderway(context, subject))
    return { strength: "delivered", actor: agentOf(context, clause), rule: "thing.begun", confidence: 0.5 };
  if (!grows && !opens) return null;
  const rule = grows ? "thing.grows" : "thing.opens";
  return { strength: "pledged", actor: agentOf(context, clause), rule, confidence: 0.5 };
}

const growthVerbs = /^(grow|rise|increase|double|reach|triple|receive|expand)$/;
const openingVerbs = /^(open|reopen|start|begin|commence|resume|depart|come|run|operate)$/;

/** `Construction of the bridge began`, `Direct flights have started`: what somebody set going. */
function isUnderway({ tokens }: SegmentContext, { from, to }: { from: number; to: number }): boolean {
  for (let at = from; at < to; at += 1) {
    if (tokens[at]!.partOfSpeech === "ADP") return false;
    if (
      /^(construction|production|works?|flights?|deliver(y|ies)|supplies|services?|operations?|reconstruction|renovation|drilling|shipments|exports)$/.test(
        tokens[at]!.lower,
      )
    )
      return true;
  }
  return false;
}

/** `the number of places will grow`: a quantity that somebody sets, not an effect. */
function isQuantity({ tokens }: SegmentContext, { from, to }: { from: number; to: number }): boolean {
  for (let at = from; at < to; at += 1) if (quantityNouns.has(tokens[at]!.lower)) return true;
  return false;
}

const quantityNouns: ReadonlySet<string> = new Set(
  `number quota quotas share volume volumes amount capacity clinics schools hospitals scholarships grants flights frequency
  supplies deliveries exports`.split(/\s+/),
);
