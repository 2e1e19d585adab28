import { lastBefore } from "../names/mentions.ts";
import type { Person } from "../names/names.ts";
import type { ActorContext } from "./actors.ts";
import { genderOfPerson } from "./person-gender.ts";

/**
 * `министр`, `президент Таджикистана`, `глава кабинета`: whoever has that title, by country and by the gender of what is
 * told of them; null where the text names nobody who fits. `title` is the nominative of the word at `head`.
 */
export function holderOfOffice(
  context: ActorContext,
  { from, to, head }: { readonly from: number; readonly to: number; readonly head: number },
  title: string,
  country: string | undefined,
  gender: "masculine" | "feminine" | "neuter" | null,
): Person | null {
  const fits = (person: Person) =>
    (country === undefined || person.country === country) &&
    (gender === null || gender === "neuter" || genderOfPerson(person) === gender);
  const words = context.tokens.slice(head, to).map((token) => token.lower);
  const sameTitle = (person: Person) => (person.role ?? "").startsWith(title);
  const heads = /^(?:глава|лидер|руководитель)$/.test(title);
  const [spokenOf] = context.lastActor.people;
  // `Омаров принял Каримова. Президент отметил …`: of two who fit, the one whom the sentence before was about.
  const isState = title === "глава" && /^(?:государства|республики)$/.test(words.at(-1)!);
  const goesOn = country === undefined && (words.length === 1 || isState) && context.lastActor.people.length === 1;
  const isSame = (one: Person) =>
    heads ? /^(?:президент|премьер|канцлер|король|эмир)/.test(one.role ?? "") : sameTitle(one);
  if (goesOn && fits(spokenOf!) && isSame(spokenOf!)) return spokenOf!;
  return (
    lastNamed(
      context,
      from,
      (one) => fits(one) && sameTitle(one) && words.length > 1 && (one.role ?? "").includes(words.at(-1)!.slice(0, 6)),
    ) ??
    lastNamed(context, from, (one) => fits(one) && sameTitle(one)) ??
    (heads ? headOf(context, from, words, fits) : null) ??
    (title === "коллега" || title === "визави" || country !== undefined ? context.principals.find(fits) : null) ??
    (heads || title === "президент" ? speakerWithoutOffice(context, country) : null)
  );
}

/** `глава кабинета`, `глава государства`, `лидер`: what kind of head it says. */
function headOf(
  context: ActorContext,
  from: number,
  words: readonly string[],
  fits: (person: Person) => boolean,
): Person | null {
  const of = words.slice(1).join(" ");
  const wanted = /кабинет|правительств/.test(of)
    ? /^(?:премьер|председатель)/
    : /государств|республик/.test(of)
      ? /^(?:президент|король|эмир|председатель)/
      : /ведомств|министерств|мид/.test(of)
        ? /^министр/
        : /^(?:президент|премьер|канцлер|король|коллега|председатель)/;
  return (
    lastNamed(context, from, (one) => fits(one) && wanted.test(one.role ?? "")) ??
    lastNamed(context, from, (one) => fits(one) && one.role === "коллега")
  );
}

/** `Глава государства`, `лидер Казахстана`, where the text gives nobody an office: the one who speaks in it, if only one does. */
function speakerWithoutOffice({ names }: ActorContext, country: string | undefined): Person | null {
  let only: Person | null = null;
  for (const { person, rule } of names.people.slice(0, 60)) {
    if (person.role !== null) return null;
    const fits = country === undefined || person.country === null || person.country === country;
    if (rule !== "person.reporting-verb" || !fits) continue;
    if (only !== null && only.name !== person.name) return null;
    only = person;
  }
  return only;
}

/** The last person named before a token of whom `fits` is true; looks back over some dozens of mentions at most. */
export function lastNamed({ names }: ActorContext, before: number, fits: (person: Person) => boolean): Person | null {
  return lastBefore(names.people, before, 40, ({ person }) => fits(person))?.person ?? null;
}
