import { buildGazetteer, type Gazetteer, lookUp } from "../names/gazetteer.ts";
import type { CountryMention, OrganisationMention } from "../names/names.ts";
import type { TokenizedText } from "../tokens.ts";
import { bodyNouns, knownBodies } from "./lexicon/organisations.ts";
import { portfolios, titleModifiers } from "./lexicon/titles.ts";
import { wordsOfPhrase } from "./tokenize.ts";

let gazetteer: Gazetteer<string> | undefined;

/** Mentions of bodies: known ones (`ADB`), and capitalised names that hold a body's noun (`Ministry of Energy of …`). */
export function findOrganisations(
  { tokens, sentences, text }: TokenizedText,
  countries: readonly CountryMention[],
): OrganisationMention[] {
  gazetteer ??= buildBodyGazetteer();
  const words = { length: tokens.length, at: (index: number) => tokens[index]?.text };
  const countryAt = new Map<number, CountryMention>();
  for (const mention of countries) for (let at = mention.from; at < mention.to; at += 1) countryAt.set(at, mention);

  const startsSentence = new Uint8Array(tokens.length);
  for (const sentence of sentences) startsSentence[sentence.from] = 1;

  const found: OrganisationMention[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const known = lookUp(gazetteer, words, index);
    if (known) {
      found.push({
        from: index,
        to: index + known.length,
        name: known.entry,
        country: null,
        isParty: true,
        rule: "organisation.known",
      });
      index += known.length - 1;
      continue;
    }
    const token = tokens[index]!;
    if (!/^\p{Lu}/u.test(token.text) || !bodyNouns.has(token.lower)) continue;
    const { from, to } = aroundBodyNoun(index);
    let country: string | null = null;
    for (let at = Math.max(0, from - 2); at < to && country === null; at += 1)
      country = countryAt.get(at)?.code ?? null;
    const last = found.at(-1);
    if (to - from < 2 || (last && last.to > from)) continue;
    found.push({
      from,
      to,
      name: text.slice(tokens[from]!.start, tokens[to - 1]!.end),
      country,
      isParty: false,
      rule: "organisation.noun",
    });
    index = to - 1;
  }
  return found;

  function isCapital(at: number): boolean {
    return /^\p{Lu}/u.test(tokens[at]?.text ?? "") && tokens[at]!.lower !== "the";
  }

  function aroundBodyNoun(noun: number): { from: number; to: number } {
    let from = noun;
    while (
      from > 0 &&
      startsSentence[from] === 0 &&
      noun - from < 6 &&
      isCapital(from - 1) &&
      !startsSentenceWord(from - 1)
    )
      from -= 1;
    let to = noun + 1;
    while (to < tokens.length && startsSentence[to] === 0 && to - noun < 14) {
      if (isCapital(to) && isNameBehindPortfolio(noun, to)) break;
      if (isCapital(to)) to += 1;
      else if (/^(of|and|for|on|&)$/.test(tokens[to]!.lower) && isCapital(to + 1) && !isName(to + 1)) to += 2;
      else if (/^(of|for)$/.test(tokens[to]!.lower) && tokens[to + 1]?.lower === "the" && isCapital(to + 2)) to += 3;
      else break;
    }
    return { from, to };
  }

  /** `the Ministry of Energy Rania Obeidat`: what the ministry is for ends before a name of two words. */
  function isNameBehindPortfolio(noun: number, at: number): boolean {
    if (!/^(ministry|department|committee|agency)$/.test(tokens[noun]!.lower)) return false;
    const isOfOffice = (index: number) => {
      const lower = tokens[index]?.lower ?? "";
      return titleModifiers.has(lower) || portfolios.has(lower);
    };
    return isOfOffice(at - 1) && !isOfOffice(at) && isCapital(at + 1) && !isOfOffice(at + 1) && !countryAt.has(at);
  }

  /** `Ministry of Energy and Omarov`: after `and` only a word that can stand in a body's name goes on. */
  function isName(at: number): boolean {
    return tokens[at - 1]?.lower === "and" && countryAt.has(at);
  }

  function startsSentenceWord(at: number): boolean {
    return (
      at > 0 &&
      tokens[at]!.partOfSpeech !== "PROPN" &&
      tokens[at]!.partOfSpeech !== "ADJ" &&
      tokens[at]!.partOfSpeech !== "NOUN"
    );
  }
}

function buildBodyGazetteer(): Gazetteer<string> {
  const phrases: { words: string[]; entry: string }[] = [];
  for (const [name, forms] of Object.entries(knownBodies)) {
    for (const form of forms) phrases.push({ words: wordsOfPhrase(form), entry: name });
  }
  return buildGazetteer(phrases);
}
