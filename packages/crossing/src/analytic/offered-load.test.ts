import { describe, expect, it } from "vitest";
import { offeredLoad, offeredLoadByHour } from "./offered-load.ts";

describe("the offered load", () => {
  it("is arrivals times service time, in erlangs", () => {
    expect(offeredLoad(600, 180)).toBe(30);
    expect(() => offeredLoad(-1, 180)).toThrow("arrivalsPerHour");
  });

  it("is the same every hour when arrivals are", () => {
    for (const load of offeredLoadByHour(new Array(24).fill(600), 180)) expect(load).toBeCloseTo(30, 10);
  });

  it("keeps the day's mean and lags behind a peak", () => {
    const arrivals = Array.from({ length: 24 }, (_, hour) => (hour === 12 ? 100 : 10));
    const loads = offeredLoadByHour(arrivals, 3600);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(loads)).toBeCloseTo(mean(arrivals), 10);
    expect(loads[12]).toBeLessThan(100);
    expect(loads[13]).toBeGreaterThan(loads[11]!);
  });

  // Eick, Massey and Whitt 1993: m' = λ(t)·1 − m/E[S]; here solved by small steps over many turns of the cycle.
  it("solves the equation of M(t)/M/∞", () => {
    const arrivals = [0, 40, 90, 20];
    let inside = 0;
    let hourSums = [0, 0, 0, 0];
    const step = 0.0005;
    for (let turn = 0; turn < 6; turn++) {
      hourSums = arrivals.map((rate) => {
        let sum = 0;
        for (let hour = 0; hour < 1; hour += step) {
          inside += (rate - inside / 0.75) * step;
          sum += inside * step;
        }
        return sum;
      });
    }
    for (const [hour, load] of offeredLoadByHour(arrivals, 2700).entries()) {
      expect(load / hourSums[hour]!).toBeCloseTo(1, 2);
    }
  });
});
