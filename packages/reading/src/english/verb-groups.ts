import type { Sentence, Token } from "../tokens.ts";
import { alwaysVerbs, baseVerbs, neverVerbs } from "./lexicon/verbs.ts";

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

/** A bare verb that repeats an infinitive and that the tagger takes for another word: `to fight hunger, foster trade`. */
function bareAt(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  groups: readonly VerbGroup[],
): VerbGroup | null {
  const token = tokens[at]!;
  if (at <= sentence.from || !baseVerbs.has(token.lower) || token.text !== token.lower) return null;
  if (!groups.some(({ form, modal }) => form === "infinitive" || modal !== "")) return null;
  let before = at - 1;
  while (before > sentence.from && tokens[before]!.partOfSpeech === "ADV") before -= 1;
  const lead = tokens[before]!.lower;
  if (lead !== "," && lead !== "and" && lead !== "or") return null;
  const next = tokens[at + 1];
  if (!next || at + 1 >= sentence.to) return null;
  const object =
    /^(DET|ADJ|PRON|NUM|PROPN|SYM)$/.test(next.partOfSpeech) ||
    (next.partOfSpeech === "NOUN" && (lead === "," || tokens[before - 1]?.text === ","));
  if (!object) return null;
  return {
    from: at,
    to: at + 1,
    head: at,
    lemma: token.lower,
    form: "finite",
    tense: "present",
    modal: "",
    passive: false,
    progressive: false,
    negated: false,
  };
}

function groupAt(
  tokens: readonly Token[],
  start: number,
  sentence: Sentence,
  last: VerbGroup | undefined,
): VerbGroup | null {
  let at = start;
  let modal = "";
  let negated = false;
  let have = false;
  let be = "";
  let doing = false;
  const infinitive = tokens[at]!.lower === "to" && tokens[at]!.partOfSpeech === "PART";
  const markedInfinitive = infinitive || (tokens[at]!.lower === "to" && isBase(tokens, at + 1, sentence));
  if (markedInfinitive) at += 1;
  let auxiliaries = 0;
  for (; at < sentence.to; at += 1) {
    const token = tokens[at]!;
    const { lower } = token;
    if (negations.has(lower)) negated = true;
    else if (modals.has(lower) && (token.partOfSpeech === "AUX" || lower === "'ll") && !markedInfinitive)
      modal = lower === "'ll" || lower === "wo" ? "will" : lower;
    else if (haveForms.has(lower) && token.partOfSpeech !== "PART" && isAuxiliaryHere(tokens, at, sentence))
      have = true;
    else if (beForms.has(lower) && (token.partOfSpeech === "AUX" || token.partOfSpeech === "VERB")) be = lower;
    else if (doForms.has(lower) && token.partOfSpeech === "AUX") doing = true;
    else if (at > start && auxiliaries > 0 && isAdverb(token) && at + 1 < sentence.to) continue;
    else if (at > start && markedInfinitive && isAdverb(token)) continue;
    else break;
    auxiliaries += 1;
  }
  const afterAuxiliary = auxiliaries > 0 || markedInfinitive;
  const token = tokens[at];
  if (token === undefined || at >= sentence.to) return be || have || modal ? copula() : null;
  const { lower } = token;
  const verbal = isVerb(tokens, at, afterAuxiliary, modal !== "" || markedInfinitive || doing, be !== "" || have);
  if (!verbal) return be !== "" || have || doing || modal !== "" ? copula() : null;

  const ing = lower.endsWith("ing") && (token.lemma !== lower || isGerundNoun(tokens, at));
  const past = !ing && /(ed|en|t|d|n|ght|ung|uilt|ought|ut)$/.test(lower) && token.lemma !== lower;
  const common = { from: start, to: at + 1, head: at, lemma: lemmaOf(token), modal, negated };
  if (markedInfinitive)
    return { ...common, form: "infinitive", tense: "present", passive: be !== "" && past, progressive: ing };
  if (be !== "") {
    const tense: Tense =
      modal === "will" || modal === "shall"
        ? "future"
        : have
          ? "perfect"
          : be === "was" || be === "were"
            ? "past"
            : "present";
    const form: VerbForm =
      (be === "being" || be === "been" || be === "be") && !have && modal === "" && auxiliaries === 1
        ? "gerund"
        : "finite";
    return { ...common, form, tense, passive: !ing, progressive: ing };
  }
  if (have)
    return {
      ...common,
      form: tokens[start]!.lower === "having" ? "gerund" : "finite",
      tense: "perfect",
      passive: false,
      progressive: false,
    };
  if (modal !== "")
    return {
      ...common,
      form: "finite",
      tense: modal === "will" || modal === "shall" ? "future" : "present",
      passive: false,
      progressive: false,
    };
  if (ing) return { ...common, form: "gerund", tense: "present", passive: false, progressive: true };
  const participle = past && isReducedRelative(tokens, start, sentence, last);
  return {
    ...common,
    form: participle ? "participle" : "finite",
    tense: past || isIrregularPast(token) ? "past" : "present",
    passive: participle,
    progressive: false,
  };

  function copula(): VerbGroup {
    const head = at - 1;
    const tense: Tense =
      modal === "will" || modal === "shall"
        ? "future"
        : have && be !== ""
          ? "perfect"
          : be === "was" || be === "were"
            ? "past"
            : "present";
    return {
      from: start,
      to: at,
      head,
      lemma: be !== "" ? "be" : have ? "have" : doing ? "do" : modal,
      modal,
      negated,
      form: markedInfinitive ? "infinitive" : be === "being" ? "gerund" : "finite",
      tense,
      passive: false,
      progressive: false,
    };
  }
}

/** Some dictionary forms of the tagger are off for British spelling and rare verbs. */
function lemmaOf(token: Token): string {
  if (token.lemma !== token.lower) return token.lemma;
  return irregularLemmas[token.lower] ?? baseOfGerund(token.lower) ?? token.lemma;
}

/** `opening a school`: what the tagger takes for a noun is a verb where an article or a determiner follows. */
function isGerundNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.partOfSpeech !== "NOUN" || tokens[at + 1]?.partOfSpeech !== "DET") return false;
  const previous = tokens[at - 1];
  if (previous && /^(DET|ADJ|NOUN|PROPN|PART)$/.test(previous.partOfSpeech)) return false;
  return baseOfGerund(token.lower) !== undefined;
}

/** `opening` → `open`, `closing` → `close`, `cutting` → `cut`; undefined where no known verb gives the form. */
function baseOfGerund(lower: string): string | undefined {
  if (!lower.endsWith("ing")) return undefined;
  const stem = lower.slice(0, -3);
  return [stem, `${stem}e`, stem.slice(0, -1)].find((base) => baseVerbs.has(base));
}

const irregularLemmas: Readonly<Record<string, string>> = {
  said: "say",
  met: "meet",
  held: "hold",
  paid: "pay",
  built: "build",
  signed: "sign",
  agreed: "agree",
  undertook: "undertake",
  vowed: "vow",
  pledged: "pledge",
};

function isAdverb(token: Token): boolean {
  return (
    (token.partOfSpeech === "ADV" && token.lower !== "likely") ||
    (token.lower.endsWith("ly") && token.lower !== "likely" && token.partOfSpeech !== "VERB") ||
    token.lower === "also" ||
    token.lower === "jointly"
  );
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

function isBase(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const token = tokens[at];
  if (!token || at >= sentence.to) return false;
  const next = isAdverb(token) ? tokens[at + 1] : token;
  if (!next) return false;
  return (
    (next.partOfSpeech === "VERB" && next.lemma === next.lower) ||
    (baseVerbs.has(next.lower) && next.partOfSpeech !== "PROPN" && !isNounHere(tokens, at))
  );
}

/** `Uzbekistan and China plan to begin`: a base form between a plural subject and an infinitive. */
function plansTo(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (!previous || tokens[at + 1]?.lower !== "to" || !isBaseForm(tokens[at + 2])) return false;
  return (
    previous.partOfSpeech === "PROPN" ||
    previous.partOfSpeech === "PRON" ||
    (previous.partOfSpeech === "NOUN" && previous.lower.endsWith("s"))
  );
}

function isBaseForm(token: Token | undefined): boolean {
  return token !== undefined && (token.partOfSpeech === "VERB" || baseVerbs.has(token.lower));
}

/** `access to support from partners`: a verb-like word behind `to` that a preposition follows may be a noun. */
function isNounHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return (
    token.partOfSpeech === "NOUN" &&
    (tokens[at + 1]?.partOfSpeech === "ADP" || tokens[at + 1]?.partOfSpeech === "PUNCT")
  );
}

function isVerb(
  tokens: readonly Token[],
  at: number,
  afterAuxiliary: boolean,
  wantsBase: boolean,
  wantsParticiple: boolean,
): boolean {
  const token = tokens[at]!;
  if (neverVerbs.has(token.lower)) return false;
  if (!afterAuxiliary && isGerundNoun(tokens, at)) return true;
  if (wantsBase && baseVerbs.has(token.lower)) return true;
  if (
    wantsParticiple &&
    /(ed|ing)$/.test(token.lower) &&
    (token.partOfSpeech === "VERB" || (token.partOfSpeech === "ADJ" && alwaysVerbs.has(token.lemma)))
  )
    return true;
  if (token.partOfSpeech === "VERB") {
    if (/^\p{Lu}/u.test(token.text) && !afterAuxiliary && at > 0 && tokens[at - 1]!.partOfSpeech === "PROPN")
      return false;
    const previous = tokens[at - 1];
    // `a growing market`, `the agreed text`: between an article and a noun it is an adjective.
    if (
      !afterAuxiliary &&
      previous &&
      /^(a|an|the|its|their|our|his|her|this|these|those|any|no|such|further)$/.test(previous.lower)
    ) {
      return false;
    }
    if (
      !afterAuxiliary &&
      previous?.partOfSpeech === "ADJ" &&
      tokens[at + 1]?.partOfSpeech === "NOUN" &&
      token.lower.endsWith("ing")
    )
      return false;
    return true;
  }
  if (afterAuxiliary || !alwaysVerbs.has(token.lemma) || /^(PROPN|ADJ)$/.test(token.partOfSpeech)) return false;
  return /(ed|s)$/.test(token.lower) ? followsNominal(tokens, at) : plansTo(tokens, at);
}

function followsNominal(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (previous === undefined || !/^(PROPN|PRON|NOUN|ADV)$/.test(previous.partOfSpeech)) return false;
  const { lower } = tokens[at]!;
  // `Colombia plans to send`
  return lower.endsWith("ed") || (tokens[at + 1]?.lower === "to" && isBaseForm(tokens[at + 2]));
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
    return last !== undefined && /^(by|in|at|under|since|during)$/.test(tokens[at + 1]?.lower ?? "");
  }
  if (previous.partOfSpeech === "CCONJ" || previous.partOfSpeech === "PRON") return false;
  const next = tokens[at + 1];
  if (
    next &&
    /^(by|in|under|at|between|on|from|to|with|for)$/.test(next.lower) &&
    last &&
    last.form === "finite" &&
    !tokens
      .slice(last.to, at)
      .some(
        (t) =>
          t.text === "," ||
          t.partOfSpeech === "CCONJ" ||
          t.partOfSpeech === "SCONJ" ||
          t.lower === "that" ||
          t.lower === "which" ||
          t.lower === "who",
      )
  )
    return true;
  if (next && next.lower === "by" && previous.partOfSpeech === "NOUN") return true;
  return (
    last !== undefined &&
    last.form === "finite" &&
    previous.partOfSpeech === "NOUN" &&
    !tokens
      .slice(last.to, at)
      .some(
        (t) =>
          t.text === "," ||
          t.partOfSpeech === "SCONJ" ||
          t.partOfSpeech === "CCONJ" ||
          t.lower === "that" ||
          t.lower === "which" ||
          t.lower === "who",
      )
  );
}
