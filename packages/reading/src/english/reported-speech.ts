import type { Saying } from "../analysis.ts";
import type { Quotation } from "../quotations.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import { type ActorContext, nobody, resolveActor } from "./actors.ts";
import type { Clause } from "./clauses.ts";
import { isReportingVerb, reportedThings, reportingVerbs, speechActs } from "./lexicon/reporting.ts";
import { titleModifiers, titleWords } from "./lexicon/titles.ts";
import { type Report, type SpeakerContext, speakerOf } from "./reports.ts";
import type { Segment } from "./segments.ts";

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
        mode: "indirect",
        rule,
        confidence,
      },
    ];
  };

  const own = clauses[report.segment]!;
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
    const start = behindDateline(tokens, segment);
    const comma = report.inverted ? verb.from - 1 : commaBeforeSpeaker(tokens, own, report.clause);
    if (comma > start + 2 && tokens[comma]!.text === ",") return saying(start, comma, "reported.behind", 0.8);
    if (report.inverted || verb.to >= segment.to) return [];
  }
  let from = verb.to;
  // `told reporters that …`, `said on Friday that …`
  const that = indexOfThat(tokens, from, Math.min(segment.to, from + 12));
  if (that >= 0) {
    return saying(that + 1, clauseEnd(tokens, segment, own, report, that + 1), "reported.that", 0.9);
  }
  if (verb.lemma === "call") {
    // `called it symbolic that …`, `called the protocol “a bridge made of data”`; not `called on`, `called for`
    if (/^(for|on|upon|off)$/.test(tokens[from]?.lower ?? "")) return [];
    const start = /^(it|this|them)$/.test(tokens[from]?.lower ?? "") ? from + 1 : from;
    return saying(start, clauseEnd(tokens, segment, own, report, start), "reported.call", 0.6);
  }
  if (verb.lemma === "describe")
    return describesAs(tokens, from, segment.to)
      ? saying(from, clauseEnd(tokens, segment, own, report, from), "reported.describe", 0.6)
      : [];
  if (verb.lemma === "point" && tokens[from]?.lower !== "out") return [];
  if (verb.lemma === "point") from += 1;
  while (tokens[from]?.partOfSpeech === "ADV" || tokens[from]?.lower === "also") from += 1;
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
    verb.lemma === "say" && startsThing(tokens, from, verb.lemma) && hasPastForm(tokens, from + 1, segment.to);
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

/** A noun phrase that is reported ends before the speaker's next verb: `reaffirmed the partnership and addressed issues`. */
function thingEnd(tokens: readonly Token[], own: readonly Clause[], { clause }: Report, end: number): number {
  for (let at = clause.verb.to + 3; at < end - 1; at += 1) if (isAside(tokens, at)) return at;
  for (const { verb, shared, relative } of own) {
    if (verb.from <= clause.verb.to || verb.form !== "finite" || relative || !shared) continue;
    const lead = tokens[verb.from - 1]!;
    if (verb.from < end && verb.tense === clause.verb.tense && (lead.lower === "and" || lead.text === ","))
      return verb.from - 1;
  }
  return end;
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

/** `According to Omarov, losses are 40 percent`; `losses are 40 percent, according to Omarov`. */
export function findAccordingTo(
  { tokens }: TokenizedText,
  segments: readonly Segment[],
  context: SpeakerContext,
): Saying[] {
  const found: Saying[] = [];
  for (const segment of segments) {
    if (segment.quotation >= 0) continue;
    for (let at = segment.from; at < segment.to - 2; at += 1) {
      if (tokens[at]!.lower !== "according" || tokens[at + 1]!.lower !== "to") continue;
      let nameTo = at + 2;
      while (nameTo < segment.to && !endsSource(tokens, nameTo)) nameTo += 1;
      const full: ActorContext = { ...context, lastActor: nobody, speakerCountry: null };
      const speaker = speakerOf(full, { from: at + 2, to: nameTo }, resolveActor(full, at + 2, nameTo, nameTo));
      const leads = at === segment.from;
      // `The leaders, according to the statement, discussed trade`: the longer side.
      const isInserted =
        tokens[at - 1]?.text === "," && tokens[nameTo]?.text === "," && segment.to - nameTo >= at - segment.from;
      const span = leads || isInserted ? trimmed(tokens, nameTo, segment.to) : trimmed(tokens, segment.from, at);
      if (!span || span.to - span.from < 3 || speaker.name === null) continue;
      if (
        /^(the|a|an)?\s*(plan|schedule|agreement|document|protocol|law|terms|rules?|treaty|data|figures|statistics)$/i.test(
          speaker.name,
        )
      )
        continue;
      found.push({
        start: tokens[span.from]!.start,
        end: tokens[span.to - 1]!.end,
        speaker: speaker.name,
        people: speaker.people,
        mode: "indirect",
        rule: "reported.according-to",
        confidence: 0.85,
      });
    }
  }
  return found;
}

/** `according to the ministry (ME), …`, `… a statement issued on Friday`: where the name of the source ends. */
function endsSource(tokens: readonly Token[], at: number): boolean {
  const { text, lower } = tokens[at]!;
  return (
    /^[,.;:()–—“”"]$/.test(text) || /^(signed|issued|released|published|adopted|quoted|cited|posted|seen)$/.test(lower)
  );
}

/** The token behind `TARAZ, 14 April –` where the segment begins with a dateline. */
function behindDateline(tokens: readonly Token[], segment: Segment): number {
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

/** What the tagger takes for an adjective may be the verb of what was said: `said the idea deserved study`. */
function hasPastForm(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 8); at += 1)
    if (/^(VERB|AUX|ADJ)$/.test(tokens[at]!.partOfSpeech) && tokens[at]!.lower.endsWith("ed")) return true;
  return false;
}

/** `described the talks as fruitful` */
function describesAs(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 12); at += 1) if (tokens[at]!.lower === "as") return true;
  return false;
}

function startsClause(tokens: readonly Token[], from: number, own: readonly Clause[]): boolean {
  return own.some((c) => c.subject?.from === from) && tokens[from] !== undefined;
}

/** A noun phrase that is reported; `reaffirmed their commitment to` is an act, not a statement. */
function startsThing(tokens: readonly Token[], from: number, lemma: string): boolean {
  const token = tokens[from];
  if (!token || !/^(DET|NOUN|ADJ|PROPN|PRON|NUM|VERB)$/.test(token.partOfSpeech)) return false;
  for (let at = from; at < from + 6; at += 1) {
    const word = tokens[at];
    // `Turkiye's “unwavering support”`: what is quoted was said.
    if (!word || word.partOfSpeech === "ADP" || /^[,"“«]$/.test(word.text)) break;
    if (reportedThings.never.has(word.lower) && !(emphasis.has(lemma) && word.lower === "commitment")) return false;
  }
  return true;
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
]);

function indexOfThat(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    if (
      token.lower === "that" &&
      (at === from ||
        tokens[at - 1]!.lower === "clear" ||
        /^(NOUN|PROPN|ADV|NUM|PUNCT|PRON|ADJ)$/.test(tokens[at - 1]!.partOfSpeech))
    )
      return at;
    if (token.text === ":" || token.text === ";" || (token.partOfSpeech === "AUX" && at > from)) return -1;
    if (token.partOfSpeech === "VERB" && at > from + 1) return -1;
  }
  return -1;
}

/** Where reported speech ends: before a coordinated verb of the speaker's (`… and called on …`), or with the sentence. */
function clauseEnd(
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
  // `…, he said at a briefing, reported the agency`
  return (
    tokens[next]!.text === "," &&
    (next === at || (tokens[next + 1] !== undefined && isReportingVerb(tokens[next + 1]!)))
  );
}

function trimmed(tokens: readonly Token[], from: number, to: number): { from: number; to: number } | null {
  let start = from;
  let end = to;
  while (end > start && /^[.,;:!?–—…“"«‘'-]$/.test(tokens[end - 1]!.text)) end -= 1;
  while (start < end && /^[,:–—]$/.test(tokens[start]!.text)) start += 1;
  if (start < end && /^(and|but)$/.test(tokens[start]!.lower)) start += 1;
  return end > start ? { from: start, to: end } : null;
}

/** Reported speech that ends in a quoted passage includes it: `the money had to be “visible in concrete”`. */
function endWithQuote({ text, tokens }: TokenizedText, quotations: readonly Quotation[], to: number): number {
  const end = tokens[to - 1]!.end;
  const next = nextQuotation(quotations, end);
  return next && !next.unclosed && /^ ?["“«‘']$/.test(text.slice(end, next.start)) ? next.end + 1 : end;
}

function nextQuotation(quotations: readonly Quotation[], from: number): Quotation | undefined {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  return quotations[low];
}
