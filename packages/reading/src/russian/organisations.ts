import { buildGazetteer, type Gazetteer, lookUp } from "../names/gazetteer.ts";
import type { CountryMention, OrganisationMention } from "../names/names.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import { isGenitive } from "./genitives.ts";
import { bodyNouns, knownBodies, oneWordBody } from "./lexicon/organisations.ts";
import { declinePhrase } from "./morphology/decline.ts";
import { nominativeOfAdjective } from "./morphology/to-nominative.ts";

interface BodyForm {
  readonly nominative: string;
  readonly inNominative: boolean;
}

let known: Gazetteer<string> | undefined;
let nouns: Map<string, BodyForm> | undefined;

/** The nominative of a body's noun in any case (`правительством`); undefined for other words. */
export function bodyNounOf(word: string): BodyForm | undefined {
  nouns ??= buildBodyNouns();
  return nouns.get(word);
}

/**
 * Mentions of bodies: known ones in any case (`Азиатского банка развития`), a body's noun with its adjectives and what
 * it is of (`пограничной службы Кыргызстана`), and one-word names (`Минэнерго`). Names are given in the nominative.
 */
export function findOrganisations(
  { tokens, sentences, text }: TokenizedText,
  countries: readonly CountryMention[],
): OrganisationMention[] {
  known ??= buildKnownBodies();
  const words = { length: tokens.length, at: (index: number) => tokens[index]?.lower };
  const countryAt = new Map<number, CountryMention>();
  for (const mention of countries) for (let at = mention.from; at < mention.to; at += 1) countryAt.set(at, mention);
  const found: OrganisationMention[] = [];
  let sentenceAt = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    while (sentences[sentenceAt]!.to <= index) sentenceAt += 1;
    const startAt = sentences[sentenceAt]!.from;
    const body = lookUp(known, words, index);
    if (body && /^\p{Lu}/u.test(tokens[index]!.text)) {
      const shared = { country: null, isParty: true, rule: "organisation.known" };
      found.push({ from: index, to: index + body.length, name: body.entry, ...shared });
      index += body.length - 1;
      continue;
    }
    const noun = bodyNounOf(tokens[index]!.lower);
    const isOneWord = oneWordBody.test(tokens[index]!.text);
    if (!noun && !isOneWord) continue;
    const last = found.at(-1);
    const from = noun ? startOfBody(tokens, index, last?.to ?? 0) : index;
    const to = endOfBody(tokens, index, countryAt);
    let country: string | null = null;
    for (let at = from; at < to && country === null; at += 1) country = countryAt.get(at)?.code ?? null;
    const isNamed =
      country !== null ||
      tokens.slice(from, to).some((token, at) => /^\p{Lu}/u.test(token.text) && from + at !== startAt);
    if (!isOneWord && (to - from < 2 || !isNamed)) continue;
    const name = nameOf(text, tokens, from, index, to, noun);
    found.push({ from, to, name, country, isParty: false, rule: "organisation.noun" });
    index = to - 1;
  }
  return found;
}

/** The adjectives before a body's noun: `Федеральная таможенная служба`. */
function startOfBody(tokens: readonly Token[], noun: number, least: number): number {
  let from = noun;
  while (from > least && noun - from < 4 && tokens[from - 1]!.partOfSpeech === "ADJ") from -= 1;
  return from;
}

/** Behind the noun its title in quotation marks, then genitives: `авиакомпания «Жетысу Эйр»`, `служба Кыргызстана`. */
function endOfBody(tokens: readonly Token[], noun: number, countryAt: ReadonlyMap<number, CountryMention>): number {
  let to = noun + 1;
  const quote = tokens[to]?.text ?? "";
  if (/^[«“„"]$/.test(quote)) {
    let close = to + 1;
    while (close < tokens.length && close - to < 7 && !/^[»”"]$/.test(tokens[close]!.text)) close += 1;
    if (/^[»”"]$/.test(tokens[close]?.text ?? "") && close - to < 7) {
      to = close + 1;
      if (tokens[to]?.partOfSpeech === "PROPN" && !countryAt.has(to)) return to;
    }
  }
  const words = { length: tokens.length, at: (index: number) => tokens[index]?.lower };
  while (to < tokens.length && to - noun < 12) {
    const token = tokens[to]!;
    // `Совет директоров Всемирного банка`: the bank is a name of its own.
    if (/^\p{Lu}/u.test(token.text) && lookUp(known!, words, to)) break;
    if (countryAt.has(to) && isGenitive(tokens, to)) to = countryAt.get(to)!.to;
    else if (/^(?:NOUN|PROPN|ADJ|DET)$/.test(token.partOfSpeech) && isGenitive(tokens, to) && !endsHere(tokens, to))
      to += 1;
    else if (
      token.lower === "и" &&
      tokens[to + 1] &&
      isGenitive(tokens, to + 1) &&
      /^(?:NOUN|ADJ)$/.test(tokens[to + 1]!.partOfSpeech) &&
      !/^\p{Lu}/u.test(tokens[to + 1]!.text) &&
      tokens[to - 1]!.partOfSpeech !== "PROPN"
    )
      to += 2;
    else break;
  }
  return to;
}

/** A capitalised word before another one is a person's first name. */
function endsHere(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.partOfSpeech === "PROPN" && tokens[at + 1]?.partOfSpeech === "PROPN";
}

function nameOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  noun: number,
  to: number,
  form: BodyForm | undefined,
): string {
  const rest = text.slice(tokens[noun]!.end, tokens[to - 1]!.end);
  if (!form) return nominativeOfOneWord(tokens[noun]!.text) + rest;
  if (form.inNominative) return text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  const isCapital = /^\p{Lu}/u.test(tokens[noun]!.text);
  const head = isCapital ? form.nominative.charAt(0).toUpperCase() + form.nominative.slice(1) : form.nominative;
  const adjectives = tokens.slice(from, noun).map((token) => nominativeOfAdjective(token.text, form.nominative));
  return [...adjectives, head].join(" ") + rest;
}

/** `Акорды` is of `Акорда`, `Минтранса` of `Минтранс`. */
function nominativeOfOneWord(word: string): string {
  if (/^Акорд|^Ак-Орд|^Погранслужб/.test(word)) return word.replace(/(?:ы|е|у|ой)$/, "а");
  if (/[оеиуэ]$/.test(word) || /^\p{Lu}+$/u.test(word))
    return word.replace(/^(Мин[а-я]*[бвгджзклмнпрстфхцчшщ])[уе]$/, "$1");
  return word.replace(/(?:а|у|ом|е)$/, "");
}

function buildKnownBodies(): Gazetteer<string> {
  const phrases: { words: readonly string[]; entry: string }[] = [];
  for (const [name, forms] of Object.entries(knownBodies))
    for (const form of forms) for (const { words } of declinePhrase(form)) phrases.push({ words, entry: name });
  return buildGazetteer(phrases);
}

function buildBodyNouns(): Map<string, BodyForm> {
  const forms = new Map<string, BodyForm>();
  for (const noun of bodyNouns) {
    for (const { words, inCase, plural } of declinePhrase(noun)) {
      if (plural || forms.get(words[0]!)?.inNominative) continue;
      forms.set(words[0]!, { nominative: noun, inNominative: inCase === 1 });
    }
  }
  return forms;
}
