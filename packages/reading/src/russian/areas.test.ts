import { expect, test } from "vitest";
import { areas } from "../reading.ts";
import { areaCuesOf } from "./areas.ts";
import { areaCues } from "./lexicon/areas.ts";

test.each([
  ["оросительных", "water"],
  ["стипендий", "education"],
  ["пограничного", "border"],
  ["электроэнергию", "energy"],
  ["вакцины", "health"],
])("%s points to %s", (word, area) => {
  expect(areaCuesOf(word).map((cue) => cue.area)).toContain(area);
});

test("every area has cue words", () => {
  expect(Object.keys(areaCues).sort()).toEqual([...areas].sort());
});

test("a word of no area points nowhere", () => {
  expect(areaCuesOf("завтра")).toEqual([]);
});
