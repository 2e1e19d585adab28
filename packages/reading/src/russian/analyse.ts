import type { Act, Analysis, Saying } from "../analysis.ts";
import type { Names, Person } from "../names/names.ts";
import type { Quotation } from "../quotations.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import type { ActorContext } from "./actors.ts";
import { findActs } from "./acts.ts";
import { parseSegment } from "./clauses.ts";
import { indexNames } from "./name-index.ts";
import { findQuotedRuns } from "./quoted-runs.ts";
import { findSegments } from "./segments.ts";
import { findStatements } from "./statements.ts";

/** Who said what in a Russian text, and the acts of cooperation in it. */
export function analyseRussian(
  tokenized: TokenizedText,
  names: Names,
  parties: readonly string[],
  quotations: readonly Quotation[],
): Analysis {
  const { tokens } = tokenized;
  const runs = findQuotedRuns(tokenized, quotations);
  const segments = findSegments(tokenized, runs);
  const index = indexNames(names);
  const parsed = segments.map((segment) => parseSegment(tokens, segment, index));
  const context: Omit<ActorContext, "lastActor" | "speakerCountry"> = {
    tokens,
    names: index,
    parties,
    principals: principalsOf(names, parties),
  };
  const sayings = findStatements(tokenized, runs, segments, parsed, context);
  const acts: readonly Act[] = findActs(segments, parsed, context, countriesOfTokens(tokens, sayings));
  return { sayings, acts };
}

/** For every token the country of the person who says it; the innermost saying counts. */
function countriesOfTokens(tokens: readonly Token[], sayings: readonly Saying[]): (string | null)[] {
  const countries = new Array<string | null>(tokens.length).fill(null);
  let first = 0;
  for (const { start, end, people } of sayings) {
    const country = people.length === 1 ? people[0]!.country : null;
    while (first < tokens.length && tokens[first]!.start < start) first += 1;
    if (people.length === 0) continue;
    for (let at = first; at < tokens.length && tokens[at]!.start < end; at += 1) countries[at] = country;
  }
  return countries;
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
