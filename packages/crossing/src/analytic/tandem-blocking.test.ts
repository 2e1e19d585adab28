import { describe, expect, it } from "vitest";
import { mg1, mm1 } from "./single-lane.ts";
import { blockingTandem } from "./tandem-blocking.ts";

describe("two stations without room between", () => {
  // Hunt 1956, Operations Research 4:674–683: equal exponential stations without buffer carry 2/3 of one's rate;
  // in general μ₁μ₂(μ₁ + μ₂)/(μ₁² + μ₁μ₂ + μ₂²).
  it("carry Hunt's utilisation", () => {
    const tandem = { arrivalsPerHour: 30, firstServiceSeconds: 60, secondServiceSeconds: 60 } as const;
    expect(blockingTandem({ ...tandem, service: "exponential" }).capacityPerHour).toBeCloseTo(40, 10);
    const uneven = { ...tandem, secondServiceSeconds: 30, service: "exponential" } as const;
    expect(blockingTandem(uneven).capacityPerHour).toBeCloseTo((60 * 120 * 180) / (60 ** 2 + 60 * 120 + 120 ** 2), 8);
  });

  it("agree with the stationary equations of the exponential case", () => {
    for (const [first, second] of [
      [60, 60],
      [60, 30],
      [20, 70],
    ] as const) {
      const tandem = blockingTandem({
        arrivalsPerHour: 30,
        firstServiceSeconds: first,
        secondServiceSeconds: second,
        service: "exponential",
      });
      const markov = blockingByIteration(30 / 3600, 1 / first, 1 / second);
      expect(tandem.meanQueue / markov.meanQueue).toBeCloseTo(1, 5);
      expect(tandem.meanTimeInSystemSeconds / markov.meanTimeInSystemSeconds).toBeCloseTo(1, 5);
    }
  });

  // Avi-Itzhak 1965, Management Science 11:565–571: with constant services the time in the system depends neither on
  // the order of the stations nor on the room between them: an M/D/1 wait at the slowest, and all services.
  it("with constant services, take the slowest station's wait and the services, in either order", () => {
    for (const [first, second] of [
      [60, 40],
      [40, 60],
      [50, 50],
    ] as const) {
      const state = blockingTandem({
        arrivalsPerHour: 45,
        firstServiceSeconds: first,
        secondServiceSeconds: second,
        service: "constant",
      });
      const slowest = mg1({ arrivalsPerHour: 45, serviceSeconds: Math.max(first, second), serviceVariation: 0 });
      expect(state.meanTimeInSystemSeconds).toBeCloseTo(slowest.meanWaitSeconds + first + second, 8);
    }
  });

  it("are M/M/1 when the second takes no time", () => {
    const state = blockingTandem({
      arrivalsPerHour: 45,
      firstServiceSeconds: 60,
      secondServiceSeconds: 0,
      service: "exponential",
    });
    expect(state.meanWaitSeconds).toBeCloseTo(mm1(45, 60).meanWaitSeconds, 8);
    expect(state.meanBlockedSeconds).toBeCloseTo(0, 10);
  });

  it("have no long run beyond their capacity", () => {
    const state = blockingTandem({
      arrivalsPerHour: 41,
      firstServiceSeconds: 60,
      secondServiceSeconds: 60,
      service: "exponential",
    });
    expect(state.meanWaitSeconds).toBe(Number.POSITIVE_INFINITY);
  });
});

/**
 * Relaxation of the balance equations over (at or before station 1, what station 2 does): free, serving, or serving
 * while the first is blocked.
 */
function blockingByIteration(arrive: number, first: number, second: number) {
  const most = 250;
  let free = new Float64Array(most + 1);
  let busy = new Float64Array(most + 1);
  let blocked = new Float64Array(most + 1);
  free[0] = 1;
  const pace = arrive + first + second;
  for (let round = 0; round < 60000; round++) {
    const nextFree = new Float64Array(most + 1);
    const nextBusy = new Float64Array(most + 1);
    const nextBlocked = new Float64Array(most + 1);
    for (let n = 0; n <= most; n++) {
      const up = n < most ? arrive : 0;
      const done = n > 0 ? first : 0;
      nextFree[n]! += free[n]! * (1 - (up + done) / pace);
      nextBusy[n]! += busy[n]! * (1 - (up + done + second) / pace);
      nextBlocked[n]! += blocked[n]! * (1 - (up + second) / pace);
      if (up > 0) {
        nextFree[n + 1]! += (free[n]! * up) / pace;
        nextBusy[n + 1]! += (busy[n]! * up) / pace;
        nextBlocked[n + 1]! += (blocked[n]! * up) / pace;
      }
      if (n > 0) {
        nextBusy[n - 1]! += (free[n]! * first) / pace;
        nextBlocked[n]! += (busy[n]! * first) / pace;
        nextBusy[n - 1]! += (blocked[n]! * second) / pace;
      }
      nextFree[n]! += (busy[n]! * second) / pace;
    }
    [free, busy, blocked] = [nextFree, nextBusy, nextBlocked];
  }
  let meanQueue = 0;
  let meanInside = 0;
  for (let n = 0; n <= most; n++) {
    const probability = free[n]! + busy[n]! + blocked[n]!;
    meanQueue += Math.max(0, n - 1) * probability;
    meanInside += n * probability + busy[n]! + blocked[n]!;
  }
  return { meanQueue, meanTimeInSystemSeconds: meanInside / arrive };
}
