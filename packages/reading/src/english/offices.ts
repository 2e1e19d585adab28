import { firstFrom, lastBefore } from "../names/mentions.ts";
import type { Person, PersonMention } from "../names/names.ts";
import type { Token } from "../tokens.ts";
import type { ActorContext } from "./actors.ts";
import { anyOffice, headOffices, personalNouns } from "./lexicon/offices.ts";
import { portfolios, titleModifiers, titleWords } from "./lexicon/titles.ts";

/** Whether the noun at the token stands for whoever holds an office: `the minister`, `the Head of State`. */
export function isOffice(tokens: readonly Token[], at: number): boolean {
  return personalNouns.has(tokens[at]!.lower) || isHeadOfState(tokens, at);
}

/** `the Head of State`, `the head of government` */
function isHeadOfState(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.lower === "head" &&
    tokens[at + 1]?.lower === "of" &&
    /^(state|government)$/.test(tokens[at + 2]?.lower ?? "")
  );
}

/**
 * `the president`, `the Kyrgyz minister`: whoever with that title was named last before the phrase that begins at `from`
 * and has its noun at `head`, else at all; null where the text names nobody who fits.
 */
export function holderOfOffice(
  context: ActorContext,
  from: number,
  head: number,
  country: string | undefined,
): Person | null {
  const { tokens, names, host, principals } = context;
  // `a minister said`: one whom the text does not name.
  if (/^(a|an|one|another|some)$/.test(tokens[from]!.lower)) return null;
  const wanted = tokens[head]!.lower;
  const before = tokens.slice(from, head).map(({ lower }) => lower);
  const office = officeOf(before, wanted);
  const isGuest = wanted === "guest" || before.includes("visiting");
  const isHost = wanted === "host" || before.includes("hosting");
  const fits = ({ role, country: of }: Person) =>
    (country === undefined || of === country) &&
    (host === null || !isGuest || of !== host) &&
    (host === null || !isHost || of === host) &&
    !isFormer(role) &&
    (anyOffice.has(wanted) ? role !== null : hasOffice(role ?? "", office));
  const { people } = names.names;
  const isCounterpart = wanted === "counterpart";
  // `Omarov met Karimov. The president noted …`: of two who fit, the one whom the last clause was about.
  const spokenOf = context.lastActor.people.filter(fits);
  const isOne = context.lastActor.people.length === 1 || wanted === "head";
  if (country === undefined && !isGuest && !isHost && !isCounterpart && isOne && spokenOf.length > 0)
    return spokenOf[0]!;
  const named = isCounterpart ? undefined : lastBefore(people, from, 60, ({ person }) => fits(person));
  if (named) return named.person;
  const match =
    principals.find(fits) ??
    (country === undefined ? undefined : principals.find((p) => p.country === country)) ??
    (anyOffice.has(wanted) || isCounterpart ? undefined : namedLater(people, from, fits));
  return match ?? (headOffices.has(wanted) ? onlyPersonOf(people, country) : null);
}

/** What a phrase says of an office: `vice president`, `energy minister`. */
interface Office {
  readonly noun: string;
  readonly isDeputy: boolean;
  /** `energy` of `the energy minister`. */
  readonly fields: readonly string[];
}

function officeOf(before: readonly string[], noun: string): Office {
  return {
    noun: noun === "premier" || noun === "pm" ? "prime" : noun,
    isDeputy: before.some((word) => deputies.test(word)),
    fields: before.filter((word) => (titleModifiers.has(word) || portfolios.has(word)) && !ranks.has(word)),
  };
}

/** Whether a title may be the office: of the same rank, and for the same field where both name one. */
function hasOffice(role: string, { noun, isDeputy, fields }: Office): boolean {
  if (!role.includes(noun) || deputies.test(role) !== isDeputy) return false;
  const words = role.split(" ");
  const others = words.filter((word) => titleModifiers.has(word) && !ranks.has(word));
  return others.length === 0 || fields.length === 0 || fields.every((word) => words.includes(word));
}

const deputies = /\b(vice|deputy|vice-president|vice-minister|under|assistant)\b/;

/** Words before an office that say nothing of its field. */
const ranks: ReadonlySet<string> = new Set(
  "prime first deputy vice acting former then crown state special high chief general executive managing supreme joint newly elected new veteran senior his her excellency majesty highness royal".split(
    " ",
  ),
);

/** `Zimbabwe will pay, its energy minister said`: the text names the minister further down. */
function namedLater(
  people: readonly PersonMention[],
  from: number,
  fits: (person: Person) => boolean,
): Person | undefined {
  const first = firstFrom(people, from);
  return people.slice(first, first + 20).find(({ person }) => fits(person))?.person;
}

/** `the first President of Kazakhstan`, who is no longer in office. */
export function isFormer(role: string | null): boolean {
  return role !== null && /^(first president|former|late|ex|outgoing|founding|then)\b/.test(role);
}

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

/** `the Secretary of State of the Office of the Council Anna Prak`: the name that ends the phrase. */
export function personBehindTitle({ tokens, names }: ActorContext, head: number, to: number): Person | null {
  if (!titleWords.has(tokens[head]!.lower)) return null;
  for (let at = head + 1; at < to; at += 1) if (/^(VERB|AUX|PUNCT)$/.test(tokens[at]!.partOfSpeech)) return null;
  return names.personAt.get(to - 1)?.person ?? null;
}
