import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { read } from "@kelisim/reading";
import { expect, test } from "vitest";
import { whyOf } from "./why.ts";

test("a rule is told by its family and its word", () => {
  expect(whyOf("frame.be-expected")).toEqual({ name: "frame", word: "be expected" });
  expect(whyOf("frame.consider.noun")).toEqual({ name: "frame", word: "consider" });
  expect(whyOf("modal.will")).toEqual({ name: "modal", word: "will" });
  expect(whyOf("a rule of tomorrow")).toEqual({ name: "other", word: "" });
});

test("every rule that found something in the marked texts has an explanation of its own", () => {
  const folder = fileURLToPath(new URL("../../../../../reading/marked/", import.meta.url));
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".txt"));
  expect(texts.length).toBeGreaterThan(10);
  const rules = texts.flatMap((name) => read(readFileSync(folder + name, "utf8")).commitments.map(({ rule }) => rule));
  expect([...new Set(rules)].filter((rule) => whyOf(rule).name === "other")).toEqual([]);
});
