import type { Names } from "./names/names.ts";
import type { Token, TokenizedText } from "./tokens.ts";

/** What a language's words tell of the states and bodies beside them. Lower case. */
export interface TableWords {
  /** Nouns behind a body's name that make it only say what kind of thing they are: `European Union integration`. */
  readonly attributed: ReadonlySet<string>;
  /** Words that join the names of a list. */
  readonly joins: ReadonlySet<string>;
  /** Whether a list of states may open behind this token: `the ministers of …`. */
  opensList(before: Token): boolean;
  /** Prepositions of place: what stands behind them is more often where something happens than who does it. */
  readonly places: ReadonlySet<string>;
}

/**
 * The states or bodies that meet, in text order: those whose people and names stand in the title and the first
 * paragraphs, and that the text comes back to.
 */
export function findParties(tokenized: TokenizedText, names: Names, words: TableWords): string[] {
  const { tokens, sentences } = tokenized;
  const lead = leadEnd(tokens.length, sentences);
  const scores = new Map<string, number>();
  const add = (code: string, score: number) => scores.set(code, (scores.get(code) ?? 0) + score);
  for (const { code, form, from } of names.countries) {
    // The dateline stands for the country of the people whom the report gives no other.
    const isHome = form === "capital" && from < datelineLength;
    const isPlace = (form === "capital" && !isHome) || (form === "name" && isWhere(tokens, from, words));
    add(code, (isPlace ? 0.3 : 1) * (from < lead ? 3 : 1));
    if (isHome && hasHeadOfHome(names, lead)) add(code, 6);
  }
  for (const { person, from, rule } of names.people) {
    if (person.country !== null) add(person.country, (from < lead ? 3 : 1) * (rule === "person.title" ? 2 : 1));
  }
  for (const { name, isParty, from, to } of names.organisations) {
    if (isParty) add(name, (from < lead ? 2 : 0.7) * (words.attributed.has(tokens[to]?.lower ?? "") ? 0.2 : 1));
  }

  const inLead = new Set(
    names.countries.filter(({ from, form }) => from < lead && form === "name").map(({ code }) => code),
  );
  for (const { name, from } of names.organisations) if (from < lead) inLead.add(name);
  const listed = new Set([
    ...listedTogether(
      names.countries.filter(({ from }) => from < lead),
      tokens,
      words,
    ),
    ...peopleTogether(tokenized, names, lead),
  ]);
  const firstAt = new Map<string, number>();
  const see = (code: string, from: number) => firstAt.set(code, Math.min(from, firstAt.get(code) ?? from));
  for (const { code, from } of names.countries) see(code, from);
  for (const { name, from } of names.organisations) see(name, from);
  const members = groupAtTable(names, lead);
  for (const { codes, from } of names.groups) for (const code of codes) if (members.has(code)) see(code, from);
  for (const code of members) scores.set(code, scores.get(code) ?? 0);
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const host =
    members.size === 0 ? undefined : ranked.find(([code]) => !members.has(code) && firstAt.get(code)! < lead);
  const second = ranked[1]?.[1] ?? 0;
  const isNamedOften = (code: string, score: number) => score >= (inLead.has(code) ? 0.4 : 0.7) * second && score >= 6;
  const voices = new Set(names.people.map(({ person }) => person.country));
  const bodies = new Set(names.organisations.map(({ name }) => name));
  const paired = namedInPairs(
    names.countries.filter(({ from }) => from < lead),
    tokens,
    words,
  );
  // The state that a headline begins with is what the report is about.
  const inHeadline = names.countries.find(({ form, from }) => form === "name" && from === 0)?.code;
  const hasVoice = (code: string, score: number) =>
    voices.has(code) || bodies.has(code) || code === inHeadline || (paired.has(code) && score >= 0.75 * second);
  return ranked
    .filter(([code, score], index) =>
      members.size > 0
        ? members.has(code) || code === host?.[0]
        : index < 2 || (index < 8 && isNamedOften(code, score) && hasVoice(code, score)) || listed.has(code),
    )
    .map(([code]) => code)
    .sort((a, b) => (firstAt.get(a) ?? 0) - (firstAt.get(b) ?? 0));
}

const datelineLength = 4;

/** `Prime Minister Imran Malik`, with no country: in the first paragraphs that is the report's own. */
function hasHeadOfHome({ people }: Names, lead: number): boolean {
  for (const { from, person } of people) {
    if (from >= lead) return false;
    if (person.country === null && person.role !== null) return true;
  }
  return false;
}

/**
 * The states of a group that sits at the table: named as a side of it in the title or the first paragraphs, or as a
 * region of which the text names most states, or none by itself.
 */
function groupAtTable({ groups, countries }: Names, lead: number): ReadonlySet<string> {
  const named = new Set(countries.map(({ code }) => code));
  const members = new Set<string>();
  for (const { from, codes, asSide } of groups) {
    if (from >= lead) break;
    const count = codes.filter((code) => named.has(code)).length;
    if (asSide || count === 0 || count >= 3) for (const code of codes) members.add(code);
  }
  return members;
}

/** `held in Putrajaya, Malaysia`: a state behind a town, which stands behind a preposition of place. */
function isWhere(tokens: readonly Token[], from: number, { places }: TableWords): boolean {
  if (tokens[from - 1]?.text !== "," || tokens[from - 2]?.partOfSpeech !== "PROPN") return false;
  for (let at = from - 3; at >= from - 5; at -= 1) {
    if (places.has(tokens[at]?.lower ?? "")) return true;
    if (tokens[at]?.partOfSpeech !== "PROPN") return false;
  }
  return false;
}

/** Sides whose people stand together in one sentence of the first paragraphs, three or more of them. */
function peopleTogether({ sentences }: TokenizedText, { people }: Names, lead: number): ReadonlySet<string> {
  const found = new Set<string>();
  let at = 0;
  for (const sentence of sentences) {
    if (sentence.from >= lead) break;
    const codes = new Set<string>();
    for (; at < people.length && people[at]!.from < sentence.to; at += 1) {
      const { country } = people[at]!.person;
      if (country !== null) codes.add(country);
    }
    if (codes.size >= 3) for (const code of codes) found.add(code);
  }
  return found;
}

/** Token behind the title and the first two paragraphs. */
function leadEnd(length: number, sentences: TokenizedText["sentences"]): number {
  const behind = sentences.find((sentence) => sentence.paragraph > 2);
  return behind ? behind.from : length;
}

/** `between Kenya and Uganda`, `the Pakistan-Afghan border`: states whose names only a conjunction or a hyphen parts. */
function namedInPairs(
  countries: Names["countries"],
  tokens: readonly Token[],
  { joins }: TableWords,
): ReadonlySet<string> {
  const paired = new Set<string>();
  countries.forEach(({ code, from }, index) => {
    const before = countries[index - 1];
    if (!before || before.code === code || before.form === "capital" || from - before.to > 2 || from === before.to)
      return;
    const joined = tokens
      .slice(before.to, from)
      .every(({ lower }) => /^[-–]$/.test(lower) || (joins.has(lower) && lower !== ","));
    if (joined) paired.add(before.code).add(code);
  });
  return paired;
}

/** `the ministers of Kazakhstan, the Kyrgyz Republic and Tajikistan`: three states or more, listed behind `of` or `between`. */
function listedTogether(
  countries: Names["countries"],
  tokens: readonly Token[],
  { joins, opensList }: TableWords,
): ReadonlySet<string> {
  let run: string[] = [];
  let last = -10;
  for (const { code, form, from, to } of countries) {
    if (form !== "name") continue;
    const joined = from - last <= 3 && tokens.slice(last, from).every(({ lower }) => joins.has(lower));
    const before = tokens[from - 1];
    const opens = !before || opensList(before);
    if (joined && run.length > 0) run.push(code);
    else {
      if (run.length >= 3) break;
      run = opens ? [code] : [];
    }
    last = to;
  }
  return new Set(run.length >= 3 ? run : []);
}
