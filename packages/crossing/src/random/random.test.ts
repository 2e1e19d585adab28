import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Duration } from "../model/distribution.ts";
import { durationSampler } from "./duration-sampler.ts";
import { exp, log, normalQuantile, toLogarithms } from "./elementary.ts";
import { fillUniform, streamKey, threefry, uniformAt } from "./threefry.ts";

const hex = (words: readonly number[]) => words.map((word) => (word >>> 0).toString(16).padStart(8, "0"));

describe("Threefry-2x32", () => {
  it("gives the published test vectors (Random123, kat_vectors)", () => {
    expect(hex(threefry(0, 0, 0, 0, 20))).toEqual(["6b200159", "99ba4efe"]);
    expect(hex(threefry(-1, -1, -1, -1, 20))).toEqual(["1cb996fc", "bb002be7"]);
    expect(hex(threefry(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 20))).toEqual(["c4923a9c", "483df7a0"]);
    expect(hex(threefry(0, 0, 0, 0, 13))).toEqual(["9d1c5ec6", "8bd50731"]);
  });

  it("is the same written out, in blocks and one by one", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(1000),
        fc.integer({ min: 1, max: 20 }),
        (seed, ordinal, draw, offset, count) => {
          const key = streamKey(seed, 3, "service");
          const block = new Float64Array(64);
          fillUniform(block, 7, count, key, ordinal, draw);
          const words = threefry(key.low, key.high, (ordinal + (offset % count)) >>> 1, draw);
          const expected = ((words[(ordinal + (offset % count)) % 2 === 0 ? 0 : 1] >>> 0) + 0.5) / 2 ** 32;
          expect(block[7 + (offset % count)]).toBe(expected);
          expect(uniformAt(key, ordinal + (offset % count), draw)).toBe(expected);
          expect(block[6]).toBe(0);
          expect(block[7 + count]).toBe(0);
        },
      ),
    );
  });

  it("gives each purpose, replication and seed its own key", () => {
    const keys = new Set(
      [1, 2, 3].flatMap((seed) =>
        [0, 1, 2].flatMap((replication) =>
          ["a", "b", "service/a"].map((p) => JSON.stringify(streamKey(seed, replication, p))),
        ),
      ),
    );
    expect(keys.size).toBe(27);
  });
});

describe("elementary functions", () => {
  it("agree with those of the engine to about 15 digits", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(log(x) - Math.log(x))).toBeLessThan(4e-15 * Math.max(1, Math.abs(Math.log(x))));
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 2 ** -33, max: 1, maxExcluded: true, noNaN: true }), (u) => {
        const values = Float64Array.of(0.5, u, 0.5);
        toLogarithms(values, 1, 2, -2);
        expect(Math.abs(values[1]! / -2 - Math.log(u))).toBeLessThan(4e-15 * Math.max(1, -Math.log(u)));
        expect([values[0], values[2]]).toEqual([0.5, 0.5]);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -699, max: 699, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(4e-15);
      }),
    );
  });

  it("know the normal quantile (values from tables)", () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
    expect(normalQuantile(0.0013498980316301)).toBeCloseTo(-3, 12);
    expect(normalQuantile(2.866515718791939e-7)).toBeCloseTo(-5, 12);
    expect(normalQuantile(9.86587645037698e-10)).toBeCloseTo(-6, 12);
  });
});

describe("durations", () => {
  const count = 200_000;
  const cases: readonly { duration: Duration; mean: number; cv: number }[] = [
    { duration: { distribution: "deterministic", meanSeconds: 90 }, mean: 90, cv: 0 },
    { duration: { distribution: "exponential", meanSeconds: 60 }, mean: 60, cv: 1 },
    { duration: { distribution: "gamma", meanSeconds: 180, coefficientOfVariation: 0.4 }, mean: 180, cv: 0.4 },
    { duration: { distribution: "gamma", meanSeconds: 180, coefficientOfVariation: 1.5 }, mean: 180, cv: 1.5 },
    { duration: { distribution: "lognormal", meanSeconds: 45, coefficientOfVariation: 0.8 }, mean: 45, cv: 0.8 },
    {
      duration: { distribution: "empirical", seconds: [10, 20, 60], weights: [1, 2, 1] },
      mean: 27.5,
      cv: Math.sqrt(368.75) / 27.5,
    },
  ];

  for (const { duration, mean, cv } of cases) {
    it(`${duration.distribution} (cv ${cv.toFixed(2)}) has the mean and the spread that were asked for`, () => {
      const values = new Float64Array(count);
      durationSampler(duration, streamKey(1, 0, "test"))(values, 0, count, 0);
      const average = values.reduce((sum, value) => sum + value, 0) / count;
      const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / count;
      // Five standard errors of the mean; the spread of a heavy-tailed sample is less sure.
      expect(Math.abs(average - mean)).toBeLessThanOrEqual((5 * cv * mean) / Math.sqrt(count) + 1e-9);
      expect(Math.abs(Math.sqrt(variance) / mean - cv)).toBeLessThanOrEqual(0.03 * cv);
    });
  }

  it("do not depend on how many are asked for at once", () => {
    for (const { duration } of cases) {
      const fill = durationSampler(duration, streamKey(9, 2, "test"));
      const together = new Float64Array(700);
      fill(together, 0, 700, 50);
      const alone = new Float64Array(1);
      for (const at of [0, 1, 255, 256, 257, 699]) {
        fill(alone, 0, 1, 50 + at);
        expect(alone[0]).toBe(together[at]);
      }
    }
  });
});
