import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CrossingModel } from "../model/crossing-model.ts";
import { CancelledError } from "../run-options.ts";
import { arbitraryModel } from "./arbitrary-model.ts";
import { unitsOf } from "./flow.ts";
import { HISTOGRAM_BINS } from "./histogram.ts";
import { planOf } from "./plan.ts";
import { type ReplicationOptions, replicate } from "./replication.ts";
import { type DurationTally, emptyTally, type Tally } from "./tally.ts";

function simulate(model: CrossingModel, options: Partial<ReplicationOptions> = {}): Tally {
  const warmUpHours = model.start.mode === "continuous" ? (model.start.warmUpHours ?? 0) : 0;
  return replicate(planOf(model), { seed: 1, replication: 0, warmUpHours, ...options });
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
const inHours = (values: Float64Array, owner: number) => sum(values.subarray(owner * 24, owner * 24 + 24));
const binsOf = (histogram: Uint32Array, owner: number, hours: number) =>
  sum(histogram.subarray(owner * hours * HISTOGRAM_BINS, (owner + 1) * hours * HISTOGRAM_BINS));

const METHODS = ["auto", "events", "one-event-list"] as const;

describe("any crossing", () => {
  it("loses nobody: those inside and those who came are served, gave up, were turned away or are inside still", () => {
    fc.assert(
      fc.property(arbitraryModel("anything"), (model) => {
        const plan = planOf(model);
        const tally = simulate(model);
        plan.classes.forEach((_, index) => {
          const visits = plan.visits.flatMap((visit, number) => (visit.class === index ? [number] : []));
          const gone = sum(visits.map((visit) => tally.gaveUp[visit]! + tally.turnedAway[visit]!));
          const served = binsOf(tally.journeyTime.histogram, index, 1);
          expect(served + gone + tally.insideAtEnd[index]!).toBe(
            inHours(tally.arrivedByHour, index) + tally.insideAtStart[index]!,
          );
        });
        plan.stations.forEach(({ visits }, station) => {
          const count = (values: Float64Array) => sum(visits.map((visit) => values[visit]!));
          const begun = sum(visits.map((visit) => binsOf(tally.wait.histogram, visit, 24)));
          expect(begun + count(tally.gaveUp) + count(tally.turnedAway) + tally.queueAtEnd[station]!).toBe(
            count(tally.joined) + tally.queueAtStart[station]!,
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  it("has no lane serve two at once: none is busy, held up or broken for longer than time passes", () => {
    fc.assert(
      fc.property(arbitraryModel("anything"), (model) => {
        const tally = simulate(model);
        const seconds = model.period.days * 86_400;
        planOf(model).groups.forEach(({ firstLane, count }, group) => {
          for (let lane = firstLane; lane < firstLane + count; lane++) {
            expect(tally.busySeconds[lane]! + tally.heldUpSeconds[lane]!).toBeLessThanOrEqual(seconds + 1e-6);
            expect(tally.busySeconds[lane]!).toBeLessThanOrEqual(tally.openSeconds[lane]! + 1e-6);
          }
          for (let hour = 0; hour < 24; hour++) {
            expect(tally.busySecondsByHour[group * 24 + hour]!).toBeLessThanOrEqual(
              count * model.period.days * 3600 + 1e-6,
            );
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it("keeps as busy as the services it has begun and ended take: on one lane, by Little's law", () => {
    const model = oneLane(20, 120);
    const tally = simulate(model);
    expect(tally.busySeconds[0]!).toBeCloseTo(120 * binsOf(tally.wait.histogram, 0, 24), -2.5);
  });

  it("comes out the same again, and otherwise with another seed or replication", () => {
    fc.assert(
      fc.property(arbitraryModel("anything"), (model) => {
        expect(bytesOf(simulate(model)).equals(bytesOf(simulate(model)))).toBe(true);
      }),
      { numRuns: 20 },
    );
    const model = oneLane(20, 120);
    const tallies = [simulate(model), simulate(model, { seed: 2 }), simulate(model, { replication: 1 })];
    expect(new Set(tallies.map((tally) => bytesOf(tally).toString("latin1"))).size).toBe(3);
  });
});

describe("the recursion", () => {
  it("agrees with the event lists: every count exactly, every sum within rounding", () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryModel("recursion"), arbitraryModel("anything")), (model) => {
        const byRecursion = simulate(model, { method: "auto" });
        expectSame(byRecursion, simulate(model, { method: "events" }));
        expectSame(byRecursion, simulate(model, { method: "one-event-list" }));
      }),
      { numRuns: 60 },
    );
  });

  it("agrees with them also where many things happen at the same instant", () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryModel("recursion"), arbitraryModel("anything")), (drawn) => {
        const model = inWholeMinutes(drawn);
        const byRecursion = simulate(model, { method: "auto" });
        expectSame(byRecursion, simulate(model, { method: "events" }));
        expectSame(byRecursion, simulate(model, { method: "one-event-list" }));
      }),
      { numRuns: 60 },
    );
  });

  it("serves every station where nothing but the order of arrival counts", () => {
    fc.assert(
      fc.property(arbitraryModel("recursion"), (model) => {
        const plan = planOf(model);
        expect(unitsOf(plan, emptyTally(plan), "auto").map(({ kind }) => kind)).not.toContain("events");
      }),
      { numRuns: 50 },
    );
  });

  it("serves no station from which people come to one that needs events and back", () => {
    const plan = planOf(aroundABottleneck());
    expect(unitsOf(plan, emptyTally(plan), "auto")).toEqual([
      { kind: "recursion", station: 0 },
      { kind: "events", stations: [1, 2, 3] },
      { kind: "recursion", station: 4 },
    ]);
  });
});

describe("the longest queue of an hour", () => {
  // Two come at once, are served one after the other by one lane for a minute each, and go on to a lane that takes a
  // minute too: whoever comes there second comes as the first leaves.
  const inStep = (): CrossingModel => {
    const base = oneLane(0.1, 60);
    const arrivals = { kind: "hourly", perHour: 0.1, batch: { distribution: "fixed", size: 2 } } as const;
    return {
      ...base,
      streams: [{ ...stream("pairs", 0, ["lane", "after"]), arrivals }],
      stations: [base.stations[0]!, { ...base.stations[0]!, id: "after" }],
    };
  };

  it.each(METHODS)("leaves out those who wait for an instant (%s)", (method) => {
    const { joined, maximumQueueByHour } = simulate(inStep(), { method });
    expect(joined[1]!).toBeGreaterThan(10);
    expect(Math.max(...maximumQueueByHour.subarray(0, 24))).toBe(1);
    expect(Math.max(...maximumQueueByHour.subarray(24, 48))).toBe(0);
  });
});

describe("a day on which the queue never empties", () => {
  it.each(METHODS)("is not interrupted by the moment before a queue of the day before (%s)", (method) => {
    // Open for an hour a day in which fewer are served than come.
    const base = oneLane(10, 60, 3);
    const openByHourOfDay = Array.from({ length: 24 }, (_, hour) => (hour === 12 ? 1 : 0));
    const model = {
      ...base,
      stations: [{ ...base.stations[0]!, lanes: [{ id: "lane", count: 1, openByHourOfDay }] }],
    };
    // Empty on the first day, until the first comes.
    expect(simulate(model, { method }).daysNeverEmpty[0]).toBe(2);
  });
});

describe("a pooled station that serves first come, first served", () => {
  it("never makes anyone wait longer for having one lane more, on common random numbers", () => {
    fc.assert(
      fc.property(arbitraryModel("recursion"), fc.constantFrom(...METHODS), (drawn, method) => {
        const model = firstStationOnly(drawn);
        const fewer = simulate(model, { method });
        const more = simulate(withLanes(model, model.stations[0]!.lanes[0]!.count + 1), { method });
        const everyone = (tally: Tally) => sum(tally.queueSecondsByHour);
        expect(everyone(more)).toBeLessThanOrEqual(everyone(fewer) + 1e-6);
        // Not only in the mean: at any length of wait, no more people wait longer than that.
        model.streams.forEach((_, visit) => {
          let moreBelow = 0;
          let fewerBelow = 0;
          for (let bin = 0; bin < HISTOGRAM_BINS; bin++) {
            for (let hour = 0; hour < 24; hour++) {
              const at = (visit * 24 + hour) * HISTOGRAM_BINS + bin;
              moreBelow += more.wait.histogram[at]!;
              fewerBelow += fewer.wait.histogram[at]!;
            }
            expect(moreBelow).toBeGreaterThanOrEqual(fewerBelow);
          }
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe("a run", () => {
  it("can be cancelled", () => {
    const signal = { aborted: false };
    let days = 0;
    const onDay = () => {
      days++;
      if (days === 3) signal.aborted = true;
    };
    expect(() => simulate(oneLane(10, 60, 30), { signal, onDay })).toThrow(CancelledError);
    expect(days).toBe(3);
  });

  it("tells how far it is", () => {
    const shares: number[] = [];
    simulate(oneLane(10, 60, 4), { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it("takes no more memory for a longer time", () => {
    const sizeOf = (tally: Tally) => JSON.stringify(Object.values(tally).map((part) => part.length)).length;
    const bytes = (tally: Tally) =>
      sum(
        [tally.wait.histogram, tally.journeyWait.histogram, tally.queueSecondsByHour].map((array) => array.byteLength),
      );
    expect(bytes(simulate(oneLane(10, 60, 50)))).toBe(bytes(simulate(oneLane(10, 60, 1))));
    expect(sizeOf(simulate(oneLane(10, 60, 50)))).toBe(sizeOf(simulate(oneLane(10, 60, 1))));
  });
});

/** All that is counted, bit by bit. */
function bytesOf(tally: Tally): Buffer {
  const parts = Object.values(tally) as (Float64Array | Int32Array | DurationTally)[];
  const arrays = parts.flatMap((part): (Float64Array | Int32Array | Uint32Array)[] =>
    "buffer" in part ? [part] : [part.histogram, part.sumByHour, part.overLimitByHour, part.maximum],
  );
  return Buffer.concat(arrays.map((array) => Buffer.from(array.buffer)));
}

/** Everything that two ways of simulating the same must have in common. */
function expectSame(one: Tally, other: Tally): void {
  for (const name of ["wait", "journeyWait", "journeyTime"] as const) {
    expect(Buffer.from(one[name].histogram.buffer).equals(Buffer.from(other[name].histogram.buffer))).toBe(true);
    expect(one[name].maximum).toEqual(other[name].maximum);
    expectClose(one[name].sumByHour, other[name].sumByHour);
  }
  const exact = [
    "arrivedByHour",
    "insideAtStart",
    "insideAtEnd",
    "joined",
    "gaveUp",
    "turnedAway",
    "maximumQueueByHour",
    "queueAtStart",
    "queueAtEnd",
    "daysNeverEmpty",
  ] as const;
  for (const name of exact) expect([name, one[name]]).toEqual([name, other[name]]);
  for (const name of ["queueSecondsByHour", "busySeconds", "openSeconds", "busySecondsByHour"] as const) {
    expectClose(one[name], other[name]);
  }
}

function expectClose(one: Float64Array, other: Float64Array): void {
  one.forEach((value, index) => {
    expect(Math.abs(value - other[index]!)).toBeLessThanOrEqual(1e-6 + 1e-9 * Math.abs(value));
  });
}

function oneLane(perHour: number, serviceSeconds: number, days = 7): CrossingModel {
  return {
    name: "one lane",
    directions: [{ id: "through" }],
    period: { startDate: "2021-07-05", days },
    start: { mode: "empty" },
    streams: [stream("cars", perHour, ["lane"])],
    stations: [
      {
        id: "lane",
        lanes: [{ id: "lane", count: 1 }],
        queue: { kind: "pooled" },
        service: { any: { distribution: "deterministic", meanSeconds: serviceSeconds } },
      },
    ],
  };
}

function stream(id: string, perHour: number, route: readonly string[]): CrossingModel["streams"][number] {
  return {
    id,
    direction: "through",
    unit: "vehicle",
    peoplePerUnit: 1,
    arrivals: { kind: "hourly", perHour },
    route: route.map((station) => ({ station })),
    priority: 1,
  };
}

/** Two streams; the middle station is small and holds up the one before it, the fourth leads back to the second. */
function aroundABottleneck(): CrossingModel {
  const base = oneLane(10, 60);
  const station = (id: string) => ({ ...base.stations[0]!, id });
  return {
    ...base,
    streams: [stream("a", 10, ["first", "second", "small", "last"]), stream("b", 10, ["small", "between", "second"])],
    stations: [
      station("first"),
      station("second"),
      { ...station("small"), waitingRoom: { places: 2, whenFull: "turnAway" } },
      station("between"),
      station("last"),
    ],
  };
}

/** Every duration becomes one, two or three minutes, always the same: lanes open, fall free and are reached together. */
function inWholeMinutes(model: CrossingModel): CrossingModel {
  const text = JSON.stringify(model, (_, part) => {
    if (typeof part?.distribution !== "string" || part.distribution === "fixed") return part;
    const minutes = 1 + (Math.floor((part.meanSeconds ?? part.seconds.length) / 60) % 3);
    return { distribution: "deterministic", meanSeconds: 60 * minutes };
  });
  return JSON.parse(text);
}

function firstStationOnly(model: CrossingModel): CrossingModel {
  const station = model.stations[0]!;
  return {
    ...model,
    // From empty: of those who come before the period, more would start within it if lanes are fewer.
    start: { mode: "empty" },
    stations: [station],
    streams: model.streams.map((item) => ({ ...item, route: [{ station: station.id }] })),
  };
}

function withLanes(model: CrossingModel, count: number): CrossingModel {
  const station = model.stations[0]!;
  const [group] = station.lanes;
  const open = group!.openByHourOfDay?.map((lanes) => lanes + 1);
  return {
    ...model,
    stations: [{ ...station, lanes: [{ ...group!, count, ...(open && { openByHourOfDay: open }) }] }],
  };
}
