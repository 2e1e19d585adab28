import { describe, expect, it } from "vitest";
import { mg1, mm1 } from "./single-lane.ts";

describe("M/G/1", () => {
  it("waits half as long with constant services as with exponential ones", () => {
    const constant = mg1({ arrivalsPerHour: 50, serviceSeconds: 60, serviceVariation: 0 });
    expect(constant.meanWaitSeconds).toBeCloseTo(mm1(50, 60).meanWaitSeconds / 2, 10);
  });

  // Gross and others, Fundamentals of Queueing Theory: ρ²(1 + cv²)/(2(1 − ρ)) waiting; ρ = 0.8, cv² = 1/2 gives 2.4.
  it("gives the queue of Erlang-2 services", () => {
    expect(mg1({ arrivalsPerHour: 48, serviceSeconds: 60, serviceVariation: Math.SQRT1_2 }).meanQueue).toBeCloseTo(
      2.4,
      12,
    );
  });
});
