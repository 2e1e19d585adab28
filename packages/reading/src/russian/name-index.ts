import type { CountryMention, Names, OrganisationMention, PersonMention } from "../names/names.ts";

/** Names by every token that they cover. */
export interface NameIndex {
  readonly countryAt: ReadonlyMap<number, CountryMention>;
  readonly personAt: ReadonlyMap<number, PersonMention>;
  readonly bodyAt: ReadonlyMap<number, OrganisationMention>;
  /** In text order. */
  readonly people: readonly PersonMention[];
}

export function indexNames({ countries, people, organisations }: Names): NameIndex {
  return { countryAt: byToken(countries), personAt: byToken(people), bodyAt: byToken(organisations), people };
}

function byToken<Mention extends { readonly from: number; readonly to: number }>(
  mentions: readonly Mention[],
): Map<number, Mention> {
  const index = new Map<number, Mention>();
  for (const mention of mentions) for (let at = mention.from; at < mention.to; at += 1) index.set(at, mention);
  return index;
}
