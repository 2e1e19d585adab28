import type { Saying } from "../analysis.ts";
import type { Person } from "../names/names.ts";
import type { Quotation } from "../quotations.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import { type Actor, type ActorContext, nobody, resolveActor } from "./actors.ts";
import type { Clause } from "./clauses.ts";
import { reportedThings, reportingVerbs, speechActs } from "./lexicon/reporting.ts";
import { titleModifiers, titleWords } from "./lexicon/titles.ts";
import type { Segment } from "./segments.ts";

export interface StatementScan {
  readonly sayings: readonly Saying[];
  /** For every quotation the country of its speaker; null where nobody speaks it or the country is not known. */
  readonly speakerCountries: readonly (string | null)[];
}

/** A reporting verb with its speaker. */
interface Report {
  readonly segment: number;
  readonly clause: Clause;
  readonly speaker: Speaker;
  /** The speaker stands behind the verb: `said Omarov`. */
  readonly inverted: boolean;
}

interface Speaker {
  readonly name: string | null;
  readonly people: readonly Person[];
  readonly country: string | null;
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
  context: Omit<ActorContext, "lastActor" | "speakerCountry">,
): StatementScan {
  const { tokens } = tokenized;
  const reports = findReports(tokens, segments, clauses, context);
  const direct = attribute(tokenized, quotations, segments, reports, context);
  const indirect = reports.flatMap((report) => reportedSpeech(tokenized, segments, clauses, report, quotations));
  const according = findAccordingTo(tokenized, segments, context);
  const sayings = [...direct.sayings, ...indirect, ...according].sort((a, b) => a.start - b.start || b.end - a.end);
  return { sayings: withoutDuplicates(sayings), speakerCountries: direct.countries };
}

function findReports(
  tokens: readonly Token[],
  segments: readonly Segment[],
  clauses: readonly (readonly Clause[])[],
  context: Omit<ActorContext, "lastActor" | "speakerCountry">,
): Report[] {
  const reports: Report[] = [];
  let lastActor: Actor = nobody;
  segments.forEach((segment, index) => {
    if (segment.quotation >= 0) return;
    for (const clause of clauses[index]!) {
      const { verb } = clause;
      const adds =
        verb.form === "gerund" && tokens[verb.to]?.lower === "that" && Object.hasOwn(reportingVerbs, verb.lemma);
      const spoke = reports.at(-1);
      if (adds && spoke && spoke.segment >= index - 1)
        reports.push({ segment: index, clause, speaker: spoke.speaker, inverted: false });
      const reporting =
        Object.hasOwn(reportingVerbs, verb.lemma) &&
        verb.form === "finite" &&
        !verb.negated &&
        verb.modal === "" &&
        !clause.relative;
      const full: ActorContext = { ...context, lastActor, speakerCountry: null };
      const before = clause.subject ? resolveActor(full, clause.subject.from, clause.subject.to, segment.to) : nobody;
      if (reporting) {
        const after = invertedSubject(tokens, segment, clause);
        const range = after ?? clause.subject;
        const actor = after ? resolveActor(full, after.from, after.to, segment.to) : before;
        const speaker = range ? speakerOf(full, range, actor) : noSpeaker;
        if (!verb.passive && speaker.name !== null)
          reports.push({ segment: index, clause, speaker, inverted: after !== null });
        if (actor.people.length > 0 || actor.codes.length > 0) lastActor = actor;
      } else if (verb.form === "finite" && !clause.relative && (before.people.length > 0 || before.codes.length > 1))
        lastActor = before;
    }
  });
  return reports;
}

const noSpeaker: Speaker = { name: null, people: [], country: null };

/** `said Omarov`, `noted the minister`: the subject behind the verb, in a segment that follows a quotation or a comma. */
function invertedSubject(
  tokens: readonly Token[],
  segment: Segment,
  clause: Clause,
): { from: number; to: number } | null {
  const { verb } = clause;
  if (
    !/^(said|says|added|noted|stressed|explained|stated|declared|continued|concluded|remarked|recalled|emphasized|emphasised|asked|argued|joked|insisted|warned|replied|observed)$/.test(
      tokens[verb.head]!.lower,
    )
  )
    return null;
  const first = tokens[verb.to];
  if (!first || verb.to >= segment.to) return null;
  const behindComma = tokens[verb.from - 1]?.text === "," && verb.from > segment.from;
  if (!behindComma && clause.subject && !clause.shared && clause.subject.to > clause.subject.from) return null;
  if (
    first.partOfSpeech !== "PROPN" &&
    first.partOfSpeech !== "DET" &&
    first.partOfSpeech !== "NOUN" &&
    first.partOfSpeech !== "ADJ" &&
    !/^(he|she|they|his|her)$/.test(first.lower)
  )
    return null;
  if (!behindComma && clause.shared && verb.from > segment.from + 1) return null;
  let to = verb.to;
  while (
    to < segment.to &&
    !/^[,.;:–—“"(]$/.test(tokens[to]!.text) &&
    !(to > verb.to && /^(in|at|on|during|after|before|when|as|while|to|following)$/.test(tokens[to]!.lower))
  )
    to += 1;
  const hasVerb = tokens.slice(verb.to, to).some((t) => t.partOfSpeech === "AUX" || t.partOfSpeech === "VERB");
  return to > verb.to && !hasVerb ? { from: verb.to, to } : null;
}

function speakerOf(context: ActorContext, range: { from: number; to: number }, actor: Actor): Speaker {
  const { tokens } = context;
  const named = actor.people.filter((person, index) => actor.people.indexOf(person) === index);
  if (named.length > 0)
    return {
      name: named.map((p) => p.name).join(" and "),
      people: named,
      country: actor.codes.length === 1 ? actor.codes[0]! : (named[0]?.country ?? null),
    };
  if (
    actor.codes.length > 0 &&
    range.from < range.to &&
    context.names.countryAt.has(range.to - 1) &&
    actor.codes.length === 1
  ) {
    return { name: textOf(tokens, range.from, range.to), people: [], country: actor.codes[0]! };
  }
  const words = tokens.slice(range.from, range.to).filter((t) => t.text !== ",");
  const head = words.find((t) => /^(NOUN|PROPN)$/.test(t.partOfSpeech));
  if (!head) return noSpeaker;
  if (/^(it|this|that|these|those|which|who|there|i|we|they|he|she)$/.test(words.at(-1)?.lower ?? "")) return noSpeaker;
  let from = range.from;
  if (/^(the|a|an)$/.test(tokens[from]!.lower)) from += 1;
  const last = context.tokens[range.to - 1];
  if (!last || from >= range.to) return noSpeaker;
  const name = textOf(tokens, from, range.to);
  return { name, people: [], country: actor.codes.length === 1 ? actor.codes[0]! : null };
}

function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    text += at > from && tokens[at - 1]!.end < token.start ? ` ${token.text}` : token.text;
  }
  return text;
}

/** The token behind `TARAZ, 14 April –` where the segment begins with a dateline. */
function behindDateline(tokens: readonly Token[], segment: Segment): number {
  for (let at = segment.from + 1; at < Math.min(segment.from + 14, segment.to); at += 1) {
    const { text, partOfSpeech } = tokens[at]!;
    if (/^[–—]$/.test(text) || (text === "-" && tokens[at - 1]!.end < tokens[at]!.start)) return at + 1;
    if (partOfSpeech === "VERB" || partOfSpeech === "AUX") break;
  }
  return segment.from;
}

/** What a reporting verb reports, where it is not a quotation. */
function reportedSpeech(
  tokenized: TokenizedText,
  segments: readonly Segment[],
  clauses: readonly (readonly Clause[])[],
  report: Report,
  quotations: readonly Quotation[],
): Saying[] {
  const { tokens } = tokenized;
  const segment = segments[report.segment]!;
  const { verb } = report.clause;
  const kind = reportingVerbs[verb.lemma]!;
  const saying = (from: number, to: number, rule: string, confidence: number): Saying[] => {
    const span = trimmed(tokens, from, to);
    if (span === null) return [];
    return [
      {
        start: tokens[span.from]!.start,
        end: endWithQuote(tokenized, quotations, span.to),
        speaker: report.speaker.name,
        people: report.speaker.people,
        mode: "indirect",
        rule,
        confidence,
      },
    ];
  };

  const own = clauses[report.segment]!;
  if (report.inverted || verb.to >= segment.to || endsClause(tokens, verb.to, segment)) {
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
  if (verb.lemma === "describe" || (verb.lemma === "point" && tokens[from]?.lower !== "out")) return [];
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
  if (hasClause && kind !== "thing" && verb.to === from) {
    if (verb.lemma === "announce" && !startsClause(tokens, from, own)) return [];
    return saying(from, clauseEnd(tokens, segment, own, report, from), "reported.clause", 0.8);
  }
  if (kind === "both" && startsThing(tokens, from))
    return saying(from, clauseEnd(tokens, segment, own, report, from), "reported.thing", 0.7);
  return [];
}

/** The comma between what is said and a speaker who stands behind it: `…, the head of the service, Omarov, told …`. */
function commaBeforeSpeaker(tokens: readonly Token[], own: readonly Clause[], clause: Clause): number {
  const before = own.findLast(
    (other) => other.verb.to <= clause.verb.from && other !== clause && other.verb.form === "finite",
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

function startsClause(tokens: readonly Token[], from: number, own: readonly Clause[]): boolean {
  return own.some((c) => c.subject?.from === from) && tokens[from] !== undefined;
}

/** A noun phrase that is reported; `reaffirmed their commitment to` is an act, not a statement. */
function startsThing(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from];
  if (!token || !/^(DET|NOUN|ADJ|PROPN|PRON|NUM|VERB)$/.test(token.partOfSpeech)) return false;
  for (let at = from; at < from + 6; at += 1) {
    const word = tokens[at];
    if (!word || word.partOfSpeech === "ADP" || word.text === ",") break;
    if (reportedThings.never.has(word.lower)) return false;
  }
  return true;
}

function indexOfThat(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    if (
      token.lower === "that" &&
      (at === from || /^(NOUN|PROPN|ADV|NUM|PUNCT|PRON|ADJ)$/.test(tokens[at - 1]!.partOfSpeech))
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
    if (clause.verb.from <= from + 1 || clause.verb.form !== "finite" || clause.relative) continue;
    const before = tokens[clause.verb.from - 1];
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
  return next >= segment.to || tokens[next]!.text === "." || (next === at && tokens[next]!.text === ",");
}

function trimmed(tokens: readonly Token[], from: number, to: number): { from: number; to: number } | null {
  let start = from;
  let end = to;
  while (end > start && /^[.,;:!?–—…“"«‘'-]$/.test(tokens[end - 1]!.text)) end -= 1;
  while (start < end && /^[,:–—]$/.test(tokens[start]!.text)) start += 1;
  if (start < end && /^(and|but)$/.test(tokens[start]!.lower)) start += 1;
  return end - start >= 3 ? { from: start, to: end } : null;
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

/** `According to Omarov, losses are 40 percent`; `losses are 40 percent, according to Omarov`. */
function findAccordingTo(
  { tokens }: TokenizedText,
  segments: readonly Segment[],
  context: Omit<ActorContext, "lastActor" | "speakerCountry">,
): Saying[] {
  const found: Saying[] = [];
  for (const segment of segments) {
    if (segment.quotation >= 0) continue;
    for (let at = segment.from; at < segment.to - 2; at += 1) {
      if (tokens[at]!.lower !== "according" || tokens[at + 1]!.lower !== "to") continue;
      let nameTo = at + 2;
      while (nameTo < segment.to && tokens[nameTo]!.text !== "," && tokens[nameTo]!.text !== ".") nameTo += 1;
      const full: ActorContext = { ...context, lastActor: nobody, speakerCountry: null };
      const speaker = speakerOf(full, { from: at + 2, to: nameTo }, resolveActor(full, at + 2, nameTo, nameTo));
      const leads = at === segment.from;
      const span = leads ? trimmed(tokens, nameTo, segment.to) : trimmed(tokens, segment.from, at);
      if (!span || speaker.name === null) continue;
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

interface Attribution {
  readonly sayings: Saying[];
  readonly countries: (string | null)[];
}

/** Who speaks each quotation: the reporting verb behind it or before it in its paragraph, or whoever spoke last. */
function attribute(
  { text, tokens }: TokenizedText,
  quotations: readonly Quotation[],
  segments: readonly Segment[],
  reports: readonly Report[],
  context: Omit<ActorContext, "lastActor" | "speakerCountry">,
): Attribution {
  const sayings: Saying[] = [];
  const countries: (string | null)[] = quotations.map(() => null);
  let last: Speaker = noSpeaker;
  let segmentAt = 0;
  let reportAt = 0;
  quotations.forEach((quotation, index) => {
    while (segmentAt < segments.length && segments[segmentAt]!.end <= quotation.start) segmentAt += 1;
    const segment = segments[segmentAt];
    const paragraph = segment?.paragraph ?? -1;
    let lastAt = segmentAt;
    while (lastAt + 1 < segments.length && segments[lastAt + 1]!.start < quotation.end) lastAt += 1;
    const lastParagraph = segments[lastAt]?.paragraph ?? -1;
    while (reportAt < reports.length && tokens[reports[reportAt]!.clause.verb.from]!.start < quotation.start)
      reportAt += 1;
    const after = reports[reportAt];
    const before = reports[reportAt - 1];
    const words = wordsIn(text, quotation);
    const wholeSegment = segment !== undefined && segment.quotation === index;

    let speaker: Speaker | null = null;
    let rule = "";
    if (
      after &&
      segments[after.segment]!.paragraph === lastParagraph &&
      followsDirectly(text, tokens, quotation, after)
    ) {
      speaker = after.speaker;
      rule = "quote.said-behind";
    } else if (
      before &&
      segments[before.segment]!.paragraph === paragraph &&
      precedesDirectly(text, tokens, before, quotation)
    ) {
      speaker = before.speaker;
      rule = "quote.said-before";
    } else if (!wholeSegment || words <= 3) {
      const inSentence = speakerInSentence(tokens, segments, segmentAt, reports, context, quotation);
      speaker = inSentence;
      rule = "quote.in-sentence";
      if (speaker === null || isName(text, quotation)) return;
    } else {
      const embedded = endsOpen(text, segments, segmentAt)
        ? speakerInSentence(tokens, segments, segmentAt - 1, reports, context, quotation)
        : null;
      speaker = speakerBeforeColon(text, segments, segmentAt, context) ?? embedded ?? last;
      rule = embedded ? "quote.in-sentence" : "quote.continued";
    }
    if (words === 0) return;
    last = speaker;
    countries[index] = speaker.country ?? speaker.people[0]?.country ?? null;
    sayings.push({
      start: quotation.start,
      end: quotation.end,
      speaker: speaker.name,
      people: speaker.people,
      mode: "direct",
      rule,
      confidence: rule === "quote.continued" ? 0.6 : 0.9,
    });
  });
  return { sayings, countries };
}

/** The words before the quotation are the beginning of its sentence: no full stop stands between. */
function endsOpen(text: string, segments: readonly Segment[], segmentAt: number): boolean {
  const previous = segments[segmentAt - 1];
  const own = segments[segmentAt];
  if (!previous || !own || previous.paragraph !== own.paragraph || previous.quotation >= 0) return false;
  return !/[.!?…]\s*["“«„‘']?\s*$/.test(text.slice(previous.start, own.start));
}

function wordsIn(text: string, { start, end }: Quotation): number {
  return text.slice(start, Math.min(end, start + 400)).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** `the “Silk Road” programme`: a title in capitals, which nobody said. */
function isName(text: string, { start, end }: Quotation): boolean {
  const words = text.slice(start, Math.min(end, start + 200)).match(/[\p{L}\p{N}'’–-]+/gu) ?? [];
  const content = words.filter((word) => word.length > 3);
  return content.length > 0 && content.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** `…,” said Omarov` and `…,” the minister told reporters`: the verb comes before the sentence ends. */
/** Full stops that end no sentence. */
const abbreviations = /\b(Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|H\.E|U\.S|U\.K|Jr|Sr)\./g;

function followsDirectly(text: string, tokens: readonly Token[], quotation: Quotation, report: Report): boolean {
  const verb = tokens[report.clause.verb.from]!;
  const between = text.slice(quotation.end, Math.min(verb.start, quotation.end + 300)).replace(abbreviations, "$1");
  if (verb.start - quotation.end > 250) return false;
  const closed = /[.!?…]$/.test(text.slice(quotation.start, quotation.end).trimEnd());
  if (/["“«„]/.test(between.slice(1))) return false;
  if (report.inverted) return between.length < 60 && !/[.!?]\s/.test(between.slice(1));
  if (/[.!?;]\s/.test(between.slice(1))) return false;
  // A full sentence was quoted and the next one begins with a capital: only `he said` right behind belongs to it.
  if (closed && /^.?\s+\p{Lu}/u.test(between.slice(0, 4))) return false;
  return true;
}

function precedesDirectly(text: string, tokens: readonly Token[], report: Report, quotation: Quotation): boolean {
  const verb = tokens[report.clause.verb.to - 1]!;
  if (quotation.start - verb.end > 250) return false;
  const between = text.slice(verb.end, quotation.start - 1).replace(abbreviations, "$1");
  if (report.inverted && /[.!?]\s*$/.test(between)) return true;
  if (/["”»]/.test(between)) return /^[^"”»]{0,120}["”»][,.]?\s*(and|but|or|,)?\s*$/.test(between);
  return !/[.!?]\s/.test(between) || /:\s*$/.test(between);
}

/** Index of the first report in the segment or behind it. */
function firstReport(reports: readonly Report[], segment: number): number {
  let low = 0;
  let high = reports.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reports[middle]!.segment < segment) low = middle + 1;
    else high = middle;
  }
  return low;
}

function speakerInSentence(
  tokens: readonly Token[],
  segments: readonly Segment[],
  segmentAt: number,
  reports: readonly Report[],
  context: Omit<ActorContext, "lastActor" | "speakerCountry">,
  quotation: Quotation,
): Speaker | null {
  const segment = segments[segmentAt];
  if (!segment) return null;
  const report = reports[firstReport(reports, segmentAt)];
  if (report?.segment === segmentAt) return report.speaker;
  for (let at = segment.from; at < segment.to && tokens[at]!.start < quotation.start; at += 1) {
    const mention = context.names.personAt.get(at);
    if (mention && mention.from < segment.from + 6) {
      const { person } = mention;
      return { name: person.name, people: [person], country: person.country };
    }
  }
  return null;
}

/** `Omarov was blunt: “…”`: who the words before the colon are about. */
function speakerBeforeColon(
  text: string,
  segments: readonly Segment[],
  segmentAt: number,
  context: Omit<ActorContext, "lastActor" | "speakerCountry">,
): Speaker | null {
  const previous = segments[segmentAt - 1];
  const own = segments[segmentAt];
  if (!previous || !own || previous.paragraph !== own.paragraph || previous.quotation >= 0) return null;
  if (
    !/[:,]\s*["“«„‘']*$/.test(text.slice(previous.start, own.start).trimEnd()) &&
    !/:/.test(text.slice(previous.end - 2, own.start))
  )
    return null;
  let found: Speaker | null = null;
  for (let at = previous.from; at < previous.to; at += 1) {
    const mention = context.names.personAt.get(at);
    if (mention && found === null)
      found = { name: mention.person.name, people: [mention.person], country: mention.person.country };
  }
  return found;
}

function withoutDuplicates(sayings: readonly Saying[]): Saying[] {
  const kept: Saying[] = [];
  for (const saying of sayings) {
    const last = kept.at(-1);
    if (last && last.mode === saying.mode && last.start <= saying.start && saying.end <= last.end) continue;
    kept.push(saying);
  }
  return kept;
}
