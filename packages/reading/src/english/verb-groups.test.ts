import { expect, test } from "vitest";
import { tokenizeEnglish } from "./tokenize.ts";
import { findVerbGroups } from "./verb-groups.ts";

const groups = (text: string) => {
  const { tokens, sentences } = tokenizeEnglish(text);
  return findVerbGroups(tokens, sentences[0]!).map((group) => ({
    words: tokens
      .slice(group.from, group.to)
      .map((token) => token.text)
      .join(" "),
    ...group,
  }));
};

test.each([
  ["The sides agreed.", { lemma: "agree", form: "finite", tense: "past", passive: false }],
  ["They will not build it.", { lemma: "build", modal: "will", tense: "future", negated: true }],
  ["Papers have been signed.", { lemma: "sign", tense: "perfect", passive: true }],
  ["A road was built.", { lemma: "build", tense: "past", passive: true }],
  ["They are considering it.", { lemma: "consider", progressive: true, passive: false }],
  ["Two towns may join.", { lemma: "join", modal: "may" }],
  ["Uzbekistan and China plan to begin.", { lemma: "plan", form: "finite", tense: "present" }],
])("%s", (text, expected) => {
  expect(groups(text)[0]).toMatchObject(expected);
});

test("infinitives, gerunds and participles are told apart", () => {
  expect(
    groups("They agreed to consider opening a school built by them.").map(({ words, form }) => [words, form]),
  ).toEqual([
    ["agreed", "finite"],
    ["to consider", "infinitive"],
    ["opening", "gerund"],
    ["built", "participle"],
  ]);
});

test("a bare verb in a list of infinitives is found where the tagger misses it", () => {
  const lemmas = groups("They met to fight hunger, foster trade and remove barriers.").map(({ lemma }) => lemma);
  expect(lemmas).toEqual(["meet", "fight", "foster", "remove"]);
});
