import { describe, expect, it } from "vitest";
import { numberInWords, percent } from "./number-words.ts";

describe("numbers in words", () => {
  it("keep a second decimal in small percentages", () => {
    expect(percent(0.1234)).toBe("12.3%");
    expect(percent(0.00123)).toBe("0.12%");
    expect(percent(0)).toBe("0%");
  });

  it("part thousands", () => {
    expect(numberInWords(12_345.6)).toBe("12,346");
    expect(numberInWords(12.34)).toBe("12.3");
  });
});
