import { Item } from "@kelisim/register";
import { describe, expect, it } from "vitest";
import { emptyItem, formOf, itemOf, linesIn } from "./item-form.ts";
import { faultsOf, schemaFault } from "./item-form-faults.ts";

const hash = "ab".repeat(32);

/** An item of each kind with all that it can hold, what no form asks included. */
const whole: readonly Item[] = [
  {
    type: "meeting",
    id: "summit",
    title: { en: "Summit", kk: "Саммит" },
    start: "2021-03-02",
    end: "2021-03-03",
    place: "Bishkek",
    participants: ["The president", "The prime minister"],
    documents: [hash],
    sites: [{ name: "Bishkek", latitude: 42.87, longitude: 74.6 }],
  },
  {
    type: "agreement",
    id: "treaty",
    title: { ru: "Договор" },
    number: "12/3",
    signedOn: "2021-03-02",
    signedAt: "Bishkek",
    inForceOn: "2021-09-01",
    signatories: ["A minister", "Another minister"],
    meeting: "summit",
    documents: [hash],
  },
  {
    type: "commitment",
    id: "quota",
    title: { en: "Quota" },
    text: { en: "raise the quota", ru: "увеличить квоту" },
    by: ["KZ", "The ministry of education"],
    to: [],
    strength: "pledged",
    area: ["education", "people"],
    deadline: { due: "2022-09-01", text: "by the new year of study" },
    quantities: [{ kind: "factor", value: 10, unit: "x" }],
    indicators: ["grants"],
    madeIn: "summit",
    ended: { on: "2023-01-01", reason: { en: "Replaced." } },
  },
  {
    type: "indicator",
    id: "grants",
    title: { en: "Grants" },
    unit: { symbol: "grant" },
    direction: "decrease",
    accumulation: "sum",
    baseline: { value: 1250.5, on: "2021-01-01" },
    target: { value: -3, due: "2024-01-01" },
  },
  {
    type: "indicator",
    id: "aid",
    title: { en: "Aid" },
    unit: { currency: "KZT" },
    direction: "increase",
    accumulation: "latest",
  },
  { type: "crossing", id: "korday", title: { en: "Korday" }, model: { name: "Korday", lanes: [1, 2] } },
  { type: "basin", id: "chu", title: { en: "Chu" }, model: { name: "Chu" } },
];

describe("an item in a form", () => {
  it.each(whole)("is the same again when nothing is changed: $type $id", (item) => {
    expect(Item.safeParse(item).error).toBeUndefined();
    expect(faultsOf(item.type, formOf(item), false)).toEqual({});
    expect(itemOf(formOf(item), item)).toEqual(item);
  });

  it("loses what is emptied, and gains a language", () => {
    const treaty = whole[1]!;
    const form = { ...formOf(treaty), number: " ", inForceOn: "", languages: "ru ky", "title.ky": "Келишим" };
    const { number: _, inForceOn: __, ...rest } = treaty as Extract<Item, { type: "agreement" }>;
    expect(itemOf(form, treaty)).toEqual({ ...rest, title: { ru: "Договор", ky: "Келишим" } });
  });

  it("has an indicator point to where its new target lies", () => {
    const indicator = whole[3]!;
    expect(itemOf({ ...formOf(indicator), target: "2 000,5" }, indicator)).toMatchObject({
      direction: "increase",
      target: { value: 2000.5 },
    });
    const { baseline: _, target: __, ...rest } = indicator as Extract<Item, { type: "indicator" }>;
    const emptied = { ...formOf(indicator), baseline: "", baselineOn: "", target: "", targetDue: "" };
    expect(itemOf(emptied, indicator)).toEqual(rest);
  });

  it("takes another model in the place of its own", () => {
    const crossing = whole[5]!;
    expect(itemOf({ ...formOf(crossing), model: '{"name":"Ak-Zhol"}' }, crossing)).toMatchObject({
      model: { name: "Ak-Zhol" },
    });
  });

  it("keeps one name on each line, without blanks around it", () => {
    expect(linesIn(" A minister \n\n  B \n")).toEqual(["A minister", "B"]);
  });
});

describe("what is wrong with a form", () => {
  it.each([
    ["meeting", { "title.en": "wordsNeeded", start: "dayNeeded" }],
    ["agreement", { "title.en": "wordsNeeded", signatories: "signatoriesNeeded" }],
    ["commitment", { "title.en": "wordsNeeded", "text.en": "wordsNeeded", by: "actorNeeded", area: "areaNeeded" }],
    ["indicator", { "title.en": "wordsNeeded", unit: "unitNeeded" }],
    ["crossing", { "title.en": "wordsNeeded", model: "modelNeeded" }],
    ["basin", { "title.en": "wordsNeeded", model: "modelNeeded" }],
  ] as const)("is told at each field of an empty %s", (type, faults) => {
    expect(faultsOf(type, formOf(emptyItem(type, "en")), true)).toEqual(faults);
  });

  it.each([
    [0, { start: "2021-03-04" }, { end: "endBeforeStart" }],
    [2, { area: "water energy trade aid people customs" }, { area: "areasTooMany" }],
    [2, { "text.en": "", "text.ru": " " }, { "text.en": "wordsNeeded", "title.ru": "wordsNeeded" }],
    [3, { baselineOn: "2025-01-01" }, { targetDue: "dayAfter" }],
    [3, { target: "many" }, { target: "numberNeeded" }],
    [3, { baseline: "" }, { baseline: "numberNeeded" }],
  ] as const)("item %i with %o", (index, changed, faults) => {
    const item = whole[index]!;
    expect(faultsOf(item.type, { ...formOf(item), ...changed }, false)).toEqual(faults);
  });

  it("is what the record's own schema says, where no field tells it", () => {
    const treaty = whole[1]!;
    const long = itemOf({ ...formOf(treaty), signatories: "x".repeat(201) }, treaty);
    expect(schemaFault(long)).toContain("signatories.0");
    expect(schemaFault(treaty)).toBeNull();
  });
});
