import type { Strength } from "../reading.ts";
import type { ActPlace } from "./act-actors.ts";
import { type Actor, isPaper, sides } from "./actors.ts";
import type { Clause } from "./clauses.ts";
import { meetingNouns } from "./lexicon/nouns.ts";
import { reportingVerbs } from "./lexicon/reporting.ts";
import {
  comingVerbs,
  deliveryVerbs,
  growthVerbs,
  habits,
  notActs,
  openedVerbs,
  signedThings,
  signingVerbs,
} from "./lexicon/verb-classes.ts";

/** A predicate that is an act itself, with how firmly it stands. */
export interface DirectAct {
  readonly strength: Strength;
  /** Null where nobody acts by name: `будет открыт филиал`. */
  readonly actor: Actor | null;
  /** The mark holds the subject too. */
  readonly withSubject: boolean;
  readonly rule: string;
  readonly confidence: number;
}

/** `построил`, `подписали`, `выделит`, `будет открыт`, `построен`; null where the predicate is no act of cooperation. */
export function directAct(place: ActPlace, clause: Clause, actor: Actor): DirectAct | null {
  const { predicate } = clause;
  const { tokens } = place.context;
  if (predicate.negated || predicate.conditional || predicate.form !== "finite") return null;
  const { lemma, tense } = predicate;
  if (predicate.passive) return passiveAct(place, clause);
  if (Object.hasOwn(reportingVerbs, lemma) && reportingVerbs[lemma] !== "quote" && tense !== "future") return null;
  const act = (strength: Strength, rule: string, confidence: number): DirectAct => ({
    strength,
    actor,
    withSubject: false,
    rule,
    confidence,
  });
  // `поезд отправится …; он отправится`: a pronoun before such a verb stands for a thing.
  const isPronoun = clause.subject !== null && /^(?:он|она|оно|они)$/.test(tokens[clause.subject.head]!.lower);
  const isOccasion = clause.subject !== null && meetingNouns().has(tokens[clause.subject.head]!.lower);
  if (tense === "future" && comingVerbs.has(lemma) && isOccasion)
    return { ...act("planned", "thing.future", 0.6), actor: null, withSubject: true };
  if (tense === "future" && comingVerbs.has(lemma) && isPronoun)
    return { ...act("planned", "thing.future", 0.5), actor: null };
  // `дали старт строительству`
  if (lemma === "дать" && tense === "past" && tokens[predicate.to]?.lower === "старт")
    return actor.codes.length > 0 ? act("delivered", "direct.started", 0.6) : null;
  // `берёт на себя подвоз щебня`
  if (
    /^(?:взять|брать|принять|принимать)$/.test(lemma) &&
    tokens[predicate.to]?.lower === "на" &&
    tokens[predicate.to + 1]?.lower === "себя"
  )
    return actor.codes.length > 0 ? act("pledged", "direct.takes-on", 0.7) : null;
  if (actor.kind !== "parties" || actor.codes.length === 0) return thingsAct(place, clause, actor);
  if (tense === "past") {
    if (signingVerbs.has(lemma) && isSigning()) return act("agreed", "direct.signed", 0.75);
    if (lemma === "принять" && !isReceived()) return null;
    return deliveryVerbs.has(lemma) && !isCourtesy() ? act("delivered", "direct.past", 0.65) : null;
  }
  if (clause.subject && isPaper(tokens[clause.subject.head]!.lower)) return null;
  if (tense === "future") {
    if (lemma === "принять" && tokens[predicate.to]?.lower === "участие")
      return act("planned", "direct.take-part", 0.5);
    if (comingVerbs.has(lemma) && actor.people.length > 0) return null;
    if (/^(?:посетить|приехать|прибыть|прилететь)$/.test(lemma)) return act("planned", "direct.visit", 0.6);
    return notActs.has(lemma)
      ? null
      : act(isUnderAgreement(place, predicate.from) ? "agreed" : "pledged", "direct.future", 0.8);
  }
  return habits.has(lemma) && actor.codes.length === 1 ? act("delivered", "direct.habit", 0.45) : null;

  /** What is signed stands within a few words: `приняли совместное заявление`, but not `принял коллегу`. */
  function isSigning(): boolean {
    if (!/^(?:принять|заключить|обменяться|одобрить|утвердить|согласовать)$/.test(lemma)) return true;
    for (let at = predicate.to; at < Math.min(predicate.to + 8, place.segment.to); at += 1) {
      if (signedThings.test(tokens[at]!.lower)) return true;
      if (/^[,;:–—]$/.test(tokens[at]!.text)) return false;
    }
    return false;
  }

  /** `принял 15 стажеров`: people taken in, by number. */
  function isReceived(): boolean {
    return tokens[predicate.to]?.partOfSpeech === "NUM" || tokens[predicate.to + 1]?.partOfSpeech === "NUM";
  }

  /** `провел переговоры`, `передал привет`, `открыл заседание`: the course of a meeting. */
  function isCourtesy(): boolean {
    for (let at = predicate.to; at < Math.min(predicate.to + 5, place.segment.to); at += 1) {
      const { lower: word, text } = tokens[at]!;
      if (
        /^(?:переговор|встреч|бесед|привет|слов|наилучш|соболезновани|поздравлени|заседани|совещани|брифинг|пресс-конференц|подарок|работу|обмен|итог|вопрос|внимани|благодарност|приглашени|консультаци|визит)/.test(
          word,
        )
      )
        return true;
      if (/^[,;:]$/.test(text)) return false;
    }
    return false;
  }
}

/** `Согласно протоколу, Казахстан завершит …`, `По соглашению Казахстан поставит …`: what is promised has been agreed. */
function isUnderAgreement({ context, segment }: ActPlace, until: number): boolean {
  const { tokens } = context;
  for (let at = segment.from; at < until - 1; at += 1) {
    const { lower } = tokens[at]!;
    const isBasis = lower === "согласно" || lower === "соответствии" || (lower === "по" && at <= segment.from + 1);
    if (!isBasis) continue;
    for (let next = at + 1; next < Math.min(at + 4, until); next += 1)
      if (
        /^(?:соглашени|договор(?:у|ом|енност)|протокол|меморандум|документ|контракт|план(?:у|ом)$)/.test(
          tokens[next]!.lower,
        )
      )
        return true;
  }
  return false;
}

/** `Встреча запланирована на ноябрь`, `визит назначен на май`: an occasion put into the calendar. */
export function isInCalendar({ context }: ActPlace, { predicate, subject, inverted }: Clause): boolean {
  return (
    subject !== null &&
    !inverted &&
    predicate.passive &&
    predicate.tense === "past" &&
    /^(?:запланировать|наметить|назначить)$/.test(predicate.lemma) &&
    context.tokens[predicate.to]?.lower === "на"
  );
}

function passiveAct(place: ActPlace, clause: Clause): DirectAct | null {
  const { lemma, tense } = clause.predicate;
  const act = (strength: Strength, rule: string, confidence: number): DirectAct => ({
    strength,
    actor: null,
    withSubject: true,
    rule,
    confidence,
  });
  if (tense === "future") return notActs.has(lemma) ? null : act("pledged", "passive.future", 0.7);
  if (tense === "past") {
    const { tokens } = place.context;
    if (isInCalendar(place, clause)) return act("planned", "passive.planned", 0.65);
    if (signingVerbs.has(lemma)) {
      // `подписаны соглашение о воде, меморандум о торговле`: what is signed stands behind, one by one.
      const { predicate, subject } = clause;
      const [from, to] = subject ? [subject.from, subject.to] : [predicate.to, predicate.to + 3];
      const isPaper = tokens.slice(from, to).some((token) => signedThings.test(token.lower));
      return isPaper ? act("agreed", "passive.signed", 0.7) : null;
    }
    return deliveryVerbs.has(lemma) && clause.subject ? act("delivered", "passive.past", 0.6) : null;
  }
  return null;
}

/** What things do that somebody has to bring about: `рейс откроется в мае`, `встреча пройдет в Астане`. */
function thingsAct(place: ActPlace, clause: Clause, actor: Actor): DirectAct | null {
  const { predicate, subject } = clause;
  // `будут внедрять новые решения`: what stands behind a verb in the plural is its object.
  const isObject =
    actor.kind === "thing" && clause.inverted && predicate.number === "plural" && !comingVerbs.has(predicate.lemma);
  if (!subject || (isObject && predicate.tense === "future" && !predicate.passive)) return unnamedAct(place, clause);
  if (actor.kind !== "thing") return null;
  const act = (strength: Strength, rule: string, confidence: number): DirectAct => ({
    strength,
    actor: null,
    withSubject: !/^(?:он|она|оно|они)$/.test(place.context.tokens[subject.head]!.lower),
    rule,
    confidence,
  });
  // `Завершилось совещание министров`: the course of a meeting.
  if (predicate.tense === "past" && meetingNouns().has(place.context.tokens[subject.head]!.lower)) return null;
  if (predicate.tense === "past") return openedVerbs.has(predicate.lemma) ? act("delivered", "thing.past", 0.45) : null;
  if (predicate.tense !== "future") return null;
  if (comingVerbs.has(predicate.lemma)) return act("planned", "thing.future", 0.5);
  const noun = place.context.tokens[subject.head]!.lower;
  // Where somebody says it, a growth of what a side is to build is its promise.
  const isSaid = place.context.speakerCountry !== null;
  if (isSaid && growthVerbs.has(predicate.lemma) && /^(?:способность|мощность|количество|число|объем)$/.test(noun))
    return { ...act("pledged", "thing.growth", 0.4), actor: sides(place.context) };
  return null;
}

/** `В Урумчи откроют терминал`: a verb in the plural with nobody who acts. */
function unnamedAct(place: ActPlace, clause: Clause): DirectAct | null {
  const { predicate } = clause;
  const isUnnamed =
    predicate.tense === "future" && predicate.number === "plural" && predicate.person === 3 && !clause.shared;
  if (!isUnnamed || notActs.has(predicate.lemma) || /с[яь]$/.test(predicate.lemma)) return null;
  if (place.context.tokens[predicate.to]?.lower === "ли") return null;
  return { strength: "pledged", actor: null, withSubject: true, rule: "unnamed.future", confidence: 0.4 };
}
