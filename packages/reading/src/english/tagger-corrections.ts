import type { Sentence, Token } from "../tokens.ts";
import { reportingVerbs } from "./lexicon/reporting.ts";
import { alwaysVerbs, baseVerbs, neverVerbs } from "./lexicon/verbs.ts";

/** What the words before a verb ask of it. */
export interface Wanted {
  /** An auxiliary or the `to` of an infinitive stands before. */
  readonly afterAuxiliary: boolean;
  /** `will`, `do`, `to`: a base form must follow. */
  readonly base: boolean;
  /** `is`, `has`: a participle must follow. */
  readonly participle: boolean;
}

/** Whether a token is the main verb of a group, whatever the tagger takes it for. */
export function isVerb(tokens: readonly Token[], at: number, wanted: Wanted): boolean {
  const token = tokens[at]!;
  const { afterAuxiliary } = wanted;
  // `would be shared equally`
  if (neverVerbs.has(token.lower) && !(token.lower === "shared" && wanted.base && wanted.participle)) return false;
  // `we welcome the plan and call upon our ministries to …`
  if (token.lower === "call" && !afterAuxiliary && /^(on|upon|for)$/.test(tokens[at + 1]?.lower ?? ""))
    return /^(and|,|we|they|also|further|presidents|leaders|sides|ministers|parties)$/.test(
      tokens[at - 1]?.lower ?? "",
    );
  // `India-funded projects`, `quake-hit areas`
  const hyphen = tokens[at - 1];
  if (
    hyphen?.lower === "-" &&
    hyphen.end === token.start &&
    tokens[at - 2]?.end === hyphen.start &&
    (!baseVerbs.has(token.lower) || tokens[at - 2]!.text.length > 3)
  )
    return false;
  if (!afterAuxiliary && isGerundNoun(tokens, at)) return true;
  if (wanted.base && baseVerbs.has(token.lower)) return true;
  if (
    wanted.participle &&
    /(ed|ing)$/.test(token.lower) &&
    (token.partOfSpeech === "VERB" ||
      (token.partOfSpeech === "ADJ" && (alwaysVerbs.has(token.lemma) || baseOfPast(token.lower) !== undefined)))
  )
    return true;
  if (token.partOfSpeech === "VERB") return afterAuxiliary || !isNameOrAdjective(tokens, at);
  if (!afterAuxiliary && saysToWhom(tokens, at)) return true;
  if (afterAuxiliary || !alwaysVerbs.has(token.lemma) || /^(PROPN|ADJ)$/.test(token.partOfSpeech)) return false;
  return /(ed|s)$/.test(token.lower) ? followsNominal(tokens, at) : plansTo(tokens, at);
}

/** What the tagger takes for a verb is a name (`Bank Building`) or an adjective (`a growing market`, `the agreed text`). */
function isNameOrAdjective(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (!previous) return false;
  const token = tokens[at]!;
  if (previous.partOfSpeech === "PROPN" && /^\p{Lu}/u.test(token.text)) return true;
  if (determiners.has(previous.lower) || (previous.partOfSpeech === "PART" && /^'s?$/.test(previous.lower)))
    return true;
  // `expressed hope for`
  if (/^(hope|support|interest)$/.test(token.lower) && /^(express|voice|reaffirm|reiterate)$/.test(previous.lemma))
    return true;
  // `through expanded information sharing`
  if (
    /^(through|via|with|of|for|by|under|including)$/.test(previous.lower) &&
    /ed$/.test(token.lower) &&
    /^(NOUN|ADJ)$/.test(tokens[at + 1]?.partOfSpeech ?? "")
  )
    return true;
  // `with total registered capital`
  if (
    token.lower.endsWith("ed") &&
    tokens[at + 1]?.partOfSpeech === "NOUN" &&
    (previous.partOfSpeech === "ADJ" || /^(with|of|for|through|under)$/.test(previous.lower))
  )
    return true;
  if (previous.lower === "further" && tokens[at + 1]?.partOfSpeech === "NOUN") return true;
  return previous.partOfSpeech === "ADJ" && tokens[at + 1]?.partOfSpeech === "NOUN" && token.lower.endsWith("ing");
}

const determiners: ReadonlySet<string> = new Set(
  "a an the its their our his her this these those any no such".split(" "),
);

/** A bare verb that repeats an infinitive and that the tagger takes for another word: `to fight hunger, foster trade`. */
export function isBareVerbInList(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const token = tokens[at]!;
  if (at <= sentence.from || !baseVerbs.has(token.lower) || token.text !== token.lower) return false;
  let before = at - 1;
  while (before > sentence.from && tokens[before]!.partOfSpeech === "ADV") before -= 1;
  const lead = tokens[before]!.lower;
  if (lead !== "," && lead !== "and" && lead !== "or") return false;
  const next = tokens[at + 1];
  if (!next || at + 1 >= sentence.to) return false;
  // `and step up the exchange`
  const isPhrasal =
    /^(up|out|off|down)$/.test(next.lower) && /^(DET|ADJ|NOUN|PRON|PROPN)$/.test(tokens[at + 2]?.partOfSpeech ?? "");
  return (
    isPhrasal ||
    /^(DET|ADJ|PRON|NUM|PROPN|SYM)$/.test(next.partOfSpeech) ||
    (next.partOfSpeech === "NOUN" && (lead === "," || tokens[before - 1]?.text === ","))
  );
}

/** Whether a token behind `to`, adverbs skipped, is a verb, though the tagger takes `to` for a preposition. */
export function isInfinitiveBehindTo(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const token = tokens[at];
  if (!token || at >= sentence.to) return false;
  const next = isAdverb(token) ? tokens[at + 1] : token;
  if (!next) return false;
  return (
    (next.partOfSpeech === "VERB" && next.lemma === next.lower) ||
    (baseVerbs.has(next.lower) && next.partOfSpeech !== "PROPN" && !isNounHere(tokens, at))
  );
}

/** `opening a school`: what the tagger takes for a noun is a verb where an article or a determiner follows. */
export function isGerundNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.partOfSpeech !== "NOUN" || tokens[at + 1]?.partOfSpeech !== "DET") return false;
  const previous = tokens[at - 1];
  if (previous && /^(DET|ADJ|NOUN|PROPN|PART)$/.test(previous.partOfSpeech)) return false;
  return baseOfGerund(token.lower) !== undefined;
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

/** `The minister informed his guest that …`: what the tagger takes for an adjective says something to somebody. */
function saysToWhom(tokens: readonly Token[], at: number): boolean {
  const { partOfSpeech, lower } = tokens[at]!;
  return (
    partOfSpeech === "ADJ" &&
    speechBase(lower) !== undefined &&
    /^(NOUN|PROPN|PRON|ADV|PUNCT)$/.test(tokens[at - 1]?.partOfSpeech ?? "") &&
    /^(DET|PRON|PROPN|SCONJ)$/.test(tokens[at + 1]?.partOfSpeech ?? "")
  );
}

/** `informed` → `inform`: the verb of speech that the past form belongs to. */
function speechBase(lower: string): string | undefined {
  if (!lower.endsWith("ed")) return undefined;
  return [lower.slice(0, -2), lower.slice(0, -1)].find((base) => Object.hasOwn(reportingVerbs, base));
}

function followsNominal(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (previous === undefined || !/^(PROPN|PRON|NOUN|ADV)$/.test(previous.partOfSpeech)) return false;
  const { lower } = tokens[at]!;
  // `Colombia plans to send`
  return lower.endsWith("ed") || (tokens[at + 1]?.lower === "to" && isBaseForm(tokens[at + 2]));
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

/** Some dictionary forms of the tagger are off for British spelling and rare verbs. */
export function lemmaOf(token: Token): string {
  if (token.lemma !== token.lower) return token.lemma;
  return (
    irregularLemmas.get(token.lower) ??
    baseOfGerund(token.lower) ??
    baseOfPast(token.lower) ??
    speechBase(token.lower) ??
    token.lemma
  );
}

/** `gifted` → `gift`, where the tagger takes the participle for an adjective. */
function baseOfPast(lower: string): string | undefined {
  if (!lower.endsWith("ed")) return undefined;
  return [lower.slice(0, -2), lower.slice(0, -1)].find((base) => alwaysVerbs.has(base));
}

/** `opening` → `open`, `closing` → `close`, `cutting` → `cut`; undefined where no known verb gives the form. */
function baseOfGerund(lower: string): string | undefined {
  if (!lower.endsWith("ing")) return undefined;
  const stem = lower.slice(0, -3);
  return [stem, `${stem}e`, stem.slice(0, -1)].find((base) => baseVerbs.has(base));
}

const irregularLemmas: ReadonlyMap<string, string> = new Map([
  ["said", "say"],
  ["met", "meet"],
  ["held", "hold"],
  ["paid", "pay"],
  ["built", "build"],
  ["signed", "sign"],
  ["agreed", "agree"],
  ["undertook", "undertake"],
  ["vowed", "vow"],
  ["pledged", "pledge"],
]);

/** Adverbs that may stand inside a verb group. `likely` is what something is. */
export function isAdverb(token: Token): boolean {
  return (
    (token.partOfSpeech === "ADV" && token.lower !== "likely") ||
    (token.lower.endsWith("ly") && token.lower !== "likely" && token.partOfSpeech !== "VERB") ||
    token.lower === "also" ||
    token.lower === "jointly"
  );
}
