import type { Act } from "../analysis.ts";
import type { Strength } from "../reading.ts";
import type { SegmentContext } from "./act-context.ts";
import { namesPaper } from "./act-cues.ts";
import { type Actor, objectOf, sides } from "./actors.ts";
import { actEnd, splitNounPhrases } from "./extent.ts";
import { eventNouns, eventVerbs, futureAdjectives } from "./lexicon/events.ts";
import { deliveryVerbs } from "./lexicon/frames.ts";

/**
 * Acts that a text names by the event they were: `welcomed the launch of direct flights`, `the talks ended with the signing
 * of an agreement`, `thanked Bulgaria for donating buses`. Null where the clause names none.
 */
export function eventActs(context: SegmentContext, index: number, actor: Actor): Act[] | null {
  const { verb } = context.clauses[index]!;
  if (verb.negated || verb.form !== "finite") return null;
  if (verb.lemma === "thank") return thankedFor(context, index);
  if (!eventVerbs.has(verb.lemma) || verb.modal !== "" || verb.passive) return null;
  return namedEvents(context, index, actor);
}

function namedEvents(context: SegmentContext, index: number, actor: Actor): Act[] | null {
  const { tokens, segment, clauses } = context;
  const { verb } = clauses[index]!;
  let from = verb.to;
  while (from < segment.to && tokens[from]!.partOfSpeech === "ADV") from += 1;
  const isEnd = /^(end|conclude|culminate|finish|result)$/.test(verb.lemma);
  if (verb.lemma === "express" && /^(their|his|her|its|our|great|deep)$/.test(tokens[from]?.lower ?? "")) from += 1;
  const lead = tokens[from]?.lower ?? "";
  if (isEnd) {
    if (!/^(with|in)$/.test(lead)) return null;
    from += 1;
  } else if (/^(satisfaction|gratification|pleasure|delight)$/.test(lead)) {
    if (!/^(with|at|over)$/.test(tokens[from + 1]?.lower ?? "")) return null;
    from += 2;
  } else if (verb.lemma === "express") return null;
  const to = actEnd(tokens, segment, clauses, index);
  const found: Act[] = [];
  for (const part of splitNounPhrases(tokens, from, to)) {
    // `the signing of an agreement and a memorandum`
    const goesOn = found[0]?.strength === "agreed" && namesPaper(context, part.from, part.to) ? "agreed" : null;
    const strength = strengthOfEvent(context, part.from, part.to) ?? goesOn;
    if (strength === null) break;
    const by = actor.codes.length > 1 || actor.kind !== "parties" ? actor : sides(context);
    found.push({
      ...part,
      strength,
      by: by.codes.length > 0 ? by.codes : sides(context).codes,
      rule: `event.${verb.lemma}`,
      confidence: 0.55,
    });
  }
  return found.length > 0 ? found : null;
}

/** The noun phrase names an event by its first noun; how firmly what it stands for stands. */
function strengthOfEvent({ tokens }: SegmentContext, from: number, to: number): Strength | null {
  let planned = false;
  for (let at = from; at < Math.min(to, from + 5); at += 1) {
    const { lower, partOfSpeech } = tokens[at]!;
    if (futureAdjectives.has(lower)) planned = true;
    if (Object.hasOwn(eventNouns, lower) && /^(of|into)$/.test(tokens[at + 1]?.lower ?? ""))
      return planned ? "planned" : eventNouns[lower]!.strength;
    if (!/^(DET|ADJ|ADV|NUM|PRON|NOUN|PART|PROPN)$/.test(partOfSpeech)) return null;
  }
  return null;
}

/** `thanked Bulgaria for donating buses`: what the one who is thanked has done. */
function thankedFor(context: SegmentContext, index: number): Act[] | null {
  const { tokens, segment, clauses } = context;
  const { verb } = clauses[index]!;
  const next = clauses[index + 1]?.verb;
  if (next?.form !== "gerund" || !deliveryVerbs.has(next.lemma)) return null;
  if (tokens[next.from - 1]?.lower !== "for" || next.from - verb.to > 12) return null;
  const giver = objectOf(context, verb.to, next.from - 1);
  if (giver.codes.length === 0) return null;
  const to = actEnd(tokens, segment, clauses, index + 1);
  return [{ from: next.from, to, strength: "delivered", by: giver.codes, rule: "event.thanked-for", confidence: 0.6 }];
}
