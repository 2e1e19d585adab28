import { type Actor, type ActorContext, countriesIn, nobody, ofCountry, resolveActor, sides } from "./actors.ts";
import type { Clause, ParsedSegment } from "./clauses.ts";
import { instrumental } from "./morphology/cases.ts";
import type { Phrase } from "./phrases.ts";
import type { Segment } from "./segments.ts";

/** Where an act stands, for finding who is to do it. */
export interface ActPlace {
  readonly context: ActorContext;
  readonly segment: Segment;
  readonly parsed: ParsedSegment;
  /** Who an earlier clause of the same sentence is about. */
  readonly actorInSentence: Actor;
}

/** Who does what has no doer in the sentence: an agent, the speaker, the one spoken of, the owner of the thing, else both. */
export function impersonalActor(place: ActPlace, from: number, to: number): Actor {
  const { context, parsed, actorInSentence } = place;
  for (const phrase of parsed.phrases) {
    if (phrase.from < from || phrase.to > to) continue;
    if (isAtExpense(context, phrase))
      return { kind: "parties", codes: countriesIn(context, phrase.from, phrase.to), people: [] };
    if (phrase.preposition >= 0 || ((phrase.singular | phrase.plural) & instrumental) === 0) continue;
    const codes = countriesIn(context, phrase.from, phrase.to);
    const isAgent = /(?:ой|ом|ами|ем|ей|ым|им)$/.test(context.tokens[phrase.head]!.lower);
    // `между Казахстаном и Китаем`: the second of two behind a preposition.
    const isJoined = /^(?:и|,)$/.test(context.tokens[phrase.from - 1]?.lower ?? "");
    if (codes.length > 0 && isAgent && !isJoined) return { kind: "parties", codes, people: [] };
  }
  const owner = ownerOfThing(context, from, to);
  if (owner) return ofCountry(owner);
  if (context.speakerCountry !== null) {
    const named = countriesIn(context, from, to).filter(
      (code) => code !== context.speakerCountry && context.parties.includes(code),
    );
    return named.length > 0 ? sides(context) : ofCountry(context.speakerCountry);
  }
  if (actorInSentence.codes.length === 1) return actorInSentence;
  return sides(context);
}

/** `за счёт российской стороны`, `на средства Казахстана` */
function isAtExpense(context: ActorContext, { from, to, preposition, head }: Phrase): boolean {
  const { tokens } = context;
  if (preposition < 0 || countriesIn(context, from, to).length === 0) return false;
  return /^(?:за счет|на средства|на деньги|при финансировании)$/.test(
    `${tokens[preposition]!.lower} ${tokens[head]!.lower}`,
  );
}

const ownedThings =
  /^(?:консульств|генконсульств|посольств|филиал|университет|институт|академи|банк|нефт|газ|зерн|пшениц|мук|электроэнерги|угл|товар|продукци|вод|компани|предприяти|торгов|медицинск|техническ|государственн|культурн)/;

/** `казахстанское консульство`, `филиал Ташкентского института`: the one party whose own thing the act is about. */
export function ownerOfThing({ tokens, names, parties }: ActorContext, from: number, to: number): string | null {
  const owners = new Set<string>();
  for (let at = from; at < to - 1; at += 1) {
    const mention = names.countryAt.get(at);
    if (!mention || mention.form === "name" || !parties.includes(mention.code) || tokens[at]!.partOfSpeech !== "ADJ")
      continue;
    if (/^(?:для|с|со|к|через|вместо)$/.test(tokens[at - 1]?.lower ?? "")) continue;
    if (ownedThings.test(tokens[at + 1]!.lower)) owners.add(mention.code);
  }
  return owners.size === 1 ? [...owners][0]! : null;
}

/** Whom a verb turns to: `предложила *немецкой стороне* построить`, `пригласил *узбекских инвесторов*`. */
export function actorOfObject({ context, parsed }: ActPlace, from: number, to: number): Actor {
  for (const phrase of parsed.phrases) {
    if (phrase.from < from || phrase.from >= to || phrase.preposition >= 0) continue;
    const person = personIn(context, phrase.from, phrase.to);
    if (person) return person;
    const codes = countriesIn(context, phrase.from, phrase.to);
    if (codes.length > 0) return { kind: "parties", codes, people: [] };
  }
  return nobody;
}

function personIn({ names }: ActorContext, from: number, to: number): Actor | null {
  for (let at = from; at < to; at += 1) {
    const person = names.personAt.get(at)?.person;
    if (person) return { kind: "parties", codes: person.country ? [person.country] : [], people: [person] };
  }
  return null;
}

/** The subject of a clause; a firm without a state beside it is of the state that its work is not for. */
export function actorOfClause(place: ActPlace, clause: Clause): Actor {
  const { context, segment } = place;
  const { subject, predicate } = clause;
  if (!subject) return nobody;
  const actor = resolveActor(context, subject, segment.to, predicate.gender);
  if (!firmNoun.test(context.tokens[subject.head]!.lower) || countriesIn(context, subject.from, subject.to).length > 0)
    return actor;
  const kin = countryOfFirms(context, segment.from, subject.from);
  if (kin !== null) return ofCountry(kin);
  if (actor.kind !== "thing") return actor;
  const named = countriesIn(context, predicate.to, segment.to).filter((code) => context.parties.includes(code));
  const rest = context.parties.filter((code) => !named.includes(code));
  return named.length === 1 && rest.length === 1 ? ofCountry(rest[0]!) : actor;
}

/** `работают немецкие компании, а концерн …`: the country whose firms the sentence has spoken of. */
function countryOfFirms({ names, tokens }: ActorContext, from: number, to: number): string | null {
  let country: string | null = null;
  for (let at = from; at < to; at += 1) {
    const mention = names.countryAt.get(at);
    if (
      mention?.form === "demonym" &&
      /^(?:компани|фирм|завод|предприяти|концерн|банк|инвестор|бизнес)/.test(tokens[at + 1]?.lower ?? "")
    )
      country = mention.code;
  }
  return country;
}

const firmNoun =
  /^(?:.*завод|концерн|.*компания|холдинг|корпорация|.*комбинат|фирма|оператор|банк|.*предприятие|.*перевозчик|.*агентство|университет|институт)$/;
