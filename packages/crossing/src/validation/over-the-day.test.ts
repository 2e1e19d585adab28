import { beforeAll, describe, expect, it } from "vitest";
import { timeVaryingQueue } from "../analytic/time-varying.ts";
import { run } from "../index.ts";
import { parseModel } from "../model/check.ts";
import type { CrossingResult } from "../results/result.ts";
import { exponential, halfWidth99, poissonStream, station, stationOf } from "./queue-case.ts";

const replications = 400;

/** A day that starts empty: night, a morning rush beyond what the lanes can take, an afternoon that works it off. */
const shareByHourOfDay = [
  0.01, 0.01, 0.01, 0.01, 0.02, 0.03, 0.05, 0.08, 0.1, 0.09, 0.07, 0.06, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.04,
  0.03, 0.02, 0.01, 0.01,
];
const perDay = 1000;
const arrivalsPerHour = shareByHourOfDay.map((share) => share * perDay);

const days = [
  { name: "M(t)/M/5: arrivals change, lanes stay", openByHourOfDay: new Array<number>(24).fill(5) },
  {
    name: "M(t)/M/c(t): lanes open as arrivals grow",
    openByHourOfDay: arrivalsPerHour.map((_, hour) => (hour < 6 ? 2 : hour < 10 ? 4 : 6)),
  },
] as const;

describe.each(days)("$name, against the Kolmogorov equations", ({ openByHourOfDay }) => {
  const exact = timeVaryingQueue({
    arrivalsPerHour,
    lanes: [...openByHourOfDay],
    serviceSeconds: 180,
    mostInside: 400,
    instantsPerHour: 1,
  });
  let result: CrossingResult;
  beforeAll(() => {
    const lane = station(6, exponential(180));
    result = run(
      parseModel({
        name: "a day with a known answer",
        directions: [{ id: "through" }],
        period: { startDate: "2021-07-05", days: 1 },
        streams: [poissonStream(1, { arrivals: { kind: "daily", perDay, shareByHourOfDay } })],
        stations: [{ ...lane, lanes: [{ id: "lane", count: 6, openByHourOfDay: [...openByHourOfDay] }] }],
      }),
      { seed: 20210302, replications },
    );
  });

  it("loses nothing by the equations' cut-off", () => {
    expect(exact.cutOff).toBeLessThan(1e-12);
  });

  // The hours in which a queue stands; at others it is so rare that the mean of 400 days is far from normal.
  it.each([7, 8, 9, 10, 11])("mean queue from %i o'clock", (hour) => {
    const { queue } = stationOf(result, "lanes").byHourOfDay[hour]!;
    const reach = halfWidth99(queue, replications);
    expect(queue.mean).toBeGreaterThanOrEqual(exact.meanQueueByHour[hour]! - reach);
    expect(queue.mean).toBeLessThanOrEqual(exact.meanQueueByHour[hour]! + reach);
  });
});
