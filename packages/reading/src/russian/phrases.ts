import type { Token } from "../tokens.ts";
import { isGenitive } from "./genitives.ts";
import { accusative, adjectiveForm, genitive, nominative, nounForm } from "./morphology/cases.ts";
import type { NameIndex } from "./name-index.ts";
import { titleOf } from "./people.ts";

/** A noun with what agrees with it before and what it governs behind: `пресс-служба кыргызского правительства`. */
export interface Phrase {
  /** `tokens[from]` to `tokens[to - 1]`, without the preposition. */
  readonly from: number;
  readonly to: number;
  /** The noun, name, pronoun or number that the phrase is about. */
  readonly head: number;
  /** Token index of the preposition before it; -1 where there is none. */
  readonly preposition: number;
  /** Bits of the cases that the phrase may be in, read as a singular and as a plural. */
  readonly singular: number;
  readonly plural: number;
}

const anyCase = 63;
const nominalTags = /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON)$/;

/** The noun phrases of `tokens[from]` to `tokens[to - 1]`, from left to right. */
export function findPhrases(tokens: readonly Token[], from: number, to: number, names: NameIndex): Phrase[] {
  const phrases: Phrase[] = [];
  let at = from;
  while (at < to) {
    const token = tokens[at]!;
    const isPreposition = token.partOfSpeech === "ADP";
    const begin = isPreposition ? at + 1 : at;
    const phrase = begin < to ? phraseAt(tokens, begin, to, isPreposition ? at : -1, names) : null;
    if (phrase) phrases.push(phrase);
    at = Math.max(phrase?.to ?? begin, at + 1);
  }
  return phrases;
}

function phraseAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  preposition: number,
  names: NameIndex,
): Phrase | null {
  const named = names.personAt.get(from);
  if (named) return withTail(named.to, named.from, formOfPerson(tokens, named.from, named.person.name));
  let singular = anyCase;
  let plural = anyCase;
  let head = -1;
  let counted = false;
  let at = from;
  for (; at < to; at += 1) {
    const { partOfSpeech, lower, text } = tokens[at]!;
    if (
      !nominalTags.test(partOfSpeech) &&
      !(partOfSpeech === "ADV" && at > from && head < 0 && /^(?:более|менее|около|еще)$/.test(lower))
    )
      break;
    if (at > from && names.personAt.get(at)?.from === at) break;
    if (partOfSpeech === "PRON" && !/^(?:его|ее|их)$/.test(lower)) {
      if (at === from) {
        head = at;
        [singular, plural] = casesOfPronoun(lower);
        at += 1;
      }
      break;
    }
    if (/^(?:его|ее|их)$/.test(lower)) {
      if (at + 1 < to && /^(?:NOUN|ADJ|NUM)$/.test(tokens[at + 1]!.partOfSpeech)) continue;
      head = at;
      singular = genitive | accusative;
      plural = genitive | accusative;
      at += 1;
      break;
    }
    if (partOfSpeech === "NUM") {
      counted = true;
      head = at;
      if (/(?:х|м|ми)$/.test(lower) && !/^\d/.test(lower)) {
        singular &= ~nominative;
        plural &= ~nominative;
      }
      continue;
    }
    if (partOfSpeech === "ADJ" || partOfSpeech === "DET") {
      const form = adjectiveForm(lower);
      if (form && !counted) {
        const [one, many] = [singular & form.singular, plural & form.plural];
        // `визита вагоностроительный завод`: a form that does not agree begins another phrase.
        if (one === 0 && many === 0) break;
        singular = one;
        plural = many;
      }
      head = at;
      continue;
    }
    if (/^\p{Lu}{2,}$/u.test(text) || (/[оеиуыэюeaiou]$/.test(lower) && partOfSpeech === "PROPN")) {
      head = at;
      at += 1;
      break;
    }
    const form = nounForm(lower);
    if (!counted) {
      const [one, many] = [singular & form.singular, plural & form.plural];
      if (one !== 0 || many !== 0) {
        singular = one;
        plural = many;
      } else if (head >= 0) break;
    }
    head = at;
    at += 1;
    break;
  }
  if (head < 0) return null;
  return withTail(at, head, { singular, plural });

  /** Adds a title in quotation marks, a name in apposition, genitives and `№ 41` behind the head. */
  function withTail(behind: number, headAt: number, form: { singular: number; plural: number }): Phrase {
    let end = Math.min(behind, to);
    while (end < to && end - headAt < 24) {
      const { text } = tokens[end]!;
      const quoted = /^[«“„"]$/.test(text) ? endOfQuoted(tokens, end, to) : -1;
      if (quoted > 0) end = quoted;
      else if (text === "№" && tokens[end + 1]?.partOfSpeech === "NUM") end += 2;
      else if (names.personAt.get(end)?.from === end && isTitled(headAt)) end = names.personAt.get(end)!.to;
      else if (names.personAt.get(end)?.from === end && !isGenitive(tokens, end)) break;
      else if (isGenitive(tokens, end) || isSameCountry(end)) end += 1;
      else if (tokens[end]!.lower === "и" && end + 1 < to && joinsGenitives(end)) end += 1;
      else break;
    }
    return { from, to: Math.min(end, to), head: headAt, preposition, ...form };
  }

  /** `Республики Казахстан`: the rest of a country's name. */
  function isSameCountry(at: number): boolean {
    const country = names.countryAt.get(at);
    return country !== undefined && country === names.countryAt.get(at - 1);
  }

  function isTitled(headAt: number): boolean {
    return titleOf(tokens[headAt]!.lower) !== undefined || names.bodyAt.has(headAt);
  }

  /** `энергетики и водных ресурсов`, inside a chain of genitives. */
  function joinsGenitives(conjunction: number): boolean {
    const [before, after] = [tokens[conjunction - 1]!, tokens[conjunction + 1]!];
    if (!isGenitive(tokens, conjunction + 1) || conjunction - 1 <= head) return false;
    return (
      /^(?:NOUN|PROPN)$/.test(before.partOfSpeech) &&
      isGenitive(tokens, conjunction - 1) &&
      /^(?:NOUN|PROPN|ADJ)$/.test(after.partOfSpeech)
    );
  }
}

function endOfQuoted(tokens: readonly Token[], at: number, to: number): number {
  for (let next = at + 1; next < Math.min(to, at + 8); next += 1)
    if (/^[»”"]$/.test(tokens[next]!.text)) return next + 1;
  return -1;
}

/** A name that stands as the reading gives it may be in the nominative; one with another ending is not. */
function formOfPerson(tokens: readonly Token[], at: number, name: string): { singular: number; plural: number } {
  const first = tokens[at]!.text;
  const isNominative = name.split(" ").includes(first) || first.length === 1;
  const cases = isNominative ? nominative : anyCase & ~nominative;
  return { singular: cases, plural: cases };
}

function casesOfPronoun(lower: string): [number, number] {
  if (/^(?:я|он|она|оно|это|кто|никто)$/.test(lower)) return [nominative | (lower === "это" ? accusative : 0), 0];
  if (/^(?:мы|вы|они)$/.test(lower)) return [0, nominative];
  return [anyCase & ~nominative, anyCase & ~nominative];
}
