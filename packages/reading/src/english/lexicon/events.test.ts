import { describe, expect, test } from "vitest";
import { read } from "../../read.ts";
import { eventNouns } from "./events.ts";

const lead = "Kazakhstan and Kyrgyzstan held talks in Astana. ";
const commitmentsIn = (text: string) => read(lead + text).commitments.filter((c) => c.start >= lead.length);

describe("every noun of an event is the act in its example", () => {
  test.each(Object.entries(eventNouns))("%s", (_noun, { example, strength }) => {
    expect(commitmentsIn(example)).toEqual([expect.objectContaining({ strength, by: ["KZ", "KG"] })]);
  });
});

test("an event that is still to come is planned", () => {
  expect(commitmentsIn("They welcomed the upcoming opening of a consulate in Osh.")).toEqual([
    expect.objectContaining({ strength: "planned" }),
  ]);
});

test("what somebody is thanked for is done", () => {
  expect(commitmentsIn("Kazakhstan thanked Kyrgyzstan for donating ten ambulances.")).toEqual([
    expect.objectContaining({ strength: "delivered", by: ["KG"], text: "donating ten ambulances" }),
  ]);
});

test("what is welcomed without an event is no act", () => {
  expect(commitmentsIn("They welcomed the growth of trade and the spirit of friendship.")).toEqual([]);
});
