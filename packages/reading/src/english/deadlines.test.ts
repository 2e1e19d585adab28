import { expect, test } from "vitest";
import { findDeadline } from "./deadlines.ts";

test.each([
  ["transfer the rest by 1 July", "by 1 July"],
  ["install four gauges before the end of the year, with each buying two", "before the end of the year"],
  ["meet again in Bishkek in October", "in October"],
  ["raise it to 12 billion by 2030", "by 2030"],
  ["visit Kyrgyzstan in the foreseeable future", "in the foreseeable future"],
  ["receive water between May and September", "between May and September"],
  ["conclude an agreement within six months", "within six months"],
  ["hold a forum every year", "every year"],
  ["install gauges before the irrigation season", "before the irrigation season"],
  ["reconvene as early as possible", "as early as possible"],
])("%s", (passage, deadline) => {
  const found = findDeadline(passage);
  expect(found && passage.slice(found.start, found.end)).toBe(deadline);
});

test("a passage without a time has none", () => {
  expect(findDeadline("build a bridge over the river")).toBeNull();
});
