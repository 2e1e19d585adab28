import type { Person, PersonMention } from "../names/names.ts";
import type { Token } from "../tokens.ts";
import { bothSides, commonBodies, mutuality, stateActors } from "./lexicon/actors.ts";
import { pluralTitles, titleModifiers, titleWords } from "./lexicon/titles.ts";
import type { NameIndex } from "./name-index.ts";

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
  const coordinated = coordinatedNames(context, from, to);
  if (coordinated.codes.length > 1 || coordinated.people.length > 1) return coordinated;
  const offices = coordinatedOffices(context, from, to);
  if (offices) return offices;
  const person = names.titledPersonAt.get(head);
  if (person) return ofPerson(person.person);
  const body = names.bodyAt.get(head);
  if (body?.isParty) return { kind: "parties", codes: [body.name], people: [] };
  const country = names.countryAt.get(head);
  if (country && !isAttribute(context, head, to)) return ofCountry(country);

  const lender = lenderNamed(context, lower, from, head);
  if (lender) return lender;
  const group = names.groupAt.get(head);
  if (group && bothSides.has(lower)) return { kind: "parties", codes: group, people: [] };
  const beside = countriesIn(context, from, to);
  if (bothSides.has(lower)) return resolvePlural(context, from, head, beside);
  const named = personBehindTitle(context, head, to);
  if (named) return ofPerson(named);
  if (personalNouns.has(lower) || isHeadOfState(tokens, head)) return byRole(context, from, head, beside);
  if (stateActors.has(lower) || stateActors.has(singular(lower)) || body) {
    if (beside.length > 0) return { kind: "parties", codes: beside, people: [] };
    if (body?.country) return ofCountry(body.country);
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
      return governmentOf(context);
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
  return thing;
}

/** `the Secretary of State of the Office of the Council Anna Prak`: the name that ends the phrase. */
function personBehindTitle({ tokens, names }: ActorContext, head: number, to: number): Person | null {
  if (!titleWords.has(tokens[head]!.lower)) return null;
  for (let at = head + 1; at < to; at += 1) if (/^(VERB|AUX|PUNCT)$/.test(tokens[at]!.partOfSpeech)) return null;
  return names.personAt.get(to - 1)?.person ?? null;
}

/** `the bank`, `the Union`: the one body at the table whose name ends so. */
function lenderNamed({ tokens, parties }: ActorContext, noun: string, from: number, head: number): Actor | null {
  if (!/^(bank|fund|union|bloc|commission|organisation|organization|alliance|lender)$/.test(noun)) return null;
  if (head !== from + 1 || tokens[from]!.lower !== "the") return null;
  const bodies = parties.filter(isBody);
  const [body] = bodies;
  if (bodies.length !== 1 || !body) return null;
  const fits = noun === "lender" ? isLender(body) : body.toLowerCase().includes(noun) || body === "EU";
  return fits ? { kind: "parties", codes: [body], people: [] } : null;
}

function isBody(party: string): boolean {
  return !/^[A-Z]{2}$/.test(party) || party === "EU" || party === "UN";
}

function isLender(party: string): boolean {
  return /\b(Bank|Fund)\b/.test(party) || /^(EBRD|EIB|AIIB|IMF)$/.test(party);
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

/** `the Head of State`, `the head of government` */
function isHeadOfState(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.lower === "head" &&
    tokens[at + 1]?.lower === "of" &&
    /^(state|government)$/.test(tokens[at + 2]?.lower ?? "")
  );
}

const personalNouns = new Set(
  "president minister leader premier pm chancellor king secretary ambassador counterpart guest host visitor official governor mayor chairman chairwoman speaker envoy".split(
    " ",
  ),
);

function resolvePronoun(context: ActorContext, lower: string, from: number, clauseTo: number): Actor | null {
  const { lastActor, parties } = context;
  if (lower === "we" || lower === "us" || lower === "our") return resolveWe(context, from, clauseTo);
  if (lower === "i" || lower === "me") return ofCountry(context.speakerCountry);
  if (lower === "he" || lower === "she")
    return lastActor.people.length === 1
      ? lastActor
      : lastActor.people[0]
        ? ofPerson(lastActor.people.at(-1)!)
        : nobody;
  if (lower === "it" || lower === "its") return lastActor.codes.length === 1 ? asBodies(lastActor) : thing;
  if (!/^(they|both|each|their|them)$/.test(lower)) return null;
  return lastActor.codes.length > 1 && parties.length > 2 ? lastActor : sides(context);
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

function peopleOf({ principals }: ActorContext, codes: readonly string[]): Person[] {
  return principals.filter((person) => person.country !== null && codes.includes(person.country));
}

/** `the government`, where only one of the parties is a state or only one has been spoken of. */
function governmentOf({ parties, lastActor }: ActorContext): Actor {
  const states = parties.filter((code) => /^[A-Z]{2}$/.test(code) && code !== "EU" && code !== "UN");
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

function ofCountry(code: string | null): Actor {
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
    if (isTimeWord.test(token.lower) && head >= 0) continue;
    if (
      /^(NOUN|PROPN|PRON)$/.test(token.partOfSpeech) ||
      /^(both|each|premier)$/.test(token.lower) ||
      names.personAt.has(at) ||
      names.countryAt.has(at)
    )
      head = at;
  }
  return head;
}

/** `Bekov yesterday said`: when is not who. */
const isTimeWord =
  /^(yesterday|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|earlier|later|meanwhile)$/;

/** `Kazakh` in `the Kazakh delegation`; `Kazakhstan` in `Kazakhstan's economy`. */
function isAttribute({ tokens, names }: ActorContext, head: number, to: number): boolean {
  if (names.demonymAt.has(head)) return head + 1 < to && /^(NOUN|PROPN)$/.test(tokens[head + 1]!.partOfSpeech);
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

/** `the President and the Prime Minister`, `both he and the Chancellor`: two who hold offices, and nobody named. */
function coordinatedOffices(context: ActorContext, from: number, to: number): Actor | null {
  const { tokens } = context;
  let and = -1;
  for (let at = from; at < to; at += 1) {
    const { lower, partOfSpeech } = tokens[at]!;
    if (lower === "and" && and < 0) and = at;
    else if (
      !/^(the|both|he|she)$/.test(lower) &&
      !titleWords.has(lower) &&
      !titleModifiers.has(lower) &&
      partOfSpeech !== "PUNCT"
    )
      return null;
  }
  if (and <= from || and >= to - 1) return null;
  const isOffice = (at: number) => personalNouns.has(tokens[at]!.lower) || /^(he|she)$/.test(tokens[at]!.lower);
  return isOffice(and - 1) && isOffice(to - 1) ? sides(context) : null;
}

function joinsTitles(token: Token): boolean {
  return (
    /^(and|,|the|of|'s|both|-|\(|\)|republic|prime|foreign|his|her|counterpart|kingdom|side|sides|governments?)$/.test(
      token.lower,
    ) ||
    titleWords.has(token.lower) ||
    titleModifiers.has(token.lower) ||
    pluralTitles.has(token.lower) ||
    token.partOfSpeech === "DET" ||
    token.partOfSpeech === "ADJ"
  );
}

/** `the president`, `the Kyrgyz minister`: whoever with that title was named last before the phrase, else at all. */
function byRole(context: ActorContext, from: number, head: number, beside: readonly string[]): Actor {
  const { tokens, names } = context;
  const wanted = tokens[head]!.lower;
  const country = beside[0];
  const isGuest = wanted === "guest" || tokens.slice(from, head).some(({ lower }) => lower === "visiting");
  const isHost = wanted === "host" || tokens.slice(from, head).some(({ lower }) => lower === "hosting");
  const { host } = context;
  const isCounterpart = wanted === "counterpart";
  const fits = ({ role, country: of }: Person) =>
    !isFormer(role) &&
    (country === undefined || of === country) &&
    (host === null || !isGuest || of !== host) &&
    (host === null || !isHost || of === host) &&
    (anyOffice.has(wanted)
      ? role !== null
      : (role ?? "").includes(wanted === "premier" || wanted === "pm" ? "prime" : wanted));
  const { people } = names.names;
  // `Omarov met Karimov. The president noted …`: of two who fit, the one whom the last clause was about.
  const spokenOf = context.lastActor.people.filter(fits);
  const isOne = context.lastActor.people.length === 1 || wanted === "head";
  if (country === undefined && !isGuest && !isHost && !isCounterpart && isOne && spokenOf.length > 0)
    return ofPerson(spokenOf[0]!);
  let at = firstFrom(people, from) - 1;
  const own = isCounterpart ? null : undefined;
  for (let steps = 0; at >= 0 && steps < 60 && own === undefined; at -= 1, steps += 1) {
    if (fits(people[at]!.person)) return ofPerson(people[at]!.person);
  }
  const match =
    context.principals.find(fits) ??
    (country === undefined ? undefined : context.principals.find((p) => p.country === country));
  const known = match ?? (headOffices.has(wanted) ? onlyPersonOf(people, country) : null);
  return known ? ofPerson(known) : ofCountry(country ?? null);
}

/** `the first President of Kazakhstan`, who is no longer in office. */
export function isFormer(role: string | null): boolean {
  return role !== null && /^(first president|former|late|ex-|then)/.test(role);
}

const headOffices: ReadonlySet<string> = new Set(["president", "leader", "head", "king"]);

/**
 * `the President of Kazakhstan`, where the text names one Kazakh and no office of his: that one. `the head of state`: the
 * one person of the text, where it gives nobody an office.
 */
function onlyPersonOf(people: readonly PersonMention[], country: string | undefined): Person | null {
  let only: Person | null = null;
  for (const { person } of people.slice(0, 60)) {
    if (country !== undefined && person.country !== country) continue;
    if (country === undefined && isFormer(person.role)) continue;
    if (person.role !== null || (only !== null && only.name !== person.name)) return null;
    only = person;
  }
  return only;
}

const anyOffice: ReadonlySet<string> = new Set(["leader", "head", "guest", "host", "official", "visitor"]);

/** Index of the first mention at or behind the token. */
function firstFrom(people: readonly PersonMention[], from: number): number {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (people[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
