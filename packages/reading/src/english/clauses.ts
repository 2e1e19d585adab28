import type { Token } from "../tokens.ts";
import { verbFrames } from "./lexicon/frames.ts";
import { reportingVerbs, speechActs } from "./lexicon/reporting.ts";
import { titleWords } from "./lexicon/titles.ts";
import type { Segment } from "./segments.ts";
import { findVerbGroups, type VerbGroup } from "./verb-groups.ts";

/** A verb group and the noun phrase that is its subject. */
export interface Clause {
  readonly verb: VerbGroup;
  /** Token range of the subject; null for infinitives, gerunds and where there is none. */
  readonly subject: { readonly from: number; readonly to: number } | null;
  /** The subject is that of an earlier verb in the sentence: `signed … and agreed`. */
  readonly shared: boolean;
  /** The verb stands in a relative clause (`which …`). */
  readonly relative: boolean;
}

/** The verb groups of a segment with their subjects, in order. */
export function findClauses(tokens: readonly Token[], segment: Segment): Clause[] {
  const clauses: Clause[] = [];
  for (const verb of findVerbGroups(tokens, segment)) clauses.push(withSubject(tokens, segment, verb, clauses));
  return clauses;
}

function withSubject(tokens: readonly Token[], segment: Segment, verb: VerbGroup, earlier: readonly Clause[]): Clause {
  if (verb.form !== "finite") return { verb, subject: null, shared: false, relative: false };
  // An infinitive inside the subject (`A proposal to open the crossing is …`) is no boundary before the first finite verb.
  // `meetings involving officials would take place`: nor is a participle behind the noun it belongs to.
  const previous = earlier.some((clause) => clause.verb.form === "finite")
    ? earlier.findLast((clause) => !modifiesNoun(tokens, clause.verb, verb))?.verb
    : undefined;
  let boundary = previous ? previous.to : segment.from;
  let relative = false;
  const end = beforeInsertion(tokens, boundary, verb.from);
  for (let at = end - 1; at >= boundary; at -= 1) {
    const { lower, partOfSpeech } = tokens[at]!;
    if (
      lower === "which" ||
      lower === "who" ||
      lower === "what" ||
      (lower === "that" && at === end - 1 && /^(NOUN|PROPN)$/.test(tokens[at - 1]?.partOfSpeech ?? ""))
    ) {
      // `talks during which the sides signed …` has a subject of its own, and tells what was done.
      relative =
        lower !== "which" || at === end - 1 || !/^(during|after|following|where)$/.test(tokens[at - 1]?.lower ?? "");
      boundary = at + 1;
      break;
    }
    if (lower === "as" && tokens[at - 1]?.lower === "well") continue;
    // `a bridge that for years was blocked`
    if (lower === "that" && end - at <= 4 && tokens[at + 1]?.partOfSpeech === "ADP" && isNoun(tokens[at - 1]))
      relative = true;
    if (
      opensTimeClause(tokens, at) ||
      partOfSpeech === "SCONJ" ||
      lower === "that" ||
      /^([;:–—“”"]|--)$/.test(lower) ||
      isSpacedHyphen(tokens, at)
    ) {
      boundary = at + 1;
      break;
    }
  }
  let from = nounPhraseStart(tokens, boundary, end, previous !== undefined && boundary === previous.to);
  while (from < end && isLead(tokens[from]!)) from += 1;
  from = pronounBefore(tokens, from, end) ?? from;
  const hasNominal = tokens
    .slice(from, end)
    .some(
      (t) => /^(NOUN|PROPN|PRON|NUM)$/.test(t.partOfSpeech) || /^(both|each|all|premier|second|latter)$/.test(t.lower),
    );
  if (hasNominal) {
    const subject = { from: insertedSpeaker(tokens, from, verb), to: trimEnd(tokens, from, end) };
    return { verb, subject, shared: false, relative };
  }
  const interrupted = interruptedSubject(tokens, segment, verb, earlier);
  if (interrupted) return { verb, subject: interrupted, shared: false, relative };
  const governing = governingClause(verb, earlier);
  if (governing) return { verb, subject: governing.subject, shared: true, relative };
  const antecedent = relative ? null : antecedentOf(tokens, segment, earlier);
  return { verb, subject: antecedent, shared: false, relative };
}

/**
 * `The agency – a body of the ministry – will work`, `Kazakhstan, which shares the lake, will monitor`: where what is
 * inserted between the subject and its verb begins.
 */
function beforeInsertion(tokens: readonly Token[], least: number, verb: number): number {
  const closes = tokens[verb - 1]?.text ?? "";
  if (closes === ",") {
    for (let at = verb - 2; at > least + 1 && verb - at < 20; at -= 1)
      if (/^(which|who)$/.test(tokens[at]!.lower)) return tokens[at - 1]!.text === "," ? at - 1 : verb;
    return verb;
  }
  if (!/^[–—]$/.test(closes)) return verb;
  for (let at = verb - 2; at > least && verb - at < 25; at -= 1) if (/^[–—]$/.test(tokens[at]!.text)) return at;
  return verb;
}

/** `With respect to the other goods they noted`: a pronoun right before its verb is the whole subject. */
function pronounBefore(tokens: readonly Token[], from: number, verb: number): number | null {
  let at = verb - 1;
  while (at > from && tokens[at]!.partOfSpeech === "ADV") at -= 1;
  return at > from && /^(he|she|we|they|i)$/.test(tokens[at]!.lower) && !/^(and|both|,)$/.test(tokens[at - 1]!.lower)
    ? at
    : null;
}

function isNoun(token: Token | undefined): boolean {
  return token !== undefined && /^(NOUN|PROPN)$/.test(token.partOfSpeech);
}

/** `three days after the utility said`: behind a length of time a clause of its own. */
function opensTimeClause(tokens: readonly Token[], at: number): boolean {
  return (
    /^(after|before)$/.test(tokens[at]!.lower) &&
    /^(days?|hours?|weeks?|months?|years?)$/.test(tokens[at - 1]?.lower ?? "")
  );
}

/** `The canal, the minister said, will open`: the words before the comma are not the speaker's. */
function insertedSpeaker(tokens: readonly Token[], from: number, verb: VerbGroup): number {
  if (!isSpeechVerb(verb.lemma)) return from;
  if (tokens[verb.to]?.text !== ",") {
    // `The treaty on transit, signed on Monday, marks a new stage, President Omarov said at a briefing`
    if (verb.from - from < 14 || !Object.hasOwn(reportingVerbs, verb.lemma)) return from;
    for (let at = verb.from - 2; at > verb.from - 9; at -= 1)
      if (tokens[at]!.text === ",")
        return titleWords.has(tokens[at + 1]!.lower) || tokens[at + 1]!.partOfSpeech === "PRON" ? at + 1 : from;
    return from;
  }
  for (let at = verb.from - 2; at > from; at -= 1) {
    if (tokens[at]!.text !== ",") continue;
    // `Bekov, president of Kazakhstan, said`
    return tokens[at + 1]!.partOfSpeech === "PRON" || verb.from - at <= 6 ? at + 1 : from;
  }
  return from;
}

/** The subject of a verb that an inserted `, he said,` parts from it. */
function interruptedSubject(
  tokens: readonly Token[],
  segment: Segment,
  verb: VerbGroup,
  earlier: readonly Clause[],
): Clause["subject"] {
  const inserted = earlier.at(-1);
  if (!inserted?.subject || !isSpeechVerb(inserted.verb.lemma) || tokens[inserted.verb.to]?.text !== ",") return null;
  const comma = inserted.subject.from - 1;
  if (comma <= segment.from || tokens[comma]?.text !== ",") return null;
  for (let at = inserted.verb.to + 1; at < verb.from; at += 1) if (tokens[at]!.partOfSpeech !== "ADV") return null;
  let from = nounPhraseStart(tokens, segment.from, comma, false);
  while (from < comma && isLead(tokens[from]!)) from += 1;
  return from < comma ? { from, to: comma } : null;
}

/** A participle right behind a noun, with nothing but words of its own before the verb that the noun is the subject of. */
function modifiesNoun(tokens: readonly Token[], group: VerbGroup, verb: VerbGroup): boolean {
  const { form, from, to } = group;
  const isParticiple = form === "gerund" || form === "participle" || tellsOfPaper(tokens, group, verb);
  if (!isParticiple || tokens[from - 1]?.partOfSpeech !== "NOUN") return false;
  for (let at = to; at < verb.from; at += 1) if (/^[,;:–—]$|^and$|^that$/.test(tokens[at]!.lower)) return false;
  return true;
}

/** `A statement issued after the talks said …`: what looks like a past form only tells where the paper comes from. */
function tellsOfPaper(tokens: readonly Token[], { form, from, to, lemma }: VerbGroup, verb: VerbGroup): boolean {
  return (
    form === "finite" &&
    to === from + 1 &&
    /^(issue|release|publish|sign|adopt|post|circulate|send|carry|distribute|make|obtain)$/.test(lemma) &&
    tokens[to]?.partOfSpeech === "ADP" &&
    Object.hasOwn(reportingVerbs, verb.lemma)
  );
}

/** A dateline may end in a hyphen: `ASTANA (Interfax) - The ministers …`. */
function isSpacedHyphen(tokens: readonly Token[], at: number): boolean {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  return (
    hyphen.text === "-" &&
    before !== undefined &&
    before.end < hyphen.start &&
    after !== undefined &&
    hyphen.end < after.start
  );
}

/** The clause whose subject a verb without one shares: a verb of speech goes back to the one who spoke before. */
function governingClause(verb: VerbGroup, earlier: readonly Clause[]): Clause | undefined {
  const candidates = earlier.filter((clause) => clause.verb.form === "finite" && !clause.relative);
  const last = candidates.at(-1);
  if (!last || !isSpeechVerb(verb.lemma) || verb.tense === "future") return last;
  const spoke = candidates.findLast((clause) => isSpeechVerb(clause.verb.lemma) && clause.verb.tense === verb.tense);
  return spoke ?? last;
}

function isSpeechVerb(lemma: string): boolean {
  return Object.hasOwn(reportingVerbs, lemma) || Object.hasOwn(verbFrames, lemma) || speechActs.has(lemma);
}

/** `Omarov, who received his counterpart, told …`: the noun phrase before the relative clause. */
function antecedentOf(tokens: readonly Token[], segment: Segment, earlier: readonly Clause[]): Clause["subject"] {
  const relative = earlier.find((clause) => clause.relative);
  if (!relative) return null;
  let pronoun = relative.verb.from - 1;
  while (pronoun > segment.from && !/^(who|which|that)$/.test(tokens[pronoun]!.lower)) pronoun -= 1;
  let from = nounPhraseStart(tokens, segment.from, pronoun, false);
  while (from < pronoun && isLead(tokens[from]!)) from += 1;
  const to = trimEnd(tokens, from, pronoun);
  return to > from ? { from, to } : null;
}

/**
 * Where the subject begins between `from` and the verb: behind the last comma or conjunction that starts a clause
 * (`During the meeting, the leaders …`), not behind those that only join nouns (`Tokayev and Japarov …`).
 */
function nounPhraseStart(tokens: readonly Token[], from: number, to: number, afterVerb: boolean): number {
  if (afterVerb) {
    let last = to - 1;
    while (last > from && tokens[last]!.partOfSpeech === "ADV") last -= 1;
    const named = last >= from && tokens[last]!.text === "," ? appositionStart(tokens, from, last) : -1;
    if (named >= 0) return named;
    if (last >= from && (tokens[last]!.text === "," || tokens[last]!.partOfSpeech === "CCONJ")) return to;
    // Behind an earlier verb's object the new subject begins at the last `, and`, `and`, `but` or comma.
    for (let at = to - 1; at >= from; at -= 1) {
      const token = tokens[at]!;
      if (token.partOfSpeech === "CCONJ" && !joinsNames(tokens, at)) return at + 1;
      if (token.text === ",") return at + 1;
    }
    return from;
  }
  // A leading phrase of place, time or manner ends at its comma.
  let start = from;
  while (start < to && leadsAway(tokens, start)) {
    const comma = indexOfComma(tokens, start, to - 1);
    if (comma < 0) break;
    start = behindList(tokens, comma + 1, to);
  }
  return start;
}

/** `In Malta, Cyprus, and Greece, the minister …`: a leading phrase that is a list goes on to its last comma. */
function behindList(tokens: readonly Token[], from: number, to: number): number {
  const and = indexOfComma(tokens, from, to - 1) + 1;
  const joins = (at: number) => at > 0 && /^(and|or)$/.test(tokens[at]!.lower);
  const conjunction = joins(from) ? from : joins(and) && and - from < 8 ? and : -1;
  if (conjunction < 0) return from;
  const comma = indexOfComma(tokens, conjunction, to - 1);
  return comma < 0 ? from : comma + 1;
}

/** `…, the head of the service, Aidar Bekov, told`: where the speaker begins whose name stands before the last comma. */
function appositionStart(tokens: readonly Token[], from: number, comma: number): number {
  if (tokens[comma - 1]?.partOfSpeech !== "PROPN") return -1;
  const commas: number[] = [];
  for (let at = comma - 1; at >= from && comma - at < 24 && commas.length < 2; at -= 1) {
    if (/^(VERB|AUX)$/.test(tokens[at]!.partOfSpeech)) return -1;
    if (tokens[at]!.text === ",") commas.push(at);
  }
  const [name, title] = commas;
  if (name === undefined || title === undefined || comma - name > 6) return -1;
  return tokens[title + 1]!.lower === "the" || tokens[title + 1]!.partOfSpeech === "PROPN" ? title + 1 : -1;
}

const timeNouns =
  /^(today|yesterday|tomorrow|tonight|year|years|month|months|week|weeks|day|days|winter|summer|spring|autumn|season|decade|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** `During the talks, …`, `To this end, …`, `Every year, …`, `Building on this, …`, `Alarmed by the floods, …`. */
function leadsAway(tokens: readonly Token[], at: number): boolean {
  const { partOfSpeech, text } = tokens[at]!;
  if (/^(ADP|ADV|SCONJ|VERB|PART)$/.test(partOfSpeech) || /^\p{Lu}\p{Ll}+ing$/u.test(text)) return true;
  if (text.endsWith("ed") && /^(at|by|about|in|with)$/.test(tokens[at + 1]?.lower ?? "")) return true;
  for (let next = at; next < at + 4; next += 1) {
    const token = tokens[next];
    if (!token || token.text === ",") return false;
    if (timeNouns.test(token.lower)) return tokens[next + 1]?.text === ",";
  }
  return false;
}

function joinsNames(tokens: readonly Token[], conjunction: number): boolean {
  const before = tokens[conjunction - 1]?.partOfSpeech;
  const after = tokens[conjunction + 1]?.partOfSpeech;
  return (
    before === "PROPN" &&
    (after === "PROPN" || tokens[conjunction + 1]?.lower === "president" || tokens[conjunction + 1]?.lower === "the")
  );
}

function indexOfComma(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (tokens[at]!.text === ",") return at;
  return -1;
}

function isLead(token: Token): boolean {
  return (
    token.partOfSpeech === "CCONJ" ||
    token.partOfSpeech === "PUNCT" ||
    token.partOfSpeech === "ADV" ||
    token.partOfSpeech === "SCONJ"
  );
}

function trimEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && (tokens[end - 1]!.partOfSpeech === "PUNCT" || tokens[end - 1]!.partOfSpeech === "ADV")) end -= 1;
  return end;
}
