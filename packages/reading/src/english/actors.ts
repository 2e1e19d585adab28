import { lastBefore } from "../names/mentions.ts";
import type { Person } from "../names/names.ts";
import type { Token } from "../tokens.ts";
import { countriesIn, firmInApposition, isBody, isLender, lenderNamed, ownBody, owners } from "./bodies.ts";
import { coordinatedNames } from "./coordinated-names.ts";
import { bothSides, commonBodies, mutuality, stateActors } from "./lexicon/actors.ts";
import { pluralTitles } from "./lexicon/titles.ts";
import type { NameIndex } from "./name-index.ts";
import { headOf, isAttribute } from "./noun-phrase.ts";
import { holderOfOffice, isOffice, personBehindTitle } from "./offices.ts";

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
  /** The party whose capital the text names first, where the sides meet; null where it names none. */
  readonly host: string | null;
  /** Country of the person who speaks, inside a quotation. */
  readonly speakerCountry: string | null;
  /** For every token the country of whoever is reported to say it; empty where that is not yet known. */
  readonly reporters: readonly (string | null)[];
  /** Who the last clause with a known subject was about, for `it` and `they`. */
  readonly lastActor: Actor;
}

export const nobody: Actor = { kind: "none", codes: [], people: [] };
const thing: Actor = { kind: "thing", codes: [], people: [] };

/** Resolves a noun phrase to the parties that it means. `clauseTo` ends the clause, whose words decide what `we` means. */
export function resolveActor(context: ActorContext, from: number, to: number, clauseTo: number): Actor {
  const { tokens, names, parties } = context;
  const head = headOf(context, from, to);
  if (head < 0) return nobody;
  const { lower } = tokens[head]!;

  const pronoun = resolvePronoun(context, lower, from, clauseTo);
  if (pronoun) return pronoun;
  const pair = resolvePair(context, from, to, clauseTo);
  if (pair) return pair;
  const coordinated = coordinatedNames(context, from, to);
  if (coordinated.codes.length > 1)
    return coordinated.people.length > 0
      ? coordinated
      : { ...coordinated, people: headsOf(context, from, to, coordinated.codes) };
  if (coordinated.people.length > 1)
    // `President Biden and Prime Minister Trudeau`, where the text does not say whose they are.
    return parties.length === 2 && coordinated.people.length === 2 ? { ...coordinated, codes: parties } : coordinated;
  const person = names.titledPersonAt.get(head);
  if (person) return ofPerson(person.person);
  const body = names.bodyAt.get(head);
  if (body?.isParty) return ofCountry(body.name);
  const country = names.countryAt.get(head);
  if (country && !isAttribute(context, head, to)) return ofCountry(country);

  const lender = lenderNamed(context, lower, from, head);
  if (lender !== null) return ofCountry(lender);
  const group = names.groupAt.get(head);
  if (group && bothSides.has(lower)) return { kind: "parties", codes: group, people: [] };
  const beside = countriesIn(context, from, to);
  // `its neighbour`: the other side of two.
  if (/^(neighbour|neighbor)s?$/.test(lower) && /^(its|his|her|their)$/.test(tokens[from]!.lower))
    return otherSide(context) ?? nobody;
  if (bothSides.has(lower)) return resolvePlural(context, from, head, beside);
  const named = personBehindTitle(context, head, to);
  if (named) return ofPerson(named);
  if (isOffice(tokens, head)) {
    const holder = holderOfOffice(context, from, head, beside[0]);
    return holder ? ofPerson(holder) : ofCountry(beside[0] ?? null);
  }
  if (stateActors.has(lower) || stateActors.has(singular(lower)) || body) {
    if (beside.length > 0) return { kind: "parties", codes: owners(context, from, head, beside), people: [] };
    if (body?.country) return ofCountry(body.country);
    // `our people sent tents`
    if (tokens[from]!.lower === "our" && context.speakerCountry !== null) return resolveWe(context, from, clauseTo);
    // `each side`, `both teams`, `the two governments`
    if (
      lower === "side" ||
      tokens.slice(from, head).some((t) => /^(both|two|each|joint|national|their|our)$/.test(t.lower))
    )
      return asBodies(sides(context));
    if (
      /^(services|ministries|agencies|governments|parliaments|railways|delegations|inspectorates|embassies)$/.test(
        lower,
      )
    )
      return asBodies(sides(context));
    if (lower === "government" || lower === "ministry" || lower === "cabinet" || lower === "authorities")
      return governmentOf(context, head);
    const reporter = context.reporters[head] ?? null;
    if (body && reporter !== null && !commonBodies.has(lower)) return ofCountry(reporter);
    return stateActors.has(lower) && !commonBodies.has(lower) && context.lastActor.codes.length === 1
      ? asBodies(context.lastActor)
      : body
        ? asBodies(sides(context))
        : thing;
  }
  if (commonBodies.has(lower))
    return beside.length === 1 && parties.includes(beside[0]!) && stateActors.has(lower)
      ? ofCountry(beside[0]!)
      : asBodies(giversOf(context));
  const firm = ownBody(context, from, head) ?? firmInApposition(context, head, to);
  return firm === null ? thing : ofCountry(firm);
}

/** `the President and the Prime Minister`, `host and guest`, `both he and the Chancellor`: each of the two somebody else. */
function resolvePair(context: ActorContext, from: number, to: number, clauseTo: number): Actor | null {
  const { tokens, names } = context;
  const first = tokens[from]!.lower === "both" ? from + 1 : from;
  let and = first + 1;
  while (and < to && tokens[and]!.lower !== "and") and += 1;
  if (and >= to - 1) return null;
  const isHolder = (head: number) =>
    head >= 0 &&
    (isOffice(tokens, head) || /^(he|she)$/.test(tokens[head]!.lower)) &&
    !names.titledPersonAt.has(head) &&
    !names.bodyAt.has(head);
  if (!isHolder(headOf(context, first, and)) || !isHolder(headOf(context, and + 1, to))) return null;
  const left = resolveActor(context, first, and, clauseTo);
  const right = resolveActor(context, and + 1, to, clauseTo);
  const people = [...new Set([...left.people, ...right.people])];
  if (people.length < 2) return sides(context);
  return { kind: "parties", codes: [...new Set([...left.codes, ...right.codes])], people };
}

/** Who gives, where the text leaves it open: the bank at the table, else all sides. */
export function giversOf(context: Pick<ActorContext, "parties" | "principals">): Actor {
  const lenders = context.parties.filter(isLender);
  return lenders.length === 1 && context.parties.length === 2
    ? { kind: "parties", codes: lenders, people: [] }
    : sides(context);
}

function singular(noun: string): string {
  return noun.endsWith("ies") ? `${noun.slice(0, -3)}y` : noun.replace(/s$/, "");
}

function resolvePronoun(context: ActorContext, lower: string, from: number, clauseTo: number): Actor | null {
  const { lastActor, parties } = context;
  if (lower === "we" || lower === "us" || lower === "our") return resolveWe(context, from, clauseTo);
  if (lower === "i" || lower === "me") return ofCountry(context.speakerCountry);
  if (lower === "he" || lower === "she") {
    if (lastActor.people.length > 0)
      return lastActor.people.length === 1 ? lastActor : ofPerson(lastActor.people.at(-1)!);
    return personOf(context, lastActor.codes, from);
  }
  // `It therefore decided …`: one side, or the body of both that was spoken of last.
  if (lower === "it" || lower === "its")
    return lastActor.codes.length === 1 ||
      (lower === "it" && lastActor.codes.length > 1 && lastActor.people.length === 0)
      ? asBodies(lastActor)
      : thing;
  if (!/^(they|both|each|their|them)$/.test(lower)) return null;
  return lastActor.codes.length > 1 && parties.length > 2 ? lastActor : sides(context);
}

/** `The Kazakh side agreed. He thanked …`: the last person named before who is of the one side spoken of. */
function personOf({ names }: ActorContext, codes: readonly string[], from: number): Actor {
  if (codes.length !== 1) return nobody;
  const named = lastBefore(names.names.people, from, 20, ({ person }) => person.country === codes[0]);
  return named ? ofPerson(named.person) : ofCountry(codes[0]!);
}

/** `the two leaders`, `the ministers of Kazakhstan`, `Kazakh officials`. */
function resolvePlural(context: ActorContext, from: number, head: number, beside: readonly string[]): Actor {
  const { tokens, names } = context;
  const before = tokens.slice(from, head).map((t) => t.lower);
  if (before.length === 0 && /^(officials|representatives|participants|partners)$/.test(tokens[head]!.lower))
    return nobody;
  const all = before.some((word) => /^(two|both|all|three|four|five|six)$/.test(word));
  if (beside.length > 1) return { kind: "parties", codes: beside, people: peopleOf(context, beside) };
  if (!all && beside.length === 1 && names.countryAt.has(head - 1))
    return { kind: "parties", codes: beside, people: [] };
  if (
    !all &&
    before.some((word) => /^(other|many|some|third|several|developing|neighbouring|neighboring|its)$/.test(word))
  )
    return thing;
  return sides(context);
}

/** `the presidents of Kazakhstan and Kyrgyzstan`: the heads of those sides who hold the office. */
function headsOf(context: ActorContext, from: number, to: number, codes: readonly string[]): Person[] {
  for (let at = from; at < to; at += 1) {
    const { lower } = context.tokens[at]!;
    if (!pluralTitles.has(lower)) continue;
    const office = lower === "leaders" ? "" : singular(lower);
    const heads = peopleOf(context, codes).filter(({ role }) => (role ?? "").includes(office));
    return heads.length === codes.length ? heads : [];
  }
  return [];
}

function peopleOf({ principals }: ActorContext, codes: readonly string[]): Person[] {
  return principals.filter((person) => person.country !== null && codes.includes(person.country));
}

/** `its neighbour`: the party that was not spoken of last, where two meet. */
function otherSide({ parties, lastActor, speakerCountry }: ActorContext): Actor | null {
  const own = speakerCountry ?? (lastActor.codes.length === 1 ? lastActor.codes[0]! : null);
  const others = parties.filter((code) => code !== own);
  return own !== null && others.length === 1 ? ofCountry(others[0]!) : null;
}

/** `the government`, where only one of the parties is a state, somebody reports it, or only one has been spoken of. */
function governmentOf({ parties, lastActor, reporters }: ActorContext, at: number): Actor {
  const reporter = reporters[at] ?? null;
  if (reporter !== null) return ofCountry(reporter);
  const states = parties.filter((party) => !isBody(party));
  if (states.length === 1) return ofCountry(states[0]!);
  return lastActor.codes.length === 1 ? asBodies(lastActor) : nobody;
}

function ofPerson(person: Person): Actor {
  return { kind: "parties", codes: person.country ? [person.country] : [], people: [person] };
}

/** The same sides without the persons who head them: a commission does not speak by the presidents' names. */
function asBodies({ kind, codes }: Actor): Actor {
  return { kind, codes, people: [] };
}

/** All sides of the table. */
export function sides({ parties, principals }: Pick<ActorContext, "parties" | "principals">): Actor {
  return { kind: "parties", codes: parties, people: principals };
}

/** One side of the table: a state, or a body that is a party. */
export function ofCountry(code: string | null): Actor {
  return code === null ? nobody : { kind: "parties", codes: [code], people: [] };
}

/** `we` is both countries where the clause says so (`together`, `agreed`, `each other`); otherwise the speaker's own. */
function resolveWe(context: ActorContext, from: number, clauseTo: number): Actor {
  const { tokens, speakerCountry } = context;
  for (let at = Math.max(0, from - 3); at < clauseTo; at += 1)
    if (mutuality.has(tokens[at]!.lower)) return sides(context);
  if (speakerCountry === null) return sides(context);
  // Where both were spoken of last, `we` goes on with them, unless it turns to the other side (`we invite`, `we propose`).
  const turns = tokens.slice(from, from + 4).some(({ lemma }) => ownSideVerbs.has(lemma));
  return context.lastActor.codes.length > 1 && !turns ? sides(context) : ofCountry(speakerCountry);
}

const ownSideVerbs: ReadonlySet<string> = new Set(
  "propose invite ask request offer suggest want thank expect hope call urge appreciate support provide send supply give grant allocate lend host".split(
    " ",
  ),
);

/** Who the object of a verb is: `called on *the Kazakh side* to …`. */
export function objectOf(context: ActorContext, from: number, until: number): Actor {
  let to = from;
  while (to < until && to - from < 12) {
    const { lower, text, partOfSpeech } = context.tokens[to]!;
    if (text === "," || (lower === "to" && partOfSpeech === "PART")) break;
    to += 1;
  }
  return resolveActor(context, from, to, to);
}
