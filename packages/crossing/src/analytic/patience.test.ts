import { describe, expect, it } from "vitest";
import { mmc } from "./erlang.ts";
import { erlangA } from "./patience.ts";

describe("Erlang A", () => {
  // Garnett, Mandelbaum and Reiman 2002, table 1: 50 agents, 48 calls a minute of 1 minute, mean patience 2 minutes.
  it("gives the published comparison of 50 agents with and without patience", () => {
    const station = { arrivalsPerHour: 48 * 60, serviceSeconds: 60, lanes: 50 };
    const patient = mmc(station);
    expect(patient.meanWaitSeconds).toBeCloseTo(20.8, 1);
    expect(patient.meanQueue).toBeCloseTo(17, 0);
    expect(patient.utilisation).toBeCloseTo(0.96, 2);
    const impatient = erlangA({ ...station, patienceSeconds: 120 });
    expect(impatient.gaveUpShare).toBeCloseTo(0.031, 3);
    expect(impatient.meanWaitSeconds).toBeCloseTo(3.7, 1);
    expect(impatient.meanQueue).toBeCloseTo(3, 0);
    expect(impatient.utilisation).toBeCloseTo(0.93, 2);
  });

  it("comes to M/M/c as patience grows", () => {
    const station = { arrivalsPerHour: 380, serviceSeconds: 60, lanes: 8 };
    const state = erlangA({ ...station, patienceSeconds: 1e9 });
    expect(state.meanWaitSeconds).toBeCloseTo(mmc(station).meanWaitSeconds, 3);
    expect(state.meanWaitOfServedSeconds).toBeCloseTo(mmc(station).meanWaitSeconds, 3);
    expect(state.gaveUpShare).toBeLessThan(1e-6);
  });

  // With patience equal to the service time everyone leaves at one rate: M/M/∞, a Poisson number inside.
  it("has a Poisson number inside when patience equals service", () => {
    const load = 10;
    const lanes = 8;
    const state = erlangA({ arrivalsPerHour: load * 60, serviceSeconds: 60, lanes, patienceSeconds: 60 });
    let probability = Math.exp(-load);
    let waits = 1;
    for (let inside = 0; inside < lanes; inside++) {
      waits -= probability;
      probability *= load / (inside + 1);
    }
    expect(state.waitProbability).toBeCloseTo(waits, 12);
    expect(state.meanQueue + state.utilisation * lanes).toBeCloseTo(load, 10);
  });

  it("balances: who arrives is served or gives up", () => {
    for (const perHour of [60, 400, 480, 900]) {
      const state = erlangA({ arrivalsPerHour: perHour, serviceSeconds: 60, lanes: 8, patienceSeconds: 200 });
      expect((state.utilisation * 8 * 60) / perHour + state.gaveUpShare).toBeCloseTo(1, 10);
      expect(state.meanWaitOfServedSeconds).toBeLessThanOrEqual(state.meanWaitSeconds * 1.5);
    }
  });

  it("is idle without arrivals and refuses no patience at all", () => {
    expect(erlangA({ arrivalsPerHour: 0, serviceSeconds: 60, lanes: 1, patienceSeconds: 5 }).meanQueue).toBe(0);
    expect(() => erlangA({ arrivalsPerHour: 9, serviceSeconds: 60, lanes: 1, patienceSeconds: 0 })).toThrow("patience");
  });
});
