import type { Commitment, Figure, Reading } from "@kelisim/reading";
import { describe, expect, it } from "vitest";
import { figureValue, groupByParty, partyName } from "./words.ts";

const figure = (given: Partial<Figure>): Figure => ({
  start: 0,
  end: 1,
  text: "x",
  confidence: 1,
  rule: "r",
  kind: "count",
  value: 1,
  unit: "",
  ...given,
});

describe("figureValue", () => {
  it.each<[string, Partial<Figure>]>([
    ["> 1,000,000,000 USD", { kind: "money", value: 1e9, unit: "USD", bound: "more-than" }],
    ["≈ 80%", { kind: "percent", value: 80, unit: "%", bound: "about" }],
    ["× 10", { kind: "factor", value: 10, unit: "x" }],
    ["3–5 years", { kind: "duration", value: 3, max: 5, unit: "year" }],
    ["≤ 25,000 people", { value: 25_000, unit: "person", bound: "at-most" }],
    ["1 document", { value: 1, unit: "document" }],
    ["2 countries", { value: 2, unit: "country" }],
    ["5 кабина", { value: 5, unit: "кабина" }],
    ["120 km", { kind: "measure", value: 120, unit: "km" }],
    ["? student", { value: null, unit: "student" }],
  ])("%s", (words, given) => {
    expect(figureValue(figure(given))).toBe(words);
  });
});

describe("partyName", () => {
  it("names states, and leaves bodies as they are", () => {
    expect(["KZ", "EU", "Asian Development Bank"].map(partyName)).toEqual([
      "Kazakhstan",
      "EU",
      "Asian Development Bank",
    ]);
  });
});

describe("groupByParty", () => {
  it("puts first what the parties do together, then each in their order, then nobody", () => {
    const by = (...parties: string[]) => ({ by: parties }) as Commitment;
    const reading = {
      parties: ["KZ", "KG"],
      commitments: [by("KG"), by(), by("KG", "KZ"), by("KZ"), by("UZ"), by("KZ", "KG")],
    } as unknown as Reading;
    const groups = groupByParty(reading).map(({ title, commitments }) => [
      title,
      commitments.map(({ index }) => index),
    ]);
    expect(groups).toEqual([
      ["Kazakhstan and Kyrgyzstan", [2, 5]],
      ["Kazakhstan", [3]],
      ["Kyrgyzstan", [0]],
      ["Uzbekistan", [4]],
      ["Nobody named", [1]],
    ]);
  });
});
