import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mark } from "./mark.ts";
import { marksByBlock, textBlocks } from "./text-blocks.ts";

const texts = fc
  .array(fc.oneof(fc.constantFrom("word ", "\n", "длинное-слово", "🇰🇿", "x".repeat(2_000), " "), fc.string()), {
    maxLength: 80,
  })
  .map((parts) => parts.join(""));

test("blocks hold all that is no blank, in order and without overlap", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const paragraphs = textBlocks(text).flatMap((block) => block.paragraphs);
      let at = 0;
      for (const { start, end } of paragraphs) {
        expect(text.slice(at, start).trim()).toBe("");
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe("");
    }),
  );
});

test("a text without any blank or line break is cut, and never inside of a character", () => {
  const blocks = textBlocks("🇰🇿".repeat(10_000));
  expect(blocks.length).toBeGreaterThan(5);
  for (const { paragraphs } of blocks) {
    for (const { start, end } of paragraphs) expect("🇰🇿".repeat(10_000).slice(start, end)).not.toMatch(/\p{Cs}/u);
  }
});

test("a mark stands with every block that it reaches into", () => {
  fc.assert(
    fc.property(texts, fc.array(fc.tuple(fc.nat(5_000), fc.nat(9_000)), { maxLength: 20 }), (text, pairs) => {
      const blocks = textBlocks(text);
      const marks = pairs.map(([from, length], i) => ({
        id: `${i}`,
        content: { start: from, end: from + length + 1 },
      }));
      const byBlock = marksByBlock(blocks, marks as unknown as readonly Mark[]);
      blocks.forEach((block, i) => {
        const expected = marks.filter(({ content }) => content.start < block.end && content.end > block.start);
        expect(byBlock[i]!.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      });
    }),
  );
});
