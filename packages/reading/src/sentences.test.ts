import { expect, test } from "vitest";
import { tokenizeEnglish } from "./english/tokenize.ts";
import { read } from "./read.ts";
import { cutEndlessSentences } from "./sentences.ts";

test("sentences of the usual length stay as they are", () => {
  const tokenized = tokenizeEnglish("The sides agreed. They signed a protocol.");
  expect(cutEndlessSentences(tokenized)).toBe(tokenized);
});

test("an endless sentence is cut into pieces that cover it in order", () => {
  const tokenized = tokenizeEnglish(`They will ${"build a road, ".repeat(2_000)}and rest.`);
  const { sentences } = cutEndlessSentences(tokenized);
  expect(sentences.length).toBeGreaterThan(10);
  expect(sentences[0]!.from).toBe(0);
  expect(sentences.at(-1)!.to).toBe(tokenized.tokens.length);
  expect(sentences.slice(1).map(({ from }) => from)).toEqual(sentences.slice(0, -1).map(({ to }) => to));
});

test.each([
  ["acts", "agreed to build a road and to widen the bridge, "],
  ["names", "Kazakh President Aidar Bekov and Kyrgyz Minister Asel Usenova, "],
  ["reports", "he said that they said, and noted that "],
  ["quotations", "“we will build it,” said Bekov, "],
  ["figures", "more than 3.5 million tenge (US$2 million), "],
])("a megabyte of %s in one sentence is read", (_name, phrase) => {
  const times = Math.ceil(1_000_000 / phrase.length);
  expect(read(`Kazakhstan and Kyrgyzstan ${phrase.repeat(times)}end.`).parties).toContain("KZ");
});
