import { read } from "@kelisim/reading";
import { readingSchema } from "@kelisim/reading/schema";
import { draftsFromReading } from "@kelisim/register/drafts-from-reading";
import { expect, test } from "vitest";
import { correctedReading, placesWithin, reviewedJson } from "./corrected-reading.ts";
import { isCommitment, isFigure, isStatement, isToKeep, isToPropose, marksOf, withUntouched } from "./mark.ts";
import { reviewReducer, startReview } from "./review.ts";

const text =
  "BISHKEK, 3 May 2024 – Kazakhstan will increase the quota for Kyrgyz students ten-fold by 1 September 2025. " +
  "It will also send 50 ambulances to Kyrgyzstan. “We value our friendship,” said Minister Aidar Bekov.";
const reading = read(text);
const start = startReview(marksOf(reading));

const firstOf = (is: typeof isCommitment | typeof isStatement | typeof isFigure) => start.present.marks.find(is)!;

test("what nobody touched is as it was read", () => {
  const { commitments, ...rest } = correctedReading(text, reading, start.present.marks);
  expect({ ...rest, commitments: commitments.map(({ due: _, ...commitment }) => commitment) }).toEqual(reading);
});

test("the file is one that the command reads again, without what was rejected", () => {
  const rejected = [firstOf(isCommitment), firstOf(isStatement), firstOf(isFigure)];
  const state = rejected.reduce((now, { id }) => reviewReducer(now, { type: "reject", id }), start);
  const file = JSON.parse(reviewedJson(text, reading, state.present.marks));
  const read = readingSchema.parse(file);
  expect(read.commitments).toHaveLength(reading.commitments.length - 1);
  expect(read.statements).toHaveLength(reading.statements.length - 1);
  expect(read.figures).toHaveLength(reading.figures.length - 1);
  for (const { start: from, end, text: words } of file.commitments) expect(file.text.slice(from, end)).toBe(words);
});

test("a mark made shorter loses the figures that it no longer holds, and says that a person set it", () => {
  const mark = start.present.marks
    .filter(isCommitment)
    .find(({ content }) => placesWithin(reading.figures, content)[0])!;
  const end = reading.figures[placesWithin(reading.figures, mark.content)[0]!]!.start - 1;
  const state = reviewReducer(start, { type: "correct", id: mark.id, change: { end } });
  const changed = correctedReading(text, reading, state.present.marks.filter(isToPropose)).commitments[0]!;
  expect(changed).toMatchObject({
    figures: [],
    rule: "person",
    confidence: 1,
    text: text.slice(mark.content.start, end),
  });
});

test("a statement and a figure are as a person corrected them, and the figure is the quantity of its commitment", () => {
  const changes = [
    { type: "correct", id: firstOf(isStatement).id, change: { speaker: "Aidar Bekov, minister" } },
    { type: "correct", id: firstOf(isFigure).id, change: { value: 12 } },
  ] as const;
  const { marks } = changes.reduce(reviewReducer, start).present;
  const corrected = correctedReading(text, reading, marks);
  expect(corrected.statements[0]!.speaker).toBe("Aidar Bekov, minister");
  expect(draftsFromReading(corrected, null)[0]!.quantities).toMatchObject([{ kind: "factor", value: 12 }]);
});

test("the same sum in another currency is found again when a figure before it is left out", () => {
  const sums = "Kazakhstan will send 50 ambulances and give 1 billion tenge (US$2.4 million) to Kyrgyzstan.";
  const found = read(sums);
  expect(found.figures.map(({ sameAs }) => sameAs)).toEqual([undefined, undefined, 1]);
  const [first, ...others] = marksOf(found).filter(isFigure);
  expect(first!.content.value).toBe(50);
  expect(correctedReading(sums, found, others).figures.map(({ sameAs }) => sameAs)).toEqual([undefined, 0]);
});

test("of statements and figures only what a person touched is kept, and the text gives the others again", () => {
  const { id } = firstOf(isStatement);
  const { marks } = reviewReducer(start, { type: "reject", id }).present;
  const kept = marks.filter(isToKeep);
  expect(kept.filter((mark) => !isCommitment(mark)).map((mark) => mark.id)).toEqual([id]);
  expect(withUntouched(kept, reading)).toEqual(marks);
});

test("the day and the title that a person set go into the draft, and so does no day", () => {
  const mark = firstOf(isCommitment);
  const draft = (change: { due: string | null } | { title: string }) => {
    const state = reviewReducer(start, { type: "correct", id: mark.id, change });
    return draftsFromReading(correctedReading(text, reading, state.present.marks), null)[0]!;
  };
  expect(mark.content).toMatchObject({ due: "2025-09-01" });
  expect(draft({ due: "2025-12-31" }).deadline?.due).toBe("2025-12-31");
  expect(draft({ due: null }).deadline?.due).toBeUndefined();
  expect(draft({ title: "Quota for students" }).title).toEqual({ en: "Quota for students" });
});
