import { countries } from "countries-list";
import fc from "fast-check";
import { expect, test } from "vitest";
import { demonyms } from "./lexicon/demonyms.ts";
import { knownBodies } from "./lexicon/organisations.ts";
import { tokenizeEnglish, wordsOfPhrase } from "./tokenize.ts";

test("cuts a paragraph into sentences and tokens that slice back to the text", () => {
  const text = "The U.S. paid US$2.4 million.  “We agreed,” said Mr. Omarov.\n\nSecond paragraph";
  const { tokens, sentences } = tokenizeEnglish(text);
  expect(sentences.map((s) => text.slice(s.start, s.end))).toEqual([
    "The U.S. paid US$2.4 million.",
    "“We agreed,” said Mr. Omarov.",
    "Second paragraph",
  ]);
  expect(sentences.map((s) => s.paragraph)).toEqual([0, 0, 1]);
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
});

test("a sum whose currency is a word keeps its decimals, and its sentence", () => {
  const { tokens, sentences } = tokenizeEnglish("Nepal spent Rs6.5 billion on the road. It met in 2024.");
  expect(tokens.map((t) => t.text)).toContain("Rs6.5");
  expect(sentences).toHaveLength(2);
});

test("any string gives tokens in order, each of which slices back to the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      let last = 0;
      for (const token of tokenizeEnglish(text).tokens) {
        expect(token.start).toBeGreaterThanOrEqual(last);
        expect(text.slice(token.start, token.end)).toBe(token.text);
        last = token.end;
      }
    }),
  );
});

test("the names of the word lists are cut as they are in a text", () => {
  const names = [
    ...Object.values(countries).flatMap(({ name, capital }) => [name, capital]),
    ...Object.values(demonyms).flat(),
    ...Object.values(knownBodies).flat(),
  ];
  for (const name of names.flatMap((name) => [name, name.toUpperCase()])) {
    expect(wordsOfPhrase(name)).toEqual(tokenizeEnglish(name).tokens.map(({ text }) => text));
  }
});

test("a megabyte without a space is left out, not chewed on", () => {
  const { tokens } = tokenizeEnglish(`before ${"x".repeat(1_000_000)} after`);
  expect(tokens.map((t) => t.text)).toEqual(["before", "after"]);
});
