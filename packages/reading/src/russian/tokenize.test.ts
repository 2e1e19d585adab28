import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenizeRussian } from "./tokenize.ts";

const sentencesOf = (text: string) => tokenizeRussian(text).sentences.map(({ start, end }) => text.slice(start, end));

test("cuts a paragraph into sentences, not at initials, short forms and the numbers of items", () => {
  expect(
    sentencesOf(
      "1. Министр А. Каримов выделит 3,2 млн. сомов в 2024 г. Об этом он сказал в г. Ош. «Да!» Второе.\n\nТретье",
    ),
  ).toEqual([
    "1. Министр А. Каримов выделит 3,2 млн. сомов в 2024 г.",
    "Об этом он сказал в г. Ош.",
    "«Да!»",
    "Второе.",
    "Третье",
  ]);
});

test("a word keeps its hyphens, a number its separators", () => {
  const { tokens } = tokenizeRussian("торгово-логистический центр в 6:00, 90-х, 3,2 – Ташкент");
  expect(tokens.map(({ text }) => text)).toEqual([
    "торгово-логистический",
    "центр",
    "в",
    "6:00",
    ",",
    "90-х",
    ",",
    "3,2",
    "–",
    "Ташкент",
  ]);
});

test("parts of speech and dictionary forms", () => {
  const { tokens } = tokenizeRussian("Стороны подписали новое соглашение и будут его выполнять");
  expect(tokens.map(({ partOfSpeech, lemma }) => `${partOfSpeech} ${lemma}`)).toEqual([
    "PROPN стороны",
    "VERB подписать",
    "ADJ новое",
    "NOUN соглашение",
    "CCONJ и",
    "AUX будут",
    "PRON его",
    "VERB выполнять",
  ]);
});

test("any string gives tokens in order, each of which slices back to the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      let last = 0;
      for (const token of tokenizeRussian(text).tokens) {
        expect(token.start).toBeGreaterThanOrEqual(last);
        expect(text.slice(token.start, token.end)).toBe(token.text);
        last = token.end;
      }
    }),
  );
});

test("a megabyte without a space is left out, not chewed on", () => {
  const { tokens } = tokenizeRussian(`до ${"ж".repeat(1_000_000)} после`);
  expect(tokens.map(({ text }) => text)).toEqual(["до", "после"]);
});
