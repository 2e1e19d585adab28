import { pairedBatches } from "./compare.ts";
import type { CrossingModel } from "./model/crossing-model.ts";
import { estimate } from "./results/estimate.ts";
import type { Estimate, Warning } from "./results/result.ts";
import { summarize } from "./results/summarize.ts";
import type { RunOptions } from "./run-options.ts";
import { answer, type Steps } from "./steps.ts";

/** What an hour is worth, in one currency. */
export interface TimeValues {
  readonly currency: string;
  readonly perPersonHour?: number;
  /** Of the vehicle itself, its people not counted. */
  readonly perVehicleHour?: number;
}

export interface ValueOptions extends RunOptions {
  readonly timeValues?: TimeValues;
}

/** Time saved per year of 365 days, taking every day of the year to be like those of the simulated period. */
export interface TimeValue {
  readonly personHoursPerYear: Estimate;
  readonly vehicleHoursPerYear: Estimate;
  /** Present if values of time were given. */
  readonly moneyPerYear?: { readonly currency: string; readonly amount: Estimate };
  readonly streams: readonly StreamTimeValue[];
  readonly warnings: readonly Warning[];
}

export interface StreamTimeValue {
  readonly id: string;
  readonly secondsSavedEach: Estimate;
  readonly personHoursPerYear: Estimate;
  readonly vehicleHoursPerYear: Estimate;
}

interface Saved {
  readonly secondsEach: number;
  readonly personHours: number;
  readonly vehicleHours: number;
}

const DAYS_PER_YEAR = 365;

/** @throws CancelledError if the signal says so */
export function value(before: CrossingModel, after: CrossingModel, options: ValueOptions = {}): TimeValue {
  return answer(valueSteps(before, after, options));
}

/**
 * What is a change worth? The time saved by each member of a stream (from arrival to exit, on the same random numbers)
 * × as many as arrive in the variant `after`; people by the stream's `peoplePerUnit`.
 */
export function* valueSteps(before: CrossingModel, after: CrossingModel, options: ValueOptions): Steps<TimeValue> {
  const [batchBefore, batchAfter] = yield* pairedBatches(before, after, options);
  const pairs = Math.min(batchBefore.measures.length, batchAfter.measures.length);
  const perYear = DAYS_PER_YEAR / after.period.days;
  const streams = after.streams.flatMap((stream, inAfter) => {
    const inBefore = before.streams.findIndex(({ id }) => id === stream.id);
    if (inBefore < 0) return [];
    const saved = Array.from({ length: pairs }, (_, pair): Saved => {
      const timeBefore = batchBefore.measures[pair]!.streams[inBefore]!.time.mean;
      const { time, arrived } = batchAfter.measures[pair]!.streams[inAfter]!;
      const secondsEach = timeBefore - time.mean;
      const hours = ((Number.isNaN(secondsEach) ? 0 : secondsEach) * arrived * perYear) / 3600;
      return {
        secondsEach,
        personHours: hours * stream.peoplePerUnit,
        vehicleHours: stream.unit === "vehicle" ? hours : 0,
      };
    });
    return [{ id: stream.id, saved }];
  });
  const total = (pick: (saved: Saved) => number) =>
    estimate(
      Array.from({ length: pairs }, (_, pair) => streams.reduce((sum, { saved }) => sum + pick(saved[pair]!), 0)),
    );
  const { timeValues } = options;
  return {
    personHoursPerYear: total(({ personHours }) => personHours),
    vehicleHoursPerYear: total(({ vehicleHours }) => vehicleHours),
    ...(timeValues && {
      moneyPerYear: {
        currency: timeValues.currency,
        amount: total(
          ({ personHours, vehicleHours }) =>
            personHours * (timeValues.perPersonHour ?? 0) + vehicleHours * (timeValues.perVehicleHour ?? 0),
        ),
      },
    }),
    streams: streams.map(({ id, saved }) => ({
      id,
      secondsSavedEach: estimate(saved.map(({ secondsEach }) => secondsEach)),
      personHoursPerYear: estimate(saved.map(({ personHours }) => personHours)),
      vehicleHoursPerYear: estimate(saved.map(({ vehicleHours }) => vehicleHours)),
    })),
    warnings: [...summarize(before, batchBefore).warnings, ...summarize(after, batchAfter).warnings],
  };
}
