import type { Names, Person, PersonMention } from "../names/names.ts";
import type { Token } from "../tokens.ts";
import { bothSides, commonBodies, mutuality, stateActors } from "./lexicon/actors.ts";
import { pluralTitles, titleWords } from "./lexicon/titles.ts";

/** Who a noun phrase means, as far as obligors go. */
export interface Actor {
  /** `parties`: one or more sides of the table. `thing`: something that cannot act. `none`: nobody is named. */
  readonly kind: "parties" | "thing" | "none";
  /** Alpha-2 codes or names of bodies. */
  readonly codes: readonly string[];
  /** The persons among them. */
  readonly people: readonly Person[];
}

/** What is known where the phrase stands. */
export interface ActorContext {
  readonly tokens: readonly Token[];
  readonly names: NameIndex;
  /** Codes of the parties that meet. */
  readonly parties: readonly string[];
  /** The heads of the sides, for `the two leaders`. */
  readonly principals: readonly Person[];
  /** Country of the person who speaks, inside a quotation. */
  readonly speakerCountry: string | null;
  /** Who the last clause with a known subject was about, for `it` and `they`. */
  readonly lastActor: Actor;
}

/** Names by the token that they begin at, cover, or end before. */
export interface NameIndex {
  readonly names: Names;
  readonly countryAt: ReadonlyMap<number, string>;
  readonly personAt: ReadonlyMap<number, PersonMention>;
  readonly bodyAt: ReadonlyMap<
    number,
    { readonly name: string; readonly country: string | null; readonly isParty: boolean }
  >;
}

export function indexNames(names: Names): NameIndex {
  const countryAt = new Map<number, string>();
  for (const { from, to, code } of names.countries) for (let at = from; at < to; at += 1) countryAt.set(at, code);
  const personAt = new Map<number, PersonMention>();
  for (const mention of names.people) for (let at = mention.from; at < mention.to; at += 1) personAt.set(at, mention);
  const bodyAt = new Map<number, { name: string; country: string | null; isParty: boolean }>();
  for (const body of names.organisations) for (let at = body.from; at < body.to; at += 1) bodyAt.set(at, body);
  return { names, countryAt, personAt, bodyAt };
}

export const nobody: Actor = { kind: "none", codes: [], people: [] };
const thing: Actor = { kind: "thing", codes: [], people: [] };

/** Resolves a noun phrase to the parties that it means. `clauseTo` ends the clause, whose words decide what `we` means. */
export function resolveActor(context: ActorContext, from: number, to: number, clauseTo: number): Actor {
  const { tokens, names, parties } = context;
  const head = headOf(context, from, to);
  if (head < 0) return nobody;
  const lower = tokens[head]!.lower;

  if (lower === "we" || lower === "us" || lower === "our") return resolveWe(context, from, clauseTo);
  if (lower === "i" || lower === "me") return ofCountry(context.speakerCountry);
  if (/^(he|she)$/.test(lower)) return context.lastActor.people.length > 0 ? context.lastActor : nobody;
  if (lower === "it" || lower === "its") return context.lastActor.codes.length === 1 ? context.lastActor : thing;
  if (/^(they|both|each|their|them)$/.test(lower)) {
    return context.lastActor.codes.length > 1 || parties.length > 2
      ? either(context.lastActor, sides(context))
      : sides(context);
  }

  const coordinated = coordinatedNames(context, from, to);
  if (coordinated.codes.length > 1 || (coordinated.people.length > 1 && coordinated.codes.length > 0))
    return coordinated;

  const person = names.personAt.get(head);
  if (person)
    return { kind: "parties", codes: person.person.country ? [person.person.country] : [], people: [person.person] };
  const body = names.bodyAt.get(head);
  if (body?.isParty && (parties.includes(body.name) || names.names.countries.length === 0))
    return { kind: "parties", codes: [body.name], people: [] };
  const country = names.countryAt.get(head);
  if (country && !isAttribute(context, head, to)) return { kind: "parties", codes: [country], people: [] };

  const beside = countriesIn(context, from, to);
  if (bothSides.has(lower)) {
    const one =
      beside.length === 1 &&
      !/^(two|both)$/.test(tokens[from]?.lower ?? "") &&
      !tokens.slice(from, head).some((t) => /^(two|both|all)$/.test(t.lower));
    if (one && names.countryAt.has(head - 1)) return { kind: "parties", codes: beside, people: [] };
    if (beside.length > 1) return { kind: "parties", codes: beside, people: [] };
    if (
      tokens
        .slice(from, head)
        .some(
          (t) =>
            /^(other|many|some|third|several|all|developing|neighbouring|neighboring)$/.test(t.lower) &&
            t.lower !== "all",
        )
    )
      return thing;
    return sides(context);
  }
  if (stateActors.has(lower) || body) {
    if (beside.length > 0) return { kind: "parties", codes: beside, people: [] };
    if (body?.country) return ofCountry(body.country);
    if (/^(president|minister|leader|premier|chancellor|king|prime)$/.test(lower)) return byRole(context, from, head);
    if (lower === "side" || lower === "sides") return sides(context);
    if (body) return commonBodies.has(tokens[head]!.lower) ? sides(context) : nobody;
  }
  if (commonBodies.has(lower))
    return beside.length === 1 && stateActors.has(lower) ? ofCountry(beside[0]!) : sides(context);
  return thing;
}

/** All sides of the table. */
export function sides({ parties, principals }: Pick<ActorContext, "parties" | "principals">): Actor {
  return { kind: "parties", codes: parties, people: principals };
}

function ofCountry(code: string | null): Actor {
  return code === null ? nobody : { kind: "parties", codes: [code], people: [] };
}

function either(first: Actor, second: Actor): Actor {
  return first.codes.length > 0 ? first : second;
}

/** `we` is both countries where the clause says so (`together`, `agreed`, `each other`); otherwise the speaker's own. */
function resolveWe(context: ActorContext, from: number, clauseTo: number): Actor {
  const { tokens, speakerCountry } = context;
  for (let at = Math.max(0, from - 3); at < clauseTo; at += 1)
    if (mutuality.has(tokens[at]!.lower)) return sides(context);
  return speakerCountry === null ? sides(context) : ofCountry(speakerCountry);
}

/** The noun that the phrase is about: the last one before its first preposition or comma. */
function headOf({ tokens, names }: ActorContext, from: number, to: number): number {
  let head = -1;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    if (
      head >= 0 &&
      (token.partOfSpeech === "ADP" || token.text === "," || token.text === "(" || token.partOfSpeech === "VERB")
    ) {
      // `half of the countries`, `one of the sides`
      if (
        /^(half|one|each|both|all|most|some|none|either|group|number)$/.test(tokens[head]!.lower) &&
        token.lower === "of"
      )
        continue;
      break;
    }
    if (token.partOfSpeech === "PART" && token.lower !== "not") continue;
    if (
      /^(NOUN|PROPN|PRON)$/.test(token.partOfSpeech) ||
      /^(both|each)$/.test(token.lower) ||
      names.personAt.has(at) ||
      names.countryAt.has(at)
    )
      head = at;
  }
  return head;
}

/** `Kazakh` in `the Kazakh delegation`; `Kazakhstan` in `Kazakhstan's economy`. */
function isAttribute({ tokens, names }: ActorContext, head: number, to: number): boolean {
  const mention = names.names.countries.find((m) => m.from <= head && head < m.to);
  if (mention?.form === "demonym") return head + 1 < to && /^(NOUN|PROPN)$/.test(tokens[head + 1]!.partOfSpeech);
  return tokens[head + 1]?.lower === "'s";
}

function countriesIn({ names, parties }: ActorContext, from: number, to: number): string[] {
  const codes: string[] = [];
  for (let at = from; at < to; at += 1) {
    const code = names.countryAt.get(at) ?? namedParty(at);
    if (code && !codes.includes(code)) codes.push(code);
  }
  return codes;

  function namedParty(at: number): string | undefined {
    const body = names.bodyAt.get(at);
    return body?.isParty && parties.includes(body.name) ? body.name : undefined;
  }
}

/** `Kazakhstan and Kyrgyzstan`, `Tokayev and Japarov`: names joined by commas and `and` alone, titles between them. */
function coordinatedNames({ tokens, names, parties }: ActorContext, from: number, to: number): Actor {
  const codes: string[] = [];
  const people: Person[] = [];
  for (let at = from; at < to; at += 1) {
    const person = names.personAt.get(at);
    const country = names.countryAt.get(at);
    const body = names.bodyAt.get(at);
    const token = tokens[at]!;
    if (person) {
      if (!people.includes(person.person)) people.push(person.person);
      if (person.person.country && !codes.includes(person.person.country)) codes.push(person.person.country);
    } else if (country) {
      if (!codes.includes(country)) codes.push(country);
    } else if (body?.isParty && parties.includes(body.name)) {
      if (!codes.includes(body.name)) codes.push(body.name);
    } else if (!joinsTitles(token)) break;
  }
  return { kind: "parties", codes, people };
}

function joinsTitles(token: Token): boolean {
  return (
    /^(and|,|the|of|'s|both|-|\(|\)|republic|prime|foreign|his|her|counterpart|kingdom|side|sides|governments?)$/.test(
      token.lower,
    ) ||
    titleWords.has(token.lower) ||
    pluralTitles.has(token.lower) ||
    token.partOfSpeech === "DET" ||
    token.partOfSpeech === "ADJ"
  );
}

/** `the president`, `the Kyrgyz minister`: the principal with that title. */
function byRole(context: ActorContext, from: number, head: number): Actor {
  const wanted = context.tokens[head]!.lower;
  const country = countriesIn(context, from, head + 1)[0];
  const match = context.principals.find(
    (p) => (p.role ?? "").includes(wanted) && (country === undefined || p.country === country),
  );
  return match
    ? { kind: "parties", codes: match.country ? [match.country] : [], people: [match] }
    : ofCountry(country ?? null);
}
