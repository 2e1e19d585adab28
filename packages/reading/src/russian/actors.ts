import type { OrganisationMention, Person } from "../names/names.ts";
import type { Token } from "../tokens.ts";
import type { Clause } from "./clauses.ts";
import { bothSides, commonBodies, firms, mutuality, stateActors } from "./lexicon/actors.ts";
import type { NameIndex } from "./name-index.ts";
import { holderOfOffice, lastNamed } from "./offices.ts";
import { genderOfPerson } from "./person-gender.ts";
import { titleOf } from "./titles.ts";

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
  /** The heads of the sides, for `президенты`. */
  readonly principals: readonly Person[];
  /** Country of the person who speaks, inside a quotation or reported speech. */
  readonly speakerCountry: string | null;
  /** Who the last clause with a known subject was about, for `он` and `они`. */
  readonly lastActor: Actor;
}

type Subject = NonNullable<Clause["subject"]>;

export const nobody: Actor = { kind: "none", codes: [], people: [] };
const thing: Actor = { kind: "thing", codes: [], people: [] };

/**
 * Resolves a subject to the parties that it means. `gender` is that of its predicate, which tells a minister from
 * another; `clauseTo` ends the clause, whose words decide what `мы` means.
 */
export function resolveActor(
  context: ActorContext,
  subject: Subject,
  clauseTo: number,
  gender: "masculine" | "feminine" | "neuter" | null = null,
): Actor {
  const { tokens, names } = context;
  const { from, to, head } = subject;
  const { lower } = tokens[head]!;
  const isOurs = /^наш(?:а|и|е)?$/.test(tokens[from]!.lower);
  if (lower === "мы" || (isOurs && !/^(?:страны|народы|государства|президенты)$/.test(lower)))
    return resolveWe(context, from, clauseTo);
  if (lower === "я") return ofCountry(context.speakerCountry);
  if (lower === "оба" || lower === "обе") return sides(context);
  if (lower === "он" || lower === "она" || lower === "они") return resolvePronoun(context, from, lower);

  const coordinated = coordinatedNames(context, subject);
  if (coordinated.codes.length > 1 || coordinated.people.length > 1) return coordinated;
  const mention = names.personAt.get(head)?.person ?? personIn(context, subject);
  if (mention)
    return {
      kind: "parties",
      codes: mention.country ? [mention.country] : countriesIn(context, from, to),
      people: [mention],
    };
  const body = names.bodyAt.get(head);
  if (body?.isParty) return { kind: "parties", codes: [body.name], people: [] };
  const country = names.countryAt.get(head);
  if (country && country.form !== "demonym") return ofCountry(country.code);
  if (country && tokens[head]!.partOfSpeech !== "ADJ") return ofCountry(country.code);

  const group = names.groupAt.get(head);
  if (group) return { kind: "parties", codes: group.codes, people: [] };
  const beside = countriesIn(context, from, to);
  if (bothSides.has(lower)) {
    if (beside.length > 0) return { kind: "parties", codes: beside, people: principalsOf(context, beside, lower) };
    if (isOthers(tokens, from, head)) return thing;
    return sides(context);
  }
  const title = titleOf(lower);
  if (title) {
    const holder = holderOfOffice(context, subject, title.nominative, beside[0], gender);
    if (holder) return { kind: "parties", codes: holder.country ? [holder.country] : beside, people: [holder] };
    return beside.length > 0 ? { kind: "parties", codes: beside, people: [] } : nobody;
  }
  if (stateActors.has(lower) || body) return ofBody(context, lower, beside, body);
  if (commonBodies.has(lower)) return beside.length === 1 && !isPaper(lower) ? ofCountry(beside[0]!) : sides(context);
  return thing;
}

/** All sides of the table. */
export function sides({ parties, principals }: Pick<ActorContext, "parties" | "principals">): Actor {
  return { kind: "parties", codes: parties, people: principals };
}

/** The parties that an actor is not. */
export function othersOf({ parties }: Pick<ActorContext, "parties">, actor: Actor): Actor {
  return { kind: "parties", codes: parties.filter((code) => !actor.codes.includes(code)), people: [] };
}

export function ofCountry(code: string | null): Actor {
  return code === null ? nobody : { kind: "parties", codes: [code], people: [] };
}

/** Whether a noun names a paper or plan, which provides rather than acts. */
export function isPaper(noun: string): boolean {
  return /^(?:соглашение|протокол|меморандум|договор|документ|заявление|декларация|карта|план|программа|проект|коммюнике|пакет|контракт|конвенция|решение|договоренность)$/.test(
    noun,
  );
}

/** `мы` is both countries where the clause says so (`вместе`, `подписали`); otherwise the speaker's own. */
function resolveWe(context: ActorContext, from: number, clauseTo: number): Actor {
  const { tokens, speakerCountry } = context;
  for (let at = Math.max(0, from - 2); at < clauseTo; at += 1)
    if (mutuality.has(tokens[at]!.lower)) return sides(context);
  return speakerCountry === null ? sides(context) : ofCountry(speakerCountry);
}

export type Pronoun = "он" | "она" | "они";

/** Who a pronoun of the third person at token `at` means. */
export function resolvePronoun(context: ActorContext, at: number, pronoun: Pronoun): Actor {
  if (pronoun === "они") return context.lastActor.codes.length > 1 ? context.lastActor : sides(context);
  return byGender(context, at, pronoun === "она" ? "feminine" : "masculine");
}

/** `он`, `она`: the last one spoken of, or the last person named before of that gender. */
function byGender(context: ActorContext, from: number, gender: "masculine" | "feminine"): Actor {
  const [last] = context.lastActor.people;
  if (last && context.lastActor.people.length === 1 && genderOfPerson(last) === gender) return context.lastActor;
  const person = lastNamed(context, from, (one) => genderOfPerson(one) === gender);
  return person ? ofPerson(person) : nobody;
}

function ofPerson(person: Person): Actor {
  return { kind: "parties", codes: person.country ? [person.country] : [], people: [person] };
}

function personIn({ names, tokens }: ActorContext, { from, to, head }: Subject): Person | null {
  for (let at = from; at < to; at += 1) {
    const mention = names.personAt.get(at);
    if (mention && mention.titleFrom <= head && titleOf(tokens[head]!.lower)) return mention.person;
  }
  return null;
}

/** `Казахстан и Таджикистан`, `президенты Токаев и Жапаров`: names joined by commas and `и`, titles between them. */
function coordinatedNames(context: ActorContext, { from, to }: Subject): Actor {
  const { names, tokens } = context;
  const codes: string[] = [];
  const people: Person[] = [];
  let joined = false;
  for (let at = from; at < to; at += 1) {
    const person = names.personAt.get(at)?.person;
    const body = names.bodyAt.get(at);
    const country = names.countryAt.get(at);
    if (person) {
      if (!people.includes(person)) people.push(person);
      if (person.country && !codes.includes(person.country)) codes.push(person.country);
    } else if (country && !isInTitle(context, at)) {
      if (!codes.includes(country.code)) codes.push(country.code);
    } else if (body?.isParty && !codes.includes(body.name)) codes.push(body.name);
    if (tokens[at]!.lower === "и" || tokens[at]!.text === ",") joined = true;
  }
  if (!joined) return nobody;
  return { kind: "parties", codes, people };
}

/** A country inside a person's title counts by the person. */
function isInTitle({ names }: ActorContext, at: number): boolean {
  for (let next = at; next < at + 14; next += 1) {
    const mention = names.personAt.get(next);
    if (mention) return mention.titleFrom <= at && mention.person.country !== null;
  }
  return false;
}

export function countriesIn(
  { names, parties }: Pick<ActorContext, "names" | "parties">,
  from: number,
  to: number,
): string[] {
  const codes: string[] = [];
  for (let at = from; at < to; at += 1) {
    const body = names.bodyAt.get(at);
    const code =
      names.countryAt.get(at)?.code ?? (body?.isParty && parties.includes(body.name) ? body.name : undefined);
    if (code && !codes.includes(code)) codes.push(code);
  }
  return codes;
}

/** `многие страны`, `соседние государства`: not the sides of this table. */
function isOthers(tokens: readonly Token[], from: number, head: number): boolean {
  for (let at = from; at < head; at += 1)
    if (
      /^(?:друг|мног|некотор|треть|нескольк|развивающ|соседн|ведущ|европейск|зарубежн|иностранн|международн|местн|сельск|молод|пять|шесть|семь|три|четыре|\d)/.test(
        tokens[at]!.lower,
      )
    )
      return true;
  return false;
}

function principalsOf({ principals }: ActorContext, codes: readonly string[], noun: string): Person[] {
  return /^(?:президенты|главы|лидеры|министры|премьер-министры)$/.test(noun)
    ? principals.filter(({ country }) => country !== null && codes.includes(country))
    : [];
}

/** `банк`, `фонд`, `союз`: the one party of that kind. */
function partyOfKind({ parties }: ActorContext, noun: string): string | null {
  const kind = bodyKinds.find(([word]) => word === noun)?.[1];
  const fits = kind ? parties.filter((party) => kind.test(party)) : [];
  return fits.length === 1 ? fits[0]! : null;
}

const bodyKinds: readonly (readonly [noun: string, party: RegExp])[] = [
  ["банк", /Bank|^EBRD$|^EIB$|^AIIB$/],
  ["фонд", /^IMF$|Fund/],
  ["союз", /^EU$|^EAEU$/],
  ["организация", /^(?:UN|WHO|SCO|OTS|OSCE|ECO|FAO|WTO)$/],
  ["программа", /^UNDP$/],
];

function ofBody(
  context: ActorContext,
  noun: string,
  countries: readonly string[],
  body: OrganisationMention | undefined,
): Actor {
  if (countries.length > 0) return { kind: "parties", codes: countries, people: [] };
  if (body?.country) return ofCountry(body.country);
  if (firms.has(noun)) return context.speakerCountry ? ofCountry(context.speakerCountry) : thing;
  const own = partyOfKind(context, noun);
  if (own) return { kind: "parties", codes: [own], people: [] };
  if (noun === "сторона" || commonBodies.has(noun)) return sides(context);
  if (noun === "правительство" || noun === "министерство" || noun === "республика" || noun === "страна") {
    if (context.speakerCountry) return ofCountry(context.speakerCountry);
    return context.lastActor.codes.length === 1 ? ofCountry(context.lastActor.codes[0]!) : nobody;
  }
  return context.speakerCountry ? ofCountry(context.speakerCountry) : nobody;
}
