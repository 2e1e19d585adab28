import { type CrossingModelInput, parseModel } from "@kelisim/crossing";
import { describe, expect, it } from "vitest";
import { applyVariant, changesAnything, openLanesByHour, unchanged, withChange } from "./variant.ts";

const input: CrossingModelInput = {
  name: "A crossing",
  directions: [{ id: "out" }],
  period: { startDate: "2021-01-01", days: 365 },
  streams: [
    {
      id: "cars",
      direction: "out",
      unit: "vehicle",
      arrivals: { kind: "hourly", perHour: 10 },
      route: [{ station: "bays" }],
    },
  ],
  stations: [
    {
      id: "bays",
      lanes: [{ id: "bay", count: 4, openByHourOfWeek: Array.from({ length: 168 }, (_, hour) => (hour < 24 ? 2 : 4)) }],
      service: { any: { distribution: "gamma", meanSeconds: 240, coefficientOfVariation: 0.5 } },
    },
  ],
};
const model = parseModel(input);

describe("a variant", () => {
  it("leaves the model as it is, but for its days", () => {
    const variant = unchanged("2021-07-11", 1);
    expect(changesAnything(variant)).toBe(false);
    expect(applyVariant(model, variant)).toEqual({ ...model, period: { startDate: "2021-07-11", days: 1 } });
  });

  it("multiplies arrivals and services, and adds the lanes that it opens", () => {
    const open = Array.from({ length: 24 }, (_, hour) => (hour < 6 ? 1 : 6));
    const variant = {
      ...unchanged("2021-07-11", 1),
      arrivalsFactor: { cars: 1.5 },
      serviceFactor: { bays: 0.5 },
      openByHour: { "bays/bay": open },
    };
    const changed = applyVariant(model, variant);
    expect(changed.streams[0]!.arrivals).toMatchObject({ perHour: 15 });
    expect(changed.stations[0]!.service["any"]).toMatchObject({ meanSeconds: 120 });
    expect(changed.stations[0]!.lanes[0]).toEqual({ id: "bay", count: 6, openByHourOfDay: open });
    expect(() => parseModel(changed)).not.toThrow();
  });

  it("forgets a change that was taken back", () => {
    const changed = withChange({}, "cars", 1.5, false);
    expect(changed).toEqual({ cars: 1.5 });
    expect(withChange(changed, "cars", 1, true)).toEqual({});
  });
});

it("lanes whose hours differ by day are shown by their mean", () => {
  expect(openLanesByHour(model.stations[0]!.lanes[0]!)).toEqual(Array(24).fill(4));
  expect(openLanesByHour({ id: "bay", count: 3 })).toEqual(Array(24).fill(3));
});
