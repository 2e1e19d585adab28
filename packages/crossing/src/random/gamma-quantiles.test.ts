import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "./elementary.ts";
import { gammaQuantileTable, toGammaQuantiles } from "./gamma-quantiles.ts";

/** The distance between two uniform numbers: no quantile can be told apart more finely than by it. */
const GRAIN = 2 ** -32;

const uniforms = fc.oneof(
  fc.nat(2 ** 32 - 1),
  // Far out at either end.
  fc.integer({ min: 0, max: 31 }).map((bits) => Math.floor(2 ** 32 / 2 ** bits / 2)),
  fc.integer({ min: 0, max: 31 }).map((bits) => 2 ** 32 - 1 - Math.floor(2 ** 32 / 2 ** bits / 2)),
);

function quantileAt(shape: number, number: number): number {
  const values = Float64Array.of(0.5, (number + 0.5) * GRAIN, 0.5);
  toGammaQuantiles(values, 1, 2, gammaQuantileTable(shape), 1);
  expect([values[0], values[2]]).toEqual([0.5, 0.5]);
  return values[1]!;
}

/** The probability of less than x for a whole shape: that k or more of a Poisson process of rate k come before. */
function erlang(shape: number, x: number): { below: number; above: number } {
  let above = 0;
  for (let n = 0, term = Math.exp(-shape * x); n < shape; n++, term *= (shape * x) / n) above += term;
  let below = 0;
  let last = Math.exp(-shape * x);
  for (let n = 1; n <= shape; n++) last *= (shape * x) / n;
  for (let n = shape; last > 1e-18 * below; n++, last *= (shape * x) / n) below += last;
  return { below, above };
}

describe("gamma quantiles", () => {
  it("are those of Erlang's distribution where the shape is whole, to half the distance of two uniform numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), uniforms, (shape, number) => {
        const { below, above } = erlang(shape, quantileAt(shape, number));
        const u = (number + 0.5) * GRAIN;
        expect(Math.abs(u < 0.5 ? below - u : above - (1 - u))).toBeLessThan(GRAIN / 2);
      }),
    );
  });

  it("are those of the exponential distribution for shape 1", () => {
    for (const number of [0, 1, 1000, 2 ** 31 - 1, 2 ** 31, 4e9, 2 ** 32 - 1]) {
      const u = (number + 0.5) * GRAIN;
      const exact = u < 0.5 ? -Math.log1p(-u) : -Math.log(1 - u);
      expect(Math.abs(quantileAt(1, number) / exact - 1)).toBeLessThan(1e-4);
      if (number > 0 && number < 2 ** 32 - 1) expect(quantileAt(1, number)).toBeCloseTo(exact, 6);
    }
  });

  it("agree with a table for a shape that is not whole", () => {
    // χ² with 3 degrees of freedom: twice the gamma variate of shape 3/2. Upper 5 %, 1 % and 0.1 %, lower 1 % and 5 %.
    const chiSquare = { 0.95: 7.81473, 0.99: 11.34487, 0.999: 16.26624, 0.01: 0.11483, 0.05: 0.35185 };
    for (const [u, value] of Object.entries(chiSquare)) {
      expect(3 * quantileAt(1.5, Math.round(Number(u) / GRAIN))).toBeCloseTo(value, 5);
    }
  });

  it("come near the normal quantiles as the shape grows", () => {
    for (const number of [0, 1e6, 1e9, 2 ** 31, 3e9, 4.2e9, 2 ** 32 - 1]) {
      const normal = normalQuantile((number + 0.5) * GRAIN);
      // To the first term of Cornish and Fisher's expansion.
      for (const shape of [1e6, 1e8, 1e12]) {
        const deviation = (quantileAt(shape, number) - 1) * Math.sqrt(shape);
        expect(deviation).toBeCloseTo(normal + (normal ** 2 - 1) / (3 * Math.sqrt(shape)), 2);
      }
    }
  });

  it("grow with the uniform number, and are above 0", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1000, noNaN: true }),
        uniforms,
        fc.integer({ min: 1000 }),
        (shape, number, more) => {
          const quantile = quantileAt(shape, number);
          expect(quantile).toBeGreaterThan(0);
          if (number + more < 2 ** 32) expect(quantileAt(shape, number + more)).toBeGreaterThan(quantile);
        },
      ),
    );
  });
});
