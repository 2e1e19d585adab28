import type { Saying } from "../analysis.ts";
import type { Quotation } from "../quotations.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import type { Clause } from "./clauses.ts";
import { isReportingVerb, reportedThings, reportingVerbs } from "./lexicon/reporting.ts";
import { titleModifiers, titleWords } from "./lexicon/titles.ts";
import { thatBehind } from "./reported-clause.ts";
import { behindDateline, clauseEnd, endWithQuote, thingEnd, trimmed } from "./reported-extent.ts";
import type { Report } from "./reports.ts";
import type { Segment } from "./segments.ts";
import { viewBehind } from "./view-phrases.ts";

/** What a reporting verb reports, where it is not a quotation. */
export function reportedSpeech(
  tokenized: TokenizedText,
  segments: readonly Segment[],
  clauses: readonly (readonly Clause[])[],
  report: Report,
  quotations: readonly Quotation[],
): Saying[] {
  const { tokens } = tokenized;
  const segment = segments[report.segment]!;
  const { verb } = report.clause;
  const kind = reportingVerbs[verb.lemma] ?? "clause";
  const saying = (from: number, to: number, rule: string, confidence: number): Saying[] => {
    const span = trimmed(tokens, from, to);
    if (span === null) return [];
    const end = endWithQuote(tokenized, quotations, span.to);
    // Fewer than three words say nothing, unless a quotation belongs to them.
    if (span.to - span.from < 3 && end === tokens[span.to - 1]!.end) return [];
    return [
      {
        start: tokens[span.from]!.start,
        end,
        speaker: report.speaker.name,
        people: report.speaker.people,
        country: report.speaker.country,
        mode: "indirect",
        rule,
        confidence,
      },
    ];
  };

  const own = clauses[report.segment]!;
  // `As Omarov noted, …` is read as a source.
  if (tokens[(report.clause.subject?.from ?? verb.from) - 1]?.lower === "as") return [];
  if (report.until !== null) {
    const from = tokens[verb.to]?.lower === "that" ? verb.to + 1 : verb.to;
    return saying(from, report.until, "reported.noting", 0.7);
  }
  const inserted = insertion(tokens, segment, report);
  if (inserted) {
    const before = inserted.comma - behindDateline(tokens, segment);
    const behind = segment.to - verb.to - 1;
    const goesOn =
      tokens[verb.to + 1]!.lower.endsWith("ing") ||
      /^(which|while|and|but|when|after|as)$/.test(tokens[verb.to + 1]!.lower);
    return behind >= before && !goesOn
      ? saying(verb.to + 1, clauseEnd(tokens, segment, own, report, verb.to + 1), "reported.around", 0.7)
      : saying(behindDateline(tokens, segment), inserted.comma, "reported.around", 0.7);
  }
  if (
    report.inverted ||
    verb.to >= segment.to ||
    (endsClause(tokens, verb.to, segment) && !(kind === "both" && startsThing(tokens, verb.to, verb.lemma)))
  ) {
    // `Kazakhstan will receive water, the ministers said on Friday.`
    const start = behindSemicolon(tokens, behindDateline(tokens, segment), verb.from);
    const comma = report.inverted ? verb.from - 1 : commaBeforeSpeaker(tokens, own, report.clause);
    if (comma > start + 2 && tokens[comma]!.text === ",") return saying(start, comma, "reported.behind", 0.8);
    if (report.inverted || verb.to >= segment.to) return [];
  }
  let from = verb.to;
  // `told reporters that …`, `said on Friday that …`
  const that = thatBehind(tokens, from, Math.min(segment.to, from + 12));
  if (that >= 0) {
    return saying(that + 1, clauseEnd(tokens, segment, own, report, that + 1), "reported.that", 0.9);
  }
  const view = viewBehind(tokens, verb.to, verb.lemma);
  if (view >= 0) return saying(view, clauseEnd(tokens, segment, own, report, view), "reported.view", 0.7);
  if (verb.lemma === "call") {
    // `called it symbolic that …`, `called the protocol “a bridge made of data”`; not `called on`, `called for`
    if (/^(for|on|upon|off)$/.test(tokens[from]?.lower ?? "")) return [];
    const start = /^(it|this|them)$/.test(tokens[from]?.lower ?? "") ? from + 1 : from;
    return saying(start, clauseEnd(tokens, segment, own, report, start), "reported.call", 0.6);
  }
  if (verb.lemma === "describe" || verb.lemma === "attribute")
    return saysOf(tokens, from, segment.to, verb.lemma === "describe" ? "as" : "to")
      ? saying(from, clauseEnd(tokens, segment, own, report, from), "reported.describe", 0.6)
      : [];
  if (verb.lemma === "point" && tokens[from]?.lower !== "out") return [];
  if (verb.lemma === "point") from += 1;
  while (tokens[from]?.partOfSpeech === "ADV" || tokens[from]?.lower === "also") from += 1;
  // `noted with satisfaction the growth of trade`
  if (
    tokens[from]?.lower === "with" &&
    /^(satisfaction|regret|concern|appreciation|pleasure)$/.test(tokens[from + 1]?.lower ?? "")
  )
    from += 2;
  if (verb.lemma === "tell")
    while (
      from < segment.to &&
      /^(reporters|journalists|the|news|agency|press|a|briefing|conference|parliament|lawmakers|media)$/.test(
        tokens[from]!.lower,
      )
    )
      from += 1;
  const hasClause =
    tokens[from]?.text !== "," &&
    own.some(
      (c) =>
        c.verb.form === "finite" &&
        !c.relative &&
        !c.shared &&
        c.subject !== null &&
        c.subject.from >= from &&
        c.subject.from <= from + 8,
    );
  const saysClause =
    verb.lemma === "say" &&
    startsThing(tokens, from, verb.lemma) &&
    (hasPastForm(tokens, from + 1, segment.to) || (segment.to - from > 6 && saysMore(tokens, from)));
  if ((hasClause || saysClause) && kind !== "thing" && verb.to === from) {
    if (verb.lemma === "announce" && !startsClause(tokens, from, own)) return [];
    return saying(from, clauseEnd(tokens, segment, own, report, from), "reported.clause", 0.8);
  }
  if (kind === "both" && startsThing(tokens, from, verb.lemma))
    return saying(
      from,
      thingEnd(tokens, own, report, clauseEnd(tokens, segment, own, report, from)),
      "reported.thing",
      0.7,
    );
  return [];
}

/** `The canal, he said, will open`: the comma before the speaker, where words stand on both sides of the insertion. */
function insertion(tokens: readonly Token[], segment: Segment, { clause, inverted }: Report): { comma: number } | null {
  const { verb, subject } = clause;
  const first = inverted ? verb.from : (subject?.from ?? -1);
  let last = verb.to;
  if (inverted) while (last < segment.to && last < verb.to + 8 && tokens[last]!.text !== ",") last += 1;
  if (first - 1 <= segment.from || tokens[first - 1]!.text !== "," || tokens[last]?.text !== ",") return null;
  if (inverted || last >= segment.to - 2) return null;
  return { comma: first - 1 };
}

/** `Thirty students came; the figure could grow, the minister said`: only what stands behind the semicolon is said. */
function behindSemicolon(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) if (tokens[at]!.text === ";") return at + 1;
  return from;
}

/** The comma between what is said and a speaker who stands behind it: `…, the head of the service, Omarov, told …`. */
function commaBeforeSpeaker(tokens: readonly Token[], own: readonly Clause[], clause: Clause): number {
  const before = own.findLast(
    ({ verb, subject }) =>
      verb.to <= clause.verb.from &&
      verb !== clause.verb &&
      (verb.form === "finite" || (verb.form === "participle" && subject === null)),
  );
  if (!before) return -1;
  let last = -1;
  for (let at = before.verb.to; at < clause.verb.from; at += 1) {
    if (tokens[at]!.text !== ",") continue;
    const next = tokens[at + 1]!;
    if (
      next.lower === "the" ||
      next.lower === "his" ||
      next.lower === "her" ||
      titleWords.has(next.lower) ||
      titleModifiers.has(next.lower)
    )
      return at;
    if (at + 1 < clause.verb.from) last = at;
  }
  return last;
}

/** `Officials say some 60,000 people commute`: the tagger missed the verb; but `said a few words`. */
function saysMore(tokens: readonly Token[], from: number): boolean {
  return !tokens
    .slice(from, from + 4)
    .some(({ lower }) => /^(words?|nothing|goodbye|farewell|hello|prayers?|thanks?|things?|much|little)$/.test(lower));
}

/** What the tagger takes for an adjective may be the verb of what was said: `said the idea deserved study`. */
function hasPastForm(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 8); at += 1)
    if (/^(VERB|AUX|ADJ)$/.test(tokens[at]!.partOfSpeech) && tokens[at]!.lower.endsWith("ed")) return true;
  return false;
}

/** `described the talks as fruitful`, `attributed the growth to the new line` */
function saysOf(tokens: readonly Token[], from: number, to: number, word: "as" | "to"): boolean {
  for (let at = from; at < Math.min(to, from + 24); at += 1) if (tokens[at]!.lower === word) return true;
  return false;
}

function startsClause(tokens: readonly Token[], from: number, own: readonly Clause[]): boolean {
  return own.some((c) => c.subject?.from === from) && tokens[from] !== undefined;
}

/** A noun phrase that is reported; `reaffirmed their commitment to` is an act, not a statement. */
function startsThing(tokens: readonly Token[], from: number, lemma: string): boolean {
  const token = tokens[from];
  // `affirmed a new partnership to work jointly`: what is new is not repeated but made.
  if (/^(re-?)?affirm$/.test(lemma) && /^(a|an)$/.test(token?.lower ?? "") && !/^(re)/.test(lemma)) return false;
  if (!token || !/^(DET|NOUN|ADJ|PROPN|PRON|NUM|VERB)$/.test(token.partOfSpeech)) return false;
  for (let at = from; at < from + 6; at += 1) {
    const word = tokens[at];
    // `Turkiye's “unwavering support”`: what is quoted was said.
    if (!word || word.partOfSpeech === "ADP" || /^[,"“«]$/.test(word.text)) break;
    if (reportedThings.never.has(word.lower) && !(emphasis.has(lemma) && isOthers(tokens, from, at, lemma)))
      return false;
  }
  return true;
}

/** `emphasised Hungary's commitment to peace`: what is said of somebody by name, not what the speaker takes on (`their commitment`). */
function isOthers(tokens: readonly Token[], from: number, at: number, lemma: string): boolean {
  if (!/^(commitment|support)$/.test(tokens[at]!.lower)) return false;
  if (lemma === "assert") return true;
  return !/^(their|its|his|her|our|a|an|shared|joint|mutual|common)$/.test(tokens[from]!.lower);
}

/** Verbs behind which somebody's commitment is what is said, and not what is done. */
const emphasis: ReadonlySet<string> = new Set([
  "emphasize",
  "emphasise",
  "stress",
  "underline",
  "underscore",
  "highlight",
  "note",
  "assert",
]);

/** The word opens what the writer adds behind a comma: `after Maputo threatened cuts`, `adding that …`, `standing beside him`. */
function startsAdjunct({ lower, partOfSpeech }: Token): boolean {
  return (
    /^(after|before|while|when|as|though|although|without|following|during|where)$/.test(lower) ||
    (partOfSpeech === "VERB" && lower.endsWith("ing"))
  );
}

function endsClause(tokens: readonly Token[], at: number, segment: Segment): boolean {
  for (let next = at; next < at + 4 && next < segment.to && tokens[next]!.partOfSpeech !== "VERB"; next += 1) {
    if (tokens[next]!.lower === "that") return false;
  }
  let next = at;
  while (
    next < segment.to &&
    (tokens[next]!.partOfSpeech === "ADP" ||
      tokens[next]!.partOfSpeech === "PROPN" ||
      tokens[next]!.partOfSpeech === "ADV" ||
      tokens[next]!.partOfSpeech === "NUM" ||
      /^(reporters|journalists|friday|the|a|press|briefing|conference|statement|talks|meeting|day|after|hours|of)$/.test(
        tokens[next]!.lower,
      ) ||
      tokens[next]!.partOfSpeech === "NOUN" ||
      tokens[next]!.partOfSpeech === "DET" ||
      tokens[next]!.partOfSpeech === "ADJ")
  ) {
    if (tokens[next]!.lower === "that") return false;
    next += 1;
  }
  if (next >= segment.to || tokens[next]!.text === ".") return true;
  // `…, he said at a briefing, reported the agency`; `…, he said on Monday, after the talks had failed`
  const behind = tokens[next + 1];
  return (
    tokens[next]!.text === "," &&
    (next === at || (behind !== undefined && (isReportingVerb(behind) || startsAdjunct(behind))))
  );
}
