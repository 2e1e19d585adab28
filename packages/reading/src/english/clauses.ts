import type { Token } from "../tokens.ts";
import { verbFrames } from "./lexicon/frames.ts";
import { reportingVerbs, speechActs } from "./lexicon/reporting.ts";
import { titleWords } from "./lexicon/titles.ts";
import type { Segment } from "./segments.ts";
import { subjectStart } from "./subject-start.ts";
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
  const start = subjectStart(tokens, boundary, end, previous !== undefined && boundary === previous.to);
  const from = pronounBefore(tokens, start, end) ?? start;
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
  const from = subjectStart(tokens, segment.from, comma, false);
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
  const from = subjectStart(tokens, segment.from, pronoun, false);
  const to = trimEnd(tokens, from, pronoun);
  return to > from ? { from, to } : null;
}

function trimEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && (tokens[end - 1]!.partOfSpeech === "PUNCT" || tokens[end - 1]!.partOfSpeech === "ADV")) end -= 1;
  return end;
}
