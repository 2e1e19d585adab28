import type { CountryMention, OrganisationMention, PersonMention, PlaceMention } from "../names/names.ts";
import type { TokenizedText } from "../tokens.ts";
import { calendarNames, notNames } from "./lexicon/capitalised.ts";

const placeNouns =
  /^(river|rivers|lake|sea|dam|canal|reservoir|bridge|gorge|valley|province|region|oblast|district|city|port|airport|crossing|pass|peninsula|island|islands|basin|mountains)$/i;

/** Mentions of places: capitalised names after `in`, `at`, `near`, and names with a place's noun (`Talas River`). */
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
      token.partOfSpeech === "PROPN" &&
      /^\p{Lu}\p{Ll}/u.test(token.text) &&
      !calendarNames.has(token.lower)
    );
  };
  const found: PlaceMention[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (!isName(index)) continue;
    let to = index + 1;
    while (isName(to) || (tokens[to]?.text === "-" && isName(to + 1))) to += 1;
    const before = tokens[index - 1]?.lower ?? "";
    const hasNoun = placeNouns.test(tokens[to - 1]!.text) || placeNouns.test(tokens[to]?.text ?? "");
    const located = /^(in|at|near|from|to|between|via|through)$/.test(before) && !notNames.has(tokens[index]!.lower);
    if (hasNoun && to - index > 1) found.push(place(index, to, "place.noun"));
    else if (hasNoun && !notNames.has(tokens[index]!.lower)) found.push(place(index, to + 1, "place.noun"));
    else if (located) found.push(place(index, to, "place.preposition"));
    index = to - 1;
  }
  return found;

  function place(from: number, to: number, rule: string): PlaceMention {
    return { from, to, rule, name: text.slice(tokens[from]!.start, tokens[to - 1]!.end) };
  }
}
