import { describe, expect, it } from "vitest";
import { mmc } from "./erlang.ts";
import { timeVaryingQueue } from "./time-varying.ts";

const constant = (value: number, hours: number) => new Array<number>(hours).fill(value);

describe("M(t)/M/c(t)", () => {
  it("comes to M/M/c when arrivals stay as they are", () => {
    const { instants, cutOff } = timeVaryingQueue({
      arrivalsPerHour: constant(100, 48),
      lanes: constant(2, 48),
      serviceSeconds: 60,
      mostInside: 400,
      instantsPerHour: 1,
    });
    const last = instants.at(-1)!;
    const steady = mmc({ arrivalsPerHour: 100, serviceSeconds: 60, lanes: 2 });
    expect(last.meanQueue).toBeCloseTo(steady.meanQueue, 6);
    expect(last.waitProbability).toBeCloseTo(steady.waitProbability, 8);
    expect(last.meanWaitSeconds).toBeCloseTo(steady.meanWaitSeconds, 5);
    expect(cutOff).toBeLessThan(1e-12);
  });

  // From empty, M/M/∞ holds a Poisson number inside with mean a·(1 − e^(−t/E[S])).
  it("fills up as M/M/∞ does while lanes are ample", () => {
    const { instants } = timeVaryingQueue({
      arrivalsPerHour: [30],
      lanes: [80],
      serviceSeconds: 1800,
      mostInside: 100,
      instantsPerHour: 6,
    });
    for (const { atSeconds, meanInside } of instants) {
      expect(meanInside).toBeCloseTo(15 * (1 - Math.exp(-atSeconds / 1800)), 9);
    }
  });

  it("agrees with small steps of the equations over a rush and its decay", () => {
    const load = { arrivalsPerHour: [20, 200, 10], lanes: [1, 2, 2], serviceSeconds: 60 };
    const { instants, meanQueueByHour } = timeVaryingQueue({ ...load, mostInside: 300, instantsPerHour: 2 });
    const euler = eulerQueue(load.arrivalsPerHour, load.lanes, 60, 300);
    for (const [hour, queue] of euler.entries()) {
      expect(instants[2 * hour + 1]!.meanQueue / queue.atEnd).toBeCloseTo(1, 2);
      expect(meanQueueByHour[hour]! / queue.overHour).toBeCloseTo(1, 2);
    }
  });

  it("only collects arrivals while closed", () => {
    const { instants } = timeVaryingQueue({
      arrivalsPerHour: [50],
      lanes: [0],
      serviceSeconds: 60,
      mostInside: 200,
      instantsPerHour: 1,
    });
    expect(instants[0]!.meanQueue).toBeCloseTo(50, 8);
    expect(instants[0]!.meanWaitSeconds).toBe(Number.POSITIVE_INFINITY);
  });
});

/** Euler's method with steps of a tenth of a second. */
function eulerQueue(arrivals: readonly number[], lanes: readonly number[], serviceSeconds: number, most: number) {
  let state = new Float64Array(most + 1);
  state[0] = 1;
  const step = 0.1;
  return arrivals.map((perHour, hour) => {
    let overHour = 0;
    const queueNow = () => state.reduce((sum, p, inside) => sum + p * Math.max(0, inside - lanes[hour]!), 0);
    for (let second = 0; second < 3600; second += step) {
      const next = state.slice();
      for (let inside = 0; inside <= most; inside++) {
        const up = inside < most ? (state[inside]! * perHour * step) / 3600 : 0;
        const down = (state[inside]! * Math.min(inside, lanes[hour]!) * step) / serviceSeconds;
        next[inside] = next[inside]! - up - down;
        if (inside < most) next[inside + 1] = next[inside + 1]! + up;
        if (inside > 0) next[inside - 1] = next[inside - 1]! + down;
      }
      state = next;
      overHour += (queueNow() * step) / 3600;
    }
    return { atEnd: queueNow(), overHour };
  });
}
