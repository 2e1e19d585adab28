import type { Person } from "../names/names.ts";
import type { Token } from "../tokens.ts";
import type { Actor, ActorContext } from "./actors.ts";
import { bodyAtTable } from "./bodies.ts";
import { pluralTitles, titleModifiers, titleWords } from "./lexicon/titles.ts";

/** `Kazakhstan and Kyrgyzstan`, `Tokayev and Japarov`: names joined by commas and `and` alone, titles between them. */
export function coordinatedNames(context: ActorContext, from: number, to: number): Actor {
  const { tokens, names } = context;
  const codes: string[] = [];
  const people: Person[] = [];
  for (let at = from; at < to; at += 1) {
    const person = names.personAt.get(at);
    const code = names.countryAt.get(at) ?? bodyAtTable(context, at);
    if (person) {
      if (!people.includes(person.person)) people.push(person.person);
      if (person.person.country && !codes.includes(person.person.country)) codes.push(person.person.country);
    } else if (code) {
      if (!codes.includes(code)) codes.push(code);
    } else if (!joinsTitles(tokens[at]!)) break;
  }
  return { kind: "parties", codes, people };
}

function joinsTitles(token: Token): boolean {
  return (
    /^(and|,|the|of|'s|both|-|\(|\)|republic|prime|foreign|his|her|counterpart|kingdom|side|sides|governments?)$/.test(
      token.lower,
    ) ||
    titleWords.has(token.lower) ||
    titleModifiers.has(token.lower) ||
    pluralTitles.has(token.lower) ||
    token.partOfSpeech === "DET" ||
    token.partOfSpeech === "ADJ"
  );
}
