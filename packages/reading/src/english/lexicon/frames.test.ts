import { describe, expect, test } from "vitest";
import { read } from "../../read.ts";
import { nounFrames, predicateFrames, promiseNouns, verbFrames } from "./frames.ts";

/** What is read in an example, where two states are known to meet. */
const commitmentsIn = (example: string) =>
  read(`Kazakhstan and Kyrgyzstan held talks in Astana. ${example}`).commitments.filter((c) => c.start > 47);

describe("every verb that frames an act does so in its example", () => {
  test.each(Object.entries(verbFrames))("%s", (_verb, { example, strength }) => {
    expect(commitmentsIn(example)).toEqual([expect.objectContaining({ strength })]);
  });
});

describe("every predicate that frames an act does so in its example", () => {
  test.each(Object.entries(predicateFrames))("%s", (_word, { example, strength }) => {
    expect(commitmentsIn(example)).toEqual([expect.objectContaining({ strength })]);
  });
});

describe("every verb with its noun frames an act as in the example", () => {
  test.each(nounFrames.map((frame) => [frame.example, frame.strength] as const))("%s", (example, strength) => {
    expect(commitmentsIn(example)).toEqual([expect.objectContaining({ strength })]);
  });
});

describe("every noun that carries an act does so in its example", () => {
  test.each(Object.entries(promiseNouns))("%s", (_noun, { example, together }) => {
    expect(commitmentsIn(example)).toEqual([expect.objectContaining({ strength: together })]);
  });
});
