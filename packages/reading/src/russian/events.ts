import type { Act } from "../analysis.ts";
import type { Strength } from "../reading.ts";
import { type ActPlace, actorOfObject } from "./act-actors.ts";
import { type Actor, sides } from "./actors.ts";
import type { Clause } from "./clauses.ts";
import { actEnd, splitDocuments, splitNounPhrases } from "./extent.ts";
import { eventNouns, eventVerbs, futureAdjective, givingNoun } from "./lexicon/events.ts";

/**
 * Acts that a text names by the event they were: `приветствовали открытие консульства`, `состоялось подписание соглашения`,
 * `поблагодарил Казахстан за предоставление грантов`. Null where the clause names none.
 */
export function eventActs(place: ActPlace, clauses: readonly Clause[], index: number, actor: Actor): Act[] | null {
  const { predicate } = clauses[index]!;
  if (predicate.form !== "finite" || predicate.negated || predicate.passive || predicate.tense === "future")
    return null;
  if (eventVerbs.has(predicate.lemma)) return welcomed(place, clauses, index, actor);
  if (predicate.lemma === "принять") return attended(place, clauses, index, actor);
  if (predicate.lemma === "поблагодарить") return thankedFor(place, clauses, index);
  return predicate.lemma === "состояться" && predicate.tense === "past" ? held(place, clauses, index) : null;
}

function welcomed(place: ActPlace, clauses: readonly Clause[], index: number, actor: Actor): Act[] | null {
  const { tokens } = place.context;
  const from = clauses[index]!.predicate.to;
  const by = actor.codes.length > 1 ? actor : sides(place.context);
  const found: Act[] = [];
  for (const part of splitNounPhrases(tokens, from, actEnd(tokens, place.segment, clauses, index))) {
    const strength = strengthOfEvent(place, part.from, part.to);
    if (strength === null) break;
    found.push({ ...part, strength, by: by.codes, rule: "event.welcomed", confidence: 0.55 });
  }
  return found.length > 0 ? found : null;
}

/** The noun phrase names an event by its first noun; how firmly what it stands for stands. */
function strengthOfEvent({ context }: ActPlace, from: number, to: number): Strength | null {
  let planned = false;
  for (let at = from; at < Math.min(to, from + 4); at += 1) {
    const { lower, partOfSpeech } = context.tokens[at]!;
    if (futureAdjective.test(lower)) planned = true;
    const event = eventNouns.find(({ noun }) => noun.test(lower));
    if (event) return planned ? "planned" : event.strength;
    if (!/^(?:ADJ|DET|NUM|ADV)$/.test(partOfSpeech)) return null;
  }
  return null;
}

/** `Состоялось подписание …`, `состоялась церемония открытия …`: marked from the event on. */
function held(place: ActPlace, clauses: readonly Clause[], index: number): Act[] | null {
  const { tokens } = place.context;
  const { subject, predicate } = clauses[index]!;
  if (!subject || subject.from < predicate.to) return null;
  const to = actEnd(tokens, place.segment, clauses, index);
  for (let at = subject.from; at < Math.min(to, subject.from + 4); at += 1) {
    if (isExchangeOfPapers(place, at))
      return splitDocuments(tokens, at, to).map((part) => ({
        ...part,
        strength: "agreed",
        by: sides(place.context).codes,
        rule: "event.exchanged",
        confidence: 0.55,
      }));
    const strength = strengthOfEvent(place, at, at + 1);
    if (strength)
      return [{ from: at, to, strength, by: sides(place.context).codes, rule: "event.held", confidence: 0.55 }];
    if (!/^(?:ADJ|NOUN)$/.test(tokens[at]!.partOfSpeech)) return null;
  }
  return null;
}

/** `обмен двусторонними документами` */
function isExchangeOfPapers({ context: { tokens } }: ActPlace, at: number): boolean {
  if (tokens[at]!.lower !== "обмен") return false;
  return tokens.slice(at + 1, at + 4).some(({ lower }) => lower === "документами" || lower === "нотами");
}

/** `приняли участие в церемонии открытия школы` */
function attended(place: ActPlace, clauses: readonly Clause[], index: number, actor: Actor): Act[] | null {
  const { tokens } = place.context;
  const from = clauses[index]!.predicate.to;
  if (tokens[from]?.lower !== "участие" || tokens[from + 1]?.lower !== "в") return null;
  const to = actEnd(tokens, place.segment, clauses, index);
  for (let at = from + 2; at < Math.min(to - 1, from + 6); at += 1) {
    const strength = strengthOfEvent(place, at, at + 1);
    if (!strength || strength === "planned") continue;
    const by = actor.codes.length > 1 ? actor : sides(place.context);
    return [{ from: at, to, strength, by: by.codes, rule: "event.attended", confidence: 0.5 }];
  }
  return null;
}

/** `поблагодарил Казахстан за предоставление …`: what the one who is thanked has done. */
function thankedFor(place: ActPlace, clauses: readonly Clause[], index: number): Act[] | null {
  const { tokens } = place.context;
  const from = clauses[index]!.predicate.to;
  const to = actEnd(tokens, place.segment, clauses, index);
  for (let at = from; at < Math.min(to - 1, from + 12); at += 1) {
    if (tokens[at]!.lower !== "за" || !givingNoun.test(tokens[at + 1]!.lower)) continue;
    const giver = actorOfObject(place, from, at);
    if (giver.codes.length === 0) return null;
    return [{ from: at + 1, to, strength: "delivered", by: giver.codes, rule: "event.thanked-for", confidence: 0.6 }];
  }
  return null;
}
