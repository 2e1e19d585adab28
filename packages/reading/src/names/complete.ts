import type { Sentence } from "../tokens.ts";
import type { Names, Person } from "./names.ts";

/** What a language knows of titles. */
export interface Offices {
  /** The noun of a title: `minister` of `foreign minister`, `министр` of `министр энергетики`. */
  nounOf(role: string): string;
  /** Nouns that mean the other side's holder of the same office: `counterpart`. */
  readonly counterparts: ReadonlySet<string>;
  /** Nouns for whoever receives the other side, and for whoever comes. */
  readonly hosts: ReadonlySet<string>;
  readonly guests: ReadonlySet<string>;
  /** Nouns of the offices that face each other at a table, where no more is known. */
  readonly high: ReadonlySet<string>;
}

/**
 * Gives people whose country the text does not say the side of the table that they most likely sit on: the host's own,
 * the one that nobody else with their title has (`President Joe Biden hosted Mexican President …`), or the report's home.
 */
export function completePeople(
  names: Names,
  parties: readonly string[],
  sentences: readonly Sentence[],
  offices: Offices,
): Names {
  const people = [...new Set(names.people.map((mention) => mention.person))];
  const countries = new Map<Person, string>();
  const countryOf = (person: Person) => person.country ?? countries.get(person) ?? null;
  const table = parties.slice(0, 2);
  const home = homeOf(names, parties);
  const open = () => people.filter((person) => person.role !== null && countryOf(person) === null);
  const give = (person: Person, country: string | undefined | null) => {
    if (country) countries.set(person, country);
  };
  /** The side that none of these sits on, where only one is left. */
  const opposite = (others: readonly Person[]): string | null => {
    const taken = new Set(others.map(countryOf));
    const free = table.filter((code) => !taken.has(code));
    return free.length === 1 ? free[0]! : null;
  };
  const nounOf = ({ role }: Person) => offices.nounOf(role ?? "");

  for (const person of open()) give(person, countryJustBefore(names, person, parties, sentences));
  if (home !== null && table.length === 2)
    for (const person of open()) {
      if (offices.hosts.has(nounOf(person))) give(person, home);
      else if (offices.guests.has(nounOf(person)))
        give(
          person,
          table.find((code) => code !== home),
        );
    }
  for (const person of open()) give(person, opposite(people.filter(({ role }) => role === person.role)));
  for (const person of open())
    give(person, opposite(people.filter((other) => other !== person && offices.counterparts.has(nounOf(other)))));
  for (const [person, code] of inOrder(open(), table)) give(person, code);
  const reporting = isAtHome(names, sentences) ? home : null;
  for (const person of open()) {
    if (!offices.high.has(nounOf(person))) continue;
    const titled = people.filter((other) => other !== person && other.role !== null);
    const sameKind = titled.filter((other) => nounOf(other) === nounOf(person));
    const seated = new Set(titled.map(countryOf));
    // Where both sides have their people, one more is of the side that reports: the first.
    const areBothSeated = table.length === 2 && table.every((code) => seated.has(code));
    const others = sameKind.length > 0 ? sameKind : titled.slice(0, 1);
    give(person, reporting ?? (areBothSeated ? table[0] : opposite(others)));
  }
  const untitled = onlyUntitled(names, people);
  if (untitled) give(untitled, opposite(people));
  if (countries.size === 0) return names;
  const completed = new Map([...countries].map(([person, country]) => [person, { ...person, country }]));
  return {
    ...names,
    people: names.people.map((mention) => ({ ...mention, person: completed.get(mention.person) ?? mention.person })),
  };
}

/** Two who hold the same office and have no country: the sides in the order that the text names them in. */
function inOrder(open: readonly Person[], table: readonly string[]): [Person, string][] {
  const same = open.filter(({ role }) => role === open[0]?.role);
  return same.length === 2 && table.length === 2
    ? [
        [same[0]!, table[0]!],
        [same[1]!, table[1]!],
      ]
    : [];
}

/** The party whose capital the dateline or the text names first. */
export function homeOf({ countries }: Names, parties: readonly string[]): string | null {
  return countries.find(({ form, code }) => form === "capital" && parties.includes(code))?.code ?? null;
}

/** Whether a capital stands in the dateline, so that officials without a country are those of the report's own. */
function isAtHome({ countries }: Names, sentences: readonly Sentence[]): boolean {
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph > 2) return false;
    if (sentence.paragraph === paragraph) continue;
    paragraph = sentence.paragraph;
    if (countries.some(({ form, from }) => form === "capital" && from >= sentence.from && from < sentence.from + 3))
      return true;
  }
  return false;
}

/** The one person without title or country whom the text names again: the other side's head, called by the last name alone. */
function onlyUntitled(names: Names, people: readonly Person[]): Person | null {
  const candidates = people.filter(
    (person) =>
      person.country === null &&
      person.role === null &&
      names.people.filter((mention) => mention.person === person).length > 1,
  );
  return candidates.length === 1 ? candidates[0]! : null;
}

/** `The Mongolian delegation was headed by …`: the party named last within a few words before the person's first mention. */
function countryJustBefore(
  names: Names,
  person: Person,
  parties: readonly string[],
  sentences: readonly Sentence[],
): string | null {
  const mention = names.people.find((other) => other.person === person)!;
  const before = names.countries.findLast(({ to }) => to <= mention.titleFrom);
  const sentence = sentences.find(({ to }) => to > mention.from);
  if (
    !before ||
    before.from < (sentence?.from ?? 0) ||
    mention.titleFrom - before.to > 6 ||
    !parties.includes(before.code) ||
    before.form === "capital"
  )
    return null;
  const between = names.people.some((other) => other.from >= before.from && other.from < mention.from);
  return between ? null : before.code;
}
