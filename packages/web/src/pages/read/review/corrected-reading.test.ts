import { read } from "@kelisim/reading";
import { readingSchema } from "@kelisim/reading/schema";
import { draftsFromReading } from "@kelisim/register/drafts-from-reading";
import { expect, test } from "vitest";
import { correctedReading, figuresOf, reviewedJson } from "./corrected-reading.ts";
import { isAccepted, marksOf } from "./mark.ts";
import { reviewReducer, startReview } from "./review.ts";

const text =
  "BISHKEK, 3 May 2024 – Kazakhstan will increase the quota for Kyrgyz students ten-fold by 1 September 2025. " +
  "It will also send 50 ambulances to Kyrgyzstan. “We value our friendship,” said Minister Aidar Bekov.";
const reading = read(text);
const start = startReview(marksOf(reading));

test("what nobody touched is as it was read", () => {
  const { commitments } = correctedReading(text, reading, start.present.marks);
  expect(commitments.map(({ due: _, ...commitment }) => commitment)).toEqual(reading.commitments);
});

test("the file is one that the command reads again, without what was rejected", () => {
  const [first] = start.present.marks;
  const state = reviewReducer(start, { type: "reject", id: first!.id });
  const file = JSON.parse(reviewedJson(text, reading, state.present.marks));
  expect(readingSchema.parse(file).commitments).toHaveLength(reading.commitments.length - 1);
  for (const { start: from, end, text: words } of file.commitments) expect(file.text.slice(from, end)).toBe(words);
});

test("a mark made shorter loses the figures that it no longer holds, and says that a person set it", () => {
  const mark = start.present.marks.find(({ content }) => figuresOf(reading, content).length > 0)!;
  const end = figuresOf(reading, mark.content)[0]!.start - 1;
  const state = reviewReducer(start, { type: "correct", id: mark.id, change: { end } });
  const changed = correctedReading(text, reading, state.present.marks.filter(isAccepted)).commitments[0]!;
  expect(changed).toMatchObject({
    figures: [],
    rule: "person",
    confidence: 1,
    text: text.slice(mark.content.start, end),
  });
});

test("the day that a person set goes into the draft, and so does none", () => {
  const mark = start.present.marks[0]!;
  const drafts = (due: string | null) => {
    const state = reviewReducer(start, { type: "correct", id: mark.id, change: { due } });
    return draftsFromReading(correctedReading(text, reading, state.present.marks), null)[0]!.deadline;
  };
  expect(mark.content).toMatchObject({ due: "2025-09-01" });
  expect(drafts("2025-12-31")?.due).toBe("2025-12-31");
  expect(drafts(null)?.due).toBeUndefined();
});
