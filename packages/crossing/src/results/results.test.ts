import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mmc } from "../analytic/erlang.ts";
import { binOf, binStart, HISTOGRAM_BINS, quantile } from "../engine/histogram.ts";
import { parseModel } from "../model/check.ts";
import type { CrossingModel, CrossingModelInput } from "../model/crossing-model.ts";
import { run } from "../run.ts";
import { mergeBatches, simulateBatch } from "./batch.ts";
import { estimate, studentT975 } from "./estimate.ts";
import { summarize } from "./summarize.ts";
import { leastErrorTruncation, warmUpOf } from "./warm-up.ts";

function queue(perHour: number, lanes: number, changes: Partial<CrossingModelInput> = {}): CrossingModel {
  return parseModel({
    name: "queue",
    directions: [{ id: "through" }],
    period: { startDate: "2021-07-05", days: 7 },
    start: { mode: "continuous", warmUpHours: 24 },
    streams: [
      {
        id: "cars",
        direction: "through",
        unit: "vehicle",
        arrivals: { kind: "hourly", perHour },
        route: [{ station: "booths" }],
        limit: { seconds: 60, of: "wait" },
      },
    ],
    stations: [
      {
        id: "booths",
        lanes: [{ id: "booths", count: lanes }],
        service: { any: { distribution: "exponential", meanSeconds: 60 } },
      },
    ],
    ...changes,
  });
}

describe("estimates", () => {
  it("are means with Student's interval", () => {
    // 1, 2, 3: standard deviation 1, t(2) = 4.3027.
    expect(estimate([1, 2, 3]).mean).toBe(2);
    expect(estimate([1, 2, 3]).halfWidth).toBeCloseTo(4.302653 / Math.sqrt(3), 6);
    expect(estimate([1, Number.NaN, 3]).mean).toBe(2);
    expect(estimate([5]).halfWidth).toBeNaN();
    expect(estimate([]).mean).toBeNaN();
  });

  it("know Student's t (values from tables)", () => {
    expect(studentT975(10)).toBeCloseTo(2.228139, 5);
    expect(studentT975(31)).toBeCloseTo(2.039513, 5);
    expect(studentT975(60)).toBeCloseTo(2.000298, 5);
    expect(studentT975(120)).toBeCloseTo(1.97993, 5);
  });

  it("cover what they estimate about 19 times in 20", () => {
    const exact = mmc({ arrivalsPerHour: 90, serviceSeconds: 60, lanes: 2 }).meanWaitSeconds;
    const model = queue(90, 2, { period: { startDate: "2021-07-05", days: 2 } });
    const covered = Array.from({ length: 60 }, (_, seed) => {
      const { mean, halfWidth } = run(model, { seed, replications: 8 }).streams[0]!.wait.meanSeconds;
      return Math.abs(mean - exact) <= halfWidth;
    }).filter(Boolean).length;
    // 53 to 59 of 60 with a probability of 94 % if the true coverage is 95 %; the seeds are fixed.
    expect(covered).toBeGreaterThanOrEqual(53);
    expect(covered).toBeLessThan(60);
  }, 30_000);
});

describe("histograms", () => {
  it("put every duration into the bin that it lies in", () => {
    fc.assert(
      fc.property(fc.double({ min: 2 ** -7, max: 2 ** 25, maxExcluded: true, noNaN: true }), (seconds) => {
        const bin = binOf(seconds);
        expect(binStart(bin)).toBeLessThanOrEqual(seconds);
        expect(binStart(bin + 1)).toBeGreaterThan(seconds);
        expect(binStart(bin + 1) / binStart(bin)).toBeLessThan(1.032);
      }),
    );
    expect([0, -1e-12, 1e-9, 2 ** -8].map(binOf)).toEqual([0, 0, 1, 1]);
    expect(binOf(1e12)).toBe(HISTOGRAM_BINS - 1);
  });

  it("give percentiles within 3.2 % of those of the values themselves", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 300 }),
        fc.constantFrom(0.5, 0.9, 0.95, 0.99),
        (values, share) => {
          const counts = new Float64Array(HISTOGRAM_BINS);
          for (const value of values) counts[binOf(value)]!++;
          const sorted = values.toSorted((a, b) => a - b);
          const exact = sorted[Math.ceil(share * values.length) - 1]!;
          const estimated = quantile(counts, sorted.length, share, sorted.at(-1)!);
          expect(Math.abs(estimated / exact - 1)).toBeLessThanOrEqual(0.032);
        },
      ),
    );
  });
});

describe("a result", () => {
  const model = queue(100, 2, { period: { startDate: "2021-07-05", days: 30 } });
  const result = run(model, { seed: 5, replications: 12 });
  const [cars] = result.streams;
  const [booths] = result.stations;

  it("obeys Little's law: those waiting are those arriving times their wait", () => {
    const perSecond = cars!.arrived.mean / (30 * 86_400);
    expect(booths!.queue.mean / (perSecond * booths!.wait.meanSeconds.mean)).toBeCloseTo(1, 2);
  });

  it("orders its percentiles, and its histogram adds up to 1", () => {
    const { medianSeconds, p90Seconds, p95Seconds, p99Seconds, maximumSeconds, histogram } = cars!.wait;
    const order = [medianSeconds.mean, p90Seconds.mean, p95Seconds.mean, p99Seconds.mean, maximumSeconds];
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(histogram.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(histogram[0]).toEqual({
      fromSeconds: 0,
      toSeconds: 0,
      share: expect.closeTo(1 - cars!.wait.shareAboveZero.mean, 3),
    });
  });

  it("counts exactly how many exceed the limit", () => {
    const exact = mmc({ arrivalsPerHour: 100, serviceSeconds: 60, lanes: 2 }).waitExceeds(60);
    const { mean, halfWidth } = cars!.wait.shareOverLimit!;
    expect(Math.abs(mean - exact)).toBeLessThan(1.5 * halfWidth);
    const byHour = cars!.byHourOfDay.map(({ shareOverLimit }) => shareOverLimit!.mean);
    expect(byHour.reduce((sum, share) => sum + share, 0) / 24).toBeCloseTo(mean, 2);
  });

  it("knows that the whole time is the wait and the service", () => {
    expect(cars!.time.meanSeconds.mean - cars!.wait.meanSeconds.mean).toBeCloseTo(60, 0);
    expect(booths!.lanes[0]!.utilisation.mean).toBeCloseTo(100 / 120, 1);
  });
});

describe("batches", () => {
  it("give the same result however many workers share them, in whatever order they come back", () => {
    const model = queue(100, 2);
    const options = { seed: 5, warmUp: { hours: 24, settled: true } };
    const batch = (firstReplication: number, replications: number) =>
      simulateBatch(model, { ...options, firstReplication, replications });
    const whole = JSON.stringify(summarize(model, batch(0, 7)));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (cuts, order) => {
          const bounds = [0, ...cuts.toSorted((a, b) => a - b), 7];
          const parts = bounds.slice(1).map((to, index) => batch(bounds[index]!, to - bounds[index]!));
          const shuffled = parts
            .map((part) => ({ part, key: order.next().value }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ part }) => structuredClone(part));
          expect(JSON.stringify(summarize(model, mergeBatches(shuffled)))).toBe(whole);
        },
      ),
      { numRuns: 10 },
    );
    expect(JSON.stringify(run(model, { seed: 5, replications: 7 }))).toBe(whole);
  });
});

describe("the warm-up", () => {
  it("leaves out the beginning of a series that settles, and little of one that is settled", () => {
    const settling = Float64Array.from(
      { length: 60 },
      (_, day) => 10 - 9 * Math.exp(-day / 3) + 0.1 * Math.sin(day * 7),
    );
    expect(leastErrorTruncation(settling)).toBeGreaterThanOrEqual(8);
    expect(leastErrorTruncation(settling)).toBeLessThan(20);
    const settled = Float64Array.from({ length: 60 }, (_, day) => 10 + Math.sin(day * 7));
    expect(leastErrorTruncation(settled)).toBeLessThan(5);
  });

  it("is found for a crossing that settles, and longer for one that does so slowly", () => {
    const open = { start: { mode: "continuous" as const } };
    expect(warmUpOf(queue(60, 2, open), 1)).toEqual({ hours: 24, settled: true });
    // Whoever comes stays for three days in the mean: after seven, nine in ten of those who belong inside are there.
    const [booths] = queue(6, 1000).stations;
    const stay = { any: { distribution: "exponential" as const, meanSeconds: 3 * 86_400 } };
    const slow = warmUpOf(queue(6, 1000, { ...open, stations: [{ ...booths!, service: stay }] }), 1);
    expect(slow.settled).toBe(true);
    expect(slow.hours).toBeGreaterThanOrEqual(7 * 24);
  });

  it("is not found for one that never does", () => {
    const overloaded = queue(30, 1, { start: { mode: "continuous" } });
    const [booths] = overloaded.stations;
    const slow = { any: { distribution: "exponential" as const, meanSeconds: 150 } };
    const model = { ...overloaded, stations: [{ ...booths!, service: slow }] };
    expect(run(model, { replications: 2 }).warnings.map(({ code }) => code)).toContain("warm-up-not-found");
  });

  it("is none from empty, and as long as the model says otherwise", () => {
    expect(warmUpOf(queue(60, 2, { start: { mode: "empty" } }), 1).hours).toBe(0);
    expect(warmUpOf(queue(60, 2, { start: { mode: "continuous", warmUpHours: 7 } }), 1).hours).toBe(7);
  });
});

describe("warnings", () => {
  const codes = (model: CrossingModel, replications: Parameters<typeof run>[1] = { replications: 6 }) =>
    run(model, replications).warnings.map(({ code, about }) => (about ? `${code} ${about}` : code));

  it("are none where nothing misleads", () => {
    expect(codes(queue(60, 2))).toEqual([]);
  });

  it("say that a load is too high, or nearly", () => {
    expect(codes(queue(150, 2))).toContain("unstable booths");
    expect(codes(queue(118, 2))).toContain("nearly-unstable booths");
  });

  it("say that a queue never empties overnight", () => {
    expect(codes(queue(150, 2))).toContain("never-empties booths");
    expect(codes(queue(100, 2))).not.toContain("never-empties booths");
  });

  it("say that replications are too few, and that few were observed", () => {
    expect(codes(queue(60, 2), { replications: 1 })).toContain("too-few-replications");
    expect(codes(queue(0.05, 2))).toContain("few-observations cars");
  });

  it("say that a wanted precision was not reached", () => {
    const precision = { minimum: 5, maximum: 6, relativeHalfWidth: 0.001 };
    expect(codes(queue(110, 2), { replications: precision })).toContain("precision-not-reached");
  });
});

describe("sequential stopping", () => {
  it("adds replications until the interval is as narrow as wanted", () => {
    const precision = { minimum: 5, maximum: 400, relativeHalfWidth: 0.05 };
    const result = run(queue(100, 2), { replications: precision });
    const { mean, halfWidth } = result.streams[0]!.wait.meanSeconds;
    expect(result.replications).toBeGreaterThan(5);
    expect(result.replications).toBeLessThan(400);
    expect(halfWidth).toBeLessThanOrEqual(Math.max(0.05 * mean, 1));
  });

  it("gives what the same number of replications gives without it", () => {
    const model = queue(100, 2);
    const { replications, ...stopped } = run(model, {
      replications: { minimum: 5, maximum: 60, relativeHalfWidth: 0.1 },
    });
    const { replications: same, ...fixed } = run(model, { replications });
    expect(same).toBe(replications);
    expect(JSON.stringify(stopped)).toBe(JSON.stringify(fixed));
  });
});
