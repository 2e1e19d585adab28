import type { Act, Analysis } from "../analysis.ts";
import type { Names, Person } from "../names/names.ts";
import type { Quotation } from "../quotations.ts";
import type { TokenizedText } from "../tokens.ts";
import { type Actor, type ActorContext, indexNames, nobody } from "./actors.ts";
import { findActs } from "./acts.ts";
import { findClauses } from "./clauses.ts";
import { findSegments } from "./segments.ts";
import { findStatements } from "./statements.ts";

/** Who said what in an English text, and the acts of cooperation in it. */
export function analyseEnglish(
  tokenized: TokenizedText,
  names: Names,
  parties: readonly string[],
  quotations: readonly Quotation[],
): Analysis {
  const { tokens } = tokenized;
  const segments = findSegments(tokenized, quotations);
  const clauses = segments.map((segment) => findClauses(tokens, segment));
  const context: Omit<ActorContext, "lastActor" | "speakerCountry"> = {
    tokens,
    names: indexNames(names),
    parties,
    principals: principalsOf(names, parties),
  };
  const { sayings, speakerCountries } = findStatements(tokenized, quotations, segments, clauses, context);

  const acts: Act[] = [];
  let lastActor: Actor = nobody;
  segments.forEach((segment, index) => {
    const speakerCountry = segment.quotation >= 0 ? (speakerCountries[segment.quotation] ?? null) : null;
    const scan = findActs(tokens, segment, clauses[index]!, { ...context, lastActor, speakerCountry });
    acts.push(...scan.acts);
    lastActor = scan.lastActor;
  });
  return { sayings, acts };
}

/** The heads of the sides: for every party the first person of it that the text names with a title, in text order. */
function principalsOf({ people }: Names, parties: readonly string[]): Person[] {
  const principals: Person[] = [];
  for (const { person } of people) {
    if (person.country === null || !parties.includes(person.country) || person.role === null) continue;
    if (!principals.some((known) => known.country === person.country)) principals.push(person);
  }
  return principals;
}
