import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ReadingError } from "./errors.ts";
import { read } from "./read.ts";
import type { Reading } from "./reading.ts";
import { readingSchema } from "./reading-schema.ts";

const sentences = [
  "Kazakhstan will build a bridge of 120 km by 2030.",
  "“We agreed to double trade,” said Kazakh President Aidar Bekov.",
  "The sides signed an agreement on water.",
  "Kyrgyz Prime Minister Nurlan Sadykov noted that the road is open.",
  "More than 200 people took part in the 5th forum.",
  "He called for “a fair price”.",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...sentences),
        fc.constantFrom("“", "”", '"', "\n\n", "’", "\u200f", "\ud800", " "),
        fc.string(),
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(" ")),
);

/** A reading, or null where the text is in a language without rules. */
function readOrRefuse(text: string): Reading | null {
  try {
    return read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(ReadingError);
    return null;
  }
}

function allMarks(reading: Reading) {
  const { statements, commitments, figures, countries, people, organisations, places, meetings, dates, documents } =
    reading;
  return [
    ...statements,
    ...commitments,
    ...figures,
    ...countries,
    ...people,
    ...organisations,
    ...places,
    ...meetings,
    ...dates,
    ...documents,
  ];
}

describe("any text", () => {
  test("gives a reading of the schema, or is refused with the package's own error", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readOrRefuse(text);
        if (reading) readingSchema.parse(reading);
      }),
      { numRuns: 300 },
    );
  });
  test("offsets slice back to each mark's text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readOrRefuse(text);
        for (const mark of reading ? allMarks(reading) : []) expect(text.slice(mark.start, mark.end)).toBe(mark.text);
      }),
      { numRuns: 300 },
    );
  });
  test("reads the same every time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readOrRefuse(text)).toEqual(readOrRefuse(text));
      }),
      { numRuns: 100 },
    );
  });
});

test("paragraphs that name their own people and parties keep their marks when they are put together", () => {
  const paragraphs = [
    "Kazakhstan will build a bridge of 120 km in Kyrgyzstan by 2030, Kazakh President Aidar Bekov said.",
    "Kyrgyz Prime Minister Nurlan Sadykov noted that Kyrgyzstan had opened 14 schools for children from Kazakhstan.",
    "“Kyrgyzstan will supply 30 MW of power to Kazakhstan,” said Kyrgyz Minister Asel Usenova.",
  ];
  const wordsOf = (reading: Reading) =>
    [...reading.statements, ...reading.commitments, ...reading.figures].map((mark) => mark.text).sort();
  fc.assert(
    fc.property(fc.shuffledSubarray(paragraphs, { minLength: 2 }), (chosen) => {
      const apart = chosen.flatMap((paragraph) => wordsOf(read(paragraph))).sort();
      expect(wordsOf(read(chosen.join("\n\n")))).toEqual(apart);
    }),
  );
});

test("empty text gives an empty reading", () => {
  expect(allMarks(read(""))).toEqual([]);
});

test("a sentence of a megabyte and a million quotation marks are read", () => {
  expect(read(`Kazakhstan will build ${"a road and ".repeat(100_000)}a bridge.`).parties).toContain("KZ");
  expect(read("“".repeat(1_000_000)).statements).toEqual([]);
});
