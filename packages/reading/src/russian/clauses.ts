import type { Token } from "../tokens.ts";
import { reportingVerbs } from "./lexicon/reporting.ts";
import { accusative, nominative } from "./morphology/cases.ts";
import type { NameIndex } from "./name-index.ts";
import { findPhrases, type Phrase } from "./phrases.ts";
import { findPredicates, type Predicate } from "./predicates.ts";
import type { Segment } from "./segments.ts";
import { titleOf } from "./titles.ts";

/** A predicate with the noun phrase that is its subject. */
export interface Clause {
  readonly predicate: Predicate;
  /** Token range of the subject with what is coordinated with it; null where there is none of its own. */
  readonly subject: { readonly from: number; readonly to: number; readonly head: number } | null;
  /** The subject is that of an earlier predicate: `подписали … и договорились`. */
  readonly shared: boolean;
  /** The subject stands behind the predicate: `сообщила пресс-служба`. */
  readonly inverted: boolean;
  /** The predicate stands in a relative clause (`который …`). */
  readonly relative: boolean;
  /** First token of the clause. */
  readonly from: number;
}

export interface ParsedSegment {
  readonly clauses: readonly Clause[];
  readonly phrases: readonly Phrase[];
}

/** The predicates of a segment with their subjects, and its noun phrases, in order. */
export function parseSegment(tokens: readonly Token[], segment: Segment, names: NameIndex): ParsedSegment {
  const predicates = withElidedAuxiliary(tokens, findPredicates(tokens, segment));
  const phrases: Phrase[] = [];
  let at = segment.from;
  for (const predicate of predicates) {
    phrases.push(...findPhrases(tokens, at, predicate.from, names));
    // Between an auxiliary and its participle a subject may stand: `будет в Душанбе открыт`.
    phrases.push(...findPhrases(tokens, predicate.from + 1, predicate.head, names));
    at = predicate.to;
  }
  phrases.push(...findPhrases(tokens, at, segment.to, names));

  const clauses: Clause[] = [];
  let phraseAt = 0;
  predicates.forEach((predicate, index) => {
    while (phraseAt < phrases.length && phrases[phraseAt]!.from < predicate.from) phraseAt += 1;
    clauses.push(withSubject(tokens, segment, predicates, index, phrases, phraseAt, clauses));
  });
  return { clauses, phrases };
}

/** `будет отремонтировано …, установлены …`: the auxiliary of the first participle is that of the next. */
function withElidedAuxiliary(tokens: readonly Token[], predicates: readonly Predicate[]): Predicate[] {
  const completed: Predicate[] = [];
  for (const predicate of predicates) {
    const last = completed.at(-1);
    const isParticiple = predicate.passive && predicate.tense === "past" && predicate.from === predicate.head;
    const isCoordinated = /^(?:,|и)$/.test(tokens[predicate.from - 1]?.lower ?? "");
    const elided = last?.passive && last.tense === "future" && isParticiple && isCoordinated;
    completed.push(elided ? { ...predicate, tense: "future" } : predicate);
  }
  return completed;
}

function withSubject(
  tokens: readonly Token[],
  segment: Segment,
  predicates: readonly Predicate[],
  index: number,
  phrases: readonly Phrase[],
  phraseAt: number,
  earlier: readonly Clause[],
): Clause {
  const predicate = predicates[index]!;
  const start = clauseStart(tokens, segment, predicate, earlier);
  const base = { predicate, relative: start.relative, from: start.at };
  if (predicate.form === "infinitive" || predicate.form === "gerund")
    return { ...base, subject: null, shared: false, inverted: false };

  // `намерен увеличить число мест и выделит грант`: behind `и` the verb goes on with the subject before it.
  const behindAnd = tokens[predicate.from - 1]?.lower === "и" && predicate.form === "finite" && !predicate.passive;
  const shared = behindAnd ? governor(tokens, predicate, predicate.from, earlier) : undefined;
  const behind = phrases[phraseAt];
  const hasOwn =
    behind?.from === predicate.to &&
    isSubject(tokens, behind, predicate) &&
    ((behind.singular | behind.plural) & accusative) === 0;
  if (shared && !start.relative && !hasOwn && !Object.hasOwn(reportingVerbs, predicate.lemma))
    return { ...base, subject: shared.subject, shared: true, inverted: false };

  // Before the predicate: the first nominative of the clause that agrees with it.
  for (let at = phraseAt - 1, best: Phrase | null = null; ; at -= 1) {
    const phrase = phrases[at];
    if (!phrase || phrase.from < start.at) {
      if (best && hasSubjectBehind(tokens, best, phrases[phraseAt], predicate)) break;
      if (best)
        return {
          ...base,
          subject: coordinated(tokens, phrases, best, start.at, predicate),
          shared: false,
          inverted: false,
        };
      break;
    }
    if (isSubject(tokens, phrase, predicate)) best = phrase;
  }
  const governing = governor(tokens, predicate, start.at, earlier);
  const sharesSubject = {
    ...base,
    subject: governing?.subject ?? null,
    shared: governing !== undefined,
    inverted: false,
  };
  // `Торговля удвоилась, сообщила Садыкова`
  const isReport = Object.hasOwn(reportingVerbs, predicate.lemma) && tokens[predicate.from - 1]?.text === ",";
  if (governing && !start.relative && !predicate.passive && !isReport) return sharesSubject;
  const until = predicates[index + 1]?.from ?? segment.to;
  for (let at = phraseAt; at < phrases.length && phrases[at]!.from < until; at += 1) {
    const phrase = phrases[at]!;
    if (phrase.from < predicate.from) continue;
    if (hasBreak(tokens, predicate.to, phrase.from)) break;
    if (isSubject(tokens, phrase, predicate))
      return { ...base, subject: withFollowing(tokens, phrases, at, until), shared: false, inverted: true };
  }
  return start.relative ? { ...base, subject: null, shared: false, inverted: false } : sharesSubject;
}

/** `Казахстан посетит министр …`: what may be an accusative before the verb, and a nominative right behind it. */
function hasSubjectBehind(
  tokens: readonly Token[],
  before: Phrase,
  behind: Phrase | undefined,
  predicate: Predicate,
): boolean {
  if (!behind || behind.from !== predicate.to || !isSubject(tokens, behind, predicate)) return false;
  const mayBeObject = (before.singular & accusative) !== 0;
  return mayBeObject && ((behind.singular | behind.plural) & accusative) === 0;
}

/** A comma or a dash before the phrase ends the clause, unless an insertion between commas stands there. */
function hasBreak(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (/^[,;:–—()]$/.test(tokens[at]!.text)) return true;
  return false;
}

/** Where the predicate's clause begins: behind the last conjunction, comma or mark that opens one. */
function clauseStart(
  tokens: readonly Token[],
  segment: Segment,
  predicate: Predicate,
  earlier: readonly Clause[],
): { at: number; relative: boolean } {
  const previous = earlier.at(-1)?.predicate;
  const least = previous ? previous.to : segment.from;
  for (let at = predicate.from - 1; at >= least; at -= 1) {
    const { lower, partOfSpeech, text } = tokens[at]!;
    if (/^котор/.test(lower)) return { at, relative: true };
    if (partOfSpeech === "SCONJ") return { at: at + 1, relative: lower === "где" || lower === "куда" };
    if (/^[;:]$/.test(text) || (/^[–—-]$/.test(text) && tokens[at - 1]?.text !== "," && !joinsNames(tokens, at)))
      return { at: at + 1, relative: false };
  }
  if (!previous) return { at: segment.from, relative: false };
  // Behind an earlier predicate a clause begins at the first comma or conjunction that a nominative may follow.
  for (let at = least; at < predicate.from; at += 1) {
    const { lower, text } = tokens[at]!;
    if (text === "," || lower === "и" || lower === "а" || lower === "но" || lower === "однако" || text === ")")
      return { at: at + 1, relative: false };
  }
  return { at: predicate.from, relative: false };
}

/** `Ташкент – Ош` */
function joinsNames(tokens: readonly Token[], dash: number): boolean {
  return /^[\p{Lu}\d]/u.test(tokens[dash - 1]?.text ?? "") && /^[\p{Lu}\d]/u.test(tokens[dash + 1]?.text ?? "");
}

/** The earlier finite clause whose subject a predicate without one of its own shares. */
function governor(
  tokens: readonly Token[],
  predicate: Predicate,
  start: number,
  earlier: readonly Clause[],
): Clause | undefined {
  if (isImpersonal(predicate)) return undefined;
  const before = tokens[start - 1];
  if (earlier.length > 0 && before && !/^(?:,|и|а|но|также|или)$/.test(before.lower) && start !== predicate.from)
    return undefined;
  for (let at = earlier.length - 1; at >= 0; at -= 1) {
    const clause = earlier[at]!;
    if (clause.predicate.form !== "finite" && clause.predicate.form !== "predicative") continue;
    if (clause.relative || !clause.subject) continue;
    if (!agree(clause.predicate, predicate)) continue;
    return clause;
  }
  return undefined;
}

/** `планируется`, `решено`, `необходимо`: forms that have no subject of their own. */
function isImpersonal(predicate: Predicate): boolean {
  return predicate.gender === "neuter" && (predicate.passive || predicate.form === "predicative");
}

function agree(first: Predicate, second: Predicate): boolean {
  if (first.number && second.number && first.number !== second.number) return false;
  if (first.gender && second.gender && first.gender !== second.gender) return false;
  return first.person === null || second.person === null || first.person === second.person;
}

/** Whether a phrase may be the predicate's subject: in the nominative, without preposition, in its number and gender. */
function isSubject(tokens: readonly Token[], phrase: Phrase, predicate: Predicate): boolean {
  if (phrase.preposition >= 0) return false;
  const { lower, partOfSpeech, text } = tokens[phrase.head]!;
  if (predicate.person === 1) return /^(?:мы|я)$/.test(lower);
  const [one, many] = [(phrase.singular & nominative) !== 0, (phrase.plural & nominative) !== 0];
  if (!one && !many) return false;
  if (/^\d/.test(tokens[phrase.from]!.lower) && predicate.number === "singular" && predicate.gender === "masculine")
    return false;
  if (predicate.number === "plural") {
    const isJoined = /^(?:и|,)$/.test(tokens[phrase.to]?.lower ?? "") || tokens[phrase.from - 1]?.lower === "и";
    return many || partOfSpeech === "NUM" || (one && isJoined);
  }
  if (predicate.number === "singular" && !one) return false;
  if (predicate.gender === null) return true;
  const isName = partOfSpeech === "PROPN" || titleOf(lower) !== undefined || /^\p{Lu}{2,}$/u.test(text);
  if (predicate.gender === "feminine") return /[аяь]$/.test(lower) || isName || partOfSpeech === "ADJ";
  if (predicate.gender === "masculine")
    return /[бвгджзклмнпрстфхцчшщйь]$/.test(lower) || (isName && !/[оы]$/.test(lower)) || lower === "он";
  const isCounted = tokens[phrase.from]!.partOfSpeech === "NUM";
  return /[оеэ]$/.test(lower) || isCounted || /^\p{Lu}{2,}$/u.test(text);
}

/** The subject with what is joined to it before (`Казахстан и Таджикистан подписали`). */
function coordinated(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  found: Phrase,
  least: number,
  predicate: Predicate,
): NonNullable<Clause["subject"]> {
  let at = phrases.indexOf(found);
  let last = found;
  // `Министр экономики Кельнер и министр энергетики Ахметжанова`: the first nominative was found; go on behind it.
  if (predicate.number === "plural")
    for (let next = phrases[at + 1]; next && next.to <= predicate.from; at += 1, next = phrases[at + 1]) {
      if (next.preposition >= 0 || !joins(tokens, last.to, next.from)) break;
      last = next;
    }
  return { from: Math.max(found.from, least), to: last.to, head: found.head };
}

function joins(tokens: readonly Token[], from: number, to: number): boolean {
  if (from === to) return true;
  for (let at = from; at < to; at += 1) if (!/^(?:,|и|а|также)$/.test(tokens[at]!.lower)) return false;
  return true;
}

function withFollowing(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  at: number,
  until: number,
): NonNullable<Clause["subject"]> {
  const first = phrases[at]!;
  let last = first;
  for (let next = phrases[at + 1]; next && next.to <= until; at += 1, next = phrases[at + 1]) {
    const isJoined = tokens[last.to]?.lower === "и" && last.to + 1 === next.from && (next.singular & nominative) !== 0;
    if (next.preposition >= 0 || (!isJoined && last.to !== next.from)) break;
    last = next;
  }
  return { from: first.from, to: last.to, head: first.head };
}
