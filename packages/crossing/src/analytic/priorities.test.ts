import { describe, expect, it } from "vitest";
import { mmc } from "./erlang.ts";
import { priorityWaits, priorityWaitsOneLane } from "./priorities.ts";
import { mg1 } from "./single-lane.ts";

describe("non-preemptive priorities", () => {
  // Hillier and Lieberman, Introduction to Operations Research, the County Hospital with three classes of patients:
  // 0.2, 0.6 and 1.2 an hour, 20 minutes each; mean waits in hours.
  it("gives the County Hospital's waits with one doctor", () => {
    const waits = priorityWaits([0.2, 0.6, 1.2], 1200, 1).map((seconds) => seconds / 3600);
    expect(waits[0]).toBeCloseTo(0.238, 3);
    expect(waits[1]).toBeCloseTo(0.325, 3);
    // The third by Kleinrock's conservation law from the mean of first come first served, 2/3 of an hour.
    expect(waits[2]).toBeCloseTo(((2 * 2) / 3 - 0.2 * waits[0]! - 0.6 * waits[1]!) / 1.2, 10);
  });

  it("gives the County Hospital's waits with two doctors", () => {
    const waits = priorityWaits([0.2, 0.6, 1.2], 1200, 2).map((seconds) => seconds / 3600);
    expect(waits[0]).toBeCloseTo(0.029, 3);
    expect(waits[1]).toBeCloseTo(0.033, 3);
    expect(waits[2]).toBeCloseTo(0.048, 3);
  });

  it("is first come first served with one class", () => {
    const lane = { arrivalsPerHour: 48, serviceSeconds: 60, serviceVariation: 0.5 };
    expect(priorityWaitsOneLane([lane])[0]).toBeCloseTo(mg1(lane).meanWaitSeconds, 10);
    const station = { arrivalsPerHour: 380, serviceSeconds: 60, lanes: 8 };
    expect(priorityWaits([380], 60, 8)[0]).toBeCloseTo(mmc(station).meanWaitSeconds, 10);
  });

  // Kleinrock 1965: the mean of the waits, weighted by load, does not depend on the order of service.
  it("keeps the load-weighted mean wait of first come first served", () => {
    const classes = [
      { arrivalsPerHour: 10, serviceSeconds: 30, serviceVariation: 0 },
      { arrivalsPerHour: 20, serviceSeconds: 60, serviceVariation: 1 },
      { arrivalsPerHour: 6, serviceSeconds: 240, serviceVariation: 0.7 },
    ];
    const waits = priorityWaitsOneLane(classes);
    const reversed = priorityWaitsOneLane([...classes].reverse()).reverse();
    const weighted = (values: readonly number[]) =>
      classes.reduce(
        (sum, { arrivalsPerHour, serviceSeconds }, k) => sum + arrivalsPerHour * serviceSeconds * values[k]!,
        0,
      );
    expect(weighted(waits)).toBeCloseTo(weighted(reversed), 6);
    expect(waits[0]).toBeLessThan(reversed[0]!);
  });

  it("lets the urgent through when the others overload the lane", () => {
    const waits = priorityWaits([30, 60], 60, 1);
    expect(waits[0]).toBeCloseTo(120, 8);
    expect(waits[1]).toBe(Number.POSITIVE_INFINITY);
  });
});
