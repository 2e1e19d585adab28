import type { Names } from "../names/names.ts";
import type { TokenizedText } from "../tokens.ts";
import { findCountries } from "./countries.ts";
import { findGroups } from "./groups.ts";
import { findOrganisations } from "./organisations.ts";
import { findPeople } from "./people.ts";
import { findPlaces } from "./places.ts";

/** Every country, body, person and place that a Russian text names. */
export function findNames(tokenized: TokenizedText): Names {
  const countries = findCountries(tokenized);
  const organisations = findOrganisations(tokenized, countries);
  const people = findPeople(tokenized, countries, organisations);
  const places = findPlaces(tokenized, countries, organisations, people);
  return { countries, organisations, people, places, groups: findGroups(tokenized) };
}
