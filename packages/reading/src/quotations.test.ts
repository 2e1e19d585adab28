import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuotations } from "./quotations.ts";

const quoted = (text: string) => findQuotations(text).map(({ start, end }) => text.slice(start, end));

describe("the words between the marks", () => {
  test.each([
    ["curly", "He said “we agree”, and left.", ["we agree"]],
    ["straight", 'He said "we agree", and left.', ["we agree"]],
    ["angle", "Он сказал: «мы согласны».", ["мы согласны"]],
    ["low and high", "Er sagte: „wir stimmen zu“.", ["wir stimmen zu"]],
    ["single", "He said ‘we agree’, and left the sides’ table.", ["we agree"]],
    ["nested", "“They call it ‘the road’ here,” he said.", ["They call it ‘the road’ here,"]],
    ["nested in the same marks", "«Проект «Дорога» готов», – сказал он.", ["Проект «Дорога» готов"]],
    ["two in a row", "“One.” “Two.”", ["One.", "Two."]],
    ["opened by a dash", '- It is a "living road". We agree," he said.', ['It is a "living road". We agree,']],
    ["a dash and no quotation", "- We agree on the “road”.", ["road"]],
  ])("%s", (_name, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test("an apostrophe is no quotation", () => {
    expect(quoted("The sides' work isn't done; Kazakhstan's is.")).toEqual([]);
  });

  test("a quotation over paragraphs, each opened anew, is one", () => {
    expect(quoted("“First.\n\n“Second.\n\n“Third,” he said.")).toEqual(["First.\n\n“Second.\n\n“Third,"]);
  });

  test("one that is never closed ends with its paragraph", () => {
    expect(quoted("“Never closed.\n\nAnother paragraph.")).toEqual(["Never closed."]);
  });
});

test("quotations of any text come in order and do not overlap", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("“", "”", '"', "«", "»", "‘", "’", "'", " ", "word", ".", "\n\n")),
      (parts) => {
        let last = 0;
        for (const { start, end } of findQuotations(parts.join(""))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      },
    ),
  );
});
