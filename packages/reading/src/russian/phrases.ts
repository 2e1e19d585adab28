import type { Token } from "../tokens.ts";
import { isGenitive } from "./genitives.ts";
import { accusative, adjectiveForm, nominative, nounForm } from "./morphology/cases.ts";
import { knownNounForm } from "./morphology/known-nouns.ts";
import type { NameIndex } from "./name-index.ts";
import { titleOf } from "./titles.ts";

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
    // `Между тем министерство сообщило`: the two words govern nothing.
    if (asides.has(`${token.lower} ${tokens[at + 1]?.lower}`)) {
      at += 2;
      continue;
    }
    const isPreposition = token.partOfSpeech === "ADP";
    const begin = isPreposition ? at + 1 : at;
    const phrase = begin < to ? phraseAt(tokens, begin, to, isPreposition ? at : -1, names) : null;
    if (phrase) phrases.push(phrase);
    at = Math.max(phrase?.to ?? begin, at + 1);
  }
  return phrases;
}

/** Two words that only join a sentence to the one before. */
const asides: ReadonlySet<string> = new Set([
  "между тем",
  "при этом",
  "тем временем",
  "тем самым",
  "кроме того",
  "помимо того",
  "помимо этого",
  "кроме этого",
  "более того",
]);

function phraseAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  preposition: number,
  names: NameIndex,
): Phrase | null {
  const named = names.personAt.get(from);
  const core = named
    ? { head: from, to: Math.min(named.to, to), ...formOfPerson(tokens, from, named.person.name) }
    : coreAt(tokens, from, to, names);
  if (!core) return null;
  const { head, singular, plural } = core;
  return { from, to: endOfTail(tokens, core, to, names), head, preposition, singular, plural };
}

/** A phrase up to its head. */
type Core = Pick<Phrase, "head" | "to" | "singular" | "plural">;

/** Adjectives, numbers and the noun that they agree with. */
function coreAt(tokens: readonly Token[], from: number, to: number, names: NameIndex): Core | null {
  let [singular, plural] = [anyCase, anyCase];
  let head = -1;
  let counted = false;
  for (let at = from; at < to; at += 1) {
    const { partOfSpeech, lower, text } = tokens[at]!;
    const isPossessive = /^(?:его|ее|их)$/.test(lower) && /^(?:NOUN|ADJ|NUM)$/.test(tokens[at + 1]?.partOfSpeech ?? "");
    if (isPossessive && at + 1 < to) continue;
    if (partOfSpeech === "PRON") {
      if (at > from) break;
      const [one, many] = casesOfPronoun(lower);
      return { head: at, to: at + 1, singular: one, plural: many };
    }
    if (!nominalTags.test(partOfSpeech) || (at > from && names.personAt.get(at)?.from === at)) break;
    if (partOfSpeech === "NUM") {
      counted = true;
      head = at;
      if (/^\D+(?:х|м|ми)$/.test(lower)) {
        singular &= ~nominative;
        plural &= ~nominative;
      }
      continue;
    }
    const isAttribute = partOfSpeech === "ADJ" || partOfSpeech === "DET";
    if (!isAttribute && (/^\p{Lu}{2,}$/u.test(text) || (partOfSpeech === "PROPN" && /[оеиуыэю]$/.test(lower))))
      return { head: at, to: at + 1, singular, plural };
    const form = isAttribute ? adjectiveForm(lower) : (knownNounForm(lower) ?? nounForm(lower));
    if (form && !counted) {
      const [one, many] = [singular & form.singular, plural & form.plural];
      // `визита вагоностроительный завод`: a form that does not agree begins another phrase.
      if (one === 0 && many === 0) {
        if (head >= 0) break;
      } else [singular, plural] = [one, many];
    }
    head = at;
    if (!isAttribute) break;
  }
  return head < 0 ? null : { head, to: head + 1, singular, plural };
}

/** Token behind what follows the head: a title in quotation marks, a name in apposition, genitives, `№ 41`. */
function endOfTail(tokens: readonly Token[], { head, to: behind }: Core, to: number, names: NameIndex): number {
  const isTitled = titleOf(tokens[head]!.lower) !== undefined || names.bodyAt.has(head);
  // `в Баткене топографы`: a town governs nothing.
  const isTown =
    !isTitled &&
    tokens[head]!.partOfSpeech === "PROPN" &&
    /^(?:в|во|на|из|под|до)$/.test(tokens[head - 1]?.lower ?? "");
  let end = behind;
  while (end < to && end - head < 24) {
    const { text, lower } = tokens[end]!;
    const quoted = /^[«“„"]$/.test(text) ? endOfQuoted(tokens, end, to) : -1;
    const person = names.personAt.get(end);
    if (quoted > 0) end = quoted;
    else if (text === "№" && tokens[end + 1]?.partOfSpeech === "NUM") end += 2;
    else if (person?.from === end && isTitled) end = person.to;
    else if (person?.from === end && formOfPerson(tokens, end, person.person.name).singular === nominative) break;
    else if ((isGenitive(tokens, end) && !isTown) || isSameCountry(end)) end += 1;
    else if (lower === "и" && end + 1 < to && joinsGenitives(end)) end += 1;
    else break;
  }
  return Math.min(end, to);

  /** `Республики Казахстан`: the rest of a country's name. */
  function isSameCountry(at: number): boolean {
    const country = names.countryAt.get(at);
    return country !== undefined && country === names.countryAt.get(at - 1);
  }

  /** `энергетики и водных ресурсов`, inside a chain of genitives. */
  function joinsGenitives(conjunction: number): boolean {
    const [before, after] = [tokens[conjunction - 1]!, tokens[conjunction + 1]!];
    if (conjunction - 1 <= head || !isGenitive(tokens, conjunction + 1) || !isGenitive(tokens, conjunction - 1))
      return false;
    // `дорожного и транспортного развития`
    if (before.partOfSpeech === "ADJ") return after.partOfSpeech === "ADJ" || after.partOfSpeech === "DET";
    return /^(?:NOUN|PROPN)$/.test(before.partOfSpeech) && /^(?:NOUN|PROPN|ADJ)$/.test(after.partOfSpeech);
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
