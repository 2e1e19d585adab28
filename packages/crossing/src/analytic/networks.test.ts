import { describe, expect, it } from "vitest";
import { jacksonNetwork } from "./networks.ts";
import { mm1 } from "./single-lane.ts";

describe("a Jackson network", () => {
  it("is independent queues when stations stand in tandem", () => {
    const { stations, meanTimeInNetworkSeconds } = jacksonNetwork([
      { outsideArrivalsPerHour: 40, serviceSeconds: 60, lanes: 1, onwardShares: [0, 1] },
      { outsideArrivalsPerHour: 0, serviceSeconds: 72, lanes: 1, onwardShares: [] },
    ]);
    expect(stations.map((station) => station.arrivalsPerHour)).toEqual([40, 40]);
    const waits = mm1(40, 60).meanWaitSeconds + mm1(40, 72).meanWaitSeconds;
    expect(meanTimeInNetworkSeconds).toBeCloseTo(waits + 60 + 72, 8);
  });

  // Hillier and Lieberman, Introduction to Operations Research, the Jackson network of three facilities:
  // outside arrivals 1, 4 and 3; totals 5, 10 and 7.5; 1, 4/3 and 3 inside, so that one stays 2/3.
  it("gives the three-facility example's figures", () => {
    const { stations, meanTimeInNetworkSeconds } = jacksonNetwork([
      { outsideArrivalsPerHour: 1, serviceSeconds: 360, lanes: 1, onwardShares: [0, 0.6, 0.3] },
      { outsideArrivalsPerHour: 4, serviceSeconds: 360, lanes: 2, onwardShares: [0.1, 0, 0.3] },
      { outsideArrivalsPerHour: 3, serviceSeconds: 360, lanes: 1, onwardShares: [0.4, 0.4, 0] },
    ]);
    const arrivals = stations.map((station) => station.arrivalsPerHour);
    expect(arrivals[0]).toBeCloseTo(5, 10);
    expect(arrivals[1]).toBeCloseTo(10, 10);
    expect(arrivals[2]).toBeCloseTo(7.5, 10);
    const inside = stations.map((station) => station.meanQueue + station.arrivalsPerHour / 10);
    expect(inside[0]).toBeCloseTo(1, 10);
    expect(inside[1]).toBeCloseTo(4 / 3, 10);
    expect(inside[2]).toBeCloseTo(3, 10);
    expect(meanTimeInNetworkSeconds / 3600).toBeCloseTo(2 / 3, 10);
  });

  it("counts those who come back", () => {
    const { stations } = jacksonNetwork([
      { outsideArrivalsPerHour: 30, serviceSeconds: 60, lanes: 1, onwardShares: [0.25] },
    ]);
    expect(stations[0]!.arrivalsPerHour).toBeCloseTo(40, 10);
  });

  it("refuses shares above 1 and circles without a way out", () => {
    const station = { outsideArrivalsPerHour: 1, serviceSeconds: 60, lanes: 1 };
    expect(() => jacksonNetwork([{ ...station, onwardShares: [1.2] }])).toThrow("add up");
    expect(() => jacksonNetwork([{ ...station, onwardShares: [0.5, 0.5] }])).toThrow("one share a station");
    expect(() => jacksonNetwork([{ ...station, onwardShares: [1] }])).toThrow("no way out");
  });
});
