import type { Act } from "../analysis.ts";
import type { Strength } from "../reading.ts";
import type { Token } from "../tokens.ts";
import { type Actor, type ActorContext, nobody, resolveActor, sides } from "./actors.ts";
import type { Clause } from "./clauses.ts";
import { actEnd, splitNounPhrases } from "./extent.ts";
import { commonBodies } from "./lexicon/actors.ts";
import {
  type Complement,
  deliveryVerbs,
  notActs,
  nounFrames,
  predicateFrames,
  signingVerbs,
  verbFrames,
} from "./lexicon/frames.ts";
import { reportingVerbs } from "./lexicon/reporting.ts";
import type { Segment } from "./segments.ts";

export interface ActScan {
  readonly acts: readonly Act[];
  /** Who the segment's last clause was about, for the pronouns of the next. */
  readonly lastActor: Actor;
}

/** What a verb opened: acts that follow it in the same form belong to it. */
interface OpenFrame {
  readonly strength: Strength;
  readonly actor: Actor;
  readonly takes: readonly Complement[];
  readonly rule: string;
  /** Token behind the words that framed it. */
  readonly behind: number;
  readonly confidence: number;
}

/**
 * The acts of one segment: verbs that frame an act (`agreed to`, `stressed the need for`), verbs that are one
 * (`will build`, `has invested`, `was opened`), and what is coordinated with them.
 */
export function findActs(
  tokens: readonly Token[],
  segment: Segment,
  clauses: readonly Clause[],
  context: ActorContext,
): ActScan {
  const acts: Act[] = [];
  /** Visits agreed to: they stand inside the invitation, which is an act of its own. */
  const accepted: Act[] = [];
  let lastActor = context.lastActor;
  let frame: OpenFrame | null = null;
  /** The last act found, whose form a coordinated verb may repeat. */
  let chain: { form: "infinitive" | "gerund" | "finite"; frame: OpenFrame; at: number } | null = null;

  for (let index = 0; index < clauses.length; index += 1) {
    const clause = clauses[index]!;
    const { verb } = clause;
    if (verb.form === "finite") {
      const actor = clause.subject
        ? resolveActor({ ...context, lastActor }, clause.subject.from, clause.subject.to, segment.to)
        : nobody;
      if (actor.codes.length > 0 && !clause.relative) lastActor = actor;
      if (chain && coordinatesBare(clause, index) && (continueChain(index) || !continuesBare(index))) continue;
      if (clause.relative && verb.modal === "") {
        frame = null;
        continue;
      }
      frame = openFrame(clause, index, actor);
      chain = null;
      if (frame) {
        addNounComplement(index, frame);
        continue;
      }
      const direct = directAct(clause, actor);
      if (direct) {
        chain = { form: "finite", frame: direct, at: index };
        push(direct, startOfDirect(clause, direct), index);
        if (direct.rule === "direct.signed") splitSigned(direct);
        if (verb.lemma === "accept") acceptVisit(direct);
      }
      continue;
    }
    if (frame && firstComplement(index, frame)) {
      const form = verb.form === "infinitive" ? "infinitive" : "gerund";
      chain = { form, frame, at: index };
      push(frame, verb.form === "infinitive" ? bodyStart(verb.from) : verb.from, index);
      frame = null;
    } else if (chain && continueChain(index)) {
      frame = null;
    }
  }
  return { acts: [...withoutNested(acts), ...accepted].sort((a, b) => a.from - b.from), lastActor };

  /** Adds the act that begins at `from` and whose verb is that of clause `index`. */
  function push(by: OpenFrame, from: number, index: number): void {
    const to = actEnd(tokens, segment, clauses, index);
    if (to <= from) return;
    acts.push({ from, to, strength: by.strength, by: by.actor.codes, rule: by.rule, confidence: by.confidence });
  }

  /** `signed a treaty on extradition and a programme of cooperation`: every paper is an act of its own. */
  function splitSigned(direct: OpenFrame): void {
    const whole = acts.pop();
    if (!whole) return;
    const parts = splitNounPhrases(tokens, whole.from, whole.to);
    for (const part of parts)
      acts.push({ ...whole, ...part, rule: part.from === whole.from ? whole.rule : `${direct.rule}.list` });
  }

  /** `accepted the invitation` agrees to the visit that the sentence names. */
  function acceptVisit(direct: OpenFrame): void {
    acts.pop();
    const visit = clauses.find(
      ({ verb }) => verb.form === "infinitive" && (verb.lemma === "visit" || verb.lemma === "pay"),
    );
    if (!visit) return;
    const at = clauses.indexOf(visit);
    const to = actEnd(tokens, segment, clauses, at);
    accepted.push({
      from: bodyStart(visit.verb.from),
      to,
      strength: "agreed",
      by: direct.actor.codes,
      rule: "direct.accepted-visit",
      confidence: 0.7,
    });
  }

  /** Marks a thing's own act with its subject: `a joint company is to be registered`, `citizens will be able to stay`. */
  function pushWhole(clause: Clause, index: number, strength: Strength, rule: string): void {
    const last = clauses[index + 1] && clauses[index + 1]!.verb.form === "infinitive" ? index + 1 : index;
    const to = actEnd(tokens, segment, clauses, last);
    const { from } = clause.subject!;
    if (to > from)
      acts.push({
        from,
        to,
        strength: underAgreement(from) && strength === "pledged" ? "agreed" : strength,
        by: passiveActor(clause).codes,
        rule,
        confidence: 0.55,
      });
  }

  function isPassiveInfinitive(index: number): boolean {
    const next = clauses[index]?.verb;
    return next !== undefined && next.form === "infinitive" && next.passive;
  }

  /** `Under the agreement, Japan will …`, `The sides agreed that … will …`: what is promised has been agreed. */
  function underAgreement(until: number): boolean {
    for (let at = segment.from; at < until; at += 1) {
      const { lower } = tokens[at]!;
      if (lower === "agreed" && /^(that|on)$/.test(tokens[at + 1]?.lower ?? "")) return true;
      if (!/^(under|per|accordance|pursuant)$/.test(lower)) continue;
      for (let next = at + 1; next < Math.min(at + 9, until); next += 1) {
        if (commonBodies.has(tokens[next]!.lower) || /^(it|which|them)$/.test(tokens[next]!.lower)) return true;
      }
    }
    return false;
  }

  /** Token behind `to` of an infinitive. */
  function bodyStart(from: number): number {
    let at = tokens[from]!.lower === "to" ? from + 1 : from;
    while (tokens[at]!.partOfSpeech === "ADV" && at + 1 < segment.to && !tokens[at]!.lower.endsWith("ly")) at += 1;
    return at;
  }

  /** Whether clause `index` is the verb that the open frame waits for: nothing but its object stands between. */
  function firstComplement(index: number, open: OpenFrame): boolean {
    const { verb } = clauses[index]!;
    if (verb.form === "participle" || verb.negated) return false;
    if (verb.form === "gerund" && !open.takes.includes("gerund")) return false;
    const between = tokens.slice(open.behind, verb.from);
    if (
      verb.form === "gerund" &&
      between.length > 0 &&
      !/^(to|of|for|in|on|about|with|at|,|and)$/.test(between.at(-1)!.lower)
    )
      return false;
    return !between.some((t) => t.text === ";");
  }

  /** A bare verb behind `and` that repeats an infinitive: `agreed to open a school and build a road`. */
  function coordinatesBare(clause: Clause, index: number): boolean {
    const { verb } = clause;
    return (
      clause.shared &&
      verb.from === verb.head &&
      verb.tense === "present" &&
      tokens[verb.head]!.lower === verb.lemma &&
      isCoordinated(index)
    );
  }

  function isCoordinated(index: number): boolean {
    const { verb } = clauses[index]!;
    let before = verb.from - 1;
    while (before > segment.from && tokens[before]!.partOfSpeech === "ADV") before -= 1;
    const { lower } = tokens[before] ?? { lower: "" };
    return (
      lower === "," ||
      lower === "and" ||
      lower === "or" ||
      lower === ";" ||
      (lower === "as" && tokens[before - 1]?.lower === "well")
    );
  }

  /** Adds clause `index` to the chain where it repeats its form behind a comma or conjunction. */
  function continueChain(index: number): boolean {
    if (!chain || !isCoordinated(index)) return false;
    const { verb } = clauses[index]!;
    const bare = verb.form === "finite" && verb.from === verb.head && tokens[verb.head]!.lower === verb.lemma;
    const sameForm =
      verb.form === "infinitive"
        ? chain.form === "infinitive" || chain.frame.rule === "frame.needs"
        : verb.form === "gerund"
          ? chain.form === "gerund"
          : bare &&
            (chain.form === "infinitive" || chain.frame.strength === "pledged" || chain.frame.rule.startsWith("modal"));
    if (!sameForm || verb.negated) return false;
    if (bare && !continuesBare(index)) return false;
    const previous = acts.at(-1);
    // `support and protect our investments`: the first verb has no object of its own; both are one act.
    if (previous && clauses[chain.at]!.verb.head + 1 >= verb.from - 1 && previous.to >= clauses[chain.at]!.verb.head) {
      acts.pop();
      push(chain.frame, previous.from, index);
    } else push(chain.frame, verb.form === "infinitive" ? bodyStart(verb.from) : verb.from, index);
    chain = { ...chain, at: index };
    return true;
  }

  /** A bare verb goes on with the chain only where nothing else stands open between: no `that combat …` nor `in order to …`. */
  function continuesBare(index: number): boolean {
    const { verb } = clauses[index]!;
    for (let at = chain!.at + 1; at < index; at += 1) {
      const between = clauses[at]!;
      if (between.relative && between.verb.tense === "present") return false;
      if (between.verb.form === "infinitive" && tokens[between.verb.from - 1]?.lower === "order") return false;
      const repeats = between.verb.form !== "finite" && between.verb.to === verb.from - 1 && at === index - 1;
      if (repeats) return false;
    }
    return true;
  }

  function openFrame(clause: Clause, index: number, actor: Actor): OpenFrame | null {
    const { verb } = clause;
    if (verb.negated) return null;
    const { head } = verb;
    const next = skipAdverbs(verb.to);
    const nextLower = tokens[next]?.lower ?? "";

    if (verb.lemma === "be" || verb.passive) {
      const word = verb.passive ? tokens[head]!.lower : nextLower;
      const predicate = Object.hasOwn(predicateFrames, word) ? predicateFrames[word]! : null;
      const behind = verb.passive ? verb.to : next + 1;
      const to = tokens[skipAdverbs(behind)]?.lower;
      if (word === "able" && (verb.modal === "" || actor.kind === "parties")) return null;
      if (predicate && (to === "to" || (to === "in" && predicate.takes.includes("gerund")))) {
        if (actor.kind === "thing" && clause.subject) {
          pushWhole(clause, index, predicate.strength, `thing.be-${word}`);
          return null;
        }
        const who =
          actor.kind === "parties"
            ? actor
            : predicate.strength === "urged" || actor.kind === "none"
              ? sides(context)
              : actor;
        if (who.codes.length > 0)
          return {
            strength: predicate.strength,
            actor: who,
            takes: predicate.takes,
            rule: `frame.be-${word}`,
            behind,
            confidence: 0.8,
          };
        // `A plant is expected to open`: the thing's own act.
        return {
          strength: predicate.strength,
          actor: sides(context),
          takes: predicate.takes,
          rule: `frame.be-${word}`,
          behind,
          confidence: 0.5,
        };
      }
      const isTo = verb.lemma === "be" && nextLower === "to" && verb.modal === "";
      if (isTo && actor.kind === "thing" && clause.subject && isPassiveInfinitive(index + 1)) {
        pushWhole(clause, index, "planned", "thing.be-to");
        return null;
      }
      if (isTo)
        return actor.codes.length > 0
          ? { strength: "planned", actor, takes: [], rule: "frame.be-to", behind: verb.to, confidence: 0.7 }
          : null;
    }
    if (verb.lemma === "stand" && nextLower === "ready") {
      return actor.codes.length > 0
        ? { strength: "pledged", actor, takes: [], rule: "frame.stand-ready", behind: next + 1, confidence: 0.8 }
        : null;
    }
    const noun = nounFrameAt(clause, index, actor);
    if (noun) return noun;
    if (verb.passive) return null;
    if (verb.lemma === "look" && nextLower === "forward")
      return actor.codes.length > 0
        ? {
            strength: "planned",
            actor,
            takes: ["gerund", "noun"],
            rule: "frame.look-forward",
            behind: next + 2,
            confidence: 0.6,
          }
        : null;
    if (verb.lemma === "call" && /^(for|on|upon)$/.test(nextLower)) {
      const objectActs = nextLower !== "for";
      const target = objectActs ? objectOf(next + 1) : null;
      const who = target && target.kind === "parties" && target.codes.length > 0 ? target : sides(context);
      return {
        strength: "urged",
        actor: who,
        takes: objectActs ? [] : ["gerund", "noun"],
        rule: "frame.call",
        behind: next + 1,
        confidence: 0.7,
      };
    }
    if (verb.lemma === "provide" && nextLower === "for" && actor.codes.length !== 1)
      return {
        strength: "planned",
        actor: sides(context),
        takes: ["gerund", "noun"],
        rule: "frame.provide-for",
        behind: next + 1,
        confidence: 0.6,
      };
    if (!Object.hasOwn(verbFrames, verb.lemma)) return null;
    const verbFrame = verbFrames[verb.lemma]!;
    if (actor.codes.length === 0) return null;
    if (verb.tense === "perfect" && verb.lemma === "plan") return null;
    let who = actor;
    if (verbFrame.objectActs) {
      const target = objectOf(verb.to);
      if (target.codes.length > 0) who = target;
      if (verb.lemma === "invite" && invitesToVisit(index)) return null;
    } else if (verbFrame.strength === "urged" && actor.codes.length === 1) who = proposedFor(clause, actor);
    return {
      strength: verbFrame.strength,
      actor: who,
      takes: verbFrame.takes,
      rule: `frame.${verb.lemma}`,
      behind: verb.to,
      confidence: 0.85,
    };
  }

  /** A proposal is for all sides, unless the speaker proposes what only its own side can do (`We propose to host …`). */
  function proposedFor(clause: Clause, actor: Actor): Actor {
    const next = clauses[clauses.indexOf(clause) + 1]?.verb;
    const own = next && /^(host|hold|provide|send|allocate|finance|supply|give|grant)$/.test(next.lemma);
    return own ? actor : sides(context);
  }

  /** `invited the President to visit Chile`, `… to pay a return visit`: an invitation made, not an act asked for. */
  function invitesToVisit(index: number): boolean {
    const next = clauses[index + 1]?.verb;
    if (!next || next.form !== "infinitive" || next.from - clauses[index]!.verb.to > 10) return false;
    if (next.lemma === "visit") return true;
    for (let at = next.to; at < Math.min(next.to + 5, segment.to); at += 1)
      if (tokens[at]!.lower === "visit") return true;
    return false;
  }

  /** Where the next clause of its own begins. */
  function untilFinite(index: number): number {
    const next = clauses.slice(index + 1).find(({ verb }) => verb.form === "finite");
    return Math.min(next?.verb.from ?? segment.to, segment.to);
  }

  function nounFrameAt(clause: Clause, index: number, actor: Actor): OpenFrame | null {
    const { verb } = clause;
    const until = Math.min(clauses[index + 1]?.verb.from ?? segment.to, verb.to + 7, segment.to);
    for (const nounFrame of nounFrames) {
      if (!nounFrame.verbs.includes(verb.lemma)) continue;
      // `acknowledged the benefits of …, as well as the need to …`
      const isNeed = nounFrame.nouns.includes("need");
      const furthest = isNeed ? untilFinite(index) : until;
      for (let at = verb.to; at < furthest; at += 1) {
        const { lower } = tokens[at]!;
        if (lower === "that" || (lower === "," && !isNeed)) break;
        if (!nounFrame.nouns.includes(lower)) continue;
        const preposition = tokens[at + 1]?.lower ?? "";
        if (!/^(to|for|of|in|on)$/.test(preposition)) break;
        const isUrged = nounFrame.strength === "urged";
        const who = isUrged || actor.codes.length === 0 ? sides(context) : actor;
        return {
          strength: nounFrame.strength,
          actor: who,
          takes: nounFrame.takes,
          rule: `frame.${lower}`,
          behind: at + 1,
          confidence: 0.75,
        };
      }
    }
    return null;
  }

  /** Who the object of a verb is: `called on *the Kazakh side* to …`. */
  function objectOf(from: number): Actor {
    let to = from;
    while (
      to < segment.to &&
      !(tokens[to]!.lower === "to" && tokens[to]!.partOfSpeech === "PART") &&
      tokens[to]!.text !== "," &&
      to - from < 12
    )
      to += 1;
    return resolveActor({ ...context, lastActor }, from, to, to);
  }

  /** Noun phrases that are acts: `called for a just peace`, `the need for a forum, the creation of a centre`. */
  function addNounComplement(index: number, open: OpenFrame): void {
    if (!open.takes.includes("noun")) return;
    const preposition = tokens[open.behind]?.lower ?? "";
    let from = open.behind;
    if (/^(to|for|of|in|on|with|upon)$/.test(preposition)) from += 1;
    else if (open.rule === "frame.agree") return;
    const nextVerb = clauses[index + 1]?.verb;
    if (nextVerb && nextVerb.from <= from) return;
    if (!isNounPhraseStart(from)) return;
    const to = actEnd(tokens, segment, clauses, index);
    for (const part of splitNounPhrases(tokens, from, to)) {
      acts.push({
        from: part.from,
        to: part.to,
        strength: open.strength,
        by: open.actor.codes,
        rule: `${open.rule}.noun`,
        confidence: open.confidence * 0.8,
      });
    }
    frame = null;
    chain = null;
  }

  function isNounPhraseStart(at: number): boolean {
    const token = tokens[at];
    if (!token || at >= segment.to) return false;
    return (
      /^(DET|NOUN|ADJ|PROPN|NUM|SYM)$/.test(token.partOfSpeech) ||
      (token.partOfSpeech === "PRON" && /^(its|their|our|his)$/.test(token.lower))
    );
  }

  /** A verb that is an act itself, with how firmly it stands. */
  function directAct(clause: Clause, actor: Actor): OpenFrame | null {
    const { verb } = clause;
    const open = (strength: Strength, rule: string, confidence: number, who: Actor = actor): OpenFrame => ({
      strength,
      actor: who,
      takes: [],
      rule,
      behind: verb.to,
      confidence,
    });
    if (
      verb.negated ||
      notActs.has(verb.lemma) ||
      (Object.hasOwn(reportingVerbs, verb.lemma) && !verb.passive && verb.modal === "")
    ) {
      if (!(verb.lemma === "announce" && !verb.passive)) return null;
    }
    if (verb.lemma === "announce" && !verb.passive) {
      return actor.codes.length > 0 && verb.tense !== "future" && announcesThing(verb.to)
        ? open("pledged", "direct.announce-sum", 0.6)
        : null;
    }
    const isThing = actor.kind === "thing";
    if (verb.passive) {
      if (Object.hasOwn(predicateFrames, tokens[verb.head]!.lower) && verb.tense !== "perfect" && verb.modal === "")
        return null;
      if (clause.subject && tokens.slice(clause.subject.from, clause.subject.to).some((t) => t.lower === "following"))
        return null;
      if (actor.people.length > 0) return null;
      const who = actor.codes.length > 0 && !isThing ? actor : passiveActor(clause);
      if (/^(consider|study|explore|discuss|examine)$/.test(verb.lemma))
        return verb.progressive || verb.tense === "present" ? open("considered", "passive.considered", 0.6, who) : null;
      if (verb.modal === "will" || verb.modal === "shall" || verb.modal === "would")
        return open(underAgreement(verb.from) ? "agreed" : "pledged", "passive.will", 0.7, who);
      if (verb.modal !== "") return null;
      if (signingVerbs.has(verb.lemma))
        return verb.tense === "present"
          ? null
          : open(verb.tense === "perfect" ? "agreed" : "agreed", "passive.signed", 0.7, who);
      if (deliveryVerbs.has(verb.lemma) && verb.tense !== "present") return open("delivered", "passive.done", 0.6, who);
      return null;
    }
    if (actor.kind !== "parties" || actor.codes.length === 0) {
      if (
        isThing &&
        verb.modal === "will" &&
        /^(grow|rise|increase|double|reach|triple|receive|expand)$/.test(verb.lemma) &&
        clause.subject &&
        grows(clause.subject)
      )
        return open("pledged", "thing.grows", 0.5, passiveActor(clause));
      // A thing's own act counts where it is one that somebody has to bring about: `The gates open on 5 May`.
      if (
        isThing &&
        (verb.modal === "will" || verb.tense === "present") &&
        /^(open|start|begin|come|run|operate)$/.test(verb.lemma) &&
        clause.subject
      )
        return open("pledged", "thing.opens", 0.5, passiveActor(clause));
      return null;
    }
    if (verb.modal === "will" || verb.modal === "shall" || verb.modal === "would") {
      if (/^(receive|get)$/.test(verb.lemma)) return open("agreed", "modal.receive", 0.6, others(actor));
      const agreed = verb.modal === "shall" || underAgreement(verb.from);
      return open(agreed ? "agreed" : "pledged", `modal.${verb.modal}`, 0.8);
    }
    if (verb.modal === "may" || verb.modal === "might") return open("considered", "modal.may", 0.5);
    if (verb.modal !== "") return null;
    if (verb.progressive && verb.tense === "present")
      return deliveryVerbs.has(verb.lemma) ? open("planned", "progressive", 0.4) : null;
    if (verb.tense === "past" || verb.tense === "perfect") {
      if (verb.lemma === "accept" && tokens.slice(verb.to, verb.to + 3).some((t) => t.lower === "invitation"))
        return null;
      if (isCourtesy(verb.to)) return null;
      if (signingVerbs.has(verb.lemma)) return open("agreed", "direct.signed", 0.75);
      if (deliveryVerbs.has(verb.lemma))
        return open("delivered", verb.tense === "past" ? "direct.past" : "direct.perfect", 0.65);
      return null;
    }
    if (
      verb.tense === "present" &&
      deliveryVerbs.has(verb.lemma) &&
      actor.codes.length === 1 &&
      /^(provide|give|supply|send|pay|finance|fund|allocate|host|train|export)$/.test(verb.lemma)
    )
      return open("delivered", "direct.habit", 0.5);
    return null;
  }

  /** `the number of places will grow`: a quantity that somebody sets, not an effect. */
  function grows(subject: { from: number; to: number }): boolean {
    for (let at = subject.from; at < subject.to; at += 1)
      if (
        /^(number|quota|quotas|share|volume|volumes|amount|capacity|clinics|schools|hospitals|scholarships|grants|flights|frequency|supplies|deliveries|exports)$/.test(
          tokens[at]!.lower,
        )
      )
        return true;
    return false;
  }

  /** Visits paid, views exchanged, wreaths laid, guests hosted: the course of a meeting, not an act. */
  function isCourtesy(from: number): boolean {
    if (context.names.titledPersonAt.has(skipAdverbs(from)) && tokens[from - 1]!.lemma !== "invite") return true;
    for (let at = from; at < Math.min(from + 5, segment.to); at += 1) {
      if (
        /^(visit|views|wreath|interview|greetings|gratitude|condolences|speech|tribute|talks|opinions|meeting|call)$/.test(
          tokens[at]!.lower,
        )
      )
        return tokens[from - 1]!.lemma !== "invite";
      if (/^(PUNCT|ADP)$/.test(tokens[at]!.partOfSpeech)) return false;
    }
    return false;
  }

  /** `announced $35 million in grants`, `announced the opening of a consulate`; not `announced that …`, `announced the results`. */
  function announcesThing(from: number): boolean {
    const first = tokens[skipAdverbs(from)];
    if (
      !first ||
      !/^(DET|NUM|SYM|NOUN|ADJ|PROPN|PRON)$/.test(first.partOfSpeech) ||
      first.lower === "that" ||
      first.lower === "this"
    )
      return false;
    for (let at = from; at < Math.min(from + 10, segment.to); at += 1) {
      const { text, lower, partOfSpeech } = tokens[at]!;
      if (partOfSpeech === "AUX" || lower === "that" || lower === "will") return false;
      if (
        /[$€£¥]/.test(text) ||
        /^(million|billion|grants?|scholarships?|credit|loan|loans|opening|launch|donation|creation|establishment|construction|start|introduction|contribution|delivery|supply|package|extension|expansion|abolition|resumption|reopening|cancellation|reduction|funding|assistance|programme|program|initiative|centre|center)$/.test(
          lower,
        )
      )
        return true;
    }
    return false;
  }

  /** In a quotation what `will be built` is the speaker's to build, unless the clause names both or another side. */
  function passiveActor(clause: Clause): Actor {
    for (let at = clause.verb.to; at < segment.to - 1; at += 1) {
      if (tokens[at]!.lower !== "by") continue;
      const agent = resolveActor({ ...context, lastActor }, at + 1, Math.min(at + 6, segment.to), segment.to);
      if (agent.codes.length > 0) return agent;
    }
    if (context.speakerCountry !== null) {
      const named = new Set<string>();
      for (let at = segment.from; at < segment.to; at += 1) {
        const code = context.names.countryAt.get(at);
        if (code && context.parties.includes(code)) named.add(code);
      }
      named.add(context.speakerCountry);
      return named.size > 1 ? sides(context) : { kind: "parties", codes: [context.speakerCountry], people: [] };
    }
    return sides(context);
  }

  function others(actor: Actor): Actor {
    const codes = context.parties.filter((code) => !actor.codes.includes(code));
    return codes.length > 0 ? { kind: "parties", codes, people: [] } : actor;
  }

  /** A passive, or a thing's own act, is marked with its subject; other acts begin at the main verb. */
  function startOfDirect(clause: Clause, direct: OpenFrame): number {
    if (/^(passive|thing)/.test(direct.rule) && clause.subject) return clause.subject.from;
    if (direct.rule === "direct.announce-sum") return clause.verb.to;
    return clause.verb.head;
  }

  function skipAdverbs(from: number): number {
    let at = from;
    while (
      at < segment.to &&
      (tokens[at]!.partOfSpeech === "ADV" || tokens[at]!.lower === "also") &&
      tokens[at]!.lower !== "forward"
    )
      at += 1;
    return at;
  }
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
