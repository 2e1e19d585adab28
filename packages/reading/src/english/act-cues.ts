import type { Token } from "../tokens.ts";
import type { SegmentContext } from "./act-context.ts";
import type { Clause } from "./clauses.ts";
import { commonBodies } from "./lexicon/actors.ts";
import { documentNouns, meetingNouns } from "./lexicon/nouns.ts";
import { titleWords } from "./lexicon/titles.ts";

/** `Under the agreement, Japan will …`, `The sides agreed that … will …`: what is promised has been agreed. */
export function underAgreement({ tokens, segment }: SegmentContext, until: number): boolean {
  for (let at = segment.from; at < until; at += 1) {
    const { lower } = tokens[at]!;
    if (lower === "agreed" || lower === "decided") {
      const next = tokens[at + 1]?.lower;
      if (next === "that" || next === "on") return true;
    }
    if (!basisWords.has(lower)) continue;
    for (let next = at + 1; next < Math.min(at + 9, until); next += 1) {
      const word = tokens[next]!.lower;
      if (commonBodies.has(word) || /^(it|which|them|first|second|latter)$/.test(word)) return true;
    }
  }
  return false;
}

/** `expressed hope that Serbia would …`, `proposed that the sides should …`: what is wished for, `from` the clause's own subject. */
export function isWishedFor(
  { tokens, segment }: { readonly tokens: readonly Token[]; readonly segment: { readonly from: number } },
  from: number,
): boolean {
  if (from - 2 < segment.from) return false;
  // `hoped Serbia would buy`
  if (/^(hope|hopes|hoped|hoping)$/.test(tokens[from - 1]!.lower)) return true;
  if (tokens[from - 1]!.lower !== "that") return false;
  return /^(hope|hopes|hoped|hoping|wish|wished|desire|proposed|proposes|suggested|suggests|recommended|recommends|requested|requests|demanded|urged|asked)$/.test(
    tokens[from - 2]!.lower,
  );
}

const basisWords: ReadonlySet<string> = new Set(["under", "per", "accordance", "pursuant", "line"]);

/** Visits paid, views exchanged, wreaths laid, guests hosted: the course of a meeting, not an act. `from`: behind the verb. */
export function isCourtesy(context: SegmentContext, from: number): boolean {
  const { tokens, segment, names } = context;
  const isInvitation = tokens[from - 1]!.lemma === "invite";
  // `hosted a delegation`, `received the chairman of the bank`
  const isReception = /^(host|receive|welcome)$/.test(tokens[from - 1]!.lemma);
  if (!isInvitation && names.titledPersonAt.has(skipAdverbs(context, from))) return true;
  if (givesInterview(context, from - 1)) return true;
  for (let at = from; at < Math.min(from + 5, segment.to); at += 1) {
    const { lower, partOfSpeech } = tokens[at]!;
    if (courtesyNouns.has(lower)) return !isInvitation;
    if (isReception && (lower === "delegation" || titleWords.has(lower))) return true;
    // `in-depth views`
    if (partOfSpeech === "ADP" && tokens[at + 1]?.text === "-") continue;
    if ((partOfSpeech === "PUNCT" && tokens[at]!.text !== "-") || partOfSpeech === "ADP") return false;
  }
  return false;
}

/** `in an interview he gave the agency`, `the speech that she gave`: what is given stands before the verb. */
function givesInterview({ tokens, segment }: SegmentContext, verb: number): boolean {
  if (tokens[verb]!.lemma !== "give" || verb - 3 < segment.from || tokens[verb - 1]!.partOfSpeech !== "PRON")
    return false;
  const before = /^(that|which)$/.test(tokens[verb - 2]!.lower) ? verb - 3 : verb - 2;
  return /^(interview|speech|statement)$/.test(tokens[before]!.lower);
}

const courtesyNouns: ReadonlySet<string> = new Set(
  "visit views wreath interview greetings gratitude condolences speech tribute talks opinions meeting call".split(" "),
);

/** `The next meeting will take place in May`, `A forum will be held`: an occasion put into the calendar. */
export function isOccasionToCome({ tokens }: SegmentContext, { verb, subject }: Clause): boolean {
  if (!subject || !/^(will|shall|would)$/.test(verb.modal)) return false;
  const happens =
    (verb.lemma === "take" && tokens[verb.to]?.lower === "place") ||
    (verb.passive && /^(hold|convene|organize|organise|arrange)$/.test(verb.lemma)) ||
    (!verb.passive && /^(convene|occur)$/.test(verb.lemma));
  if (!happens) return false;
  for (let at = subject.from; at < subject.to; at += 1)
    if (meetingNouns.has(tokens[at]!.lower) || occasionNouns.has(tokens[at]!.lower)) return true;
  return false;
}

const occasionNouns: ReadonlySet<string> = new Set(
  `round rounds exhibition exhibitions festival festivals fair fairs workshop workshops seminar seminars exercise exercises days games
  event events congress symposium assembly dialogue elections contest tournament training trainings`.split(/\s+/),
);

/** `announced $35 million in grants`, `announced the opening of a consulate`; not `announced that …`, `announced the results`. */
export function announcesThing(context: SegmentContext, from: number): boolean {
  const { tokens, segment } = context;
  const first = tokens[skipAdverbs(context, from)];
  if (
    !first ||
    !/^(DET|NUM|SYM|NOUN|ADJ|PROPN|PRON)$/.test(first.partOfSpeech) ||
    first.lower === "that" ||
    first.lower === "this"
  )
    return false;
  for (let at = from; at < Math.min(from + 10, segment.to); at += 1) {
    const { text, lower, partOfSpeech } = tokens[at]!;
    if (partOfSpeech === "AUX" || lower === "that" || lower === "will") return false;
    if (/[$€£¥]/.test(text) || announcedNouns.has(lower)) return true;
  }
  return false;
}

const announcedNouns: ReadonlySet<string> = new Set(
  `million billion grant grants scholarship scholarships credit loan loans opening launch donation creation establishment
  construction start introduction contribution delivery supply package extension expansion abolition resumption reopening
  cancellation reduction funding renewal investment investments awards award prolongation scheme assistance programme program initiative centre center`.split(
    /\s+/,
  ),
);

/** `are working on a new agreement`, not `on the corridor`: a paper within the first six words. */
export function namesPaper({ tokens }: SegmentContext, from: number, to: number): boolean {
  for (let at = from; at < Math.min(from + 6, to); at += 1) if (documentNouns.has(tokens[at]!.lower)) return true;
  return false;
}

/** `invited the President to visit Chile`, `… to pay a return visit`: an invitation made, not an act asked for. */
export function invitesToVisit({ tokens, segment, clauses }: SegmentContext, index: number): boolean {
  const next = clauses[index + 1]?.verb;
  if (next?.form !== "infinitive" || next.from - clauses[index]!.verb.to > 12) return false;
  if (next.lemma === "visit") return true;
  for (let at = next.to; at < Math.min(next.to + 5, segment.to); at += 1)
    if (tokens[at]!.lower === "visit") return true;
  return false;
}

/** The first token from `from` on that is no adverb; `forward` belongs to its verb. */
export function skipAdverbs({ tokens, segment }: Pick<SegmentContext, "tokens" | "segment">, from: number): number {
  let at = from;
  while (
    at < segment.to &&
    (tokens[at]!.partOfSpeech === "ADV" || tokens[at]!.lower === "also" || /^["“«]$/.test(tokens[at]!.text)) &&
    tokens[at]!.lower !== "forward"
  )
    at += 1;
  return at;
}
