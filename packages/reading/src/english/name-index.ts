import type { Names, PersonMention } from "../names/names.ts";

/** Names by the token that they begin at, cover, or end before. */
export interface NameIndex {
  readonly names: Names;
  readonly countryAt: ReadonlyMap<number, string>;
  readonly personAt: ReadonlyMap<number, PersonMention>;
  /** As `personAt`, the title before the name included. */
  readonly titledPersonAt: ReadonlyMap<number, PersonMention>;
  readonly demonymAt: ReadonlySet<number>;
  /** Codes of the states of a group that the token helps to name. */
  readonly groupAt: ReadonlyMap<number, readonly string[]>;
  readonly bodyAt: ReadonlyMap<
    number,
    { readonly name: string; readonly country: string | null; readonly isParty: boolean }
  >;
}

export function indexNames(names: Names): NameIndex {
  const countryAt = new Map<number, string>();
  for (const { from, to, code } of names.countries) for (let at = from; at < to; at += 1) countryAt.set(at, code);
  const demonymAt = new Set<number>();
  for (const { to, form } of names.countries) if (form === "demonym") demonymAt.add(to - 1);
  const personAt = new Map<number, PersonMention>();
  const titledPersonAt = new Map<number, PersonMention>();
  for (const mention of names.people) {
    for (let at = mention.from; at < mention.to; at += 1) personAt.set(at, mention);
    for (let at = mention.titleFrom; at < mention.to; at += 1) titledPersonAt.set(at, mention);
  }
  const bodyAt = new Map<number, { name: string; country: string | null; isParty: boolean }>();
  for (const body of names.organisations) for (let at = body.from; at < body.to; at += 1) bodyAt.set(at, body);
  const groupAt = new Map<number, readonly string[]>();
  for (const { from, to, codes } of names.groups) for (let at = from; at < to; at += 1) groupAt.set(at, codes);
  return { names, countryAt, demonymAt, groupAt, personAt, titledPersonAt, bodyAt };
}
