import type { Token } from "../tokens.ts";
import type { SegmentContext } from "./act-context.ts";
import type { Clause } from "./clauses.ts";
import { nounsWithInfinitive, verbsWithInfinitive } from "./lexicon/frames.ts";
import { reportingVerbs } from "./lexicon/reporting.ts";
import { baseVerbs } from "./lexicon/verbs.ts";
import type { Segment } from "./segments.ts";

const reasonWords = new Set([
  "because",
  "while",
  "whereas",
  "although",
  "though",
  "since",
  "if",
  "unless",
  "but",
  "where",
]);

/**
 * The token behind the last word of the act whose verb is that of clause `index`: to the end of its object, place and
 * time, without reasons (`to foster exports`, `because …`), and before what is coordinated with it.
 */
export function actEnd(tokens: readonly Token[], segment: Segment, clauses: readonly Clause[], index: number): number {
  const start = clauses[index]!.verb.to;
  let end = segment.to;
  for (let at = start; at < segment.to; at += 1) {
    if (endsAct(tokens, at, start)) {
      end = at;
      break;
    }
  }
  for (let next = index + 1; next < clauses.length; next += 1) {
    if (clauses[next]!.verb.from >= end) break;
    const stop = stopAt(tokens, clauses, index, next, start);
    if (stop !== null && stop < end) {
      end = stop;
      break;
    }
  }
  return trim(tokens, start, end);
}

/** Words that end an act wherever they stand. */
function endsAct(tokens: readonly Token[], at: number, start: number): boolean {
  const { lower } = tokens[at]!;
  if (lower === ";" || lower === ":" || (lower === "–" && at > start + 1) || lower === "—") return true;
  if (reasonWords.has(lower) && at > start) return true;
  if (lower === "," && tokens[at + 1]?.lower.endsWith("ing") && saysSo(tokens[at + 1]!)) return true;
  if (
    lower === "," &&
    tokens[at + 1] &&
    /^(which|who|where|while|because|but|according|noting|adding|stressing|so|thus|thereby|said|saying|whose)$/.test(
      tokens[at + 1]!.lower,
    )
  )
    return true;
  if (lower === "," && /^(building|viewing|paving|marking|reflecting|citing)$/.test(tokens[at + 1]?.lower ?? ""))
    return true;
  if (lower === "during" && isOccasion(tokens, at + 1)) return true;
  if (lower === "in" && tokens[at + 1]?.lower === "order" && tokens[at + 2]?.lower === "to") return true;
  if (
    lower === "with" &&
    (tokens[at + 1]?.lower === "a" || tokens[at + 1]?.lower === "the") &&
    /^(view|aim|goal|purpose)$/.test(tokens[at + 2]?.lower ?? "")
  )
    return true;
  return lower === "so" && (tokens[at + 1]?.lower === "that" || tokens[at + 1]?.lower === "as");
}

/** `during a joint press conference`: where it was said. */
function isOccasion(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    const word = tokens[at]?.lower ?? "";
    if (/^(conference|briefing|talks|phone|interview)$/.test(word)) return true;
    if (!/^(a|an|the|their|joint|press|news|media|bilateral)$/.test(word)) return false;
  }
  return false;
}

/** `…, expressing confidence that`: how it was said. */
function saysSo({ lemma }: Token): boolean {
  return (
    Object.hasOwn(reportingVerbs, lemma) ||
    lemma === "express" ||
    lemma === "voice" ||
    lemma === "thank" ||
    lemma === "welcome"
  );
}

/** What a sum is given for belongs to the act: `provide $18 million to equip clinics`. */
const sumVerbs = new Set([
  "provide",
  "allocate",
  "contribute",
  "grant",
  "give",
  "spend",
  "invest",
  "earmark",
  "lend",
  "commit",
  "pledge",
]);

/** Verbs whose infinitive comes at once: in `continue promoting trade to create jobs` the later one is a reason. */
const ownInfinitive = /^(continue|begin|start|seek|strive|agree|commit|undertake|try)$/;

/** Where a later verb of the sentence, that of clause `next`, ends the act before it; null where it belongs to the act. */
function stopAt(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  index: number,
  next: number,
  start: number,
): number | null {
  const clause = clauses[next]!;
  const { verb } = clause;
  const main = clauses[index]!.verb;
  let before = verb.from - 1;
  while (before > start && tokens[before]!.partOfSpeech === "ADV") before -= 1;
  const lead = tokens[before]?.lower ?? "";
  const coordinated =
    lead === "," || lead === "and" || lead === "or" || (lead === "as" && tokens[before - 1]?.lower === "well");

  if (verb.form === "finite") {
    if (clause.relative) return null;
    if (coordinated && clause.shared) {
      // `join efforts to research and promote …`: the bare verb repeats the infinitive inside the act.
      const inner = clauses[next - 1];
      const repeats =
        inner !== undefined &&
        inner !== clauses[index] &&
        inner.verb.to === before &&
        verb.tense === "present" &&
        inner.verb.form !== "finite";
      return repeats ? null : conjunctionStart(tokens, before, start);
    }
    if (clause.shared) return null;
    if (isHelped(tokens, main, clause)) return null;
    // A clause of its own: the act ends before its subject and what joins it.
    if (!clause.subject || clause.subject.from <= start) return null;
    const join = clause.subject.from - 1;
    const word = tokens[join]?.lower ?? "";
    if (word === "," || word === "and") return conjunctionStart(tokens, join, start);
    if (word === "as" || word === "that" || word === "how") return null;
    return Object.hasOwn(reportingVerbs, verb.lemma) ? clause.subject.from : null;
  }
  if (verb.form === "infinitive" || (verb.form === "gerund" && tokens[verb.from]!.lower === "to" && !coordinated)) {
    if (coordinated) return conjunctionStart(tokens, before, start);
    const noun = tokens[verb.from - 1];
    const transfers =
      tokens.slice(main.to, verb.from).some((t) => t.lower === "invitation") || sumVerbs.has(main.lemma);
    const belongs =
      transfers ||
      verb.from <= main.to ||
      (verbsWithInfinitive.has(main.lemma) && (next === index + 1 || !ownInfinitive.test(main.lemma))) ||
      (noun !== undefined &&
        (nounsWithInfinitive.has(noun.lower) || noun.partOfSpeech === "ADJ" || noun.partOfSpeech === "ADV"));
    return belongs ? null : verb.from;
  }
  if (verb.form === "gerund" && coordinated) {
    const isReport = Object.hasOwn(reportingVerbs, verb.lemma);
    if (isReport) return conjunctionStart(tokens, before, start);
    return main.form === "gerund" && !insidePhrase(tokens, main.to, verb.from)
      ? conjunctionStart(tokens, before, start)
      : null;
  }
  return null;
}

/** `help Serbia modernise its railways`: the bare verb belongs to `help`. */
export function isHelped(tokens: readonly Token[], main: Clause["verb"], { verb, subject }: Clause): boolean {
  return (
    /^(help|let|make)$/.test(main.lemma) &&
    subject !== null &&
    subject.from === main.to &&
    verb.from === verb.head &&
    baseVerbs.has(tokens[verb.head]!.lower)
  );
}

/** A gerund list inside the act (`including by enhancing …, sharing …`) does not end it. */
function insidePhrase(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (/^(including|by|through|such|via)$/.test(tokens[at]!.lower)) return true;
  return false;
}

/** The first token of `, as well as`, `, and`, `and` or `,` that ends at `at`. */
function conjunctionStart(tokens: readonly Token[], at: number, least: number): number {
  let from = at;
  while (from - 1 >= least && /^(,|and|as|well|or|also)$/.test(tokens[from - 1]!.lower)) from -= 1;
  return from;
}

/** The end without what joins the act to the next one. */
export function trim(tokens: readonly Token[], start: number, to: number): number {
  let end = to;
  while (
    end > start &&
    (tokens[end - 1]!.partOfSpeech === "PUNCT" || /^(and|or|also|as|well|to)$/.test(tokens[end - 1]!.lower)) &&
    tokens[end - 1]!.text !== ")" &&
    tokens[end - 1]!.text !== "”"
  )
    end -= 1;
  return end;
}

/**
 * Coordinated noun phrases that could be delivered separately: `an interregional forum, the creation of a centre, and
 * strengthening water cooperation` are three; `military and technical assistance` is one.
 */
export function splitNounPhrases(
  tokens: readonly Token[],
  from: number,
  to: number,
  namesSome = false,
): { from: number; to: number }[] {
  const cuts: number[] = [];
  const lead = /^(on|for|to)$/.exec(tokens[from - 1]?.lower ?? "")?.[0];
  for (let at = from + 1; at < to - 1; at += 1) {
    const { lower } = tokens[at]!;
    if (lower !== "," && lower !== "and") continue;
    let next = at + 1;
    // `five agreements, including a pact on trade`
    const names = namesSome && lower === "," ? wordsThatName(tokens, next) : 0;
    if (names > 0 && next + names < to - 2) {
      cuts.push(at);
      continue;
    }
    let repeatsLead = false;
    while (next < to && /^(and|also|as|well|for|to|on)$/.test(tokens[next]!.lower)) {
      repeatsLead ||= tokens[next]!.lower === lead && lead !== "and";
      next += 1;
    }
    // `agreed on a fund and on regular meetings`: the preposition of the frame comes again.
    if (startsAct(tokens, next) || (repeatsLead && next < to - 1 && startsNounPhrase(tokens[next]!))) cuts.push(at);
  }
  const parts: { from: number; to: number }[] = [];
  let start = from;
  for (const cut of [...cuts, to]) {
    while (start < cut && /^(,|and|also|as|well|for|to|on)$/.test(tokens[start]!.lower)) start += 1;
    start += namesSome && start > from ? wordsThatName(tokens, start) : 0;
    const end = trim(tokens, start, cut);
    if (end > start) parts.push({ from: start, to: end });
    start = cut;
  }
  return parts;
}

/** How many words of `including`, `among them`, `most notably` stand at a token. */
function wordsThatName(tokens: readonly Token[], at: number): number {
  const [first, second] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
  if (/^(including|notably|namely)$/.test(first)) return 1;
  return (first === "among" && second === "them") || (first === "most" && second === "notably") ? 2 : 0;
}

const actNouns =
  /^(creation|establishment|construction|opening|development|expansion|implementation|modernisation|modernization|introduction|launch|strengthening|signing|holding|exchange|training|completion|restoration|resumption|increase|reduction|removal|supply|provision|adoption|organisation|organization|simplification|formation|preparation|purchase|deepening|protection|promotion|improvement|extension|installation|repair|rehabilitation|production|recognition|abolition|conclusion|renewal|transfer)$/;

function startsAct(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.partOfSpeech === "VERB" && token.lower.endsWith("ing")) return true;
  if (/^(the|a|an)$/.test(token.lower)) {
    for (let next = at + 1; next < at + 4; next += 1) if (actNouns.test(tokens[next]?.lower ?? "")) return true;
    return token.lower !== "the";
  }
  return actNouns.test(token.lower);
}

/** Whether a noun phrase may begin at the token. */
export function startsNounPhrase({ partOfSpeech, lower }: Token): boolean {
  return (
    /^(DET|NOUN|ADJ|PROPN|NUM|SYM)$/.test(partOfSpeech) ||
    (partOfSpeech === "PRON" && /^(its|their|our|his)$/.test(lower)) ||
    /^(closer|further|greater|deeper|wider|better|stronger)$/.test(lower)
  );
}

/** First token of the verb of clause `index`, without the `to` of an infinitive and adverbs of place and time behind it. */
export function startOfVerb(
  { tokens, segment, clauses }: Pick<SegmentContext, "tokens" | "segment" | "clauses">,
  index: number,
): number {
  const { verb } = clauses[index]!;
  if (verb.form === "gerund" && tokens[verb.from]!.lower === "to") return verb.from + 1;
  if (verb.form !== "infinitive") return verb.from;
  // `undertook not to raise tariffs`
  if (tokens[verb.from - 1]?.lower === "not") return verb.from - 1;
  let at = tokens[verb.from]!.lower === "to" ? verb.from + 1 : verb.from;
  while (tokens[at]!.partOfSpeech === "ADV" && at + 1 < segment.to && !tokens[at]!.lower.endsWith("ly")) at += 1;
  return at;
}
