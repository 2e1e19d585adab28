import type { Saying } from "../analysis.ts";
import type { Quotation } from "../quotations.ts";
import { firstBehind } from "../sorted.ts";
import type { TokenizedText } from "../tokens.ts";
import { attribute } from "./attribution.ts";
import type { Clause } from "./clauses.ts";
import { reportedSpeech } from "./reported-speech.ts";
import { findReports, type SpeakerContext } from "./reports.ts";
import type { Segment } from "./segments.ts";
import { findSourced } from "./sources.ts";

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
  const sourced = findSourced(tokenized, segments, reports, context, quotations);
  const around = direct.sayings.flatMap((saying) => sentenceAround(tokenized, segments, saying));
  const sayings = [...direct.sayings, ...indirect, ...sourced, ...around].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return { sayings: withoutDuplicates(sayings), speakerCountries: direct.countries };
}

/** `The efforts are “steps towards reconciliation,” he said`: the sentence that ends in a quotation is said too. */
function sentenceAround({ text, tokens }: TokenizedText, segments: readonly Segment[], saying: Saying): Saying[] {
  if (saying.rule !== "quote.said-behind") return [];
  const at = firstBehind(segments, ({ end }) => end <= saying.start);
  const [before, own] = [segments[at - 1], segments[at]];
  if (!before || !own || own.quotation < 0 || before.quotation >= 0 || before.paragraph !== own.paragraph) return [];
  const isSentenceStart =
    segments[at - 2]?.paragraph !== before.paragraph || /[.!?”"]\s*$/.test(text.slice(0, before.start).slice(-3));
  const opens = text.slice(before.start, own.start).trimEnd();
  if (!isSentenceStart || before.to - before.from < 4 || /[.!?:,]\s*["“«‘']?$/.test(opens)) return [];
  const start = tokens[before.from]!.start;
  return [{ ...saying, start, end: saying.end + 1, mode: "indirect", rule: "reported.with-quote", confidence: 0.7 }];
}

function withoutDuplicates(sayings: readonly Saying[]): Saying[] {
  const kept: Saying[] = [];
  for (const saying of sayings) {
    const last = kept.at(-1);
    if (last && last.mode === saying.mode && last.start <= saying.start && saying.end <= last.end) {
      // `The ministry said that Omarov stressed …`: what Omarov stressed is what was said.
      if (
        last.rule === "reported.that" &&
        saying.end === last.end &&
        saying.start - last.start < 60 &&
        saying.rule.startsWith("reported")
      )
        kept[kept.length - 1] = saying;
      continue;
    }
    kept.push(saying);
  }
  return kept;
}
