import { describe, expect, it } from "vitest";
import { erlangB, mmc } from "./erlang.ts";
import { mmck } from "./limited-room.ts";

describe("M/M/c/K", () => {
  it("turns away what Erlang B says when nobody may wait", () => {
    const state = mmck({ arrivalsPerHour: 300, serviceSeconds: 60, lanes: 7, waitingRoom: 0 });
    expect(state.turnedAwayShare).toBeCloseTo(erlangB(7, 5), 12);
    expect(state.meanWaitSeconds).toBe(0);
  });

  // Gross and others, Fundamentals of Queueing Theory, section 2.5, the car inspection station: 3 lanes, 4 places to
  // wait, 1 car a minute, 6 minutes an inspection: 6.06 cars inside, 3.09 of them waiting, 30.3 an hour turned away.
  it("gives the car inspection station's figures", () => {
    const state = mmck({ arrivalsPerHour: 60, serviceSeconds: 360, lanes: 3, waitingRoom: 4 });
    const entering = 1 - state.turnedAwayShare;
    expect(60 * state.turnedAwayShare).toBeCloseTo(30.3, 1);
    expect(state.meanQueue).toBeCloseTo(3.09, 2);
    expect(state.meanQueue + 6 * entering).toBeCloseTo(6.06, 1);
    expect(state.meanWaitSeconds / 60 + 6).toBeCloseTo(6.06 / ((60 - 30.3) / 60), 1);
  });

  it("comes to M/M/c with ample room", () => {
    const station = { arrivalsPerHour: 380, serviceSeconds: 60, lanes: 8 };
    const ample = mmck({ ...station, waitingRoom: 2000 });
    expect(ample.meanWaitSeconds).toBeCloseTo(mmc(station).meanWaitSeconds, 8);
    expect(ample.waitProbability).toBeCloseTo(mmc(station).waitProbability, 10);
  });

  it("fills its room when overloaded, without overflow", () => {
    const state = mmck({ arrivalsPerHour: 36000, serviceSeconds: 3600, lanes: 10, waitingRoom: 500 });
    expect(state.utilisation).toBeCloseTo(1, 10);
    expect(state.turnedAwayShare).toBeCloseTo(1 - 10 / 36000, 8);
    expect(state.meanQueue).toBeGreaterThan(499);
  });
});
