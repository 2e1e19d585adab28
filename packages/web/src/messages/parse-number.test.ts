import { expect, test } from "vitest";
import { parseNumber } from "./parse-number.ts";

test.each([
  ["26", 26],
  [" 1250.5 ", 1250.5],
  ["1 250,5", 1250.5],
  ["1\u00a0250\u202f000", 1_250_000],
  ["1,250.5", 1250.5],
  ["1.250,5", 1250.5],
  ["12,5", 12.5],
  ["−3", -3],
  ["", null],
  ["1,250", null],
  ["1,2,3", null],
  ["1e9", null],
  ["twelve", null],
])("%j is %s", (text, number) => {
  expect(parseNumber(text)).toBe(number);
});
