import type { Act } from "../analysis.ts";
import { acceptedVisit, isAcceptance } from "./accepted-visits.ts";
import type { SegmentContext, Standing } from "./act-context.ts";
import { announcesThing } from "./act-cues.ts";
import { type Actor, resolveActor } from "./actors.ts";
import { type Chain, continuesChain, isBareRepetition, isNothingBetween } from "./chain.ts";
import { type Clause, findClauses } from "./clauses.ts";
import { directAct, modalAct, startOfDirectAct } from "./direct-act.ts";
import { actorWithoutSubject } from "./elided-subject.ts";
import { eventActs } from "./event-acts.ts";
import { actEnd, isHelped, splitNounPhrases, startOfVerb } from "./extent.ts";
import { completesFrame, isAlsoAct, nounActs } from "./frame-completion.ts";
import { deliveryVerbs, verbFrames } from "./lexicon/frames.ts";
import { reportingVerbs, speechActs } from "./lexicon/reporting.ts";
import {
  actOfItem,
  isMarkAlone,
  itemsOf,
  type List,
  listBehind,
  listOfDeeds,
  nounItems,
  startsWithMark,
} from "./lists.ts";
import { promisedByNoun } from "./noun-promise.ts";
import { type OpenFrame, openFrame } from "./open-frame.ts";
import { framedThingAct } from "./thing-act.ts";

export interface ActScan {
  readonly acts: readonly Act[];
  /** Who the segment's last clause was about, for the pronouns of the next. */
  readonly lastActor: Actor;
  /** The list that the segment opens, or that goes on in it. */
  readonly list: List | null;
}

/**
 * The acts of one segment: verbs that frame an act (`agreed to`, `stressed the need for`), verbs that are one
 * (`will build`, `has invested`, `was opened`), and what is coordinated with them.
 */
export function findActs(segmentContext: SegmentContext, list: List | null = null): ActScan {
  const { tokens, segment, lastActor } = segmentContext;
  if (list) {
    if (isMarkAlone(tokens, segment.from, segment.to)) return { acts: [], lastActor, list };
    const acts = listedActs(segmentContext, list, segment.from);
    if (acts) return { acts, lastActor, list };
    if (list.standing.strength === "agreed" && startsWithMark(tokens, segment.from, segment.to)) {
      // `agreed that: – Kazakhstan will send grain`
      const told = findToldActs(segmentContext, null);
      const agreed = told.acts.map((act) =>
        act.strength === "pledged" ? { ...act, strength: list.standing.strength } : act,
      );
      return { acts: agreed, lastActor: told.lastActor, list: told.list ?? list };
    }
  }
  return findToldActs(segmentContext, null);
}

/** The acts of the items of a list that begin at `from`; null where no item stands there. */
function listedActs(context: SegmentContext, list: List, from: number): Act[] | null {
  const { tokens } = context;
  const items = itemsOf(tokens, from, context.segment.to, list);
  // A sentence of its own ends the list.
  const isSentence = ({ verb, subject, relative }: Clause) => verb.form === "finite" && subject !== null && !relative;
  const [first] = items ?? [];
  if (first?.kind === "noun" && from === context.segment.from && context.clauses.some(isSentence)) return null;
  return (
    items?.flatMap((item) => {
      const segment = { ...context.segment, from: item.from, to: item.to };
      const clauses = item.kind === "verb" ? findClauses(tokens, segment) : [];
      return clauses[0]?.verb.from === item.from
        ? findToldActs({ ...context, segment, clauses }, list).acts
        : [actOfItem(item, list)];
    }) ?? null
  );
}

/** The acts of a segment's clauses; `item` says how firmly its first verb stands where that is the item of a list. */
function findToldActs(segmentContext: SegmentContext, item: List | null): ActScan {
  const { tokens, segment, clauses } = segmentContext;
  let list: List | null = null;
  const acts: Act[] = [];
  /** Visits agreed to: they stand inside the invitation, which is an act of its own. */
  const accepted: Act[] = [];
  let context = segmentContext;
  let frame: OpenFrame | null = null;
  let chain: Chain | null = null;

  for (let index = 0; index < clauses.length; index += 1) {
    const clause = clauses[index]!;
    const { verb, subject } = clause;
    if (item && index === 0) {
      chain = { form: verb.form === "gerund" ? "gerund" : "infinitive", standing: item.standing, at: index };
      add(acts, actOf(context, item.standing, startOfVerb(context, index), index));
      continue;
    }
    if (verb.form !== "finite") {
      if (frame && verb.lemma === "announce" && /^frame\.be-(pleased|happy|glad|proud)$/.test(frame.rule)) {
        if (announcesThing(context, verb.to)) {
          const strength = frame.actor.codes.length > 1 ? "agreed" : "pledged";
          add(acts, actOf(context, { ...frame, strength, rule: "direct.announce-sum" }, verb.to, index));
        }
        frame = null;
        continue;
      }
      if (frame && completesFrame(context, frame, index)) {
        const alsoInfinitive = tokens[verb.from]!.lower === "to";
        chain = {
          form: verb.form === "infinitive" ? "infinitive" : "gerund",
          alsoInfinitive,
          standing: frame,
          at: index,
        };
        add(acts, actOf(context, frame, startOfVerb(context, index), index));
        frame = null;
      } else if (chain && continuesChain(context, chain, index)) {
        chain = extendChain(context, chain, index, acts);
        frame = null;
      } else if (!frame) {
        const beside = besideMain(context, index);
        const promised = beside ? null : promisedByNoun(context, index);
        add(acts, beside);
        if (promised) {
          chain = { form: verb.form === "infinitive" ? "infinitive" : "gerund", standing: promised, at: index };
          add(acts, actOf(context, promised, startOfVerb(context, index), index));
        }
      }
      continue;
    }

    if (verb.modal === verb.lemma && tokens[verb.to]?.text === ":" && subject) {
      // `Each side will:`
      const actor = resolveActor(context, subject.from, subject.to, segment.to);
      const standing = modalAct(context, clause, actor);
      if (standing && actor.codes.length > 0) {
        list = { standing, takesNoun: false };
        acts.push(...(listedActs(context, list, verb.to + 1) ?? []));
        break;
      }
    }
    // `help Serbia modernise its railways`
    if (clauses[index - 1] && isHelped(tokens, clauses[index - 1]!.verb, clause)) continue;
    const actor = subject
      ? resolveActor(context, subject.from, subject.to, segment.to)
      : actorWithoutSubject(context, index);
    if (actor.codes.length > 0 && !clause.relative) context = { ...context, lastActor: actor };
    if (chain && isBareRepetition(context, index)) {
      if (continuesChain(context, chain, index)) {
        chain = extendChain(context, chain, index, acts);
        continue;
      }
      if (!isNothingBetween(context, chain, index)) continue;
    }
    frame = null;
    if (isObjectRelative(context, index)) continue;
    if (clause.relative && (verb.modal === "" || isInside(acts, clause) || !subject)) continue;
    chain = null;

    const events = eventActs(context, index, actor);
    if (events) {
      acts.push(...events);
      continue;
    }
    const thingAct = framedThingAct(context, index, actor);
    if (thingAct) acts.push(thingAct);
    else frame = openFrame(context, index, actor);
    if (frame && isAlsoAct(context, frame, index)) frame = null;
    if (frame) {
      const opened = listBehind(context, frame);
      if (opened) {
        list = opened.list;
        acts.push(...(listedActs(context, list, opened.from) ?? []));
        break;
      }
      const nouns = nounActs(context, frame, index);
      if (nouns) {
        acts.push(...nouns);
        frame = null;
      }
      continue;
    }

    const standing = directAct(context, clause, actor);
    if (!standing && isAcceptance(context, clause) && actor.codes.length > 0) add(acts, acceptedVisit(context, actor));
    if (!standing) continue;
    chain = { form: "finite", standing, at: index };
    const act = actOf(context, standing, startOfDirectAct(clause, standing), index);
    if (act && /^(direct|passive)\.signed$/.test(standing.rule)) acts.push(...papersOf(context, act));
    else add(acts, act);
    if (verb.lemma === "accept") {
      acts.pop();
      add(accepted, acceptedVisit(context, standing.actor));
    }
  }
  list ??= listOfDeeds(context);
  if (chain && chain.form !== "finite") acts.push(...nounItems(context, chain, acts));
  return {
    acts: [...withoutNested(acts), ...accepted].sort((a, b) => a.from - b.from),
    lastActor: context.lastActor,
    list,
  };
}

/** `the loans that China has issued`: what is told of a thing beside the act. */
function isObjectRelative({ tokens, clauses }: SegmentContext, index: number): boolean {
  const { verb, subject } = clauses[index]!;
  if (!subject || verb.modal !== "" || tokens[subject.from - 1]?.lower !== "that") return false;
  const noun = tokens[subject.from - 2];
  const before = clauses[index - 1]?.verb;
  if (
    noun?.partOfSpeech !== "NOUN" ||
    /^(fact|hope|view|opinion|confidence|belief|agreement|condition)$/.test(noun.lower)
  )
    return false;
  return (
    before === undefined ||
    before.form !== "finite" ||
    !(
      Object.hasOwn(reportingVerbs, before.lemma) ||
      Object.hasOwn(verbFrames, before.lemma) ||
      speechActs.has(before.lemma)
    )
  );
}

/** `with Malawi contributing 12 percent`: what a side does beside the main verb. */
function besideMain(context: SegmentContext, index: number): Act | null {
  const { tokens, segment, clauses } = context;
  const { verb } = clauses[index]!;
  if (verb.form !== "gerund" || !deliveryVerbs.has(verb.lemma)) return null;
  let from = verb.from - 1;
  while (from > segment.from && verb.from - from < 5 && tokens[from]!.lower !== "with") from -= 1;
  if (tokens[from]!.lower !== "with" || from + 1 >= verb.from) return null;
  const actor = resolveActor(context, from + 1, verb.from, verb.from);
  const main = clauses.find((clause) => clause.verb.form === "finite")?.verb;
  if (actor.codes.length !== 1 || !main) return null;
  const told = main.modal === "" && (main.tense === "past" || main.tense === "perfect");
  const strength = told ? "delivered" : "planned";
  return actOf(context, { strength, actor, rule: "beside.with", confidence: 0.5 }, verb.from, index);
}

/** `build a pipeline that will run through both countries`: what a thing of the act does belongs to it. */
function isInside(acts: readonly Act[], { verb, subject }: Clause): boolean {
  const last = acts.at(-1);
  return (
    last !== undefined &&
    verb.from < last.to &&
    (subject === null || subject.from < last.to - 1) &&
    !hasOwnSubject(subject, verb)
  );
}

function hasOwnSubject(subject: Clause["subject"], verb: Clause["verb"]): boolean {
  return subject !== null && subject.to === verb.from;
}

function add(acts: Act[], act: Act | null): void {
  if (act) acts.push(act);
}

/** The act that begins at `from` and whose verb is that of clause `index`; null where no words are left for it. */
function actOf(context: SegmentContext, standing: Standing, from: number, index: number): Act | null {
  const { tokens, segment, clauses } = context;
  const to = actEnd(tokens, segment, clauses, index);
  const { strength, actor, rule, confidence } = standing;
  // `would` before a quotation has no act in it.
  if (to === from + 1 && tokens[from]!.partOfSpeech === "AUX") return null;
  return to > from ? { from, to, strength, by: actor.codes, rule, confidence } : null;
}

/** Adds the act of clause `index`, which continues the chain, to the acts found so far. */
function extendChain(context: SegmentContext, chain: Chain, index: number, acts: Act[]): Chain {
  const { verb } = context.clauses[index]!;
  const last = context.clauses[chain.at]!.verb;
  const previous = acts.at(-1);
  // `support and protect our investments`: the first verb has no object of its own; both are one act.
  if (previous && last.head + 1 >= verb.from - 1 && previous.to >= last.head) {
    acts.pop();
    add(acts, actOf(context, chain.standing, previous.from, index));
  } else add(acts, actOf(context, chain.standing, startOfVerb(context, index), index));
  return { ...chain, at: index };
}

/** `signed a treaty on extradition and a programme of cooperation`: every paper is an act of its own. */
function papersOf({ tokens }: SegmentContext, signed: Act): Act[] {
  return splitNounPhrases(tokens, signed.from, signed.to, true).map((part) => ({
    ...signed,
    ...part,
    rule: part.from === signed.from ? signed.rule : `${signed.rule}.list`,
  }));
}

/** Keeps the first of two acts that cover the same words. */
function withoutNested(acts: readonly Act[]): Act[] {
  const kept: Act[] = [];
  for (const act of acts) {
    const last = kept.at(-1);
    if (last && act.from < last.to) {
      if (act.from <= last.from) continue;
      kept[kept.length - 1] = { ...last, to: act.from };
      if (kept.at(-1)!.to - kept.at(-1)!.from < 2) kept.pop();
    }
    kept.push(act);
  }
  return kept;
}
