import type { Saying } from "../analysis.ts";
import type { Quotation } from "../quotations.ts";
import type { TokenizedText } from "../tokens.ts";
import { attribute } from "./attribution.ts";
import type { Clause } from "./clauses.ts";
import { findAccordingTo, reportedSpeech } from "./reported-speech.ts";
import { findReports, type SpeakerContext } from "./reports.ts";
import type { Segment } from "./segments.ts";

export interface StatementScan {
  readonly sayings: readonly Saying[];
  /** For every quotation the country of its speaker; null where nobody speaks it or the country is not known. */
  readonly speakerCountries: readonly (string | null)[];
}

/**
 * Quotations with their speakers, and reported speech. `segments` and `clauses` are parallel; `context` gives names
 * and principals for `the minister`, `the two leaders` and `he`.
 */
export function findStatements(
  tokenized: TokenizedText,
  quotations: readonly Quotation[],
  segments: readonly Segment[],
  clauses: readonly (readonly Clause[])[],
  context: SpeakerContext,
): StatementScan {
  const { tokens } = tokenized;
  const reports = findReports(tokens, segments, clauses, context);
  const direct = attribute(tokenized, quotations, segments, reports, context);
  const indirect = reports.flatMap((report) => reportedSpeech(tokenized, segments, clauses, report, quotations));
  const according = findAccordingTo(tokenized, segments, context);
  const sayings = [...direct.sayings, ...indirect, ...according].sort((a, b) => a.start - b.start || b.end - a.end);
  return { sayings: withoutDuplicates(sayings), speakerCountries: direct.countries };
}

/** `…,” said Omarov` and `…,” the minister told reporters`: the verb comes before the sentence ends. */

function withoutDuplicates(sayings: readonly Saying[]): Saying[] {
  const kept: Saying[] = [];
  for (const saying of sayings) {
    const last = kept.at(-1);
    if (last && last.mode === saying.mode && last.start <= saying.start && saying.end <= last.end) continue;
    kept.push(saying);
  }
  return kept;
}
