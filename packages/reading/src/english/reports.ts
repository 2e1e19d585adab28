import { noSpeaker, type Speaker } from "../speaker.ts";
import { type Token, textOf } from "../tokens.ts";
import { type Actor, type ActorContext, nobody, resolveActor, sides } from "./actors.ts";
import type { Clause } from "./clauses.ts";
import { reportingVerbs, thatVerbs } from "./lexicon/reporting.ts";
import { agreedView, thatBehind } from "./reported-clause.ts";
import type { Segment } from "./segments.ts";
import { speakerOf } from "./speakers.ts";
import { viewBehind } from "./view-phrases.ts";

/** What is known of a whole text when its speakers are looked for. */
export type SpeakerContext = Omit<ActorContext, "lastActor" | "speakerCountry">;

/** A reporting verb with its speaker. */
export interface Report {
  readonly segment: number;
  readonly clause: Clause;
  readonly speaker: Speaker;
  /** The speaker stands behind the verb: `said Omarov`. */
  readonly inverted: boolean;
  /** Token behind what is reported, where a speaker follows it: `Noting that …, the minister said`; null elsewhere. */
  readonly until: number | null;
}

/** Every reporting verb of the text with its speaker, in text order. `segments` and `clauses` are parallel. */
export function findReports(
  tokens: readonly Token[],
  segments: readonly Segment[],
  clauses: readonly (readonly Clause[])[],
  context: SpeakerContext,
): Report[] {
  const reports: Report[] = [];
  let lastActor: Actor = nobody;
  segments.forEach((segment, index) => {
    if (segment.quotation >= 0) return;
    for (const clause of clauses[index]!) {
      const { verb } = clause;
      const full: ActorContext = {
        ...context,
        lastActor: singleSpeaker(tokens, clause, lastActor, reports),
        speakerCountry: null,
      };
      if (
        verb.form === "gerund" &&
        Object.hasOwn(reportingVerbs, verb.lemma) &&
        opensClause(tokens, clauses[index]!, verb)
      ) {
        const leading = verb.from <= segment.from + 1 ? speakerBehind(full, segment, clauses[index]!, verb) : null;
        const spoke = reports.at(-1);
        if (leading) reports.push({ segment: index, clause, inverted: false, ...leading });
        else {
          const own =
            spoke && spoke.segment >= index - 1 ? spoke.speaker : mainSpeaker(full, segment, clauses[index]!, verb);
          if (own.name !== null) reports.push({ segment: index, clause, speaker: own, inverted: false, until: null });
        }
      }
      const reporting =
        (Object.hasOwn(reportingVerbs, verb.lemma) ||
          viewBehind(tokens, verb.to, verb.lemma) >= 0 ||
          (thatVerbs.has(verb.lemma) && thatBehind(tokens, verb.to, segment.to) >= 0) ||
          agreedView(tokens, segment, clauses[index]!, clause)) &&
        verb.form === "finite" &&
        !verb.negated &&
        verb.modal === "" &&
        !clause.relative;
      if (opensLine(tokens, segment, clauses[index]!, clause)) {
        const speaker = speakerOf(
          full,
          { from: segment.from, to: segment.from },
          lastActor.people.length > 1 ? lastActor : sides(context),
        );
        if (speaker.name !== null) reports.push({ segment: index, clause, speaker, inverted: false, until: null });
        continue;
      }
      const before = clause.subject ? resolveActor(full, clause.subject.from, clause.subject.to, segment.to) : nobody;
      const goesOn =
        reporting && !clause.subject ? speakerBeforeQuotation(tokens, segments, index, clause, reports) : null;
      if (goesOn) reports.push({ segment: index, clause, speaker: goesOn, inverted: false, until: null });
      else if (reporting) {
        const after = invertedSubject(tokens, segment, clause);
        const range = after ?? clause.subject;
        const actor = after ? resolveActor(full, after.from, after.to, segment.to) : before;
        const speaker = range
          ? (paperBefore(tokens, range, reports) ?? speakerOf(full, range, actor, spokeBefore(reports, reports.length)))
          : noSpeaker;
        const paper = verb.passive ? sourceOfPassive(full, segment, clause) : noSpeaker;
        if (paper.name !== null) reports.push({ segment: index, clause, speaker: paper, inverted: false, until: null });
        if (!verb.passive && speaker.name !== null)
          reports.push({ segment: index, clause, speaker, inverted: after !== null, until: null });
        if (actor.people.length > 0 || actor.codes.length > 0) lastActor = actor;
      } else if (
        verb.form === "finite" &&
        !clause.relative &&
        reports.at(-1)?.segment !== index &&
        (before.people.length > 0 || before.codes.length > 1)
      )
        lastActor = before;
    }
  });
  return reports;
}

/** `Bekov called it “a door, not a wall”, but complained that …`: behind the quotation the one who spoke before it goes on. */
function speakerBeforeQuotation(
  tokens: readonly Token[],
  segments: readonly Segment[],
  index: number,
  { verb }: Clause,
  reports: readonly Report[],
): Speaker | null {
  const [opening, quoted, own] = [segments[index - 2], segments[index - 1], segments[index]!];
  if (!opening || !quoted || quoted.quotation < 0 || opening.paragraph !== own.paragraph || verb.tense !== "past")
    return null;
  for (let at = own.from; at < verb.from; at += 1)
    if (!/^(PUNCT|CCONJ|ADV)$/.test(tokens[at]!.partOfSpeech)) return null;
  const spoke = reports.at(-1);
  return spoke && spoke.segment === index - 2 ? spoke.speaker : null;
}

/** Who spoke before the report at `until`, last first. */
export function spokeBefore(reports: readonly Report[], until: number): Speaker[] {
  return reports
    .slice(Math.max(0, until - 20), until)
    .map(({ speaker }) => speaker)
    .reverse();
}

/** `Stressed the importance of …;`: a line of a list whose subject stands above it. */
function opensLine(tokens: readonly Token[], segment: Segment, own: readonly Clause[], clause: Clause): boolean {
  const { verb, subject } = clause;
  if (
    own[0] !== clause ||
    subject ||
    verb.tense !== "past" ||
    verb.passive ||
    !Object.hasOwn(reportingVerbs, verb.lemma)
  )
    return false;
  for (let at = segment.from; at < verb.from; at += 1)
    if (/^(NOUN|PROPN|PRON|VERB|AUX)$/.test(tokens[at]!.partOfSpeech)) return false;
  return verb.from - segment.from <= 4 && /^\p{Lu}\p{L}+ed$/u.test(tokens[verb.head]!.text);
}

/** `It also notes that`: the paper or body that spoke last. */
function paperBefore(
  tokens: readonly Token[],
  { to }: { from: number; to: number },
  reports: readonly Report[],
): Speaker | null {
  const last = reports.at(-1)?.speaker;
  return tokens[to - 1]!.lower === "it" && last && last.people.length === 0 && last.name !== null ? last : null;
}

/** Where several were spoken of last, `he` is whoever spoke last alone. */
function singleSpeaker(
  tokens: readonly Token[],
  { subject }: Clause,
  lastActor: Actor,
  reports: readonly Report[],
): Actor {
  const isHe = subject !== null && /^(he|she)$/.test(tokens[subject.to - 1]!.lower);
  const spoke = reports.at(-1)?.speaker.people;
  if (!isHe || lastActor.people.length === 1 || spoke?.length !== 1) return lastActor;
  const [person] = spoke;
  return { kind: "parties", codes: person!.country ? [person!.country] : [], people: [person!] };
}

/** `In a statement it was noted that …`: the paper that says so; where none is named, the sides together. */
function sourceOfPassive(context: ActorContext, segment: Segment, { verb, subject }: Clause): Speaker {
  const { tokens } = context;
  if (!subject || tokens[subject.to - 1]!.lower !== "it" || tokens[verb.to]?.lower !== "that") return noSpeaker;
  for (let at = segment.from; at < subject.to; at += 1) {
    if (!/^(statement|communique|communiqué|declaration|document|release|report)$/.test(tokens[at]!.lower)) continue;
    let from = at;
    while (from > segment.from && /^(ADJ|NOUN|PROPN)$/.test(tokens[from - 1]!.partOfSpeech)) from -= 1;
    return { name: textOf(tokens, from, at + 1), people: [], country: null };
  }
  return jointVerbs.has(verb.lemma)
    ? speakerOf(context, { from: verb.from, to: verb.from }, sides(context))
    : noSpeaker;
}

/** What a meeting does as one: `It was emphasised that …`; not `It was reported that …`, which anyone may have done. */
const jointVerbs: ReadonlySet<string> = new Set(
  "note stress emphasize emphasise underline underscore highlight recognize recognise acknowledge affirm reaffirm agree".split(
    " ",
  ),
);

/** `noting that …`, `noting the two countries were …` */
function opensClause(tokens: readonly Token[], own: readonly Clause[], verb: Clause["verb"]): boolean {
  if (tokens[verb.to + (tokens[verb.to]?.lower === "out" ? 1 : 0)]?.lower === "that") return true;
  // `…, emphasizing the wish of both sides for …`
  if (
    tokens[verb.from - 1]?.text === "," &&
    reportingVerbs[verb.lemma] === "both" &&
    verb.lemma !== "note" &&
    tokens[verb.to]?.partOfSpeech === "DET" &&
    !/^(meeting|event|visit|decision|agreement)$/.test(tokens[verb.to + 1]?.lower ?? "")
  )
    return true;
  return (
    tokens[verb.from - 1]?.text === "," && own.some(({ subject, relative }) => subject?.from === verb.to && !relative)
  );
}

/** `Noting that trade has grown, the minister said …`: the subject of the main verb behind the comma. */
function speakerBehind(
  context: ActorContext,
  segment: Segment,
  own: readonly Clause[],
  verb: Clause["verb"],
): { speaker: Speaker; until: number } | null {
  const main = own.find(
    ({ verb: other, subject, shared, relative }) =>
      other.form === "finite" &&
      subject &&
      !shared &&
      !relative &&
      subject.from > verb.to &&
      context.tokens[subject.from - 1]!.text === ",",
  );
  if (!main?.subject) return null;
  const { from, to } = main.subject;
  const speaker = speakerOf(context, main.subject, resolveActor(context, from, to, segment.to));
  return speaker.name === null ? null : { speaker, until: from - 1 };
}

/** `Both presidents reviewed the agenda, confirming that …`: the people whom the main verb before it is about. */
function mainSpeaker(context: ActorContext, segment: Segment, own: readonly Clause[], verb: Clause["verb"]): Speaker {
  const main = own.findLast(
    (clause) => clause.verb.form === "finite" && !clause.relative && clause.subject && clause.verb.to <= verb.from,
  );
  if (!main?.subject) return noSpeaker;
  const actor = resolveActor(context, main.subject.from, main.subject.to, segment.to);
  return actor.people.length > 0 ? speakerOf(context, main.subject, actor) : noSpeaker;
}

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
