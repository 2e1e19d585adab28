import { describe, expect, it } from "vitest";
import { batches, batchesOneLane, batchOf } from "./batches.ts";
import { mmc } from "./erlang.ts";

describe("batch arrivals", () => {
  it("are M/M/c when every batch is one", () => {
    const state = batches({ batchesPerHour: 380, batchSizeShares: batchOf(1), serviceSeconds: 60, lanes: 8 });
    const exact = mmc({ arrivalsPerHour: 380, serviceSeconds: 60, lanes: 8 });
    expect(state.meanWaitSeconds).toBeCloseTo(exact.meanWaitSeconds, 8);
    expect(state.waitProbability).toBeCloseTo(exact.waitProbability, 10);
  });

  it("agree with the single-lane formula, computed from the states", () => {
    for (const shares of [batchOf(5), [0.5, 0.2, 0, 0.3], batchOf(45)]) {
      const meanSize = shares.reduce((sum, share, index) => sum + share * (index + 1), 0);
      const batch = { batchesPerHour: 48 / meanSize, batchSizeShares: shares, serviceSeconds: 60 };
      const states = batches({ ...batch, lanes: 1 });
      const formula = batchesOneLane({ ...batch, serviceVariation: 1 });
      expect(states.meanWaitSeconds / formula.meanWaitSeconds).toBeCloseTo(1, 9);
      expect(states.waitProbability).toBeCloseTo(formula.waitProbability, 9);
    }
  });

  // Gross and others, Fundamentals of Queueing Theory, section 3.1: constant batches of K at one lane of exponential
  // services hold ρ(K + 1)/(2(1 − ρ)) inside.
  it("hold the textbook's number inside", () => {
    const state = batchesOneLane({
      batchesPerHour: 12,
      batchSizeShares: batchOf(3),
      serviceSeconds: 60,
      serviceVariation: 1,
    });
    expect(state.meanQueue + state.utilisation).toBeCloseTo((0.6 * 4) / (2 * 0.4), 10);
  });

  it("wait only for each other when batches are rare", () => {
    const state = batches({ batchesPerHour: 1e-6, batchSizeShares: batchOf(4), serviceSeconds: 60, lanes: 2 });
    // Two go at once, the third after the first of two ends (30 s), the fourth after the next (30 s more).
    expect(state.meanWaitSeconds).toBeCloseTo((30 + 60) / 4, 4);
    expect(state.waitProbability).toBeCloseTo(0.5, 6);
  });

  it("have no long run from full load on, and refuse shares that don't add up", () => {
    const overload = { batchesPerHour: 20, batchSizeShares: batchOf(6), serviceSeconds: 60, lanes: 2 };
    expect(batches(overload).meanWaitSeconds).toBe(Number.POSITIVE_INFINITY);
    expect(() => batches({ ...overload, batchSizeShares: [0.5, 0.4] })).toThrow("add up to 1");
  });
});
