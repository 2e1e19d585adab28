import type { Saying } from "./analysis.ts";
import type { Token } from "./tokens.ts";

/**
 * For every token the country of whoever says it, null where nobody does; the innermost saying counts. `sayings` are in text
 * order; one of which `countryOf` tells nothing (undefined) leaves its tokens to those around it.
 */
export function countriesOfSayers(
  tokens: readonly Token[],
  sayings: readonly Saying[],
  countryOf: (saying: Saying) => string | null | undefined,
): (string | null)[] {
  const countries = new Array<string | null>(tokens.length).fill(null);
  let first = 0;
  for (const saying of sayings) {
    while (first < tokens.length && tokens[first]!.start < saying.start) first += 1;
    const country = countryOf(saying);
    if (country === undefined) continue;
    for (let at = first; at < tokens.length && tokens[at]!.start < saying.end; at += 1) countries[at] = country;
  }
  return countries;
}
