import type { Strength } from "../reading.ts";
import type { Token } from "../tokens.ts";
import { isAcceptance } from "./accepted-visits.ts";
import type { SegmentContext, Standing } from "./act-context.ts";
import { announcesThing, isCourtesy, isOccasionToCome, isWishedFor, underAgreement } from "./act-cues.ts";
import { type Actor, sides } from "./actors.ts";
import { agentOf, namedAgent, othersThan } from "./agents.ts";
import type { Clause } from "./clauses.ts";
import { deliveryVerbs, notActs, predicateFrames, schedulingVerbs, signingVerbs } from "./lexicon/frames.ts";
import { reportingVerbs } from "./lexicon/reporting.ts";
import { baseVerbs } from "./lexicon/verbs.ts";
import { directThingAct, underConsideration } from "./thing-act.ts";

/** How firmly the act stands that a verb is itself: `will build`, `has invested`, `was opened`; null where it is none. */
export function directAct(context: SegmentContext, clause: Clause, actor: Actor): Standing | null {
  const { verb } = clause;
  if (verb.lemma === "announce" && !verb.passive)
    return actor.codes.length > 0 && verb.tense !== "future" && announcesThing(context, verb.to)
      ? {
          strength: actor.codes.length > 1 ? "agreed" : "pledged",
          actor,
          rule: "direct.announce-sum",
          confidence: 0.6,
        }
      : null;
  if (!verb.negated && isOccasionToCome(context, clause))
    return {
      strength: underAgreement(context, verb.from) ? "agreed" : "planned",
      actor: actor.codes.length > 1 ? actor : agentOf(context, clause),
      rule: "thing.occasion",
      confidence: 0.6,
    };
  if (!verb.negated && underConsideration(context, clause))
    return {
      strength: "considered",
      actor: actor.codes.length > 0 ? actor : sides(context),
      rule: "thing.under-consideration",
      confidence: 0.6,
    };
  if (!verb.negated && actor.codes.length > 0 && isBareWish(context, clause)) return wishedFor(context, clause, actor);
  // `built on earlier meetings`
  if (verb.lemma === "build" && /^(on|upon)$/.test(context.tokens[verb.to]?.lower ?? "")) return null;
  if (verb.negated || notActs.has(verb.lemma)) return null;
  if (verb.passive) return passiveAct(context, clause, actor);
  if (verb.modal === "" && Object.hasOwn(reportingVerbs, verb.lemma)) return null;
  if (actor.kind === "thing") return directThingAct(context, clause);
  if (actor.codes.length === 0) return null;
  if (isEffect(context, clause)) return null;
  if (verb.modal !== "") return modalAct(context, clause, actor);
  return toldAct(context, clause, actor);
}

/** First token of a direct act: a passive, or a thing's own act, is marked with its subject, others from the main verb. */
export function startOfDirectAct({ verb, subject }: Clause, { rule }: Standing): number {
  if (subject && /^(passive|thing)/.test(rule)) return subject.from;
  return rule === "direct.announce-sum" ? verb.to : verb.head;
}

/** `A school will be built`, `The treaty was signed`, `Grants have been provided`. */
function passiveAct(context: SegmentContext, clause: Clause, actor: Actor): Standing | null {
  const { tokens } = context;
  const { verb, subject } = clause;
  if (isInCalendar(context, clause))
    return {
      strength: "planned",
      actor: actor.codes.length > 0 ? actor : agentOf(context, clause),
      rule: "passive.planned",
      confidence: 0.65,
    };
  if (
    !verb.progressive &&
    Object.hasOwn(predicateFrames, tokens[verb.head]!.lower) &&
    verb.tense !== "perfect" &&
    verb.modal === ""
  )
    return null;
  // `The following documents were signed:` the list below it names the acts.
  if (subject) for (let at = subject.from; at < subject.to; at += 1) if (tokens[at]!.lower === "following") return null;
  if (actor.people.length > 0) return null;
  if (isBareWish(context, clause)) return wishedFor(context, clause, actor);
  const open = (strength: Strength, rule: string, confidence: number): Standing => ({
    strength,
    actor: actor.codes.length > 0 ? (namedAgent(context, clause) ?? actor) : agentOf(context, clause),
    rule,
    confidence,
  });
  if (/^(consider|study|explore|discuss|examine)$/.test(verb.lemma))
    return verb.progressive || verb.tense === "present" ? open("considered", "passive.considered", 0.6) : null;
  if (isPromise(verb.modal))
    return open(underAgreement(context, verb.from) ? "agreed" : "pledged", "passive.will", 0.7);
  if (
    verb.progressive &&
    (deliveryVerbs.has(verb.lemma) || /^(prepare|draft|develop|negotiate|finalize|finalise)$/.test(verb.lemma))
  )
    return open("planned", "passive.progressive", 0.5);
  if (verb.modal !== "" || verb.tense === "present") return null;
  if (signingVerbs.has(verb.lemma)) return open("agreed", "passive.signed", 0.7);
  return deliveryVerbs.has(verb.lemma) ? open("delivered", "passive.done", 0.6) : null;
}

/** `The next meeting is planned for November`, `The visit has been scheduled for May`. */
function isInCalendar({ tokens }: SegmentContext, { verb, subject }: Clause): boolean {
  if (
    !subject ||
    verb.modal !== "" ||
    !/^(planned|scheduled|slated|envisaged|foreseen)$/.test(tokens[verb.head]!.lower)
  )
    return false;
  return /^(for|in|on|at|by|during|before|until)$/.test(tokens[verb.to]?.lower ?? "");
}

/** `Kazakhstan will build`, `… shall build`, `… may build`. */
export function modalAct(context: SegmentContext, clause: Clause, actor: Actor): Standing | null {
  const { verb } = clause;
  const { modal } = verb;
  if (modal === "may" || modal === "might")
    return { strength: "considered", actor, rule: "modal.may", confidence: 0.5 };
  if (modal === "should" || modal === "must")
    return baseVerbs.has(verb.lemma)
      ? {
          strength: underAgreement(context, verb.from) ? "agreed" : "urged",
          actor: isOutsider(context, actor) ? actor : sides(context),
          rule: `modal.${modal}`,
          confidence: 0.5,
        }
      : null;
  if (!isPromise(modal)) return null;
  if (verb.lemma === "receive" || verb.lemma === "get")
    return { strength: "agreed", actor: othersThan(actor, context), rule: "modal.receive", confidence: 0.6 };
  if (clause.subject && isWishedFor(context, clause.subject.from))
    return { strength: "urged", actor, rule: "modal.hoped", confidence: 0.6 };
  const agreed = modal === "shall" || underAgreement(context, verb.from);
  return { strength: agreed ? "agreed" : "pledged", actor, rule: `modal.${modal}`, confidence: 0.8 };
}

/** `The project will help ease tensions`: what a paper or plan is good for. */
function isEffect({ tokens }: SegmentContext, { verb, subject }: Clause): boolean {
  if (!subject || !/^(help|serve|boost|benefit|enable|allow|ease|fuel|pave|mark|contribute)$/.test(verb.lemma))
    return false;
  for (let at = subject.from; at < subject.to; at += 1) {
    if (tokens[at]!.partOfSpeech === "ADP") return false;
    if (papersAndPlans.test(tokens[at]!.lower)) return true;
  }
  return false;
}

const papersAndPlans =
  /^(projects?|programmes?|programs?|agreements?|plans?|deals?|treat(y|ies)|documents?|initiatives?|memorand(um|a)|meetings?|visits?|talks|summits?|pacts?|roadmaps?|railways?|roads?|bridges?|pipelines?)$/;

/** A body that is not at the table: `ASEAN should …`. */
function isOutsider({ parties }: SegmentContext, { codes, people }: Actor): boolean {
  return people.length === 0 && codes.length === 1 && !parties.includes(codes[0]!);
}

function isPromise(modal: string): boolean {
  return modal === "will" || modal === "shall" || modal === "would";
}

/** `proposed that the sides build a school`, `It is hoped that they continue to work …` */
function isBareWish({ tokens, clauses }: SegmentContext, { verb, subject, shared }: Clause): boolean {
  if (!subject || shared || verb.tense !== "present" || verb.modal !== "" || clauses.length < 2) return false;
  const first = tokens[verb.from]!.lower;
  const isBare = (verb.from === verb.head && baseVerbs.has(first)) || (first === "be" && verb.passive);
  return isBare && (isWishedFor({ tokens, segment: { from: 0 } }, subject.from) || isDecided(tokens, subject.from));
}

/** How a bare wish stands; `directed that the study be finished` is decided, not only wished for. */
function wishedFor(context: SegmentContext, { verb, subject }: Clause, actor: Actor): Standing {
  const strength = subject && isDecided(context.tokens, subject.from) ? "agreed" : "urged";
  return verb.passive
    ? { strength, actor: sides(context), rule: "passive.wished-for", confidence: 0.6 }
    : { strength, actor, rule: "direct.wished-for", confidence: 0.6 };
}

function isDecided(tokens: readonly Token[], from: number): boolean {
  return (
    tokens[from - 1]?.lower === "that" &&
    /^(agreed|decided|directed|instructed|ordered|resolved)$/.test(tokens[from - 2]?.lower ?? "")
  );
}

/** What a verb without a modal tells: `is building`, `has built`, `signed a treaty`, `provides grants`. */
function toldAct(context: SegmentContext, clause: Clause, actor: Actor): Standing | null {
  const { verb } = clause;
  const { lemma, tense } = verb;
  if (isParticipleOfNoun(context, clause)) return null;
  const isMadeAvailable = lemma === "make" && context.tokens[verb.to]?.lower === "available";
  const next = context.tokens.slice(verb.to, verb.to + 3).map((token) => token.lower);
  const breaksGround = lemma === "hold" && next.some((word) => word === "groundbreaking" || word === "ground");
  if (lemma === "offer" && tense !== "present")
    return { strength: "pledged", actor, rule: "direct.offer", confidence: 0.55 };
  const delivers = deliveryVerbs.has(lemma) || isMadeAvailable || breaksGround;
  if (tense === "present") {
    if (verb.progressive) return delivers ? { strength: "planned", actor, rule: "progressive", confidence: 0.4 } : null;
    if (/^(support|back|endorse)$/.test(lemma) && actor.codes.length === 1 && namesCandidacy(context, verb.to))
      return { strength: "pledged", actor, rule: "direct.supports", confidence: 0.5 };
    return delivers && actor.codes.length === 1 && habits.test(lemma)
      ? { strength: "delivered", actor, rule: "direct.habit", confidence: 0.5 }
      : null;
  }
  if (tense === "future") return null;
  if (schedulingVerbs.has(lemma)) return { strength: "planned", actor, rule: "direct.scheduled", confidence: 0.6 };
  if (isAcceptance(context, clause) || isCourtesy(context, verb.to)) return null;
  if (signingVerbs.has(lemma)) return { strength: "agreed", actor, rule: "direct.signed", confidence: 0.75 };
  return delivers ? { strength: "delivered", actor, rule: `direct.${tense}`, confidence: 0.65 } : null;
}

/** `supports tourism, increased resilience and reforms`: a past form in a list of nouns, where the sentence tells of now. */
function isParticipleOfNoun({ tokens, clauses }: SegmentContext, { verb, shared }: Clause): boolean {
  if (!shared || verb.tense !== "past" || verb.from !== verb.head) return false;
  const before = clauses.findLast(
    (clause) => clause.verb.form === "finite" && !clause.shared && clause.verb.to <= verb.from,
  );
  return (
    before !== undefined &&
    before.verb.tense === "present" &&
    before.verb.modal === "" &&
    tokens[verb.from - 1]?.text === ","
  );
}

const habits = /^(provide|give|supply|send|pay|finance|fund|allocate|host|train|export)$/;

/** `supports Bulgaria's bid for a seat`, `supports the accession of Serbia`: more than an attitude. */
function namesCandidacy({ tokens, segment }: SegmentContext, from: number): boolean {
  for (let at = from; at < Math.min(from + 6, segment.to); at += 1)
    if (/^(bid|candidacy|candidature|candidate|accession|membership|presidency|application)$/.test(tokens[at]!.lower))
      return true;
  return false;
}
