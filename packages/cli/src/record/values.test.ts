import { describe, expect, it } from "vitest";
import { UsageError } from "../errors.ts";
import { evidenceIn, periodIn } from "./values.ts";

describe("periodIn", () => {
  it("reads years, months, days and runs of days", () => {
    expect(periodIn("2021")).toEqual({ start: "2021-01-01", end: "2021-12-31" });
    expect(periodIn("2024-02")).toEqual({ start: "2024-02-01", end: "2024-02-29" });
    expect(periodIn("2021-03-02")).toEqual({ start: "2021-03-02", end: "2021-03-02" });
    expect(periodIn("2021-01-01/2021-06-30")).toEqual({ start: "2021-01-01", end: "2021-06-30" });
  });

  it("refuses days that there are not, and runs that end before they start", () => {
    for (const text of ["2021-13", "2021-02-30", "2021-06-30/2021-01-01", "2021/2022", "last year", ""]) {
      expect(() => periodIn(text)).toThrow(UsageError);
    }
  });
});

describe("evidenceIn", () => {
  it("tells addresses and documents from words", () => {
    expect(evidenceIn("https://example.org/r")).toEqual({ url: "https://example.org/r" });
    expect(evidenceIn("ab".repeat(32))).toEqual({ document: "ab".repeat(32) });
    expect(evidenceIn("the minutes of 4 May")).toEqual({ note: "the minutes of 4 May" });
  });
});
