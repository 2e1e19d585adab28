import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords, wordDiff } from "./word-diff.ts";

const side = (parts: ReturnType<typeof wordDiff>, left: "added" | "removed") =>
  parts.flatMap(({ text, change }) => (change === left ? [] : [text])).join("");

test("the parts make up both texts, whatever they are", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "б", "қ", " ", ".", "-", "1", "\n"), maxLength: 60 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after, "ru");
      expect(side(parts, "added")).toBe(before);
      expect(side(parts, "removed")).toBe(after);
    }),
  );
});

test("a word is one part, in Cyrillic as in Latin", () => {
  const parts = wordDiff("увеличит гранты до пятидесяти", "увеличит гранты до шестидесяти", "ru");
  expect(parts).toContainEqual({ text: "пятидесяти", change: "removed" });
  expect(parts).toContainEqual({ text: "шестидесяти", change: "added" });
  expect([countWords(parts, "added"), countWords(parts, "removed")]).toEqual([1, 1]);
});
