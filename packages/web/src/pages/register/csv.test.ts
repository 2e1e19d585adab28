import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test("what is written is read back, and nothing of it begins a formula", () => {
  const rows = fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 2 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (given) => {
      const read = parse(csvOf(given), { bom: true, record_delimiter: "\r\n" }) as string[][];
      expect(read.map((row) => row.map((field) => field.replace(/^'(?=[=+\-@\t\r])/, "")))).toEqual(
        given.map((row) => row.map((field) => field.replace(/^'(?=[=+\-@\t\r])/, ""))),
      );
      for (const field of read.flat()) expect(field).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test("a name that is a formula is shown, not run", () => {
  expect(csvOf([["=1+2", 'say "so"']])).toBe('\uFEFF\'=1+2,"say ""so"""\r\n');
});
