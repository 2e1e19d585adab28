import { parseModel } from "@kelisim/crossing";
import { describe, expect, it } from "vitest";
import { newModel } from "./new-model.ts";
import { parseTarget } from "./target-text.ts";

const model = parseModel(
  newModel({
    name: "A crossing",
    directions: ["out", "in"],
    peoplePerDay: 100,
    booths: 1,
    secondsPerPerson: 60,
    carsPerDay: 100,
    trucksPerDay: 10,
    bays: 1,
    minutesPerCar: 5,
    minutesPerTruck: 10,
    waitLimitMinutes: 30,
    startDate: "2021-07-05",
  }),
);

describe("a target in words", () => {
  it("names a stream, a share and a wait", () => {
    expect(parseTarget("95% of cars-out under 30 min", model)).toEqual([
      { stream: "cars-out", share: 0.95, waitSeconds: 1800 },
    ]);
    expect(parseTarget("90% of people-in wait within 2 hours", model)).toEqual([
      { stream: "people-in", share: 0.9, waitSeconds: 7200 },
    ]);
  });

  it("can be for one station", () => {
    expect(parseTarget("99.5 % of people-out at passport-out under 45s", model)).toEqual([
      { stream: "people-out", station: "passport-out", share: 0.995, waitSeconds: 45 },
    ]);
  });

  it("holds for every stream that a * matches", () => {
    expect(parseTarget("95% of cars-* under 30 min", model).map(({ stream }) => stream)).toEqual([
      "cars-out",
      "cars-in",
    ]);
  });

  it("says how it is written when it is not understood", () => {
    expect(() => parseTarget("cars fast", model)).toThrow('write it as "95% of cars-out under 30 min"');
    expect(() => parseTarget("95% of ships under 30 min", model)).toThrow("cars-out");
  });
});
