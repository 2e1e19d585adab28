import type { Quotation } from "../quotations.ts";
import { firstBehind } from "../sorted.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import type { Clause } from "./clauses.ts";
import { reportedThings, reportingVerbs, speechActs } from "./lexicon/reporting.ts";
import type { Report } from "./reports.ts";
import type { Segment } from "./segments.ts";

/** Where reported speech ends: before a coordinated verb of the speaker's (`… and called on …`), or with the sentence. */
export function clauseEnd(
  tokens: readonly Token[],
  segment: Segment,
  clauses: readonly Clause[],
  report: Report,
  from: number,
): number {
  const own = report.clause.subject;
  for (const clause of clauses) {
    if (clause.verb.from <= from + 1 || clause.relative) continue;
    const before = tokens[clause.verb.from - 1];
    // `…, noting that trade had grown`: how the speaker went on.
    if (clause.verb.form === "gerund" && before?.text === "," && Object.hasOwn(reportingVerbs, clause.verb.lemma))
      return clause.verb.from - 1;
    if (clause.verb.form !== "finite") continue;
    const coordinated =
      before !== undefined &&
      (before.lower === "and" || before.text === "," || before.lower === "also" || before.lower === "but");
    const speakersVerb =
      coordinated && clause.verb.tense === report.clause.verb.tense && isSpeechAct(clause.verb.lemma);
    if (speakersVerb && (clause.shared || clause.subject === own || clause.subject === null)) {
      let at = clause.verb.from - 1;
      while (at > from && /^(,|and|also|but)$/.test(tokens[at - 1]!.lower)) at -= 1;
      return at;
    }
    // `…, while his counterpart said …`, `… and Omarov added`
    if (
      Object.hasOwn(reportingVerbs, clause.verb.lemma) &&
      clause.subject &&
      clause.subject.from > from &&
      !clause.shared &&
      clause.verb.tense === "past" &&
      clause.verb.lemma !== "report" &&
      /^(,|and|while|but|whereas)$/.test(tokens[clause.subject.from - 1]!.lower)
    ) {
      let at = clause.subject.from;
      while (at > from && /^(,|and|while|but|whereas)$/.test(tokens[at - 1]!.lower)) at -= 1;
      if (at > from + 2) return at;
    }
  }
  return segment.to;
}

function isSpeechAct(lemma: string): boolean {
  return Object.hasOwn(reportingVerbs, lemma) || speechActs.has(lemma);
}

/** A noun phrase that is reported ends before the speaker's next verb: `reaffirmed the partnership and addressed issues`. */
export function thingEnd(tokens: readonly Token[], own: readonly Clause[], { clause }: Report, end: number): number {
  for (let at = clause.verb.to + 3; at < end - 1; at += 1)
    if (isAside(tokens, at) || isOwnCommitment(tokens, at)) return at;
  for (const { verb, shared, relative } of own) {
    if (verb.from <= clause.verb.to || verb.form !== "finite" || relative || !shared) continue;
    const lead = tokens[verb.from - 1]!;
    if (verb.from < end && verb.tense === clause.verb.tense && (lead.lower === "and" || lead.text === ","))
      return verb.from - 1;
  }
  return end;
}

/** `underscored the bonds between our nations and their commitment to …`: the second is no statement. */
function isOwnCommitment(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.lower === "and" &&
    /^(their|its|his|her|our)$/.test(tokens[at + 1]!.lower) &&
    tokens.slice(at + 2, at + 5).some(({ lower }) => reportedThings.never.has(lower))
  );
}

/** `, with trade having doubled`, `, viewing it as crucial`: the comma before what the writer adds to what was said. */
function isAside(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.text !== ",") return false;
  const next = tokens[at + 1]!;
  if (next.lower === "with") {
    for (let word = at + 2; word < Math.min(at + 6, tokens.length); word += 1)
      if (/^(having|being)$/.test(tokens[word]!.lower)) return true;
    return false;
  }
  return /^(viewing|calling|describing|seeing|adding|saying|citing|noting|building|paving)$/.test(next.lower);
}

export function trimmed(tokens: readonly Token[], from: number, to: number): { from: number; to: number } | null {
  let start = from;
  let end = to;
  while (end > start && /^[.,;:!?–—…“"«‘'-]$/.test(tokens[end - 1]!.text)) end -= 1;
  while (start < end && /^[,:–—]$/.test(tokens[start]!.text)) start += 1;
  if (start < end && /^(and|but)$/.test(tokens[start]!.lower)) start += 1;
  return end > start ? { from: start, to: end } : null;
}

/** Reported speech that ends in a quoted passage includes it: `the money had to be “visible in concrete”`. */
export function endWithQuote({ text, tokens }: TokenizedText, quotations: readonly Quotation[], to: number): number {
  const end = tokens[to - 1]!.end;
  const next = quotations[firstBehind(quotations, ({ start }) => start < end)];
  return next && !next.unclosed && (/^ ?["“«‘']$/.test(text.slice(end, next.start)) || goesOnQuoted(text, end, next))
    ? next.end + 1
    : end;
}

/** `…, “whose success matters to us”`: the quotation goes on with the sentence behind its comma. */
function goesOnQuoted(text: string, end: number, { start }: Quotation): boolean {
  return /^, ["“«‘']$/.test(text.slice(end, start)) && /^\p{Ll}/u.test(text.slice(start, start + 2));
}

/** The token behind `TARAZ, 14 April –` where the segment begins with a dateline. */
export function behindDateline(tokens: readonly Token[], segment: Segment): number {
  for (let at = segment.from + 1; at < Math.min(segment.from + 14, segment.to); at += 1) {
    const { text, lower, partOfSpeech } = tokens[at]!;
    if (
      /^([–—]|--)$/.test(lower) ||
      (text === ":" && at < segment.from + 4 && /^\p{Lu}+$/u.test(tokens[at - 1]!.text)) ||
      (text === "-" && tokens[at - 1]!.end < tokens[at]!.start)
    )
      return at + 1;
    if (partOfSpeech === "VERB" || partOfSpeech === "AUX") break;
  }
  return segment.from;
}
