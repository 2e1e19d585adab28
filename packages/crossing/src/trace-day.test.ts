import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryModel } from "./engine/arbitrary-model.ts";
import { CancelledError, type CrossingModel, parseModel, run, traceDay } from "./index.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** A booth that is open from 8 to 18 with a break at noon, from which all go on to a bay that may hold them up. */
const boothAndBay = parseModel({
  name: "booth and bay",
  directions: [{ id: "through" }],
  period: { startDate: "2021-07-09", days: 3 },
  start: { mode: "continuous", warmUpHours: 24 },
  streams: [
    {
      id: "cars",
      direction: "through",
      unit: "vehicle",
      arrivals: { kind: "hourly", perHour: 20 },
      route: [{ station: "booth" }, { station: "bay" }],
    },
  ],
  stations: [
    {
      id: "booth",
      lanes: [
        {
          id: "booths",
          count: 2,
          openByHourOfDay: Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 2 : 0)),
          breaks: [{ hourOfDay: 12, minutes: 20 }],
        },
      ],
      service: { any: { distribution: "exponential", meanSeconds: 90 } },
    },
    {
      id: "bay",
      lanes: [{ id: "bays", count: 3 }],
      waitingRoom: { places: 2, whenFull: "hold" },
      service: { any: { distribution: "exponential", meanSeconds: 180 } },
    },
  ],
});

describe("the trace of a day", () => {
  it("shows who comes and who waits, minute by minute", () => {
    const { date, stepSeconds, streams, stations } = traceDay(boothAndBay, { day: 2 });
    expect([date, stepSeconds]).toEqual(["2021-07-11", 60]);
    const [booth, bay] = stations;
    expect(streams[0]!.arrivals).toHaveLength(1440);
    expect(sum(streams[0]!.arrivals)).toBeGreaterThan(400);
    expect(booth!.openLanes[8 * 60 - 1]).toBe(0);
    expect(booth!.openLanes[8 * 60]).toBe(2);
    expect(booth!.openLanes.slice(12 * 60, 12 * 60 + 21)).toEqual([...new Array(20).fill(0), 2]);
    expect(sum(booth!.occupiedLanes.slice(0, 8 * 60))).toBe(0);
    // By the morning all of the night wait, and none has gone on.
    expect(booth!.queue[8 * 60 - 1]).toBeGreaterThan(200);
    expect(booth!.byStream).toEqual([{ stream: "cars", queue: booth!.queue }]);
    expect(Math.max(...bay!.occupiedLanes)).toBe(3);
    expect(Math.max(...bay!.queue)).toBe(4);
  });

  it("is the day that a run counts in the same replication", () => {
    fc.assert(
      fc.property(arbitraryModel("anything"), fc.constantFrom(60, 300, 1800), fc.nat(3), (drawn, stepSeconds, seed) => {
        const model: CrossingModel = { ...drawn, period: { ...drawn.period, days: 1 } };
        const result = run(model, { seed, replications: 1 });
        const trace = traceDay(model, { seed, stepSeconds });
        result.streams.forEach(({ arrived }, index) => {
          expect(sum(trace.streams[index]!.arrivals)).toBe(arrived.mean);
        });
        result.stations.forEach((station, index) => {
          const traced = trace.stations[index]!;
          const stepsPerHour = 3600 / stepSeconds;
          station.byHourOfDay.forEach(({ maximumQueue }, hour) => {
            const queue = traced.queue.slice(hour * stepsPerHour, (hour + 1) * stepsPerHour);
            expect(Math.max(...queue)).toBeLessThanOrEqual(maximumQueue);
          });
          expect(traced.queue).toEqual(
            traced.queue.map((_, step) => sum(traced.byStream.map(({ queue }) => queue[step]!))),
          );
        });
        // Nobody is lost; who is held up stands in a lane and in the queue for the next.
        const inside = trace.stations.map(({ queue, occupiedLanes }) => queue.at(-1)! + occupiedLanes.at(-1)!);
        const last = sum(result.streams.map(({ insideAtEnd }) => insideAtEnd.mean));
        expect(sum(inside)).toBeGreaterThanOrEqual(last);
      }),
      { numRuns: 40 },
    );
  });

  it("asks for a day of the period and a step that divides an hour", () => {
    expect(() => traceDay(boothAndBay, { day: 3 })).toThrow("There is no day 3 in a period of 3 days");
    expect(() => traceDay(boothAndBay, { stepSeconds: 7 })).toThrow(
      "An hour cannot be divided into steps of 7 seconds",
    );
  });

  it("can be cancelled", () => {
    expect(() => traceDay(boothAndBay, { signal: { aborted: true } })).toThrow(CancelledError);
  });
});
