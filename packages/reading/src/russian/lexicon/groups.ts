import type { CountryGroup } from "../../names/country-groups.ts";

/** Words that name a group of states by themselves, as a side of the table. Lower case, token by token. */
export const groupNames: readonly { readonly words: string; readonly group: CountryGroup }[] = [
  { words: "ца 5", group: "Central Asia" },
  { words: "ца + 1", group: "Central Asia" },
  { words: "центральная азия +", group: "Central Asia" },
  { words: "центральная азия –", group: "Central Asia" },
  { words: "центральная азия -", group: "Central Asia" },
  { words: "вишеградской группы", group: "Visegrad" },
];

/** Words for a region, behind one of `groupMembers`. */
export const regionNames: readonly { readonly words: string; readonly group: CountryGroup }[] = [
  { words: "центральной азии", group: "Central Asia" },
  { words: "балтии", group: "Baltic" },
  { words: "северной европы", group: "Nordic" },
  { words: "бенилюкса", group: "Benelux" },
  { words: "западных балкан", group: "Western Balkans" },
];

/** Plural nouns in any case: `главы государств`, `президентов`, `лидерами`. */
export const groupMembers =
  /^(государств(а|ам|ами|ах)?|стран(ы|ам|ами|ах)?|республик(и|ам|ами|ах)?|лидер(ы|ов|ам|ами|ах)|президент(ы|ов|ам|ами|ах)|министр(ы|ов|ам|ами|ах)|глав(ы|ам|ами|ах)?)$/;
