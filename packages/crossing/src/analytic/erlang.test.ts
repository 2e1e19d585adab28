import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erlangB, erlangC, mmc } from "./erlang.ts";
import { mm1 } from "./single-lane.ts";

describe("Erlang's loss formula", () => {
  // The load at which 1% is lost, from the Erlang B tables in common use (e.g. ITU-D Teletraffic Handbook).
  it.each([
    [1, 0.0101],
    [2, 0.153],
    [5, 1.361],
    [10, 4.461],
    [20, 12.031],
    [50, 37.901],
    [100, 84.064],
  ])("at %i lanes loses one in a hundred of %f erlangs, as in the tables", (lanes, load) => {
    expect(erlangB(lanes, load)).toBeCloseTo(0.01, 4);
  });

  it("equals the sum that defines it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0.01, max: 40, noNaN: true }), (lanes, load) => {
        let term = 1;
        let sum = 1;
        for (let k = 1; k <= lanes; k++) {
          term *= load / k;
          sum += term;
        }
        expect(erlangB(lanes, load) / (term / sum)).toBeCloseTo(1, 10);
      }),
    );
  });

  it("stays finite for thousands of lanes", () => {
    expect(erlangB(5000, 4900)).toBeGreaterThan(0);
    expect(erlangC(5000, 4900)).toBeLessThan(1);
  });
});

describe("M/M/c", () => {
  // Hillier and Lieberman, Introduction to Operations Research, the County Hospital example: λ = 2, μ = 3 an hour.
  it("gives the County Hospital's figures with one doctor", () => {
    const state = mmc({ arrivalsPerHour: 2, serviceSeconds: 1200, lanes: 1 });
    expect(state.utilisation).toBeCloseTo(2 / 3, 12);
    expect(state.meanQueue).toBeCloseTo(4 / 3, 12);
    expect(state.meanWaitSeconds / 3600).toBeCloseTo(2 / 3, 12);
    expect(state.waitExceeds(0)).toBeCloseTo(0.667, 3);
    expect(state.waitExceeds(1800)).toBeCloseTo(0.404, 3);
    expect(state.waitExceeds(3600)).toBeCloseTo(0.245, 3);
  });

  it("gives the County Hospital's figures with two doctors", () => {
    const state = mmc({ arrivalsPerHour: 2, serviceSeconds: 1200, lanes: 2 });
    expect(state.meanQueue).toBeCloseTo(1 / 12, 12);
    expect(state.meanWaitSeconds / 3600).toBeCloseTo(1 / 24, 12);
    expect(state.waitExceeds(0)).toBeCloseTo(0.167, 3);
    // The book cuts 0.0226 to 0.022.
    expect(state.waitExceeds(1800)).toBeCloseTo(0.0226, 4);
    expect(state.waitExceeds(3600)).toBeCloseTo(0.003, 3);
  });

  it("is M/M/1 with one lane", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), (load) => {
        const oneLane = mmc({ arrivalsPerHour: load * 60, serviceSeconds: 60, lanes: 1 });
        expect(oneLane.meanWaitSeconds).toBeCloseTo(mm1(load * 60, 60).meanWaitSeconds, 6);
      }),
    );
  });

  it("has quantiles that are exceeded by the rest", () => {
    const state = mmc({ arrivalsPerHour: 430, serviceSeconds: 60, lanes: 8 });
    for (const share of [0.5, 0.9, 0.99]) {
      expect(state.waitExceeds(state.waitQuantileSeconds(share))).toBeCloseTo(1 - share, 10);
    }
    expect(state.waitQuantileSeconds(0.1)).toBe(0);
  });

  it("has no long run from full load on", () => {
    const state = mmc({ arrivalsPerHour: 120, serviceSeconds: 60, lanes: 2 });
    expect(state.meanWaitSeconds).toBe(Number.POSITIVE_INFINITY);
    expect(state.waitExceeds(1e9)).toBe(1);
  });

  it("is idle without arrivals and waits nothing for services of no length", () => {
    expect(mmc({ arrivalsPerHour: 0, serviceSeconds: 60, lanes: 1 }).meanQueue).toBe(0);
    expect(mmc({ arrivalsPerHour: 10, serviceSeconds: 0, lanes: 1 }).meanWaitSeconds).toBe(0);
  });

  it.each([
    [{ arrivalsPerHour: -1, serviceSeconds: 1, lanes: 1 }, "arrivalsPerHour"],
    [{ arrivalsPerHour: 1, serviceSeconds: Number.NaN, lanes: 1 }, "serviceSeconds"],
    [{ arrivalsPerHour: 1, serviceSeconds: 1, lanes: 1.5 }, "lanes"],
  ])("refuses %j", (station, name) => {
    expect(() => mmc(station)).toThrow(name);
  });
});
