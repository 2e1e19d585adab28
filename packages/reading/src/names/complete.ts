import type { Sentence } from "../tokens.ts";
import type { Names, Person } from "./names.ts";

/**
 * Gives people whose country the text does not say the side of the table that nobody else with their title sits on:
 * `President Joe Biden hosted Mexican President …` makes Biden the other party's.
 */
export function completePeople(names: Names, parties: readonly string[], sentences: readonly Sentence[]): Names {
  const people = [...new Set(names.people.map((mention) => mention.person))];
  const completed = new Map<Person, Person>();
  for (const person of people) {
    if (person.country !== null || person.role === null) continue;
    const delegation = countryJustBefore(names, person, parties, sentences);
    if (delegation !== null) {
      completed.set(person, { ...person, country: delegation });
      continue;
    }
    const kind = person.role.split(" ").at(-1)!;
    const sameKind = people.filter((other) => other !== person && (other.role ?? "").endsWith(kind));
    let counterparts =
      sameKind.length > 0
        ? sameKind
        : people.filter((other) => other !== person && (other.role ?? "").endsWith("counterpart"));
    if (counterparts.length === 0)
      counterparts = people.filter((other) => other !== person && other.role !== null).slice(0, 1);
    const taken = new Set(counterparts.map((other) => other.country));
    const free = parties.slice(0, 2).filter((code) => !taken.has(code));
    if (free.length === 1) completed.set(person, { ...person, country: free[0]! });
  }
  const host = homeOf(names, parties);
  if (host !== null) {
    // `ASTANA – … President Omarov …, President Karimov …`: the one named first is at home.
    const open = people.filter((person) => person.country === null && person.role !== null && !completed.has(person));
    const [first, second] = open;
    const others = parties.filter((code) => code !== host);
    if (open.length === 2 && first!.role === second!.role && others.length === 1) {
      completed.set(first!, { ...first!, country: host });
      completed.set(second!, { ...second!, country: others[0]! });
    }
  }
  const untitled = onlyUntitled(names, people);
  if (untitled) {
    const spoken = new Set(people.map((person) => (completed.get(person) ?? person).country));
    const free = parties.slice(0, 2).filter((code) => !spoken.has(code));
    if (free.length === 1) completed.set(untitled, { ...untitled, country: free[0]! });
  }
  if (completed.size === 0) return names;
  return {
    ...names,
    people: names.people.map((mention) => ({ ...mention, person: completed.get(mention.person) ?? mention.person })),
  };
}

/** The party whose capital opens the text as its dateline; null where none does. */
function homeOf({ countries }: Names, parties: readonly string[]): string | null {
  const [first] = countries;
  return first?.form === "capital" && first.from < 4 && parties.includes(first.code) ? first.code : null;
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
