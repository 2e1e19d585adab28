import type { SegmentContext, Standing } from "./act-context.ts";
import { invitesToVisit, namesPaper, skipAdverbs, underAgreement } from "./act-cues.ts";
import { type Actor, giversOf, objectOf, sides } from "./actors.ts";
import { othersThan } from "./agents.ts";
import { type Complement, type Frame, nounFrames, predicateFrames, verbFrames } from "./lexicon/frames.ts";

/** A verb that says how firmly an act stands, and waits for the act. */
export interface OpenFrame extends Standing {
  /** Forms of the act that count, besides an infinitive. */
  readonly takes: readonly Complement[];
  /** Token behind the words that frame the act. */
  readonly behind: number;
}

/** The frame that the verb of clause `index` opens: `agreed to`, `is ready to`, `stressed the need for`. */
export function openFrame(context: SegmentContext, index: number, actor: Actor): OpenFrame | null {
  const { tokens, clauses } = context;
  const { verb } = clauses[index]!;
  if (verb.negated) return null;
  const predicate = predicateAt(context, index, actor);
  if (predicate) return predicateFrame(context, index, predicate, actor);
  const isKnown = actor.codes.length > 0;
  if (isBeTo(context, index))
    return isKnown
      ? {
          strength: underAgreement(context, verb.from) ? "agreed" : "planned",
          actor,
          takes: [],
          rule: "frame.be-to",
          behind: verb.to,
          confidence: 0.7,
        }
      : null;
  const next = skipAdverbs(context, verb.to);
  if (verb.lemma === "stand" && tokens[next]?.lower === "ready")
    return isKnown
      ? { strength: "pledged", actor, takes: [], rule: "frame.stand-ready", behind: next + 1, confidence: 0.8 }
      : null;
  const framedByNoun = nounFrame(context, index, actor) ?? reachedFrame(context, index);
  if (framedByNoun || verb.passive) return framedByNoun;
  return phrasalFrame(context, index, actor, next) ?? verbFrame(context, index, actor);
}

export interface Predicate {
  /** `ready` in `is ready to`, `expected` in `is expected to`. */
  readonly word: string;
  readonly frame: Frame;
  /** Token behind the word. */
  readonly behind: number;
}

/** The adjective or participle behind `be` that frames an act. */
export function predicateAt(context: SegmentContext, index: number, actor: Actor): Predicate | null {
  const { tokens, clauses } = context;
  const { verb } = clauses[index]!;
  if (!/^(be|remain|stay|stand|feel)$/.test(verb.lemma) && !verb.passive) return null;
  const at = verb.passive ? verb.head : skipAdverbs(context, verb.to);
  const word = tokens[at]?.lower ?? "";
  if (!Object.hasOwn(predicateFrames, word)) return null;
  // `Citizens will be able to stay` promises; what a state is able to do does not.
  if (word === "able" && (verb.modal === "" || actor.kind === "parties")) return null;
  // `Trust is important to build a market`: what a thing is good for.
  if (actor.kind === "thing" && /^(necessary|important|essential)$/.test(word) && !isIt(context, index)) return null;
  if (actor.kind === "thing" && /^(encouraged|urged|requested|pleased|happy|glad|proud)$/.test(word)) return null;
  const frame = predicateFrames[word]!;
  const behind = verb.passive ? verb.to : at + 1;
  const preposition = tokens[skipAdverbs(context, behind)]?.lower;
  const fits = preposition === "to" || (preposition === "in" && frame.takes.includes("gerund"));
  if (actor.kind === "thing" && isForecast(context, index, word)) return null;
  return fits ? { word, frame, behind } : null;
}

/** `Trade is expected to reach $2 billion`: what nobody brings about by an act of its own. */
function isForecast({ clauses }: SegmentContext, index: number, word: string): boolean {
  const next = clauses[index + 1]?.verb;
  return (
    (word === "expected" || word === "likely") &&
    next?.form === "infinitive" &&
    !next.passive &&
    outcomeVerbs.has(next.lemma)
  );
}

const outcomeVerbs: ReadonlySet<string> = new Set(
  "reach grow increase rise total amount exceed be become have help boost contribute bring benefit remain cost improve strengthen generate give lead add use transport carry save".split(
    " ",
  ),
);

/** `proposed to hold the forum in Osh`: on the ground of the one who proposes. */
function holdsAtHome(
  { names, segment }: SegmentContext,
  { lemma, to }: { lemma: string; to: number },
  actor: Actor,
): boolean {
  if (lemma !== "hold") return false;
  for (let at = to; at < Math.min(to + 9, segment.to); at += 1)
    if (names.countryAt.get(at) === actor.codes[0] && !names.demonymAt.has(at)) return true;
  return false;
}

/** `The sides are to meet`. */
export function isBeTo(context: SegmentContext, index: number): boolean {
  const { verb } = context.clauses[index]!;
  return verb.lemma === "be" && verb.modal === "" && context.tokens[skipAdverbs(context, verb.to)]?.lower === "to";
}

function predicateFrame(
  context: SegmentContext,
  index: number,
  { word, frame, behind }: Predicate,
  actor: Actor,
): OpenFrame {
  // `It is planned to …` names nobody.
  const isImpersonal = frame.impersonal && isIt(context, index);
  const who = actor.kind === "parties" && !isImpersonal ? actor : sides(context);
  const isKnown = who.codes.length > 0;
  return {
    strength: frame.strength,
    actor: isKnown ? who : sides(context),
    takes: frame.takes,
    rule: `frame.be-${word}`,
    behind,
    confidence: isKnown ? 0.8 : 0.5,
  };
}

function isIt({ tokens, clauses }: SegmentContext, index: number): boolean {
  const { subject } = clauses[index]!;
  return subject !== null && tokens[subject.to - 1]!.lower === "it";
}

/** `expressed readiness to`, `stressed the need for`: the noun behind the verb says how firmly the act stands. */
function nounFrame(context: SegmentContext, index: number, actor: Actor): OpenFrame | null {
  const { tokens, segment, clauses } = context;
  const { verb } = clauses[index]!;
  const until = Math.min(clauses[index + 1]?.verb.from ?? segment.to, verb.to + 7, segment.to);
  for (const { verbs, nouns, strength, takes } of nounFrames) {
    if (!verbs.includes(verb.lemma)) continue;
    // `acknowledged the benefits of …, as well as the need to …`
    const isNeed = nouns.includes("need");
    const furthest = isNeed ? nextFinite(context, index) : until;
    for (let at = verb.to; at < furthest; at += 1) {
      const { lower } = tokens[at]!;
      if (lower === "that" || (lower === "," && !isNeed)) break;
      if (!nouns.includes(lower)) continue;
      if (!/^(to|for|of|in|on|from)$/.test(tokens[at + 1]?.lower ?? "")) break;
      if (lower === "invitation") {
        if (invitesToVisit(context, index)) return null;
        const guest = objectOf(context, at + 2, segment.to);
        const who = guest.codes.length > 0 ? guest : othersThan(actor, context);
        return { strength, actor: who, takes, rule: "frame.invitation", behind: at + 1, confidence: 0.7 };
      }
      const isCommon = strength === "urged" || lower === "signing" || lower === "exchange";
      const who = isCommon ? sides(context) : actor.codes.length === 0 ? giversOf(context) : actor;
      return { strength, actor: who, takes, rule: `frame.${lower}`, behind: at + 1, confidence: 0.75 };
    }
  }
  return null;
}

/** `An agreement was reached on …`, `A decision was taken to …` */
function reachedFrame(context: SegmentContext, index: number): OpenFrame | null {
  const { tokens, clauses } = context;
  const { verb, subject } = clauses[index]!;
  if (!verb.passive || !subject || !/^(reach|make|take|achieve|conclude)$/.test(verb.lemma)) return null;
  if (!/^(to|on|for|in)$/.test(tokens[verb.to]?.lower ?? "")) return null;
  for (let at = subject.from; at < subject.to; at += 1)
    if (/^(agreements?|consensus|understandings?|decisions?|accord|deal)$/.test(tokens[at]!.lower))
      return {
        strength: "agreed",
        actor: sides(context),
        takes: ["gerund", "noun"],
        rule: "frame.reached",
        behind: verb.to,
        confidence: 0.75,
      };
  return null;
}

/** Where the next finite verb behind clause `index` begins, or the segment ends. */
function nextFinite({ segment, clauses }: SegmentContext, index: number): number {
  for (let at = index + 1; at < clauses.length; at += 1) {
    const { verb } = clauses[at]!;
    if (verb.form === "finite") return Math.min(verb.from, segment.to);
  }
  return segment.to;
}

/** Verbs that frame an act only with the word behind them, which stands at `next`. */
function phrasalFrame(context: SegmentContext, index: number, actor: Actor, next: number): OpenFrame | null {
  const { lemma } = context.clauses[index]!.verb;
  const word = context.tokens[next]?.lower ?? "";
  if (lemma === "look" && word === "forward" && actor.codes.length > 0)
    return {
      strength: "planned",
      actor,
      takes: ["gerund", "noun"],
      rule: "frame.look-forward",
      behind: next + 2,
      confidence: 0.6,
    };
  if (lemma === "call" && (word === "for" || word === "on" || word === "upon")) {
    const objectActs = word !== "for";
    const target = objectActs ? objectOf(context, next + 1, context.segment.to) : null;
    return {
      strength: "urged",
      actor: target && target.kind === "parties" && target.codes.length > 0 ? target : sides(context),
      takes: objectActs ? [] : ["gerund", "noun"],
      rule: "frame.call",
      behind: next + 1,
      confidence: 0.7,
    };
  }
  if (
    lemma === "work" &&
    context.clauses[index]!.verb.progressive &&
    /^(on|towards|toward)$/.test(word) &&
    actor.codes.length > 0 &&
    namesPaper(context, next + 1, context.segment.to)
  )
    return {
      strength: "considered",
      actor,
      takes: ["gerund", "noun"],
      rule: "frame.work-on",
      behind: next + 1,
      confidence: 0.5,
    };
  if (lemma === "provide" && word === "for" && actor.codes.length !== 1)
    return {
      strength: "planned",
      actor: sides(context),
      takes: ["gerund", "noun"],
      rule: "frame.provide-for",
      behind: next + 1,
      confidence: 0.6,
    };
  return null;
}

function verbFrame(context: SegmentContext, index: number, actor: Actor): OpenFrame | null {
  const { verb } = context.clauses[index]!;
  if (!Object.hasOwn(verbFrames, verb.lemma) || actor.codes.length === 0) return null;
  const { strength, takes, objectActs } = verbFrames[verb.lemma]!;
  if (verb.tense === "perfect" && verb.lemma === "plan") return null;
  // `is studying a quota`, not `studied a report`
  const isLookedInto = verb.lemma === "study" && !verb.progressive;
  let who = actor;
  // `expects four million passengers to use the line`: a forecast.
  if (verb.lemma === "expect" && /^(NUM|ADV)$/.test(context.tokens[verb.to]?.partOfSpeech ?? "")) return null;
  if (objectActs) {
    if (verb.lemma === "invite" && invitesToVisit(context, index)) return null;
    const target = objectOf(context, verb.to, context.segment.to);
    if (target.codes.length > 0) who = target;
  } else if (strength === "urged" && actor.codes.length === 1) who = proposedFor(context, index, actor);
  return {
    strength,
    actor: who,
    takes: isLookedInto ? [] : takes,
    rule: `frame.${verb.lemma}`,
    behind: verb.to,
    confidence: 0.85,
  };
}

/** A proposal is for all sides, unless the speaker proposes what only its own side can do (`We propose to host …`). */
function proposedFor(context: SegmentContext, index: number, actor: Actor): Actor {
  const next = context.clauses[index + 1]?.verb;
  const own =
    next &&
    (/^(host|provide|send|allocate|finance|supply|give|grant)$/.test(next.lemma) || holdsAtHome(context, next, actor));
  return own ? actor : sides(context);
}
