import type { Sentence, Token } from "../tokens.ts";
import { verbFrames } from "./lexicon/frames.ts";
import { baseVerbs } from "./lexicon/verbs.ts";
import {
  isAdverb,
  isBareVerbInList,
  isGerundNoun,
  isInfinitiveBehindTo,
  isVerb,
  lemmaOf,
} from "./tagger-corrections.ts";

export type VerbForm = "finite" | "infinitive" | "gerund" | "participle";
export type Tense = "past" | "present" | "perfect" | "future";

/** The words of one verb: `have been signed`, `will continue`, `to support`, `building`. */
export interface VerbGroup {
  /** `tokens[from]` to `tokens[to - 1]`. */
  readonly from: number;
  readonly to: number;
  /** Token index of the main verb. */
  readonly head: number;
  readonly lemma: string;
  readonly form: VerbForm;
  readonly tense: Tense;
  /** `will`, `would`, `may`, …; empty where there is none. */
  readonly modal: string;
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly negated: boolean;
}

const modals = new Set([
  "will",
  "would",
  "shall",
  "should",
  "may",
  "might",
  "can",
  "could",
  "must",
  "ca",
  "wo",
  "'ll",
  "'d",
]);
const beForms = new Set(["be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m"]);
const haveForms = new Set(["have", "has", "had", "having", "'ve", "'d"]);
const doForms = new Set(["do", "does", "did"]);
const negations = new Set(["not", "n't", "never"]);

/**
 * The verb groups of a sentence in order, with tense, modality, voice and negation.
 * After the auxiliaries of `The Cambridge Grammar of the English Language`, ch. 3: modal, perfect, progressive, passive.
 */
export function findVerbGroups(tokens: readonly Token[], sentence: Sentence): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let index = sentence.from;
  while (index < sentence.to) {
    const group = groupAt(tokens, index, sentence, groups.at(-1)) ?? bareAt(tokens, index, sentence, groups);
    if (group) {
      groups.push(group);
      index = group.to;
    } else index += 1;
  }
  return groups;
}

/** A bare verb in a list of infinitives: `to fight hunger, foster trade`. */
function bareAt(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  groups: readonly VerbGroup[],
): VerbGroup | null {
  if (!isBareVerbInList(tokens, at, sentence)) return null;
  if (!groups.some(({ form, modal }) => form === "infinitive" || modal !== "")) return null;
  return {
    from: at,
    to: at + 1,
    head: at,
    lemma: tokens[at]!.lower,
    form: "finite",
    tense: "present",
    modal: "",
    passive: false,
    progressive: false,
    negated: false,
  };
}

/** The words before a main verb. */
interface Auxiliaries {
  readonly from: number;
  /** Token behind them: the main verb, if there is one. */
  readonly to: number;
  /** How many they are, without adverbs and the `to` of an infinitive. */
  readonly count: number;
  readonly infinitive: boolean;
  readonly modal: string;
  readonly negated: boolean;
  readonly have: boolean;
  /** The form of `be`; empty where there is none. */
  readonly be: string;
  readonly doing: boolean;
}

function readAuxiliaries(tokens: readonly Token[], from: number, sentence: Sentence): Auxiliaries {
  let modal = "";
  let negated = false;
  let have = false;
  let be = "";
  let doing = false;
  let count = 0;
  // `shoulder to shoulder`, `face to face`
  const isPair = from > sentence.from && tokens[from - 1]!.lower === tokens[from + 1]?.lower;
  const infinitive =
    tokens[from]!.lower === "to" &&
    !isPair &&
    (tokens[from]!.partOfSpeech === "PART" || isInfinitiveBehindTo(tokens, from + 1, sentence));
  let at = infinitive ? from + 1 : from;
  for (; at < sentence.to; at += 1) {
    const token = tokens[at]!;
    const { lower, partOfSpeech } = token;
    if (negations.has(lower)) negated = true;
    else if (modals.has(lower) && (partOfSpeech === "AUX" || lower === "'ll") && !infinitive)
      modal = lower === "'ll" || lower === "wo" ? "will" : lower;
    else if (haveForms.has(lower) && partOfSpeech !== "PART" && isAuxiliaryHere(tokens, at, sentence)) have = true;
    else if (beForms.has(lower) && (partOfSpeech === "AUX" || partOfSpeech === "VERB")) be = lower;
    else if (doForms.has(lower) && partOfSpeech === "AUX") doing = true;
    else if ((infinitive || count > 0) && lower === "further" && baseVerbs.has(tokens[at + 1]?.lower ?? "")) continue;
    else if (infinitive && isAdverb(token)) continue;
    // `would “continue to work …”`
    else if (count > 0 && modal !== "" && /^["“«]$/.test(token.text) && at + 1 < sentence.to) continue;
    else if (count > 0 && isAdverb(token) && at + 1 < sentence.to) continue;
    else break;
    count += 1;
  }
  return { from, to: at, count, infinitive, modal, negated, have, be, doing };
}

function groupAt(
  tokens: readonly Token[],
  start: number,
  sentence: Sentence,
  last: VerbGroup | undefined,
): VerbGroup | null {
  const auxiliaries = readAuxiliaries(tokens, start, sentence);
  const { to: head, infinitive, modal, negated, have, be, doing } = auxiliaries;
  if (head >= sentence.to) return be !== "" || have || modal !== "" ? withoutMainVerb(auxiliaries) : null;
  const wanted = {
    afterAuxiliary: auxiliaries.count > 0 || infinitive,
    base: modal !== "" || infinitive || doing,
    participle: be !== "" || have,
  };
  if (!isVerb(tokens, head, wanted))
    return be !== "" || have || doing || modal !== "" ? withoutMainVerb(auxiliaries) : null;

  const token = tokens[head]!;
  const { lower } = token;
  const ing = lower.endsWith("ing") && (token.lemma !== lower || isGerundNoun(tokens, head));
  const past = !ing && /(ed|en|t|d|n|ght|ung|uilt|ought|ut)$/.test(lower) && token.lemma !== lower;
  const common = { from: start, to: head + 1, head, lemma: lemmaOf(token), modal, negated };
  const active = { passive: false, progressive: false };
  // `committed to opening`: the tagger takes the `to` for that of an infinitive.
  if (infinitive && ing && be === "" && auxiliaries.count === 0)
    return { ...common, form: "gerund", tense: "present", passive: false, progressive: true };
  if (infinitive)
    return { ...common, form: "infinitive", tense: "present", passive: be !== "" && past, progressive: ing };
  if (be !== "") {
    // `being built`, on its own
    const isGerund = (be === "being" || be === "been") && !have && modal === "" && auxiliaries.count === 1;
    const form = isGerund ? "gerund" : "finite";
    return { ...common, form, tense: tenseOf(auxiliaries), passive: !ing, progressive: ing || be === "being" };
  }
  if (have) {
    const form = tokens[start]!.lower === "having" ? "gerund" : "finite";
    return { ...common, ...active, form, tense: "perfect" };
  }
  if (modal !== "") return { ...common, ...active, form: "finite", tense: tenseOf(auxiliaries) };
  if (ing) return { ...common, form: "gerund", tense: "present", passive: false, progressive: true };
  const tense = past || isIrregularPast(token) ? "past" : "present";
  if (past && isReducedRelative(tokens, start, sentence, last))
    return { ...common, form: "participle", tense, passive: true, progressive: false };
  return { ...common, ...active, form: "finite", tense };
}

/** Auxiliaries alone: `is`, `has not`, `will`. */
function withoutMainVerb(auxiliaries: Auxiliaries): VerbGroup {
  const { from, to, infinitive, modal, negated, have, be, doing } = auxiliaries;
  return {
    from,
    to,
    head: to - 1,
    lemma: be !== "" ? "be" : have ? "have" : doing ? "do" : modal,
    modal,
    negated,
    form: infinitive ? "infinitive" : be === "being" ? "gerund" : "finite",
    tense: tenseOf(auxiliaries),
    passive: false,
    progressive: false,
  };
}

/** The tense that `will`, `have been`, `was` and `is` give. */
function tenseOf({ modal, have, be }: Auxiliaries): Tense {
  if (modal === "will" || modal === "shall") return "future";
  if (have && be !== "") return "perfect";
  return be === "was" || be === "were" ? "past" : "present";
}

/** `have` before a participle is an auxiliary, `have a commission` is not. */
function isAuxiliaryHere(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  for (let next = at + 1; next < Math.min(at + 4, sentence.to); next += 1) {
    const token = tokens[next]!;
    if (token.partOfSpeech === "ADV" || negations.has(token.lower)) continue;
    if (token.lower === "been" || token.lower === "had") return true;
    return (
      (token.partOfSpeech === "VERB" || token.partOfSpeech === "ADJ") &&
      /(ed|en|t|d|n|ne|ne|de|ome|un|wn|ck)$/.test(token.lower)
    );
  }
  return false;
}

function isIrregularPast(token: Token): boolean {
  return token.lemma !== token.lower && !token.lower.endsWith("s");
}

/** `a plan approved last year`: a participle right behind a noun that already has its verb. */
function isReducedRelative(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  last: VerbGroup | undefined,
): boolean {
  const previous = tokens[at - 1];
  if (at === sentence.from || previous === undefined) return false;
  if (previous.text === ",") {
    // `the programme, suspended in 2020`
    const behind = tokens[at + 1]?.lower ?? "";
    if (last !== undefined) return /^(by|in|at|under|since|during)$/.test(behind);
    // `The treaty on transit, signed on Monday, marks …`
    return (
      paperParticiples.test(tokens[at]!.lower) &&
      /^(by|in|at|on|earlier|last|during)$/.test(behind) &&
      hasPaper(tokens, sentence.from, at)
    );
  }
  if (previous.partOfSpeech === "CCONJ" || previous.partOfSpeech === "PRON") return false;
  const next = tokens[at + 1]?.lower ?? "";
  const isBehindNoun = previous.partOfSpeech === "NOUN";
  if (isPaperDone(tokens, at)) return true;
  if (isBehindNoun && next === "by") return true;
  if (last?.form !== "finite") return false;
  // `said the ministers agreed to open`: a verb of its own clause.
  if (next === "to" && Object.hasOwn(verbFrames, tokens[at]!.lemma)) return false;
  if (reportsClause.test(last.lemma) && !last.passive && isNounPhrase(tokens, last.to, at)) return false;
  return (
    (isBehindNoun || /^(by|in|under|at|between|on|from|to|with|for)$/.test(next)) && !startsClause(tokens, last.to, at)
  );
}

const reportsClause = /^(say|tell|note|add|state|explain|stress|recall|report)$/;

/** Whether nothing but a noun phrase and what `of` and `and` tie to it stands in the range. */
function isNounPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (!/^(DET|ADJ|NOUN|PROPN|NUM|PART|CCONJ|PRON)$/.test(tokens[at]!.partOfSpeech) && tokens[at]!.lower !== "of")
      return false;
  return to > from;
}

/** `the agreement signed in May`, `a statement issued on Friday`: papers do not sign, they are signed. */
function isPaperDone(tokens: readonly Token[], at: number): boolean {
  return papers.test(tokens[at - 1]!.lower) && paperParticiples.test(tokens[at]!.lower);
}

function hasPaper(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (papers.test(tokens[at]!.lower)) return true;
  return false;
}

const papers =
  /^(agreements?|treat(y|ies)|memorand(um|a|ums)|protocols?|contracts?|documents?|statements?|declarations?|communiqu[ée]s?|deals?|accords?|pacts?|roadmaps?|plans?|programmes?|programs?|conventions?|mous?)$/;
const paperParticiples =
  /^(signed|adopted|approved|concluded|reached|ratified|initialled|issued|published|released|agreed|presented|launched)$/;

/** Whether a comma, a conjunction or a relative pronoun stands in the range. */
function startsClause(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const { lower, partOfSpeech } = tokens[at]!;
    if (partOfSpeech === "CCONJ" || partOfSpeech === "SCONJ" || /^(,|that|which|who)$/.test(lower)) return true;
  }
  return false;
}
