import type { Item } from "@kelisim/register";
import { expect, test } from "vitest";
import { changesBetween, type WriteMember } from "./item-changes.ts";

const treaty: Item = { type: "agreement", id: "treaty", title: { en: "Treaty" }, signatories: ["A", "B"] };

const write: WriteMember = (item, member) =>
  item.type === "agreement" && member === "signatories" ? item.signatories.join("; ") : null;

const told = (before: Item, after: Item) =>
  changesBetween(before, after, write).map(({ field, lang, member, parts }) => [
    lang ?? member ?? field,
    parts
      .filter(({ change }) => change === "removed")
      .map(({ text }) => text)
      .join(""),
    parts
      .filter(({ change }) => change === "added")
      .map(({ text }) => text)
      .join(""),
  ]);

test("nothing changed is nothing told", () => {
  expect(told(treaty, { ...treaty })).toEqual([]);
});

test("a word of a title, a language more, and members as people read them", () => {
  const after: Item = {
    ...treaty,
    title: { en: "Treaty renewed", ru: "Договор" },
    signatories: ["A", "C"],
    signedOn: "2021-03-02",
  };
  expect(told(treaty, after)).toEqual([
    ["en", "", " renewed"],
    ["ru", "", "Договор"],
    ["signatories", "B", "C"],
    ["signedOn", "", "2021-03-02"],
  ]);
});

test("what reads the same to people is told as it is recorded", () => {
  const one: Item = { ...treaty, signatories: ["A; B"] };
  expect(told(treaty, one)).toHaveLength(1);
});
