import { expect, test } from "vitest";
import { read } from "../read.ts";

const lead = "Kazakh President Aidar Bekov and Kyrgyz President Nurlan Sadykov met in Astana.\n\n";

/** `by strength: words` of every commitment behind the lead. */
function acts(text: string): string[] {
  return read(lead + text)
    .commitments.filter((c) => c.start >= lead.length)
    .map((c) => `${c.by.join("+")} ${c.strength}: ${c.text}`);
}

test("lines below `agreed to:` are acts, whatever marks them", () => {
  expect(
    acts("The sides agreed to:\n- reopen the mill;\n- set up a fund and build a school;\n- exchange data."),
  ).toEqual([
    "KZ+KG agreed: reopen the mill",
    "KZ+KG agreed: set up a fund",
    "KZ+KG agreed: build a school",
    "KZ+KG agreed: exchange data",
  ]);
  expect(acts("The presidents decided:\n\n1. To open a depot.\n\n2. To create a joint patrol.")).toEqual([
    "KZ+KG agreed: open a depot",
    "KZ+KG agreed: create a joint patrol",
  ]);
});

test("so are nouns below a frame that takes nouns", () => {
  expect(acts("They agreed on the following:\n(a) creation of a council;\n(b) regular meetings of rectors.")).toEqual([
    "KZ+KG agreed: creation of a council",
    "KZ+KG agreed: regular meetings of rectors",
  ]);
});

test("items may stand in one line", () => {
  expect(acts("The sides agreed to (i) reopen the mill; (ii) build a bridge; and (iii) exchange data.")).toEqual([
    "KZ+KG agreed: reopen the mill",
    "KZ+KG agreed: build a bridge",
    "KZ+KG agreed: exchange data",
  ]);
});

test("a modal opens a list of one side's promises", () => {
  expect(acts("Kazakhstan will:\n• build a depot;\n• send ten doctors.")).toEqual([
    "KZ pledged: build a depot",
    "KZ pledged: send ten doctors",
  ]);
});

test("a sentence of its own ends the list", () => {
  expect(acts("The sides agreed to:\n- reopen the mill.\n\nThe parties praised the weather.")).toEqual([
    "KZ+KG agreed: reopen the mill",
  ]);
});

test("gerunds below what has been done are deeds", () => {
  expect(
    acts("The task force has achieved much, including:\n- opening a depot in Osh;\n- training ten doctors."),
  ).toEqual(["KZ+KG delivered: opening a depot in Osh", "KZ+KG delivered: training ten doctors"]);
});

test("sentences behind `agreed that:` are agreed, item by item", () => {
  expect(acts("The sides agreed that:\n\n• Kazakhstan will send wheat;\n\n• Kyrgyzstan will open a mill.")).toEqual([
    "KZ agreed: send wheat",
    "KG agreed: open a mill",
  ]);
});

test("a list of decisions is agreed", () => {
  expect(acts("Other decisions include:\n\n- Opening a school;\n\n- Repairing the canal.")).toEqual([
    "KZ+KG agreed: Opening a school",
    "KZ+KG agreed: Repairing the canal",
  ]);
});

test("papers that were exchanged are agreed, line by line", () => {
  expect(acts("The following documents were exchanged:\n(i) Treaty on transit;\n(iii) MoU on tourism.")).toEqual([
    "KZ+KG agreed: Treaty on transit",
    "KZ+KG agreed: MoU on tourism",
  ]);
});
