import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mdc } from "./constant-service.ts";
import { mmc } from "./erlang.ts";
import { mg1 } from "./single-lane.ts";

describe("M/D/c", () => {
  it("is M/G/1 without variation with one lane", () => {
    for (const load of [0.2, 0.5, 0.8, 0.95]) {
      const state = mdc({ arrivalsPerHour: load * 60, serviceSeconds: 60, lanes: 1 });
      const exact = mg1({ arrivalsPerHour: load * 60, serviceSeconds: 60, serviceVariation: 0 });
      expect(state.meanWaitSeconds).toBeCloseTo(exact.meanWaitSeconds, 6);
      expect(state.waitProbability).toBeCloseTo(load, 10);
    }
  });

  // Erlang 1909: with one lane P(wait ≤ x) for x below one service is (1 − ρ)·exp(λx).
  it("has Erlang's distribution with one lane", () => {
    const state = mdc({ arrivalsPerHour: 42, serviceSeconds: 60, lanes: 1 });
    expect(1 - state.waitExceeds(30)).toBeCloseTo(0.3 * Math.exp(0.35), 10);
    expect(1 - state.waitExceeds(90)).toBeCloseTo(0.3 * (Math.exp(1.05) - 0.35 * Math.exp(0.35)), 10);
  });

  it("agrees with Crommelin's series for the mean wait", () => {
    for (const [lanes, load] of [
      [2, 1.6],
      [4, 3.6],
      [8, 7.2],
      [21, 18],
    ] as const) {
      const state = mdc({ arrivalsPerHour: load * 60, serviceSeconds: 60, lanes });
      expect(state.meanWaitSeconds / 60).toBeCloseTo(crommelinMeanWait(lanes, load), 8);
    }
  });

  it("agrees with the mean of its own distribution of waits", () => {
    const state = mdc({ arrivalsPerHour: 7.2 * 60, serviceSeconds: 60, lanes: 8 });
    let mean = 0;
    const step = 0.05;
    for (let seconds = step / 2; seconds < 900; seconds += step) mean += state.waitExceeds(seconds) * step;
    expect(state.meanWaitSeconds).toBeCloseTo(mean, 3);
    expect(state.waitExceeds(state.waitQuantileSeconds(0.95))).toBeCloseTo(0.05, 8);
  });

  it("waits at least half as long as M/M/c, and not longer", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.double({ min: 0.3, max: 0.95, noNaN: true }),
        (lanes, utilisation) => {
          const station = { arrivalsPerHour: utilisation * lanes * 60, serviceSeconds: 60, lanes };
          const ratio = mdc(station).meanWaitSeconds / mmc(station).meanWaitSeconds;
          expect(ratio).toBeGreaterThanOrEqual(0.5 - 1e-9);
          expect(ratio).toBeLessThan(1);
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Σₙ e^(−na)·[Σ_{j≥nc} (na)^j/j! − (c/a)·Σ_{j>nc} (na)^j/j!] in services (Crommelin 1932). */
function crommelinMeanWait(lanes: number, load: number): number {
  let wait = 0;
  for (let n = 1; ; n++) {
    const mean = n * load;
    let logTerm = -mean;
    let below = 0;
    for (let j = 0; j < n * lanes; j++) {
      below += Math.exp(logTerm);
      logTerm += Math.log(mean / (j + 1));
    }
    const added = 1 - below - (lanes / load) * (1 - below - Math.exp(logTerm));
    wait += added;
    if (added < 1e-11) return wait;
  }
}
