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
  const firstAt = new Map<string, number>();
  const see = (code: string, from: number) => firstAt.set(code, Math.min(from, firstAt.get(code) ?? from));
  for (const { code, from } of names.countries) see(code, from);
  for (const { name, from } of names.organisations) see(name, from);
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const second = ranked[1]?.[1] ?? 0;
  return ranked
    .filter(
      ([code, score], index) =>
        index < 2 || (index < 8 && score >= (inLead.has(code) ? 0.4 : 0.7) * second && score >= 6),
    )
    .map(([code]) => code)
    .sort((a, b) => (firstAt.get(a) ?? 0) - (firstAt.get(b) ?? 0));
}

/** Token behind the title and the first two paragraphs. */
function leadEnd(length: number, sentences: TokenizedText["sentences"]): number {
  const behind = sentences.find((sentence) => sentence.paragraph > 2);
  return behind ? behind.from : length;
}
