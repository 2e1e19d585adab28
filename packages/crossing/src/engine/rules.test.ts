import { describe, expect, it } from "vitest";
import { parseModel } from "../model/check.ts";
import type { CrossingModelInput } from "../model/crossing-model.ts";
import type { CrossingResult } from "../results/result.ts";
import { run } from "../run.ts";

type Stream = CrossingModelInput["streams"][number];
type Station = CrossingModelInput["stations"][number];

function stream(values: Partial<Stream> = {}): Stream {
  return {
    id: "cars",
    direction: "through",
    unit: "vehicle",
    arrivals: { kind: "hourly", perHour: 30 },
    route: [{ station: "booth" }],
    ...values,
  };
}

function station(values: Partial<Station> = {}): Station {
  return {
    id: "booth",
    lanes: [{ id: "lanes", count: 2 }],
    service: { any: { distribution: "deterministic", meanSeconds: 60 } },
    ...values,
  };
}

function simulate(streams: Stream[], stations: Station[], days = 7): CrossingResult {
  const model = parseModel({
    name: "rules",
    directions: [{ id: "through" }],
    period: { startDate: "2021-07-05", days },
    streams,
    stations,
  });
  return run(model, { seed: 3, replications: 4 });
}

const openFrom8To20 = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 20 ? 2 : 0));

describe("lanes", () => {
  it("serve only while they are open; who comes at night waits for the morning", () => {
    const result = simulate(
      [stream({ arrivals: { kind: "hourly", perHour: 10 } })],
      [station({ lanes: [{ id: "lanes", count: 2, openByHourOfDay: openFrom8To20 }] })],
    );
    const hours = result.stations[0]!.byHourOfDay;
    expect(hours[3]!.busyLanes.mean).toBe(0);
    // The last customer of the day is still served after 20:00.
    expect(hours[21]!.busyLanes.mean).toBe(0);
    expect(hours[8]!.busyLanes.mean).toBeGreaterThan(1);
    expect(hours[2]!.meanWaitSeconds.mean).toBeGreaterThan(5 * 3600);
    expect(hours[12]!.meanWaitSeconds.mean).toBeLessThan(60);
    // All who come from 20:00 to 08:00 stand there together in the end: 120 in the mean.
    expect(hours[7]!.queue.mean).toBeGreaterThan(100);
  });

  it("stand still during a break, but for whom they have begun to serve", () => {
    const withBreak = simulate(
      [stream()],
      [station({ lanes: [{ id: "lanes", count: 2, breaks: [{ hourOfDay: 8, minutes: 30 }] }] })],
    );
    const without = simulate([stream()], [station()]);
    const wait = (result: CrossingResult, hour: number) => result.stations[0]!.byHourOfDay[hour]!.meanWaitSeconds.mean;
    // Half of those who come at 8 come during the break and wait a quarter of an hour, then queue up behind each other.
    expect(wait(withBreak, 8)).toBeGreaterThan(400);
    expect(wait(without, 8)).toBeLessThan(30);
    expect(wait(withBreak, 5)).toBe(wait(without, 5));
  });

  it("break down and are repaired for the share of time that their figures say", () => {
    const breakdown = { meanHoursBetween: 6, repair: { distribution: "exponential", meanSeconds: 7200 } } as const;
    const result = simulate([stream()], [station({ lanes: [{ id: "lanes", count: 4, breakdown }] })], 60);
    const { brokenDown } = result.stations[0]!.lanes[0]!;
    expect(Math.abs(brokenDown.mean - 0.25)).toBeLessThan(0.02);
    expect(result.streams[0]!.insideAtEnd.mean).toBeLessThan(20);
  });

  it("are for the streams that may use them", () => {
    const result = simulate(
      [stream(), stream({ id: "trucks", arrivals: { kind: "hourly", perHour: 6 } })],
      [
        station({
          lanes: [
            { id: "for-cars", count: 1, streams: ["cars"] },
            { id: "for-trucks", count: 1, streams: ["trucks"] },
          ],
        }),
      ],
    );
    const [cars, trucks] = result.stations[0]!.lanes;
    expect(cars!.utilisation.mean).toBeCloseTo(0.5, 1);
    expect(trucks!.utilisation.mean).toBeCloseTo(0.1, 1);
  });
});

describe("queues before each lane", () => {
  const service: Station["service"] = { any: { distribution: "exponential", meanSeconds: 60 } };
  const queue = (choice: "shortest" | "random" | "fixed") =>
    simulate(
      [stream({ arrivals: { kind: "hourly", perHour: 100 } })],
      [station({ service, queue: { kind: "separate", choice } })],
    );
  const pooled = simulate([stream({ arrivals: { kind: "hourly", perHour: 100 } })], [station({ service })]);
  const wait = (result: CrossingResult) => result.stations[0]!.wait.meanSeconds.mean;

  it("cost more than one queue for all, the more the less one looks", () => {
    expect(wait(queue("shortest"))).toBeGreaterThan(wait(pooled));
    expect(wait(queue("fixed"))).toBeGreaterThan(wait(queue("shortest")));
    expect(wait(queue("random"))).toBeGreaterThan(wait(queue("fixed")));
  });

  it("load the lanes alike, whichever way one chooses but the shortest", () => {
    for (const choice of ["random", "fixed"] as const) {
      const [first, second] = queue(choice).stations[0]!.lanes[0]!.byLane;
      expect(Math.abs(first! - second!)).toBeLessThan(0.02);
    }
  });

  it("are left when their lane closes", () => {
    const lanes = [{ id: "lanes", count: 2, openByHourOfDay: Array.from({ length: 24 }, (_, hour) => 1 + (hour % 2)) }];
    const result = simulate(
      [stream({ arrivals: { kind: "hourly", perHour: 70 } })],
      [station({ queue: { kind: "separate", choice: "fixed" }, lanes })],
    );
    // One lane takes 60 an hour. Nobody is left standing before the other until it opens again.
    expect(result.stations[0]!.byHourOfDay[10]!.queue.mean).toBeLessThan(30);
    expect(result.streams[0]!.wait.maximumSeconds).toBeLessThan(3600);
  });
});

describe("booked slots", () => {
  const booking = { share: 1, slotMinutes: 60, placesPerSlot: 20, searchDays: 3 } as const;

  it("spread arrivals: never more than the places of a slot", () => {
    const demand = Array.from({ length: 24 }, (_, hour) => (hour === 8 ? 0.5 : 0.5 / 23));
    const arrivals = { kind: "daily", perDay: 240, shareByHourOfDay: demand } as const;
    const result = simulate([stream({ arrivals, booking })], [station()]);
    const perHour = result.streams[0]!.byHourOfDay.map(({ arrived }) => arrived.mean);
    expect(Math.max(...perHour)).toBeLessThanOrEqual(20);
    expect(perHour[9]).toBe(20);
    expect(result.streams[0]!.booking!.withoutSlot.mean).toBe(0);
  });

  it("are missed by those who do not show up", () => {
    const result = simulate(
      [stream({ arrivals: { kind: "hourly", perHour: 10 }, booking: { ...booking, noShowShare: 0.3 } })],
      [station()],
    );
    const { booked, noShows } = result.streams[0]!.booking!;
    expect(noShows.mean / booked.mean).toBeCloseTo(0.3, 1);
    expect(result.streams[0]!.arrived.mean / booked.mean).toBeCloseTo(0.7, 1);
  });

  it("leave those without one when there are too few, and they come unbooked", () => {
    const result = simulate([stream({ booking: { ...booking, placesPerSlot: 10 } })], [station()]);
    const { withoutSlot, booked } = result.streams[0]!.booking!;
    // 30 an hour want one of 10 places.
    expect(withoutSlot.mean / booked.mean).toBeCloseTo(2, 0);
    expect(result.streams[0]!.arrived.mean).toBeGreaterThan(29 * 168);
  });

  it("are kept early or late", () => {
    const slotsByHourOfDay = Array.from({ length: 24 }, (_, hour) => hour === 12);
    const earliness = { meanSeconds: 5400, standardDeviationSeconds: 60 };
    const result = simulate(
      [
        stream({
          arrivals: { kind: "hourly", perHour: 2 },
          booking: { ...booking, placesPerSlot: 100, slotsByHourOfDay, earliness },
        }),
      ],
      [station()],
    );
    const perHour = result.streams[0]!.byHourOfDay.map(({ arrived }) => arrived.mean);
    expect(perHour[10]).toBeCloseTo(
      perHour.reduce((total, count) => total + count, 0),
      5,
    );
  });

  it("can go before the others", () => {
    const busy = stream({
      arrivals: { kind: "hourly", perHour: 115 },
      priority: 2,
      booking: { ...booking, share: 0.2, placesPerSlot: 60, slotMinutes: 15, priority: 1 },
    });
    const { wait, booking: booked } = simulate([busy], [station()]).streams[0]!;
    expect(booked!.waitOfBooked.count).toBeGreaterThan(1000);
    expect(booked!.waitOfBooked.meanSeconds.mean).toBeLessThan(0.7 * wait.meanSeconds.mean);
  });
});

describe("waiting room", () => {
  const second = station({ id: "bay", service: { any: { distribution: "deterministic", meanSeconds: 120 } } });
  const through = stream({
    arrivals: { kind: "hourly", perHour: 100 },
    route: [{ station: "booth" }, { station: "bay" }],
  });

  it("that is full holds up the lanes before it", () => {
    const result = simulate([through], [station(), { ...second, waitingRoom: { places: 3, whenFull: "hold" } }]);
    const [booth, bay] = result.stations;
    // The bay takes 60 an hour, and so does the whole.
    expect(bay!.lanes[0]!.utilisation.mean).toBeGreaterThan(0.99);
    expect(booth!.servedPerHour.mean).toBeLessThan(61);
    expect(booth!.lanes[0]!.heldUp.mean).toBeGreaterThan(0.4);
    // Three in the room and one on each of the two lanes held up.
    expect(bay!.maximumQueue).toBe(5);
  });

  it("that is full turns people away, who are not served and hold up nobody", () => {
    const result = simulate([through], [station(), { ...second, waitingRoom: { places: 3, whenFull: "turnAway" } }]);
    expect(result.stations[0]!.lanes[0]!.heldUp.mean).toBe(0);
    expect(result.stations[1]!.maximumQueue).toBe(3);
    expect(result.streams[0]!.turnedAway.mean / result.streams[0]!.arrived.mean).toBeGreaterThan(0.35);
  });
});

describe("arrivals", () => {
  it("follow weekday and month", () => {
    const byDayOfWeek = [1, 1, 1, 1, 1, 0, 0];
    const byMonth = [0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0];
    const arrivals: Stream["arrivals"] = {
      kind: "daily",
      perDay: 240,
      shareByHourOfDay: Array<number>(24).fill(1 / 24),
      byDayOfWeek,
      byMonth,
    } as const;
    // July 2021 has 22 working days, August too.
    const model = (startDate: string, days: number) =>
      run(
        parseModel({
          name: "months",
          directions: [{ id: "through" }],
          period: { startDate, days },
          streams: [stream({ arrivals })],
          stations: [station()],
        }),
        { replications: 4 },
      ).streams[0]!.arrived.mean;
    expect(Math.abs(model("2021-07-01", 31) / (22 * 480) - 1)).toBeLessThan(0.03);
    expect(Math.abs(model("2021-08-01", 31) / (22 * 240) - 1)).toBeLessThan(0.03);
    expect(model("2021-09-01", 30)).toBe(0);
  });

  it("follow counts, bin by bin and again", () => {
    const arrivals: Stream["arrivals"] = { kind: "counts", binMinutes: 30, counts: [0, 60, 0, 0] };
    const result = simulate([stream({ arrivals })], [station({ lanes: [{ id: "lanes", count: 10 }] })]);
    const perHour = result.streams[0]!.byHourOfDay.map(({ arrived }) => arrived.mean);
    expect(perHour[1]).toBe(0);
    expect(Math.abs(perHour[0]! - 60)).toBeLessThan(6);
    expect(Math.abs(perHour[22]! - 60)).toBeLessThan(6);
  });

  it("come in batches, whose members wait for each other", () => {
    const batch = { distribution: "empirical" as const, sizes: [10, 30], weights: [1, 1] };
    const result = simulate(
      [stream({ arrivals: { kind: "hourly", perHour: 1, batch } })],
      [station({ service: { any: { distribution: "deterministic", meanSeconds: 60 } } })],
    );
    // With two lanes, the tenth of a batch waits for 4 services, the thirtieth for 14.
    expect(result.streams[0]!.wait.maximumSeconds).toBeGreaterThanOrEqual(14 * 60);
    expect(Math.abs(result.streams[0]!.arrived.mean / (168 * 20) - 1)).toBeLessThan(0.15);
  });
});

describe("those who lose patience", () => {
  it("leave the queue after as long as they would wait", () => {
    const patience = { duration: { distribution: "deterministic", meanSeconds: 300 } } as const;
    const result = simulate([stream({ arrivals: { kind: "hourly", perHour: 200 }, patience })], [station()]);
    const { gaveUp, arrived, wait } = result.streams[0]!;
    // 120 of 200 can be served.
    expect(gaveUp.mean / arrived.mean).toBeCloseTo(0.4, 1);
    expect(wait.maximumSeconds).toBeLessThanOrEqual(300);
  });

  it("do so only where they may", () => {
    const patience: Stream["patience"] = {
      duration: { distribution: "deterministic", meanSeconds: 1 },
      stations: ["booth"],
    };
    const route = [{ station: "booth" }, { station: "bay" }];
    const result = simulate(
      [stream({ arrivals: { kind: "hourly", perHour: 60 }, patience, route })],
      [station({ lanes: [{ id: "lanes", count: 20 }] }), station({ id: "bay", lanes: [{ id: "lanes", count: 1 }] })],
    );
    expect(result.stations[1]!.byStream[0]!.gaveUp.mean).toBe(0);
    expect(result.stations[1]!.wait.meanSeconds.mean).toBeGreaterThan(60);
  });
});
