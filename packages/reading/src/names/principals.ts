import type { Names, Person } from "./names.ts";

/** The heads of the sides: for every party the first person of it with a title who is in office, in text order. */
export function principalsOf(
  { people }: Names,
  parties: readonly string[],
  isInOffice: (role: string) => boolean = () => true,
): Person[] {
  const principals: Person[] = [];
  for (const { person } of people) {
    if (person.country === null || !parties.includes(person.country)) continue;
    if (person.role === null || !isInOffice(person.role)) continue;
    if (!principals.some((known) => known.country === person.country)) principals.push(person);
  }
  return principals;
}
