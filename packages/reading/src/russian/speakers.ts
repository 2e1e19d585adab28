import type { Person } from "../names/names.ts";
import { noSpeaker, type Speaker } from "../speaker.ts";
import { textOf } from "../tokens.ts";
import { type Actor, type ActorContext, countriesIn, type Pronoun, resolveActor, resolvePronoun } from "./actors.ts";
import type { Clause } from "./clauses.ts";
import { bothSides, commonBodies, headsOfSides } from "./lexicon/actors.ts";
import { nominativeOfAdjective } from "./morphology/to-nominative.ts";
import { bodyNounOf } from "./organisations.ts";
import { titleOf } from "./titles.ts";

/** The speaker that a subject in the nominative means, with the actor that it was resolved to. */
export function speakerOfSubject(
  context: ActorContext,
  subject: NonNullable<Clause["subject"]>,
  clauseTo: number,
  gender: "masculine" | "feminine" | "neuter" | null,
): { speaker: Speaker; actor: Actor } {
  const actor = resolveActor(context, subject, clauseTo, gender);
  const { tokens } = context;
  const word = tokens[subject.head]!;
  // A commission speaks for itself, not by the names of those who head its sides.
  const areOthers = (bothSides.has(word.lower) && !headsOfSides.has(word.lower)) || commonBodies.has(word.lower);
  const named = areOthers ? null : speakerOfPeople(actor.people, actor);
  if (named) return { actor, speaker: named };
  const isBare =
    word.partOfSpeech === "PRON" ||
    word.partOfSpeech === "NUM" ||
    word.partOfSpeech === "SCONJ" ||
    headsOfSides.has(word.lower);
  if (isBare) return { actor, speaker: noSpeaker };
  const name = textOf(tokens, subject.from, subject.to);
  return { actor, speaker: { name, people: [], country: onlyCode(actor) } };
}

export function speakerOfPeople(people: readonly Person[], actor: Actor): Speaker | null {
  if (people.length === 0) return null;
  const distinct = [...new Set(people)];
  return {
    name: distinct.map((person) => person.name).join(" and "),
    people: distinct,
    country: onlyCode(actor) ?? (distinct.length === 1 ? distinct[0]!.country : null),
  };
}

function onlyCode(actor: Actor): string | null {
  return actor.codes.length === 1 ? actor.codes[0]! : null;
}

/** The speaker of `по словам …`, `по данным …`: a person, or a body in the genitive, which is put in the nominative. */
export function speakerInGenitive(context: ActorContext, from: number, to: number): Speaker {
  const { tokens, names } = context;
  const pronoun = to - from === 1 ? pronounOf[tokens[from]!.lower] : undefined;
  if (pronoun) {
    const actor = resolvePronoun(context, from, pronoun);
    return speakerOfPeople(actor.people, actor) ?? noSpeaker;
  }
  const people: Person[] = [];
  for (let at = from; at < to; at += 1) {
    const mention = names.personAt.get(at);
    if (mention && !people.includes(mention.person)) people.push(mention.person);
  }
  if (people.length > 0) return speakerOfPeople(people, { kind: "parties", codes: [], people })!;
  const countries = countriesIn(context, from, to);
  const country = countries.length === 1 ? countries[0]! : null;
  const body = names.bodyAt.get(from);
  if (body && !body.isParty) return { name: body.name, people: [], country: body.country ?? country };
  let head = from;
  while (head < to - 1 && tokens[head]!.partOfSpeech === "ADJ") head += 1;
  const title = titleOf(tokens[head]!.lower);
  if (title) {
    const { speaker } = speakerOfSubject(context, { from, to, head }, to, null);
    if (speaker.people.length > 0) return speaker;
  }
  const noun = bodyNounOf(tokens[head]!.lower)?.nominative ?? title?.nominative;
  const rest = head + 1 < to ? ` ${textOf(tokens, head + 1, to)}` : "";
  if (!noun) return { name: textOf(tokens, from, to), people: [], country };
  const adjectives = tokens.slice(from, head).map((token) => `${nominativeOfAdjective(token.text, noun)} `);
  return { name: adjectives.join("") + noun + rest, people: [], country };
}

const pronounOf: Readonly<Record<string, Pronoun>> = { его: "он", ее: "она", их: "они" };
