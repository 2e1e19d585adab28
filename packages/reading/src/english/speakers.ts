import { lastBefore } from "../names/mentions.ts";
import { noSpeaker, type Speaker } from "../speaker.ts";
import { type Token, textOf } from "../tokens.ts";
import { type Actor, type ActorContext, resolveActor } from "./actors.ts";
import { isBody } from "./bodies.ts";
import { bodyNouns } from "./lexicon/organisations.ts";
import { nounsOfPeoples, papers } from "./lexicon/speakers.ts";

/**
 * The name that a speaker goes by: the people's fullest names, the states' where peoples or governments speak, else the
 * words of the phrase. `earlier` are those who spoke before, last first: `the ministry` is the one of them.
 */
export function speakerOf(
  context: ActorContext,
  range: { from: number; to: number },
  actor: Actor,
  earlier: Iterable<Speaker> = [],
): Speaker {
  const { tokens } = context;
  const owner = ownerOfPaper(context, range);
  if (owner) return speakerOf(context, owner, resolveActor(context, owner.from, owner.to, owner.to), earlier);
  const country = actor.codes.length === 1 ? actor.codes[0]! : null;
  const states = speakAsStates(context, range, actor);
  if (states) return states;
  const named = actor.people.filter((person, index) => actor.people.indexOf(person) === index);
  if (named.length > 0)
    return {
      name: named.map((p) => p.name).join(" and "),
      people: named,
      country: country ?? named[0]?.country ?? null,
    };
  if (country !== null && range.from < range.to && context.names.countryAt.has(range.to - 1))
    return { name: textOf(tokens, withoutArticle(context, range), range.to), people: [], country };
  const words = tokens.slice(range.from, range.to).filter((t) => t.text !== ",");
  const head = words.find((t) => /^(NOUN|PROPN)$/.test(t.partOfSpeech));
  if (!head) return noSpeaker;
  if (/^(it|this|that|these|those|which|who|there|i|we|they|he|she)$/.test(words.at(-1)?.lower ?? "")) return noSpeaker;
  let from = range.from;
  if (/^(the|a|an)$/.test(tokens[from]!.lower)) from += 1;
  const last = tokens[range.to - 1];
  if (!last || from >= range.to) return noSpeaker;
  // `Undertaking this marks the next chapter and underscores …`: a whole clause is nobody.
  if (range.to - from > 8 && words.some((t) => t.partOfSpeech === "VERB")) return noSpeaker;
  const to = endOfPaper(tokens, from, beforeBracket(tokens, from, range.to));
  return { name: fullestBody(context, from, to, earlier) ?? textOf(tokens, from, to), people: [], country };
}

/** `the Embassy of Nepal`; but `The Gambia` is a name. */
function withoutArticle({ tokens, names }: ActorContext, { from, to }: { from: number; to: number }): number {
  return /^(the|a|an)$/.test(tokens[from]!.lower) && !names.countryAt.has(from) && from < to - 1 ? from + 1 : from;
}

/** `the two countries noted`: peoples and governments speak by the names of their states, and so do sides whose heads the text does not name. */
function speakAsStates(
  context: ActorContext,
  { from, to }: { from: number; to: number },
  { codes, people }: Actor,
): Speaker | null {
  if (codes.length < 2 || from >= to) return null;
  const noun = context.tokens[to - 1]!.lower;
  const asSides = /^(sides|parties)$/.test(noun) && people.length < 2;
  if (!asSides && !nounsOfPeoples.has(noun)) return null;
  const named = codes.map((code) => nameOfState(context, code));
  return named.includes(null) ? null : { name: named.join(" and "), people: [], country: null };
}

/** The name that the text has for a state: its first one that is no abbreviation. */
function nameOfState({ tokens, names }: ActorContext, code: string): string | null {
  let short: string | null = null;
  for (const mention of names.names.countries.slice(0, mentionsSearched)) {
    if (mention.code !== code || mention.form !== "name") continue;
    const text = textOf(tokens, mention.from, mention.to);
    if (text.length > 3 && !text.includes(".") && text !== text.toUpperCase()) return text;
    short ??= text;
  }
  return short ?? (isBody(code) ? code : null);
}

const mentionsSearched = 100;

/** `the embassy's post`, `a statement issued by the ministry`: whose paper it is. */
function ownerOfPaper(
  { tokens, names }: ActorContext,
  { from, to }: { from: number; to: number },
): { from: number; to: number } | null {
  let paper = from;
  while (paper < to && !papers.has(tokens[paper]!.lower)) paper += 1;
  if (paper === to) return null;
  for (let at = from + 1; at < paper; at += 1)
    if (/^(PART|PUNCT)$/.test(tokens[at]!.partOfSpeech) && /^['’]s?$/.test(tokens[at]!.text))
      return isAdjectiveOnly(at) ? null : { from, to: at };
  let at = paper + 1;
  if (/^(issued|released|published|made|sent|signed)$/.test(tokens[at]?.lower ?? "")) at += 1;
  if (at >= to - 1 || !/^(by|from|of)$/.test(tokens[at]!.lower)) return null;
  let end = at + 1;
  while (end < to && !/^[,(]$/.test(tokens[end]!.text) && !/^(on|after|following|issued)$/.test(tokens[end]!.lower))
    end += 1;
  const isNamed = names.bodyAt.has(end - 1) || names.personAt.has(end - 1) || bodyNouns.has(tokens[end - 1]!.lower);
  return isNamed || tokens[at]!.lower === "by" ? { from: at + 1, to: end } : null;

  /** `last year's report`, `today's statement` */
  function isAdjectiveOnly(possessive: number): boolean {
    return /^(year|month|week|day|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|summit|meeting)$/.test(
      tokens[possessive - 1]!.lower,
    );
  }
}

/** `the ministry`: the fullest name of the body that spoke or was named before; null where the words are as full. */
function fullestBody(context: ActorContext, from: number, to: number, earlier: Iterable<Speaker>): string | null {
  const { tokens, names } = context;
  const noun = tokens[to - 1]!.lower;
  if (to - from > 2 || !bodyNouns.has(noun) || /^sides?$/.test(noun)) return null;
  const own = tokens.slice(from, to).map((token) => token.lower);
  const isFuller = (name: string) => {
    const words = name.toLowerCase().split(/[\s-]+/);
    return words.length > own.length && own.every((word) => words.includes(word));
  };
  for (const { name, people } of earlier) if (name !== null && people.length === 0 && isFuller(name)) return name;
  const named = lastBefore(names.names.organisations, from, 40, ({ name, isParty }) => !isParty && isFuller(name));
  return named ? named.name.replace(/^The /, "") : null;
}

/** `the utility Hidro Norte (HN)`: the name without what its brackets add. */
function beforeBracket(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) if (tokens[at]!.text === "(") return at;
  return to;
}

/** `a joint communiqué following the meeting`: the name of a paper ends where its occasion begins. */
function endOfPaper(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1)
    if (
      /^(following|after|from|issued|released|published)$/.test(tokens[at]!.lower) &&
      papers.has(tokens[at - 1]!.lower)
    )
      return at;
  return to;
}
