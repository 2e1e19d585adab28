import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Reading, read } from "@kelisim/reading";
import { expect, test } from "vitest";
import type { MarkKind } from "./mark.ts";
import { whyOf } from "./why.ts";

test("a rule is told by its family and its word", () => {
  expect(whyOf("commitment", "frame.be-expected")).toEqual({ name: "frame", word: "be expected" });
  expect(whyOf("commitment", "frame.consider.noun")).toEqual({ name: "frame", word: "consider" });
  expect(whyOf("commitment", "modal.will")).toEqual({ name: "modal", word: "will" });
  expect(whyOf("commitment", "a rule of tomorrow")).toEqual({ name: "other", word: "" });
});

test("every rule that found something in the marked texts has an explanation of its own", () => {
  const folder = fileURLToPath(new URL("../../../../../reading/marked/", import.meta.url));
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".txt"));
  expect(texts.length).toBeGreaterThan(10);
  const readings = texts.map((name) => read(readFileSync(folder + name, "utf8")));
  const rulesOf = (marks: (reading: Reading) => readonly { readonly rule: string }[]) => [
    ...new Set(readings.flatMap(marks).map(({ rule }) => rule)),
  ];
  const isUnexplained = (kind: MarkKind) => (rule: string) => whyOf(kind, rule).name === "other";
  expect(rulesOf(({ commitments }) => commitments).filter(isUnexplained("commitment"))).toEqual([]);
  expect(rulesOf(({ statements }) => statements).filter(isUnexplained("statement"))).toEqual([]);
  expect(rulesOf(({ figures }) => figures).filter(isUnexplained("figure"))).toEqual([]);
});
