import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutIntoSegments, paragraphRanges } from "./segments.ts";

const text = "Kazakhstan will raise the quota ten-fold this year";
const spansIn = (length: number) =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(length)), { maxLength: 12 })
    .map((pairs) => pairs.map(([a, b], index) => ({ id: `m${index}`, start: Math.min(a, b), end: Math.max(a, b) })));

describe("cutIntoSegments", () => {
  it("cuts overlapping marks where either begins or ends", () => {
    const segments = cutIntoSegments(0, 10, [
      { id: "a", start: 2, end: 6 },
      { id: "b", start: 4, end: 9 },
    ]);
    expect(segments.map(({ start, end, ids }) => [start, end, ids.join()])).toEqual([
      [0, 2, ""],
      [2, 4, "a"],
      [4, 6, "a,b"],
      [6, 9, "b"],
      [9, 10, ""],
    ]);
  });

  it("yields the passage without gap or overlap, and every mark's own words from its segments", () => {
    fc.assert(
      fc.property(spansIn(text.length), (spans) => {
        const segments = cutIntoSegments(0, text.length, spans);
        expect(segments.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        for (const { id, start, end } of spans) {
          const own = segments.filter(({ ids }) => ids.includes(id));
          expect(own.map((segment) => text.slice(segment.start, segment.end)).join("")).toBe(text.slice(start, end));
          expect(own.filter(({ begins }) => begins.includes(id))).toHaveLength(start < end ? 1 : 0);
        }
      }),
    );
  });
});

describe("paragraphRanges", () => {
  it("takes lines as paragraphs, and blocks between blank lines where lines are wrapped by hand", () => {
    const of = (whole: string) => paragraphRanges(whole).map(({ start, end }) => whole.slice(start, end));
    expect(of("One.\nTwo.\r\n\r\nThree.")).toEqual(["One.", "Two.", "Three."]);
    const block = Array.from({ length: 5 }, () => "a line wrapped by hand\nand one more").join("\n");
    expect(of(`${block}\n\n${block}\n`).map((paragraph) => paragraph.trim())).toEqual([block, block]);
  });

  it("leaves out nothing but white space", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", "\n", "\r", "\u2028", "\t") }), (whole) => {
        const kept = paragraphRanges(whole).map(({ start, end }) => whole.slice(start, end));
        expect(kept.join("").replace(/\s/g, "")).toBe(whole.replace(/\s/g, ""));
      }),
    );
  });
});
