import { describe, expect, it } from "vitest";
import { durationEstimate, inWords } from "./words.ts";

describe("durations in words", () => {
  it.each([
    [0, "0 s"],
    [0.44, "0.4 s"],
    [45.4, "45 s"],
    [119.6, "2 min"],
    [200, "3 min 20 s"],
    [598, "10 min"],
    [900, "15 min"],
    [3599, "1 h"],
    [3900, "1 h 5 min"],
    [86_400 * 2.1, "2 d 2 h"],
    [-200, "−3 min 20 s"],
    [Number.NaN, "–"],
  ])("%d seconds are %s", (seconds, words) => {
    expect(inWords(seconds)).toBe(words);
  });

  it("leave out an interval that nobody knows", () => {
    expect(durationEstimate({ mean: 60, halfWidth: Number.NaN })).toBe("60 s");
    expect(durationEstimate({ mean: 60, halfWidth: 2 })).toBe("60 s ± 2 s");
  });
});
