import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edge, firstWordFrom, moveEnd, putEnd, type Range, snapToWords, type Unit } from "./move-ends.ts";

const text = "Kazakhstan will raise the quota ten-fold.\nIt will send US$2.4 million (about 1 billion tenge) — “soon”.";
const range = (words: string): Range => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const words = ({ start, end }: Range) => text.slice(start, end);
const moved = (from: string, edge: Edge, unit: Unit, by: -1 | 1) => words(moveEnd(text, range(from), edge, unit, by));

describe("an end of a mark", () => {
  it("moves by words", () => {
    expect(moved("raise the quota", "start", "word", -1)).toBe("will raise the quota");
    expect(moved("raise the quota", "start", "word", 1)).toBe("the quota");
    expect(moved("raise the quota", "end", "word", 1)).toBe("raise the quota ten-fold");
    expect(moved("raise the quota", "end", "word", -1)).toBe("raise the");
    expect(moved("send US$2.4", "end", "word", 1)).toBe("send US$2.4 million");
    expect(moved("million (about", "end", "word", -1)).toBe("million");
  });

  it("moves by characters, and over blanks at once", () => {
    expect(moved("the quota", "start", "character", 1)).toBe("he quota");
    expect(moved("the quota", "start", "character", -1)).toBe("e the quota");
    expect(moved("the quota", "end", "character", 1)).toBe("the quota t");
    expect(moved("ten-fold", "end", "character", 1)).toBe("ten-fold.");
  });

  it("moves by paragraphs", () => {
    expect(moved("the quota", "end", "paragraph", 1)).toBe("the quota ten-fold");
    expect(moved("raise", "start", "paragraph", -1)).toBe("Kazakhstan will raise");
    expect(moved("It will", "start", "paragraph", -1)).toMatch(/^Kazakhstan will raise/);
  });

  it("pushes the other end along", () => {
    expect(moved("quota", "start", "word", 1)).toBe("ten-fold");
    expect(moved("quota", "end", "word", -1)).toBe("the");
    expect(moved("quota", "start", "paragraph", 1)).toBe("It");
  });

  it("stays where the text ends", () => {
    expect(moved("Kazakhstan will", "start", "word", -1)).toBe("Kazakhstan will");
    expect(moved("soon", "end", "paragraph", 1)).toBe("soon");
  });

  it("follows a pointer to the nearest word, or to the character", () => {
    const quota = range("the quota");
    expect(words(putEnd(text, quota, "end", quota.end + 7, "word"))).toBe("the quota ten-fold");
    expect(words(putEnd(text, quota, "end", quota.end + 3, "character"))).toBe("the quota te");
    expect(words(putEnd(text, quota, "start", quota.start - 4, "word"))).toBe("raise the quota");
  });
});

describe("a selection", () => {
  it("grows to whole words without the blanks around them", () => {
    const half = { start: text.indexOf("aise"), end: text.indexOf("quot") + 2 };
    expect(words(snapToWords(text, half)!)).toBe("raise the quota");
  });

  it("of no word is none", () => {
    expect(snapToWords(text, { start: text.indexOf(" —"), end: text.indexOf("“soon") })).toBeNull();
    expect(snapToWords(text, { start: 5, end: 5 })).toBeNull();
  });
});

describe("whatever the text", () => {
  const texts = fc
    .array(
      fc.oneof(
        fc.constantFrom(" ", "\n", "a", "ж", "é", "🇰🇿", "👩‍👩‍👧", "-", "’", "$", ".", "\u0301"),
        fc.string({ unit: "grapheme" }),
      ),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join(""));

  it("a range stays within it, is never empty, and neither begins nor ends on a blank", () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(
          fc.record({
            edge: fc.constantFrom<Edge>("start", "end"),
            unit: fc.constantFrom<Unit>("word", "character", "paragraph"),
            by: fc.constantFrom<-1 | 1>(-1, 1),
            place: fc.option(fc.nat(200), { nil: null }),
          }),
          { maxLength: 20 },
        ),
        (given, steps) => {
          let now = firstWordFrom(given, 0);
          if (now === null) return;
          for (const { edge, unit, by, place } of steps) {
            now =
              place === null
                ? moveEnd(given, now, edge, unit, by)
                : putEnd(given, now, edge, place, unit === "character" ? "character" : "word");
            expect(now.start).toBeGreaterThanOrEqual(0);
            expect(now.end).toBeLessThanOrEqual(given.length);
            expect(now.start).toBeLessThan(now.end);
            const marked = given.slice(now.start, now.end);
            expect(marked).toBe(marked.trim());
            expect(marked).not.toMatch(/\p{Cs}/u);
          }
        },
      ),
    );
  });
});
