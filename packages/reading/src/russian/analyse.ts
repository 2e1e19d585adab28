import type { Act, Analysis, Saying } from "../analysis.ts";
import type { Names } from "../names/names.ts";
import { principalsOf } from "../names/principals.ts";
import type { Quotation } from "../quotations.ts";
import { countriesOfSayers } from "../sayers.ts";
import type { TokenizedText } from "../tokens.ts";
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
  const acts: readonly Act[] = findActs(segments, parsed, context, countriesOfSayers(tokens, sayings, countryOfSayer));
  return { sayings, acts };
}

/** The country of the person who says something, null where several do; undefined where it is no person. */
function countryOfSayer({ people }: Saying): string | null | undefined {
  if (people.length === 0) return undefined;
  return people.length === 1 ? people[0]!.country : null;
}
