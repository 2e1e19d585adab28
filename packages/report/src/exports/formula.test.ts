import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defuse, undoDefuse } from "./formula.ts";

const cell = fc.oneof(
  fc.string(),
  fc.tuple(fc.stringMatching(/^'{0,3}[=+\-@\t\r\n＝＋－＠]?$/), fc.string()).map(([start, rest]) => start + rest),
);

describe("cells that look like formulas", () => {
  it("never begin with what a spreadsheet takes for a formula", () => {
    fc.assert(fc.property(cell, (text) => !/^[=+\-@\t\r\n＝＋－＠]/.test(defuse(text))));
  });

  it("come back as they were", () => {
    fc.assert(fc.property(cell, (text) => undoDefuse(defuse(text)) === text));
  });

  it("leave other texts as they are, an apostrophe too", () => {
    expect(["quota", "'tis", "2021-03-02", ""].map(defuse)).toEqual(["quota", "'tis", "2021-03-02", ""]);
    expect(defuse('=HYPERLINK("http://x")')).toBe(`'=HYPERLINK("http://x")`);
  });
});
