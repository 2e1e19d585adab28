import type { Names } from "./names/names.ts";
import type { TokenizedText } from "./tokens.ts";

/**
 * The states or bodies that meet, in text order: those whose people and names stand in the title and the first
 * paragraphs, and that the text comes back to.
 */
export function findParties({ tokens, sentences }: TokenizedText, names: Names): string[] {
  const lead = leadEnd(tokens.length, sentences);
  const scores = new Map<string, number>();
  const add = (code: string, score: number) => scores.set(code, (scores.get(code) ?? 0) + score);
  for (const { code, form, from } of names.countries) {
    add(code, (form === "capital" ? 0.3 : 1) * (from < lead ? 3 : 1));
  }
  for (const { person, from, rule } of names.people) {
    if (person.country !== null) add(person.country, (from < lead ? 3 : 1) * (rule === "person.title" ? 2 : 1));
  }
  for (const { name, isParty, from } of names.organisations) if (isParty) add(name, from < lead ? 2 : 0.7);

  const inLead = new Set(
    names.countries.filter(({ from, form }) => from < lead && form === "name").map(({ code }) => code),
  );
  for (const { name, from } of names.organisations) if (from < lead) inLead.add(name);
  const listed = listedTogether(
    names.countries.filter(({ from }) => from < lead),
    tokens,
  );
  const firstAt = new Map<string, number>();
  const see = (code: string, from: number) => firstAt.set(code, Math.min(from, firstAt.get(code) ?? from));
  for (const { code, from } of names.countries) see(code, from);
  for (const { name, from } of names.organisations) see(name, from);
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const second = ranked[1]?.[1] ?? 0;
  return ranked
    .filter(
      ([code, score], index) =>
        index < 2 || (index < 8 && score >= (inLead.has(code) ? 0.4 : 0.7) * second && score >= 6) || listed.has(code),
    )
    .map(([code]) => code)
    .sort((a, b) => (firstAt.get(a) ?? 0) - (firstAt.get(b) ?? 0));
}

/** Token behind the title and the first two paragraphs. */
function leadEnd(length: number, sentences: TokenizedText["sentences"]): number {
  const behind = sentences.find((sentence) => sentence.paragraph > 2);
  return behind ? behind.from : length;
}

/** `the ministers of Kazakhstan, the Kyrgyz Republic and Tajikistan`: three states or more, listed behind `of` or `between`. */
function listedTogether(countries: Names["countries"], tokens: TokenizedText["tokens"]): ReadonlySet<string> {
  let run: string[] = [];
  let last = -10;
  for (const { code, form, from, to } of countries) {
    if (form !== "name") continue;
    const joined = from - last <= 3 && tokens.slice(last, from).every(({ lower }) => /^(,|and|the|и)$/.test(lower));
    const opens = /^(of|between|the)$/.test(tokens[from - 1]?.lower ?? "");
    if (joined && run.length > 0) run.push(code);
    else {
      if (run.length >= 3) break;
      run = opens ? [code] : [];
    }
    last = to;
  }
  return new Set(run.length >= 3 ? run : []);
}
