import type { Strength } from "../reading.ts";
import { type ActPlace, actorOfObject, impersonalActor, ownerOfThing } from "./act-actors.ts";
import { type Actor, isPaper, ofCountry, othersOf, sides } from "./actors.ts";
import type { Clause } from "./clauses.ts";
import { isInCalendar } from "./direct-acts.ts";
import { isGenitive } from "./genitives.ts";
import { type Frame, nounFrames, predicateFrames, verbFrames } from "./lexicon/frames.ts";
import { actNoun } from "./lexicon/verb-classes.ts";
import { titleOf } from "./titles.ts";

/** What a predicate opened: acts that follow it belong to it. */
export interface OpenFrame {
  readonly strength: Strength;
  readonly actor: Actor;
  readonly frame: Frame | null;
  /** The frame names nobody who acts: who acts is found for each act. */
  readonly impersonal: boolean;
  readonly rule: string;
  /** Token behind the words that framed it. */
  readonly behind: number;
  readonly confidence: number;
}

/** The frame that a clause opens: `договорились`, `выразил готовность`, `готова`, `решено`; null where it opens none. */
export function openFrame(place: ActPlace, clause: Clause, until: number, actor: Actor): OpenFrame | null {
  const { predicate } = clause;
  if (predicate.negated || isInCalendar(place, clause)) return null;
  const noun = nounFrameOf(place, clause, until);
  if (noun?.frame.othersAct && predicate.tense === "future") return null;
  if (noun)
    return framed(place, clause, noun.frame, actor, noun.behind, `frame.${predicate.lemma}-${noun.word}`, until);
  // `товарооборот должен превысить миллиард`
  if (predicate.lemma === "должен" && actor.kind === "thing") return null;
  if (predicate.form === "predicative") {
    const frame = Object.hasOwn(predicateFrames, predicate.lemma) ? predicateFrames[predicate.lemma]! : null;
    return frame && framed(place, clause, frame, actor, predicate.to, `frame.${predicate.lemma}`, until);
  }
  if (!Object.hasOwn(verbFrames, predicate.lemma)) return null;
  const frame = verbFrames[predicate.lemma]!;
  return framed(place, clause, frame, actor, predicate.to, `frame.${predicate.lemma}`, until);
}

function framed(
  place: ActPlace,
  clause: Clause,
  frame: Frame,
  actor: Actor,
  behind: number,
  rule: string,
  until: number,
): OpenFrame | null {
  const { context } = place;
  const open = (who: Actor, impersonal: boolean, confidence: number): OpenFrame => ({
    strength: frame.strength,
    actor: who,
    frame,
    impersonal,
    rule,
    behind,
    confidence,
  });
  const { predicate } = clause;
  // `Совместные замеры договорились проводить`: what stands before the verb is its object.
  const isObject =
    actor.kind === "thing" &&
    !clause.inverted &&
    predicate.number === "plural" &&
    /^(?:договориться|условиться|решить)$/.test(predicate.lemma);
  if (isObject) return open(sides(context), true, 0.6);
  if (predicate.passive || actor.codes.length === 0) {
    const isPaper =
      actor.kind === "thing" &&
      !predicate.passive &&
      predicate.form === "finite" &&
      !/^(?:предусм|предпол)/.test(predicate.lemma);
    if (isPaper && frame.strength !== "considered" && frame.strength !== "planned") return null;
    return open(sides(context), true, 0.65);
  }
  if (clause.subject && isPaper(context.tokens[clause.subject.head]!.lower)) return open(actor, true, 0.7);
  if (frame.objectActs) {
    const target = actorOfObject(place, predicate.to, until);
    if (target.codes.length > 0) return open(target, false, 0.8);
  }
  if (frame.othersAct) return open(othersOf(context, actor), false, 0.75);
  if (frame.shared) return open(sides(context), false, 0.75);
  return open(actor, false, 0.85);
}

/** A frame of a verb and a noun close behind it (`рассматривает возможность`), or before it where the verb is passive. */
function nounFrameOf(
  place: ActPlace,
  clause: Clause,
  until: number,
): { frame: Frame; behind: number; word: string } | null {
  const { tokens } = place.context;
  const { predicate, subject } = clause;
  for (const frame of nounFrames) {
    if (!frame.verbs.includes(predicate.lemma)) continue;
    for (let at = predicate.to; at < Math.min(until, predicate.to + 7, place.segment.to); at += 1) {
      if (/^[,;:]$/.test(tokens[at]!.text)) break;
      if (frame.noun.test(tokens[at]!.lower)) return { frame, behind: at + 1, word: tokens[at]!.lower };
    }
    if (subject && predicate.passive && !clause.inverted && frame.noun.test(tokens[subject.head]!.lower))
      return { frame, behind: subject.head + 1, word: tokens[subject.head]!.lower };
  }
  return null;
}

/** First token of the noun phrase that names the act right behind a frame; -1 where there is none. */
export function nounComplement(place: ActPlace, open: OpenFrame): number {
  const { tokens } = place.context;
  const { frame, behind } = open;
  if (!frame || behind >= place.segment.to) return -1;
  let at = behind;
  while (at < place.segment.to && /^(?:ADV|PART)$/.test(tokens[at]!.partOfSpeech)) at += 1;
  at = behindOwner(at);
  const { lower, partOfSpeech } = tokens[at] ?? { lower: "", partOfSpeech: "PUNCT" };
  if (frame.takes.includes(lower)) {
    // `готов к диалогу` is an attitude.
    const isAct = frame.strength !== "pledged" || namesAct(at + 1);
    return startsPhrase(at + 1) && isAct ? at + 1 : -1;
  }
  if (partOfSpeech === "ADP") return -1;
  const isNounFrame = tokens[behind - 1]!.partOfSpeech === "NOUN";
  if (frame.takes.includes("noun") && isNounFrame) {
    // `приверженность развитию партнерства` governs the dative.
    const isDative =
      /^приверженност/.test(tokens[behind - 1]!.lower) && /(?:ию|у|е|и)$/.test(lower) && startsPhrase(at);
    return isGenitive(tokens, at) || isDative ? at : -1;
  }
  if (frame.takes.includes("act")) return isGenitive(tokens, at) && namesAct(at) ? at : -1;
  if (frame.takes.includes("noun"))
    return startsPhrase(at) && (namesAct(at) || /предусм|предпол/.test(open.rule)) ? at : -1;
  return -1;

  /** `заявку Таджикистана на …`, `инициативу президента Омарова о …`: whose it is stands before what it is about. */
  function behindOwner(index: number): number {
    const { countryAt, personAt } = place.context.names;
    let next = index;
    while (next < place.segment.to && (countryAt.has(next) || personAt.has(next) || titleOf(tokens[next]!.lower)))
      next += 1;
    return next > index && frame!.takes.includes(tokens[next]?.lower ?? "") ? next : index;
  }

  function startsPhrase(index: number): boolean {
    const token = tokens[index];
    return token !== undefined && index < place.segment.to && /^(?:NOUN|ADJ|PROPN|NUM|DET)$/.test(token.partOfSpeech);
  }

  function namesAct(index: number): boolean {
    for (let next = index; next < Math.min(index + 4, place.segment.to); next += 1) {
      if (tokens[next]!.partOfSpeech === "NOUN") return actNoun.test(tokens[next]!.lower);
      if (!/^(?:ADJ|DET|NUM)$/.test(tokens[next]!.partOfSpeech)) return false;
    }
    return false;
  }
}

/** Who acts in an act of a frame: for an impersonal or shared one, whose own thing it is about counts first. */
export function actorOfFramed(place: ActPlace, open: OpenFrame, from: number, to: number): Actor {
  if (open.impersonal && open.frame?.shared !== true) return impersonalActor(place, from, to);
  if (!open.impersonal && open.actor.codes.length === 1) return open.actor;
  const owner = open.impersonal || open.frame?.shared ? ownerOfThing(place.context, from, to) : null;
  return owner ? ofCountry(owner) : open.actor;
}
