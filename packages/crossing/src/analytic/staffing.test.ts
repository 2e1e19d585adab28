import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erlangC, mmc } from "./erlang.ts";
import { lanesForTarget, squareRootLanes, squareRootSafety } from "./staffing.ts";

describe("square-root staffing", () => {
  // Halfin and Whitt 1981: α(β) = 1/(1 + βΦ(β)/φ(β)); β = 1 gives 0.2234 and β = 0.5 gives 0.5046.
  it("has Halfin and Whitt's safety factors", () => {
    expect(squareRootSafety(0.2234)).toBeCloseTo(1, 3);
    expect(squareRootSafety(0.5046)).toBeCloseTo(0.5, 3);
  });

  it("comes close to Erlang C at a large station", () => {
    const load = 400;
    const lanes = squareRootLanes(load, squareRootSafety(0.1));
    expect(erlangC(lanes, load)).toBeLessThan(0.115);
    expect(erlangC(lanes - 2, load)).toBeGreaterThan(0.1);
  });

  it("refuses a probability of 0 or 1", () => {
    expect(() => squareRootSafety(0)).toThrow(RangeError);
  });
});

describe("lanes for a target", () => {
  it("are the least that keep it, for exponential services", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 2000, noNaN: true }),
        fc.double({ min: 10, max: 2000, noNaN: true }),
        fc.double({ min: 0.1, max: 0.99, noNaN: true }),
        fc.double({ min: 0, max: 3600, noNaN: true }),
        (arrivalsPerHour, serviceSeconds, share, waitSeconds) => {
          const lanes = lanesForTarget(
            { arrivalsPerHour, serviceSeconds, serviceVariation: 1 },
            { share, waitSeconds },
          );
          const late = (count: number) =>
            mmc({ arrivalsPerHour, serviceSeconds, lanes: count }).waitExceeds(waitSeconds);
          expect(late(lanes)).toBeLessThanOrEqual(1 - share);
          if (lanes > 1) expect(late(lanes - 1)).toBeGreaterThan(1 - share);
        },
      ),
    );
  });

  it("are fewer when services vary less", () => {
    const target = { share: 0.95, waitSeconds: 60 };
    const steady = lanesForTarget({ arrivalsPerHour: 60, serviceSeconds: 600, serviceVariation: 0.2 }, target);
    const erratic = lanesForTarget({ arrivalsPerHour: 60, serviceSeconds: 600, serviceVariation: 2 }, target);
    expect(steady).toBeLessThan(erratic);
  });

  it("are one when nobody comes", () => {
    const nobody = { arrivalsPerHour: 0, serviceSeconds: 60, serviceVariation: 1 };
    expect(lanesForTarget(nobody, { share: 0.9, waitSeconds: 0 })).toBe(1);
  });
});
