/** A person whom the text names, however often. */
export interface Person {
  /** The fullest form in the text, without title. */
  readonly name: string;
  /** `president`, `water minister`: the title as the text has it, in lower case; null where it gives none. */
  readonly role: string | null;
  /** ISO 3166-1 alpha-2 code or the body the person speaks for; null where the text does not say. */
  readonly country: string | null;
}

/** A name at `tokens[from]` to `tokens[to - 1]`. */
interface Mention {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

export interface CountryMention extends Mention {
  readonly code: string;
  readonly form: "name" | "demonym" | "capital";
}

export interface OrganisationMention extends Mention {
  readonly name: string;
  readonly country: string | null;
  /** A body that acts for itself at the table (the EU, a bank), not an organ of a state. */
  readonly isParty: boolean;
}

/** Several states under one name: `the Central Asian leaders`, `C5+1`. */
export interface GroupMention extends Mention {
  readonly codes: readonly string[];
  /** The words name the group as a side of the table (`C5+1`), and not only a region. */
  readonly asSide: boolean;
}

export interface PlaceMention extends Mention {
  readonly name: string;
}

export interface PersonMention extends Mention {
  readonly person: Person;
  /** First token of the title before the name, or `from`. */
  readonly titleFrom: number;
}

/** All names of a text, each list in text order. */
export interface Names {
  readonly countries: readonly CountryMention[];
  readonly people: readonly PersonMention[];
  readonly organisations: readonly OrganisationMention[];
  readonly places: readonly PlaceMention[];
  readonly groups: readonly GroupMention[];
}
