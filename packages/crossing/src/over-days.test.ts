import { describe, expect, it } from "vitest";
import { busiestDay, expectedArrivals } from "./expected-arrivals.ts";
import { type CrossingModelInput, parseModel } from "./index.ts";
import { overDays } from "./over-days.ts";

const counted = (day: number) => Array.from({ length: 24 }, (_, hour) => day * 100 + hour);

const input: CrossingModelInput = {
  name: "A crossing",
  directions: [{ id: "out" }],
  period: { startDate: "2021-07-05", days: 3 },
  streams: [
    {
      id: "counted",
      direction: "out",
      unit: "vehicle",
      arrivals: { kind: "counts", binMinutes: 60, counts: [counted(0), counted(1), counted(2)].flat() },
      route: [{ station: "bays" }],
    },
    {
      id: "buses",
      direction: "out",
      unit: "vehicle",
      arrivals: {
        kind: "daily",
        perDay: 48,
        shareByHourOfDay: Array(24).fill(1 / 24),
        byDayOfWeek: [1, 2, 1, 1, 1, 1, 1],
        batch: { distribution: "fixed", size: 3 },
      },
      route: [{ station: "bays" }],
    },
  ],
  stations: [
    {
      id: "bays",
      lanes: [{ id: "bay", count: 4 }],
      service: { any: { distribution: "deterministic", meanSeconds: 60 } },
    },
  ],
};
const model = parseModel(input);
const total = (hours: readonly number[]) => hours.reduce((sum, arrivals) => sum + arrivals, 0);

describe("a model over other days", () => {
  it("has the same arrivals on the same days", () => {
    const whole = expectedArrivals(model);
    const second = expectedArrivals(overDays(model, "2021-07-06", 1));
    for (const stream of [0, 1]) {
      second[stream]!.byHour.forEach((arrivals, hour) => {
        expect(arrivals).toBeCloseTo(whole[stream]!.byHour[24 + hour]!, 9);
      });
    }
  });

  it("is the model itself over its own days", () => {
    expect(overDays(overDays(model, "2021-07-07", 1), "2021-07-05", 3)).toEqual(model);
  });
});

describe("expected arrivals", () => {
  it("count members, not batches, by weekday", () => {
    const [, buses] = expectedArrivals(model);
    expect(total(buses!.byHour.slice(0, 24))).toBeCloseTo(144, 9);
    expect(total(buses!.byHour.slice(24, 48))).toBeCloseTo(288, 9);
  });

  it("name the busiest day", () => {
    expect(busiestDay(model)).toBe("2021-07-07");
  });
});
