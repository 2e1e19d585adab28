import type { CountryMention, GroupMention, Names, OrganisationMention, PersonMention } from "../names/names.ts";

/** Names by every token that they cover. */
export interface NameIndex {
  readonly countryAt: ReadonlyMap<number, CountryMention>;
  readonly personAt: ReadonlyMap<number, PersonMention>;
  readonly bodyAt: ReadonlyMap<number, OrganisationMention>;
  readonly groupAt: ReadonlyMap<number, GroupMention>;
  /** In text order. */
  readonly people: readonly PersonMention[];
}

export function indexNames({ countries, people, organisations, groups }: Names): NameIndex {
  return {
    countryAt: byToken(countries),
    personAt: byToken(people),
    bodyAt: byToken(organisations),
    groupAt: byToken(groups),
    people,
  };
}

function byToken<Mention extends { readonly from: number; readonly to: number }>(
  mentions: readonly Mention[],
): Map<number, Mention> {
  const index = new Map<number, Mention>();
  for (const mention of mentions) for (let at = mention.from; at < mention.to; at += 1) index.set(at, mention);
  return index;
}
