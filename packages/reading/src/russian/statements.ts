import type { Saying } from "../analysis.ts";
import type { Person } from "../names/names.ts";
import { asSpeaker, noSpeaker, type Speaker } from "../speaker.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import { type Actor, type ActorContext, nobody, resolveActor } from "./actors.ts";
import { attributeQuotations } from "./attribution.ts";
import type { Clause, ParsedSegment } from "./clauses.ts";
import { reportingVerbs } from "./lexicon/reporting.ts";
import { bodyNounOf } from "./organisations.ts";
import type { QuotedRun } from "./quoted-runs.ts";
import { findAttributions, reportedSpeech, saidTogether } from "./reported-speech.ts";
import type { Segment } from "./segments.ts";
import { speakerInGenitive, speakerOfPeople, speakerOfSubject } from "./speakers.ts";
import { viewBehind } from "./view-phrases.ts";

/** A reporting verb with its speaker. */
export interface Report {
  /** Index of its segment. */
  readonly segment: number;
  readonly clause: Clause;
  readonly speaker: Speaker;
  /** Token behind the speaker's name, where it stands behind the verb; else behind the verb. */
  readonly to: number;
}

/** `По словам Омарова, …`: a source that has no verb. */
export interface Attribution {
  readonly segment: number;
  /** Its tokens, from `по` to behind the name. */
  readonly from: number;
  readonly to: number;
  readonly speaker: Speaker;
}

/** What the statements of a text are looked for in; `segments` and `parsed` are parallel. */
export interface StatementScan {
  readonly tokenized: TokenizedText;
  readonly segments: readonly Segment[];
  readonly parsed: readonly ParsedSegment[];
  readonly runs: readonly QuotedRun[];
  readonly reports: readonly Report[];
  readonly attributions: readonly Attribution[];
  /** Who the last clause of a segment is about, by the segment's index. */
  readonly spokenOf: ReadonlyMap<number, Speaker>;
  /** Whether a state is named at the token. */
  countryAt(at: number): boolean;
  /** The person named at the token. */
  personAt(at: number): Person | null;
}

/** Quotations with their speakers, and reported speech, in text order. */
export function findStatements(
  tokenized: TokenizedText,
  runs: readonly QuotedRun[],
  segments: readonly Segment[],
  parsed: readonly ParsedSegment[],
  context: Omit<ActorContext, "lastActor" | "speakerCountry">,
): Saying[] {
  const sources = findSources(segments, parsed, context);
  const personAt = (at: number) => context.names.personAt.get(at)?.person ?? null;
  const countryAt = (at: number) => context.names.countryAt.has(at);
  const scan: StatementScan = { tokenized, segments, parsed, runs, ...sources, countryAt, personAt };
  const { sayings, used } = attributeQuotations(scan, context);
  const reported = sources.reports.flatMap((report) => (used.has(report) ? [] : reportedSpeech(scan, report)));
  const joint = segments.flatMap((segment, index) => (segment.run < 0 ? saidTogether(scan, index, context) : []));
  return withoutDuplicates(
    [...sayings, ...reported, ...joint, ...findAttributions(scan)].sort((a, b) => a.start - b.start || b.end - a.end),
  );
}

/** Who speaks by a verb or by `по словам`, in text order; pronouns by who was spoken of last. */
function findSources(
  segments: readonly Segment[],
  parsed: readonly ParsedSegment[],
  context: Omit<ActorContext, "lastActor" | "speakerCountry">,
): Pick<StatementScan, "reports" | "attributions" | "spokenOf"> {
  const { tokens } = context;
  const reports: Report[] = [];
  const attributions: Attribution[] = [];
  const spokenOf = new Map<number, Speaker>();
  let lastActor: Actor = nobody;
  segments.forEach((segment, index) => {
    if (segment.run >= 0) return;
    const attribution = attributionIn(segment, index, { ...context, lastActor, speakerCountry: null });
    if (attribution) {
      attributions.push(attribution);
      if (attribution.speaker.people.length > 0)
        lastActor = { kind: "parties", codes: codesOf(attribution.speaker), people: attribution.speaker.people };
    }
    for (const clause of parsed[index]!.clauses) {
      const { predicate, subject } = clause;
      if (clause.relative || predicate.form === "infinitive") continue;
      const full: ActorContext = { ...context, lastActor, speakerCountry: null };
      if (!isReport(clause, tokens)) {
        if (!subject) continue;
        const actor = resolveActor(full, subject, segment.to, predicate.gender);
        if (actor.people.length > 0 || actor.codes.length > 1) lastActor = actor;
        const speaker = speakerOfPeople(actor.people, actor);
        if (speaker) spokenOf.set(index, speaker);
        continue;
      }
      const report = reportOf(full, segment, index, clause, reports.at(-1));
      if (!report) continue;
      if (report.speaker.name !== null) reports.push(report);
      if (report.speaker.people.length > 0)
        lastActor = { kind: "parties", codes: codesOf(report.speaker), people: report.speaker.people };
    }
  });
  return { reports, attributions, spokenOf };

  function attributionIn(segment: Segment, index: number, full: ActorContext): Attribution | null {
    for (let at = segment.from; at < segment.to - 2; at += 1) {
      const { lower } = tokens[at]!;
      const isPhrase = (lower === "по" || lower === "согласно") && attributionNouns.test(tokens[at + 1]!.lower);
      const isPronoun =
        lower === "по" && /^(?:его|ее|их)$/.test(tokens[at + 1]!.lower) && attributionNouns.test(tokens[at + 2]!.lower);
      if (!isPhrase && !isPronoun) continue;
      let to = at + 2;
      while (to < segment.to && !/^[,.;:–—]$/.test(tokens[to]!.text) && tokens[to]!.partOfSpeech !== "VERB") to += 1;
      if (isPhrase && to === at + 2) continue;
      const speaker = isPronoun ? speakerInGenitive(full, at + 1, at + 2) : speakerInGenitive(full, at + 2, to);
      if (speaker.name === null) continue;
      return { segment: index, from: at, to: isPronoun ? at + 3 : to, speaker };
    }
    return null;
  }
}

const attributionNouns =
  /^(?:словам|данным|информации|мнению|оценке|оценкам|сведениям|сообщению|убеждению|выражению|подсчетам|прогнозу|прогнозам|утверждению|заявлению|признанию|расчетам)$/;

function codesOf({ country }: Speaker): string[] {
  return country === null ? [] : [country];
}

function isReport({ predicate }: Clause, tokens: readonly Token[]): boolean {
  return (
    (Object.hasOwn(reportingVerbs, predicate.lemma) || viewBehind(tokens, predicate.to, predicate.lemma) >= 0) &&
    !predicate.negated &&
    !predicate.passive &&
    !predicate.conditional &&
    predicate.tense !== "future"
  );
}

function reportOf(
  context: ActorContext,
  segment: Segment,
  index: number,
  clause: Clause,
  last: Report | undefined,
): Report | null {
  const { predicate, subject } = clause;
  const { tokens } = context;
  if (predicate.form === "gerund") {
    // `…, добавив, что …`: the speaker of the sentence goes on.
    return last?.segment === index ? { segment: index, clause, speaker: last.speaker, to: predicate.to } : null;
  }
  if (/^(?:про)?цитировать$/.test(predicate.lemma)) {
    // `«…», – цитирует агентство министра`: who is quoted stands behind the verb.
    for (let at = predicate.to; at < segment.to; at += 1) {
      const mention = context.names.personAt.get(at);
      if (mention) return { segment: index, clause, speaker: asSpeaker(mention.person), to: mention.to };
    }
  }
  if (subject) {
    const { speaker } = speakerOfSubject(context, subject, segment.to, predicate.gender);
    return { segment: index, clause, speaker, to: clause.inverted ? subject.to : predicate.to };
  }
  // `сообщил журналистам Омаров`
  let behind = predicate.to;
  while (behind < segment.to && behind < predicate.to + 4 && /^(?:NOUN|ADJ)$/.test(tokens[behind]!.partOfSpeech))
    behind += 1;
  const addressed = behind > predicate.to ? context.names.personAt.get(behind) : undefined;
  if (addressed?.from === behind)
    return { segment: index, clause, speaker: asSpeaker(addressed.person), to: addressed.to };
  // `В министерстве транспорта сообщили`
  const before = placeBefore(context, segment, predicate.from);
  if (predicate.number === "plural" && before) return { segment: index, clause, speaker: before, to: predicate.to };
  // `сообщили в министерстве транспорта`: nobody in the nominative, but a place that speaks.
  // `сообщили «Арменпресс» в аппарате`: whom they told stands between.
  const told = endOfQuotedName(tokens, predicate.to);
  const place = tokens[told];
  if (predicate.number !== "plural" || !place || !/^(?:в|во|на)$/.test(place.lower))
    return { segment: index, clause, speaker: noSpeaker, to: predicate.to };
  let to = told + 1;
  while (to < segment.to && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[to]!.partOfSpeech)) to += 1;
  if (to === told + 1) return null;
  return { segment: index, clause, speaker: speakerInGenitive(context, told + 1, to), to };
}

/** Token behind a name in quotation marks that begins at `from`; `from` where none does. */
function endOfQuotedName(tokens: readonly Token[], from: number): number {
  if (!/^[«“„"]$/.test(tokens[from]?.text ?? "")) return from;
  for (let at = from + 1; at < from + 6; at += 1) if (/^[»”"]$/.test(tokens[at]?.text ?? "")) return at + 1;
  return from;
}

/** The body whose people say something, where it opens the sentence: `В пресс-службе министерства отметили`. */
function placeBefore(context: ActorContext, segment: Segment, verb: number): Speaker | null {
  const { tokens } = context;
  let from = segment.from;
  while (from < verb && /^(?:PUNCT|CCONJ|ADV|PART)$/.test(tokens[from]!.partOfSpeech)) from += 1;
  if (from >= verb - 1 || !/^(?:в|во)$/.test(tokens[from]!.lower)) return null;
  for (let at = from + 1; at < verb; at += 1)
    if (!/^(?:NOUN|PROPN|ADJ|ADV|PART)$/.test(tokens[at]!.partOfSpeech)) return null;
  let to = verb;
  while (to > from + 1 && /^(?:ADV|PART)$/.test(tokens[to - 1]!.partOfSpeech)) to -= 1;
  let head = from + 1;
  while (head < to - 1 && tokens[head]!.partOfSpeech === "ADJ") head += 1;
  const isBody = context.names.bodyAt.has(from + 1) || bodyNounOf(tokens[head]!.lower) !== undefined;
  return isBody ? speakerInGenitive(context, from + 1, to) : null;
}

function withoutDuplicates(sayings: readonly Saying[]): Saying[] {
  const kept: Saying[] = [];
  for (const saying of sayings) {
    const last = kept.findLast((one) => one.mode === saying.mode);
    if (last && last.start <= saying.start && saying.end <= last.end) continue;
    kept.push(saying);
  }
  return kept;
}
