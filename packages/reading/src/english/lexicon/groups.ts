import type { CountryGroup } from "../../names/country-groups.ts";

/** Words that name a group of states by themselves, as a side of the table. Lower case, token by token. */
export const groupNames: readonly { readonly words: string; readonly group: CountryGroup }[] = [
  { words: "c5", group: "Central Asia" },
  { words: "five central asian", group: "Central Asia" },
  { words: "central asia plus", group: "Central Asia" },
  { words: "central asia +", group: "Central Asia" },
  { words: "central asia –", group: "Central Asia" },
  { words: "central asia -", group: "Central Asia" },
  { words: "three baltic", group: "Baltic" },
  { words: "nordic five", group: "Nordic" },
  { words: "visegrad four", group: "Visegrad" },
  { words: "visegrad group", group: "Visegrad" },
  { words: "v4", group: "Visegrad" },
];

/** Words for a region whose states a noun of `groupMembers` behind or before makes a group. */
export const regionNames: readonly { readonly words: string; readonly group: CountryGroup }[] = [
  { words: "central asian", group: "Central Asia" },
  { words: "central asia", group: "Central Asia" },
  { words: "baltic", group: "Baltic" },
  { words: "nordic", group: "Nordic" },
  { words: "benelux", group: "Benelux" },
  { words: "visegrad", group: "Visegrad" },
  { words: "western balkan", group: "Western Balkans" },
  { words: "western balkans", group: "Western Balkans" },
];

/** Plural nouns: `the Central Asian presidents`, `the ministers of Central Asia`. */
export const groupMembers: ReadonlySet<string> = new Set(
  "leaders presidents ministers countries states republics nations heads governments partners counterparts".split(" "),
);
