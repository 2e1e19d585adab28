import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mmc } from "./analytic/erlang.ts";
import { lanesForTarget } from "./analytic/staffing.ts";
import { capacity } from "./capacity.ts";
import { compare, compareSteps } from "./compare.ts";
import { parseModel } from "./model/check.ts";
import type { CrossingModel, CrossingModelInput } from "./model/crossing-model.ts";
import { simulateBatch } from "./results/batch.ts";
import { run } from "./run.ts";
import { lanesByHour, planShifts } from "./shift-plan.ts";
import { staff } from "./staff.ts";
import { answerWith } from "./steps.ts";
import { TargetError } from "./target.ts";
import { value } from "./value.ts";

const rush = [1, 1, 1, 1, 1, 2, 4, 6, 8, 9, 9, 8, 7, 6, 6, 6, 6, 6, 5, 4, 3, 2, 2, 1];
const rushTotal = rush.reduce((sum, part) => sum + part, 0);

function crossing(lanes: number, arrivals: CrossingModelInput["streams"][number]["arrivals"], days = 7): CrossingModel {
  return parseModel({
    name: `${lanes} lanes`,
    directions: [{ id: "through" }],
    period: { startDate: "2021-07-05", days },
    start: { mode: "continuous", warmUpHours: 24 },
    streams: [
      {
        id: "cars",
        direction: "through",
        unit: "vehicle",
        peoplePerUnit: 3,
        arrivals,
        route: [{ station: "booths" }],
      },
    ],
    stations: [
      {
        id: "booths",
        lanes: [{ id: "booths", count: lanes }],
        service: { any: { distribution: "exponential", meanSeconds: 120 } },
      },
    ],
  });
}

const steady = (perHour: number) => ({ kind: "hourly" as const, perHour });
const overTheDay = (perDay: number) => ({
  kind: "daily" as const,
  perDay,
  shareByHourOfDay: rush.map((part) => part / rushTotal),
});

describe("compare", () => {
  it("knows a difference far better than two separate runs do", () => {
    const { streams } = compare(crossing(4, steady(100)), crossing(5, steady(100)), { replications: 10 });
    const { before, after, difference } = streams[0]!.meanWaitSeconds;
    const exact = (lanes: number) => mmc({ arrivalsPerHour: 100, serviceSeconds: 120, lanes }).meanWaitSeconds;
    expect(difference.mean).toBeCloseTo(after.mean - before.mean, 9);
    expect(Math.abs(difference.mean - (exact(5) - exact(4)))).toBeLessThan(1.5 * difference.halfWidth);
    expect(difference.halfWidth).toBeLessThan(before.halfWidth + after.halfWidth);
  });

  it("finds no difference at all between a model and itself", () => {
    const model = crossing(4, overTheDay(1000));
    for (const { meanWaitSeconds, p95WaitSeconds, served } of compare(model, model).streams) {
      for (const { difference } of [meanWaitSeconds, p95WaitSeconds, served]) {
        expect(difference).toEqual({ mean: 0, halfWidth: 0 });
      }
    }
  });

  it("gives each customer the same arrival and service in both, whatever else is changed", () => {
    const before = crossing(50, steady(100));
    const after = parseModel({
      ...structuredClone(before),
      stations: [{ ...structuredClone(before.stations[0]!), id: "before" }, structuredClone(before.stations[0]!)],
      streams: [
        { ...structuredClone(before.streams[0]!), id: "trucks", route: [{ station: "before" }] },
        structuredClone(before.streams[0]!),
      ],
    });
    const { meanTimeSeconds, served } = compare(before, after, { replications: 3 }).streams[0]!;
    expect(meanTimeSeconds.difference.mean).toBeCloseTo(0, 9);
    expect(served.difference.mean).toBe(0);
  });

  it("is the same with workers", async () => {
    const [before, after] = [crossing(4, steady(100)), crossing(5, steady(100))];
    const options = { replications: { minimum: 4, maximum: 40, relativeHalfWidth: 0.1 } };
    const simulate = async (...request: Parameters<typeof simulateBatch>) => simulateBatch(...request);
    const parallel = await answerWith(simulate, compareSteps(before, after, options));
    expect(JSON.stringify(parallel)).toBe(JSON.stringify(compare(before, after, options)));
  });
});

describe("value", () => {
  it("is the time saved by all who come in a year, in hours and money", () => {
    const [before, after] = [crossing(4, steady(100)), crossing(5, steady(100))];
    const timeValues = { currency: "KZT", perPersonHour: 1000, perVehicleHour: 500 };
    const options = { replications: 10, timeValues };
    const result = value(before, after, options);
    const { difference } = compare(before, after, options).streams[0]!.meanTimeSeconds;
    const hours = (-difference.mean / 3600) * 100 * 24 * 365;
    expect(result.vehicleHoursPerYear.mean / hours).toBeCloseTo(1, 1);
    expect(result.personHoursPerYear.mean).toBeCloseTo(3 * result.vehicleHoursPerYear.mean, 6);
    expect(result.moneyPerYear!.amount.mean).toBeCloseTo(3500 * result.vehicleHoursPerYear.mean, 3);
    expect(result.moneyPerYear!.currency).toBe("KZT");
  });
});

describe("capacity", () => {
  it("is the flow that the closed form gives, for M/M/c", () => {
    const target = { stream: "cars", share: 0.9, waitSeconds: 120 };
    const found = capacity(crossing(4, steady(60), 60), [target], { replications: 5 });
    const keeps = (perHour: number) =>
      mmc({ arrivalsPerHour: perHour, serviceSeconds: 120, lanes: 4 }).waitExceeds(120) <= 0.1;
    const exact = Array.from({ length: 120 }, (_, perHour) => perHour + 1).findLast(keeps)!;
    expect(Math.abs(60 * found.factor - exact)).toBeLessThanOrEqual(2);
    expect(found.perDay[0]!.arrivals).toBeCloseTo(24 * 60 * found.factor, 6);
    expect(found.shareOver[0]!.mean).toBeLessThanOrEqual(0.1);
    expect(found.shareOverBeyond[0]!.mean).toBeGreaterThan(0.1);
  });

  it("counts the arrivals of a day also where the period is shorter than a week", () => {
    const target = { stream: "cars", share: 0.9, waitSeconds: 120 };
    const found = capacity(crossing(4, overTheDay(1200), 1), [target], { replications: 3, factorStep: 0.1 });
    expect(found.perDay[0]!.arrivals).toBeCloseTo(1200 * found.factor, 6);
  });

  it("is nothing if no flow keeps the target", () => {
    const closed = crossing(4, steady(60));
    const openByHourOfDay = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 4 : 0));
    const model = {
      ...closed,
      stations: closed.stations.map((station) => ({ ...station, lanes: [{ ...station.lanes[0]!, openByHourOfDay }] })),
    };
    const options = { replications: 2, factorStep: 0.1 };
    expect(capacity(model, [{ stream: "cars", share: 0.95, waitSeconds: 600 }], options).factor).toBe(0);
  });
});

describe("staff", () => {
  const target = { stream: "cars", share: 0.9, waitSeconds: 300 };

  it("needs what the closed form says where arrivals never change", () => {
    const model = crossing(8, steady(100), 30);
    const plan = staff(model, [target], { replications: 3, minimumShiftHours: 1 });
    const exact = lanesForTarget({ arrivalsPerHour: 100, serviceSeconds: 120, serviceVariation: 1 }, target);
    const { neededByHour } = plan.lanes[0]!;
    expect(Math.max(...neededByHour)).toBeLessThanOrEqual(exact + 1);
    expect(plan.laneHoursNeeded / 24).toBeGreaterThan(exact - 1);
    expect(plan.laneHoursNeeded / 24).toBeLessThanOrEqual(exact);
    expect(plan.keepsTargets).toBe(true);
  });

  const model = crossing(12, overTheDay(1200));
  const plan = staff(model, [target], { replications: 5, minimumShiftHours: 6 });

  it("finds as lean a plan for a day as for a week of such days", () => {
    const ofADay = staff({ ...model, period: { ...model.period, days: 1 } }, [target], { replications: 12 });
    expect(ofADay.keepsTargets).toBe(true);
    expect(ofADay.laneHoursNeeded).toBeLessThan(1.15 * plan.laneHoursNeeded);
  });

  it("follows the day, with shifts that cover the need", () => {
    const { neededByHour, mannedByHour, shifts, lacking } = plan.lanes[0]!;
    expect(plan.keepsTargets).toBe(true);
    expect(plan.laneHoursNeeded).toBeLessThan(plan.laneHoursBefore);
    expect(neededByHour[9]!).toBeGreaterThan(neededByHour[2]!);
    expect(lanesByHour(shifts)).toEqual(mannedByHour);
    mannedByHour.forEach((manned, hour) => {
      expect(manned).toBeGreaterThanOrEqual(neededByHour[hour]!);
    });
    expect(Math.min(...shifts.map(({ hours }) => hours))).toBeGreaterThanOrEqual(6);
    expect(lacking).toBe(0);
  });

  it("gives a model that can be run, and that keeps the target", () => {
    const again = run(plan.model, { replications: 5 });
    expect(again.stations[0]!.byHourOfDay.map(({ openLanes }) => Math.round(openLanes))).toEqual(
      plan.lanes[0]!.mannedByHour,
    );
    expect(plan.shareOver[0]!.mean).toBeLessThanOrEqual(0.1);
  });

  it("says so where no number of lanes would do", () => {
    const twoStations: CrossingModel = {
      ...model,
      streams: [{ ...model.streams[0]!, route: [{ station: "booths" }, { station: "bottleneck" }] }],
      stations: [...model.stations, { ...model.stations[0]!, id: "bottleneck", lanes: [{ id: "only", count: 1 }] }],
    };
    const impossible = staff(twoStations, [target], { replications: 2, stations: ["booths"] });
    expect(impossible.wasFound).toBe(false);
    expect(impossible.keepsTargets).toBe(false);
    expect(impossible.laneHoursNeeded).toBe(impossible.laneHoursBefore);
  });

  it("says how many lanes would have to be built", () => {
    const small = staff(crossing(2, steady(100), 7), [target], { replications: 3, minimumShiftHours: 1 });
    expect(small.lanes[0]!.lacking).toBeGreaterThanOrEqual(2);
  });

  it("refuses targets that do not fit the model", () => {
    const refused = (changes: Partial<typeof target> & { station?: string }) => () =>
      staff(model, [{ ...target, ...changes }]);
    expect(refused({ stream: "boats" })).toThrow(TargetError);
    expect(refused({ station: "customs" })).toThrow(/does not come to a station "customs"/);
    expect(refused({ share: 1 })).toThrow(/above 0 and below 1/);
    expect(() => staff(model, [target, target])).toThrow(/already/);
    expect(() => staff(model, [])).toThrow(/at least one target/);
  });
});

describe("shift plans", () => {
  const need = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 24, maxLength: 24 });

  it("cover any need with shifts no shorter than the minimum and no longer than they must be", () => {
    fc.assert(
      fc.property(need, fc.integer({ min: 1, max: 12 }), (needed, minimum) => {
        const shifts = planShifts(needed, minimum);
        lanesByHour(shifts).forEach((manned, hour) => {
          expect(manned).toBeGreaterThanOrEqual(needed[hour]!);
        });
        for (const { hours } of shifts) {
          expect(hours).toBeGreaterThanOrEqual(minimum);
          expect(hours).toBeLessThanOrEqual(Math.max(12, 2 * minimum));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("waste nothing where the need allows it", () => {
    fc.assert(
      fc.property(need, (needed) => {
        expect(lanesByHour(planShifts(needed, 1))).toEqual(needed);
      }),
    );
    const day = [2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 6, 6, 6, 6, 4, 4, 4, 4, 4, 4, 2, 2, 2, 2];
    expect(lanesByHour(planShifts(day, 8))).toEqual(day);
  });
});
