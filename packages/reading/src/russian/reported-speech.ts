import type { Saying } from "../analysis.ts";
import { asSpeaker, type Speaker } from "../speaker.ts";
import { type ActorContext, sides } from "./actors.ts";
import { reportsEarlier, saidByAll } from "./earlier-reports.ts";
import { reportingVerbs, speechActs, unreportedThings } from "./lexicon/reporting.ts";
import { instrumental } from "./morphology/cases.ts";
import type { Segment } from "./segments.ts";
import { speakerOfPeople } from "./speakers.ts";
import type { Report, StatementScan } from "./statements.ts";
import { viewBehind } from "./view-phrases.ts";

/** What a reporting verb reports, where it is not a quotation. */
export function reportedSpeech(scan: StatementScan, report: Report): Saying[] {
  const { tokens } = scan.tokenized;
  const segment = scan.segments[report.segment]!;
  const { predicate } = report.clause;
  const kind = reportingVerbs[predicate.lemma] ?? "quote";
  const saying = (from: number, to: number, rule: string, confidence: number) =>
    sayingOf(scan, report.segment, from, to, report.speaker, rule, confidence);
  const own = scan.parsed[report.segment]!.clauses;

  const earlier = reportsEarlier(tokens, segment, predicate.from);
  if (earlier === "sentence") return previousSentence();
  if (earlier === "clause") {
    let comma = predicate.from - 1;
    while (tokens[comma]!.text !== ",") comma -= 1;
    let at = predicate.to;
    while (at < segment.to && !scan.personAt(at)) at += 1;
    const person = at < segment.to ? scan.personAt(at) : null;
    const speaker = person ? asSpeaker(person) : report.speaker;
    return sayingOf(scan, report.segment, segment.from, comma, speaker, "reported.about-this", 0.8);
  }
  const view = viewBehind(tokens, predicate.to, predicate.lemma);
  if (view >= 0) return saying(view, clauseEnd(view), "reported.view", 0.7);
  const that = conjunctionBehind();
  if (that >= 0) return saying(that + 1, clauseEnd(that + 1), "reported.that", 0.9);
  if (/^(?:назвать|называть|охарактеризовать|характеризовать)$/.test(predicate.lemma)) return calledSo();
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

  /** `Дорога готова. Об этом сообщил министр.` */
  function previousSentence(): Saying[] {
    const before = scan.segments[report.segment - 1];
    const isSame = before && before.run < 0 && before.paragraph >= segment.paragraph - 1 && before.to - before.from > 3;
    return isSame
      ? sayingOf(scan, report.segment - 1, before.from, before.to, report.speaker, "reported.about-this", 0.8)
      : [];
  }

  /** `назвал визит историческим событием`: what it is called stands in the instrumental. */
  function calledSo(): Saying[] {
    const named = scan.parsed[report.segment]!.phrases.find(
      ({ from, to, preposition, singular, plural }) =>
        from > predicate.to &&
        preposition < 0 &&
        to - from >= 2 &&
        ((singular | plural) & instrumental) !== 0 &&
        isInstrumental(from),
    );
    return named ? saying(named.from, clauseEnd(named.from), "reported.call", 0.6) : [];
  }

  function isInstrumental(at: number): boolean {
    return /(?:ым|им|ой|ей|ом|ем|ыми|ими|ами|ями|ью)$/.test(tokens[at]!.lower);
  }

  /** `сообщил журналистам, что …`: the conjunction behind the verb, with nothing but its object between. */
  function conjunctionBehind(): number {
    for (let at = Math.max(predicate.to, report.to); at < Math.min(segment.to, predicate.to + 18); at += 1) {
      const { lower, partOfSpeech, text } = tokens[at]!;
      if (lower === "что" && tokens[at - 1]?.text === ",") return at;
      if (partOfSpeech === "VERB" || (partOfSpeech === "SCONJ" && lower !== "как") || /^[:;]$/.test(text)) return -1;
      if (partOfSpeech === "CCONJ" && lower !== "и") return -1;
      // What is hoped for is wished, not said.
      if (lower === "надежду") return -1;
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
      // `отметил готовность Туркменистана`: of another by name it is said, not promised.
      if (partOfSpeech === "NOUN" || partOfSpeech === "PROPN")
        return !unreportedThings.has(lower) || isOfCountry(at + 1);
      if (!/^(?:ADJ|DET|NUM)$/.test(partOfSpeech) && !/^(?:его|ее|их)$/.test(lower)) return false;
    }
    return false;
  }

  function isOfCountry(at: number): boolean {
    return predicate.lemma.startsWith("отме") && scan.countryAt(at);
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

/** `Было отмечено, что …`: what a meeting says as one is said by those who head the sides. */
export function saidTogether(
  scan: StatementScan,
  index: number,
  context: Omit<ActorContext, "lastActor" | "speakerCountry">,
): Saying[] {
  const segment = scan.segments[index]!;
  const from = saidByAll(scan.tokenized.tokens, segment);
  const actor = sides(context);
  const speaker = from < 0 ? null : speakerOfPeople(actor.people, actor);
  return speaker ? sayingOf(scan, index, from, segment.to, speaker, "reported.together", 0.7) : [];
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
