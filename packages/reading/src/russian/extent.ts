import type { Token } from "../tokens.ts";
import type { Clause } from "./clauses.ts";
import { isReportingVerb } from "./lexicon/reporting.ts";
import { actNoun } from "./lexicon/verb-classes.ts";
import type { Segment } from "./segments.ts";

/**
 * The token behind the last word of the act whose predicate is that of clause `index` (`behind`: the token behind its
 * main word): to the end of its object, place and time, without reasons (`чтобы …`), and before what is coordinated with it.
 */
export function actEnd(
  tokens: readonly Token[],
  segment: Segment,
  clauses: readonly Clause[],
  index: number,
  behind = clauses[index]!.predicate.to,
): number {
  let end = segment.to;
  let depth = 0;
  for (let at = behind; at < segment.to; at += 1) {
    const { text } = tokens[at]!;
    if (text === "(") depth += 1;
    else if (text === ")") {
      if (depth === 0) {
        end = at;
        break;
      }
      depth -= 1;
    } else if (depth === 0 && endsAct(tokens, at, segment.to)) {
      end = at;
      break;
    }
  }
  for (let next = index + 1; next < clauses.length; next += 1) {
    const clause = clauses[next]!;
    if (clause.predicate.from >= end) break;
    if (clause.predicate.from < behind) continue;
    const stop = stopBefore(tokens, clause, behind);
    if (stop !== null && stop < end) {
      end = stop;
      break;
    }
  }
  return trimmedEnd(tokens, behind, end);
}

const clauseOpeners =
  /^(?:что|чтобы|котор.*|где|когда|если|хотя|поскольку|так|но|однако|пока|чем|тем|благодаря|несмотря|отметил.*|сообщил.*|куда|откуда|причем|а)$/;

/** Words and marks that end an act wherever they stand. */
function endsAct(tokens: readonly Token[], at: number, to: number): boolean {
  const { lower, text } = tokens[at]!;
  const next = tokens[at + 1];
  if (/^[;:]$/.test(text) || lower === "чтобы" || lower === "поскольку" || lower === "благодаря") return true;
  if (/^[–—]$/.test(text) || (text === "-" && tokens[at - 1]!.end < tokens[at]!.start)) return !joinsNames(tokens, at);
  if (text === "," && next && at + 1 < to) {
    if (opensElision(tokens, at + 1)) return true;
    if (next.lower === "а" && tokens[at + 2]?.lower === "также") return false;
    return (
      clauseOpeners.test(next.lower) ||
      isReportingVerb(next) ||
      (next.partOfSpeech === "VERB" && /(?:вшись|в|я|ясь)$/.test(next.lower))
    );
  }
  return (
    (lower === "с" && next?.lower === "целью") ||
    (lower === "в" && next?.lower === "целях") ||
    (lower === "для" && next?.lower === "того")
  );
}

/** `…, Кыргызстан – подавать воду`: another one takes up the verb. */
function opensElision(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at < from + 4 && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at]?.partOfSpeech ?? "")) at += 1;
  return at > from && /^[–—-]$/.test(tokens[at]?.text ?? "") && !joinsNames(tokens, at);
}

function joinsNames(tokens: readonly Token[], dash: number): boolean {
  return /^[\p{Lu}\d«"]/u.test(tokens[dash - 1]?.text ?? "") && /^[\p{Lu}\d«"]/u.test(tokens[dash + 1]?.text ?? "");
}

/** Where a later predicate of the sentence ends the act before it; null where it belongs to the act. */
function stopBefore(tokens: readonly Token[], clause: Clause, least: number): number | null {
  const { predicate, subject } = clause;
  if (predicate.form === "infinitive") {
    const before = predicate.from - 1;
    let at = before;
    while (at > least && /^(?:ADV|PART)$/.test(tokens[at]!.partOfSpeech)) at -= 1;
    return /^(?:,|и|а|или)$/.test(tokens[at]!.lower) && at >= least
      ? startOfConjunction(tokens, at, least)
      : behindAdjuncts(tokens, predicate.from, least);
  }
  if (predicate.form === "gerund") return tokens[predicate.from - 1]?.text === "," ? predicate.from - 1 : null;
  const from = subject && !clause.shared && !clause.inverted ? Math.min(subject.from, predicate.from) : predicate.from;
  for (let at = from - 1; at >= least; at -= 1) {
    if (/^(?:,|и|а|но|или|;|–|—)$/.test(tokens[at]!.lower)) return startOfConjunction(tokens, at, least);
  }
  return clause.shared ? null : Math.max(from, least);
}

/** `создать …, в сентябре провести …`: an infinitive whose time or place stands before it, behind a comma. */
function behindAdjuncts(tokens: readonly Token[], infinitive: number, least: number): number | null {
  let at = infinitive - 1;
  while (at > least && infinitive - at < 8 && /^(?:NOUN|PROPN|ADJ|NUM|DET|ADV)$/.test(tokens[at]!.partOfSpeech))
    at -= 1;
  if (tokens[at]?.partOfSpeech !== "ADP") return null;
  const before = tokens[at - 1];
  return before && at - 1 >= least && /^(?:,|и)$/.test(before.lower) ? startOfConjunction(tokens, at - 1, least) : null;
}

/** The first token of `, а также`, `, и`, `и` that ends at `at`. */
function startOfConjunction(tokens: readonly Token[], at: number, least: number): number {
  let from = at;
  while (from - 1 >= least && /^(?:,|и|а|также|но|или)$/.test(tokens[from - 1]!.lower)) from -= 1;
  return from;
}

export function trimmedEnd(tokens: readonly Token[], start: number, to: number): number {
  let end = to;
  while (
    end > start &&
    (/^(?:и|или|а|также|но|в|с)$/.test(tokens[end - 1]!.lower) ||
      (tokens[end - 1]!.partOfSpeech === "PUNCT" && !/^[)»”"]$/.test(tokens[end - 1]!.text)))
  )
    end -= 1;
  return end;
}

/**
 * Coordinated noun phrases that could be delivered separately: `увеличение поставок и создание центра` are two; `военная
 * и техническая помощь` is one.
 */
export function splitNounPhrases(tokens: readonly Token[], from: number, to: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let start = from;
  const add = (end: number) => {
    const behind = trimmedEnd(tokens, start, end);
    if (behind > start) parts.push({ from: start, to: behind });
  };
  for (let at = from + 1; at < to - 1; at += 1) {
    if (!/^(?:,|и)$/.test(tokens[at]!.lower)) continue;
    let next = at + 1;
    while (next < to && /^(?:и|а|также|о|об|к|на|за|в)$/.test(tokens[next]!.lower)) next += 1;
    let noun = next;
    while (noun < to && noun - next < 3 && tokens[noun]!.partOfSpeech === "ADJ") noun += 1;
    if (noun >= to || !actNoun.test(tokens[noun]!.lower)) continue;
    if (!sameCase(tokens[from]!.lower, tokens[next]!.lower)) continue;
    add(at);
    start = next;
    at = noun;
  }
  add(to);
  return parts;
}

/** Papers signed together: `подписали соглашение о … и меморандум о …` are two acts. */
export function splitDocuments(tokens: readonly Token[], from: number, to: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let start = from;
  let seen = false;
  for (let at = from; at < to; at += 1) {
    const naming = at > from ? wordsThatName(tokens, at) : 0;
    // `ряд документов, в том числе соглашение о газе`
    if (naming > 0 && tokens[at - 1]!.text === "," && at + naming < to - 1) {
      parts.push({ from: start, to: trimmedEnd(tokens, start, at) });
      start = at + naming;
      seen = false;
      continue;
    }
    if (!documentForm.test(tokens[at]!.lower)) continue;
    let first = at;
    while (first > start && tokens[first - 1]!.partOfSpeech === "ADJ") first -= 1;
    if (seen && /^(?:,|и|также)$/.test(tokens[first - 1]!.lower)) {
      parts.push({ from: start, to: trimmedEnd(tokens, start, first - 1) });
      start = first;
    }
    seen = true;
  }
  parts.push({ from: start, to });
  return parts;
}

/** How many words of `в том числе`, `включая`, `в частности` stand at a token. */
function wordsThatName(tokens: readonly Token[], at: number): number {
  const words = [0, 1, 2].map((offset) => tokens[at + offset]?.lower ?? "").join(" ");
  if (/^(?:включая|среди них|среди которых|в частности) /.test(`${words} `)) return words.startsWith("включая") ? 1 : 2;
  return words === "в том числе" ? 3 : 0;
}

/** Papers in the nominative or accusative. */
export const documentForm =
  /^(?:соглашени[ея]|протокол|меморандум|договор|план|программ[ауы]|деклараци[юия]|заявление|контракт|конвенци[юия]|коммюнике|дорожную|дорожная|инициатив[ау]|стратеги[юя]|концепци[юя]|график|перечень|регламент)$/;

/** A coordinated noun has the case of the first: `создание … и открытие`, not `создание комиссии и открытия`. */
function sameCase(first: string, second: string): boolean {
  const kind = (word: string) =>
    /(?:ние|тие|ство|ия|ка|а|к|т|д|н|с|ый|ий|ая|ое|ие|ые|у|ю)$/.test(word) && !/(?:ния|тия)$/.test(word)
      ? "direct"
      : "oblique";
  return kind(first) === kind(second);
}
