import { describe, expect, it } from "vitest";
import { newMark } from "./new-mark.ts";

const on = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe("a mark that a person adds", () => {
  it("is a commitment of which nothing is known but its words", () => {
    expect(newMark("commitment", "They build a road.", { start: 5, end: 17 })).toMatchObject({ by: [], area: [] });
  });

  it.each([
    ["He said: “We value it.”", "We value it"],
    ["Он сказал: «Мы ценим это».", "«Мы ценим это"],
    ['She said, "We will".', "We will"],
  ])("is quoted word for word in %s", (text, words) => {
    expect(newMark("statement", text, on(text, words))).toMatchObject({ mode: "direct", speaker: null });
  });

  it("is told in the words of the text where no quotation mark opens it", () => {
    const text = "He stressed that they value it.";
    expect(newMark("statement", text, on(text, "they value it"))).toMatchObject({ mode: "indirect" });
  });

  it.each([
    ["50 ambulances", { figureKind: "count", value: 50, unit: "ambulances" }],
    ["1 250,5 тонн", { value: 1250.5, unit: "тонн" }],
    ["some 30% of it", { figureKind: "percent", value: 30, unit: "%" }],
    ["hundreds of students", { value: null, unit: "" }],
    // A thousand and more, or one and a quarter: the person says which.
    ["1,250 tonnes", { value: null, unit: "tonnes" }],
  ])("is the figure that stands in “%s”", (words, figure) => {
    expect(newMark("figure", words, { start: 0, end: words.length })).toMatchObject({ kind: "figure", ...figure });
  });
});
