import type { Saying } from "../analysis.ts";
import { reportingVerbs, speechActs, unreportedThings } from "./lexicon/reporting.ts";
import type { Segment } from "./segments.ts";
import type { Speaker } from "./speakers.ts";
import type { Report, StatementScan } from "./statements.ts";

/** What a reporting verb reports, where it is not a quotation. */
export function reportedSpeech(scan: StatementScan, report: Report): Saying[] {
  const { tokens } = scan.tokenized;
  const segment = scan.segments[report.segment]!;
  const { predicate } = report.clause;
  const kind = reportingVerbs[predicate.lemma]!;
  const saying = (from: number, to: number, rule: string, confidence: number) =>
    sayingOf(scan, report.segment, from, to, report.speaker, rule, confidence);
  const own = scan.parsed[report.segment]!.clauses;

  const that = conjunctionBehind();
  if (that >= 0) return saying(that + 1, clauseEnd(that + 1), "reported.that", 0.9);
  if (kind === "quote") return [];
  const isInsertion = tokens[predicate.from - 1]?.lower === "как";
  if (isInsertion) {
    // `Как сообщил министр, …`
    const comma = indexOfComma(report.to, segment.to);
    const from = predicate.from - 2 <= segment.from ? comma + 1 : -1;
    if (comma >= 0 && from > 0) return saying(from, segment.to, "reported.as", 0.9);
    return tokens[predicate.from - 2]?.text === "," ? saying(segment.from, predicate.from - 2, "reported.as", 0.8) : [];
  }
  const hasSpeakerBehind = report.clause.inverted || report.to > predicate.to;
  if (hasSpeakerBehind && tokens[predicate.from - 1]?.text === "," && predicate.from - 1 >= segment.from + 2)
    return saying(segment.from, predicate.from - 1, "reported.behind", 0.85);
  if (tokens[predicate.to]?.text === ":" && predicate.to + 2 < segment.to && !report.clause.inverted)
    return saying(predicate.to + 1, segment.to, "reported.colon", 0.7);
  if (kind === "both" && !report.clause.inverted) {
    let from = predicate.to;
    while (from < segment.to && (tokens[from]!.partOfSpeech === "ADV" || tokens[from]!.partOfSpeech === "PART"))
      from += 1;
    if (from < segment.to && isReportedThing(from)) return saying(from, clauseEnd(from), "reported.thing", 0.7);
  }
  return [];

  /** `сообщил журналистам, что …`: the conjunction behind the verb, with nothing but its object between. */
  function conjunctionBehind(): number {
    for (let at = Math.max(predicate.to, report.to); at < Math.min(segment.to, predicate.to + 18); at += 1) {
      const { lower, partOfSpeech, text } = tokens[at]!;
      if (lower === "что" && tokens[at - 1]?.text === ",") return at;
      if (partOfSpeech === "VERB" || (partOfSpeech === "SCONJ" && lower !== "как") || /^[:;]$/.test(text)) return -1;
      if (partOfSpeech === "CCONJ" && lower !== "и") return -1;
    }
    return -1;
  }

  function indexOfComma(from: number, to: number): number {
    for (let at = from; at < to; at += 1) if (tokens[at]!.text === ",") return at;
    return -1;
  }

  /** A noun phrase that is reported; `подтвердил готовность` is an act, not a statement. */
  function isReportedThing(from: number): boolean {
    for (let at = from; at < Math.min(segment.to, from + 4); at += 1) {
      const { partOfSpeech, lower } = tokens[at]!;
      if (partOfSpeech === "NOUN" || partOfSpeech === "PROPN") return !unreportedThings.has(lower);
      if (!/^(?:ADJ|DET|NUM)$/.test(partOfSpeech)) return false;
    }
    return false;
  }

  /** Before a coordinated verb of the speaker's (`… и предложил …`) or of another speaker's, else with the sentence. */
  function clauseEnd(from: number): number {
    for (const clause of own) {
      const next = clause.predicate;
      if (next.from <= from + 1 || clause === report.clause) continue;
      const isReport = Object.hasOwn(reportingVerbs, next.lemma);
      if (next.form === "gerund" && isReport && tokens[next.from - 1]?.text === ",") return next.from - 1;
      if (next.form !== "finite" || next.tense !== "past" || clause.relative || next.passive) continue;
      if (!isReport && !speechActs.has(next.lemma)) continue;
      const before = startOfConjunction(
        clause.shared || !clause.subject || clause.inverted ? next.from : Math.min(clause.subject.from, next.from),
        from,
      );
      if (before < 0) continue;
      const isSpeakers =
        (clause.shared || !clause.subject) &&
        next.number === predicate.number &&
        (next.gender === predicate.gender || predicate.gender === null);
      const isOther = clause.subject !== null && !clause.shared && isReport;
      if (isSpeakers || isOther) return before;
    }
    return segment.to;
  }

  /** The first token of `, и`, `, а`, `и` that ends before `at`; -1 where none stands there. */
  function startOfConjunction(at: number, least: number): number {
    let from = at;
    while (from > least && /^(?:также|затем|потом|заодно|тоже|там|тогда)$/.test(tokens[from - 1]!.lower)) from -= 1;
    const behind = from;
    while (from > least && /^(?:,|и|а|но|при|этом)$/.test(tokens[from - 1]!.lower)) from -= 1;
    return from < behind ? from : -1;
  }
}

/** Sentences with `по словам Омарова`: what is said stands behind it, or before it where it ends the sentence. */
export function findAttributions(scan: StatementScan): Saying[] {
  const { tokens } = scan.tokenized;
  return scan.attributions.flatMap((attribution) => {
    const { from, to, speaker } = attribution;
    const segment = scan.segments[attribution.segment]!;
    const saying = (first: number, last: number, rule: string) =>
      sayingOf(scan, attribution.segment, first, last, speaker, rule, 0.85);
    const lead = tokens
      .slice(segment.from, from)
      .every((token) => token.partOfSpeech !== "NOUN" && token.partOfSpeech !== "VERB");
    if (lead) {
      // `По словам Омарова, …`; without a comma (`По данным службы переход закрыт`) the clause begins right behind.
      return saying(to, segment.to, "reported.according-to");
    }
    if (segment.to - to <= 2) return saying(segment.from, from, "reported.according-to");
    return tokens[from - 1]?.text === "," && tokens[to]?.text === ","
      ? saying(segment.from, segment.to, "reported.according-to")
      : [];
  });
}

function sayingOf(
  { tokenized, segments, runs }: StatementScan,
  segmentIndex: number,
  from: number,
  to: number,
  speaker: Speaker,
  rule: string,
  confidence: number,
): Saying[] {
  const { tokens } = tokenized;
  const segment = segments[segmentIndex]!;
  const span = trimmed(from, to);
  const end = to === segment.to ? endWithQuotation(span.to) : (tokens[span.to - 1]?.end ?? 0);
  const isLong = span.to - span.from >= 2 || (span.to > span.from && end > tokens[span.to - 1]!.end);
  if (!isLong) return [];
  return [
    {
      start: tokens[span.from]!.start,
      end,
      speaker: speaker.name,
      people: speaker.people,
      country: speaker.country,
      mode: "indirect",
      rule,
      confidence,
    },
  ];

  function trimmed(first: number, last: number): { from: number; to: number } {
    let [start, behind] = [first, last];
    while (behind > start && /^[.,;:!?–—…«“„-]$/.test(tokens[behind - 1]!.text)) behind -= 1;
    while (start < behind && /^(?:[,:.;–—»”-]|что)$/.test(tokens[start]!.lower)) start += 1;
    return { from: start, to: behind };
  }

  /** Reported speech that ends in a long quotation includes it: `слышит «лет двадцать, не меньше»`. */
  function endWithQuotation(behind: number): number {
    const next: Segment | undefined = segments[segmentIndex + 1];
    const plain = tokens[behind - 1]?.end ?? 0;
    if (!next || next.run < 0 || !tokens[segment.to - 1] || !/^[«“„"]$/.test(tokens[segment.to - 1]!.text))
      return plain;
    if (/^[:.]$/.test(tokens[segment.to - 2]?.text ?? "")) return plain;
    const run = runs[next.run]!;
    return run.unclosed ? plain : run.end + 1;
  }
}
