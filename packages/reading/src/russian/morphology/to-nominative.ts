import { accusative, dative, genitive, instrumental, prepositional } from "./cases.ts";
import { genderOf } from "./decline.ts";

/** The nominative singular of an adjective in any case that stands before `noun` (in the nominative). */
export function nominativeOfAdjective(adjective: string, noun: string): string {
  const gender = genderOf(noun);
  const stem = adjective.replace(
    /(?:ого|его|ому|ему|ыми|ими|ая|яя|ую|юю|ое|ее|ой|ей|ый|ий|ым|им|ом|ем|ых|их|ые|ие)$/,
    "",
  );
  if (stem === adjective) return adjective;
  const soft = /[вдштнж]н$/.test(stem) && /(?:его|ему|ей|юю|яя|ем|ий)$/.test(adjective);
  if (gender === "feminine") return stem + (soft ? "яя" : "ая");
  if (gender === "neuter") return stem + (soft ? "ее" : "ое");
  return stem + (soft || /[кгхжчшщ]$/.test(stem) ? "ий" : "ый");
}

type Rule = readonly [ending: RegExp, nominative: string];

const vowel = "[аеиоуыэюя]";
const likeAndrey = (ending: string, nominative: string): Rule => [new RegExp(`(?<=${vowel})${ending}$`), nominative];

/** How a first name's or surname's ending in a case goes back to the nominative; the first rule that fits. */
const rules: readonly (readonly [inCase: number, readonly Rule[]])[] = [
  [
    genitive | accusative,
    [
      [/(?<=[сц]к)ого$/, "ий"],
      [/ого$/, "ой"],
      [/(?<=[сц]к)(?:ой|ую)$/, "ая"],
      [/(?<=[оеи][вн])(?:ой|у)$/, "а"],
      [/ии$/, "ия"],
      [/ию$/, "ия"],
      likeAndrey("я", "й"),
      [/я$/, "ь"],
      [/а$/, ""],
      [/ы$/, "а"],
      [/(?<=[гкхжчшщ])и$/, "а"],
      [/у$/, "а"],
      [/ю$/, "я"],
    ],
  ],
  [
    dative,
    [
      [/(?<=[сц]к)ому$/, "ий"],
      [/(?<=[сц]к)ой$/, "ая"],
      [/(?<=[оеи][вн])ой$/, "а"],
      [/ии$/, "ия"],
      likeAndrey("ю", "й"),
      [/ю$/, "ь"],
      [/у$/, ""],
      [/е$/, "а"],
    ],
  ],
  [
    instrumental,
    [
      [/(?<=[сц]к)им$/, "ий"],
      [/(?<=[сц]к)ой$/, "ая"],
      [/ым$/, ""],
      likeAndrey("ем", "й"),
      [/(?<=[жчшщц])ем$/, ""],
      [/ем$/, "ь"],
      [/ом$/, ""],
      likeAndrey("ей", "я"),
      [/о[йю]$/, "а"],
      [/ей$/, "я"],
    ],
  ],
  [
    prepositional,
    [
      [/(?<=[сц]к)ом$/, "ий"],
      [/(?<=[сц]к)ой$/, "ая"],
      [/(?<=[оеи][вн])ой$/, "а"],
      [/ии$/, "ия"],
      likeAndrey("е", "й"),
      [/е$/, ""],
    ],
  ],
];

/** Surnames that have one form for all cases. */
const indeclinable = /(?:швили|дзе|ко|заде|ых|их)$/;

/** A first name or surname in the nominative, from the form it has in `inCase` (a case bit). */
export function nominativeOfName(name: string, inCase: number): string {
  const own = rules.find(([cases]) => (cases & inCase) !== 0);
  if (!own || name.length < 3 || indeclinable.test(name)) return name;
  const rule = own[1].find(([ending]) => ending.test(name));
  return rule ? name.replace(rule[0], rule[1]) : name;
}

/** What all cases of a name share, for telling that `Омаровым` is `Омаров`. Lower case, `е` for `ё`. */
export function stemOfName(name: string): string {
  const stem = name.replace(/(?:ого|ому|ой|ым|им|ом|ем|ей|ую|ая|ый|ий|а|я|у|ю|е|ы|и|о|ь|й)$/, "");
  return stem.length >= 2 ? stem : name;
}
