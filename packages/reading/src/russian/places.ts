import type { CountryMention, OrganisationMention, PersonMention, PlaceMention } from "../names/names.ts";
import type { TokenizedText } from "../tokens.ts";
import { notNames } from "./lexicon/titles.ts";

const placeNoun =
  /^(?:рек|озер|мор|плотин|канал|водохранилищ|мост|ущель|долин|област|район|город|порт|аэропорт|переход|перевал|пункт|сел|поселк|станци|полуостров|остров|пролив|хребт|залив)/;

/** Mentions of places: capitalised names behind `в`, `на`, `из`, `под`, and behind a place's noun (`порт Курык`). */
export function findPlaces(
  { tokens, text }: TokenizedText,
  countries: readonly CountryMention[],
  organisations: readonly OrganisationMention[],
  people: readonly PersonMention[],
): PlaceMention[] {
  const taken = new Uint8Array(tokens.length);
  for (const { from, to } of [...countries, ...organisations, ...people]) taken.fill(1, from, to);
  const isName = (at: number) => {
    const token = tokens[at];
    return (
      token !== undefined &&
      taken[at] === 0 &&
      /^\p{Lu}\p{Ll}/u.test(token.text) &&
      !notNames.has(token.lower) &&
      token.partOfSpeech !== "VERB"
    );
  };
  const found: PlaceMention[] = [];
  for (let index = 1; index < tokens.length; index += 1) {
    if (!isName(index)) continue;
    let to = index + 1;
    while (isName(to)) to += 1;
    const before = tokens[index - 1]!.lower;
    const rule = placeNoun.test(before)
      ? "place.noun"
      : /^(?:в|во|на|из|под|возле|близ|через|между|до)$/.test(before)
        ? "place.preposition"
        : null;
    if (rule) found.push({ from: index, to, rule, name: text.slice(tokens[index]!.start, tokens[to - 1]!.end) });
    index = to - 1;
  }
  return found;
}
