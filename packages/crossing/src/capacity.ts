import { planOf } from "./engine/plan.ts";
import { meanArrivalsByHourOfDay } from "./engine/rate-profile.ts";
import type { Arrivals } from "./model/arrivals.ts";
import type { CrossingModel } from "./model/crossing-model.ts";
import type { Batch } from "./results/batch.ts";
import type { CrossingResult, Estimate } from "./results/result.ts";
import { summarize } from "./results/summarize.ts";
import { warmUpOf } from "./results/warm-up.ts";
import { stationLoad } from "./results/warnings.ts";
import type { RunOptions } from "./run-options.ts";
import { answer, DEFAULT_SEED, replicationsOf, type Steps } from "./steps.ts";
import { checkTargets, keepsTargets, limitsOf, shareOver, type WaitTarget } from "./target.ts";

export interface CapacityOptions extends RunOptions {
  /** The streams whose arrivals grow; all where absent. */
  readonly streams?: readonly string[];
  /** How finely the factor is looked for; default 0.01. */
  readonly factorStep?: number;
}

/** The largest flow at which the targets hold. */
export interface Capacity {
  /** By how much the model's arrivals can be multiplied; 0 if no flow at all keeps the targets. */
  readonly factor: number;
  /** Arrivals a day at that flow, in the mean over the period. */
  readonly perDay: readonly { readonly stream: string; readonly arrivals: number }[];
  /** The share that waits too long at that flow, and one step beyond it, by target. */
  readonly shareOver: readonly Estimate[];
  readonly shareOverBeyond: readonly Estimate[];
  readonly result: CrossingResult;
}

const DEFAULT_FACTOR_STEP = 0.01;
const LARGEST_FACTOR = 1000;

/**
 * How much can the crossing take? Looks for the largest multiple of the model's arrivals that keeps the targets in the
 * mean over replications, on the same random numbers throughout: growing arrivals come in the same order, closer.
 *
 * @throws TargetError for targets that do not fit the model; CancelledError if the signal says so
 */
export function capacity(
  model: CrossingModel,
  targets: readonly WaitTarget[],
  options: CapacityOptions = {},
): Capacity {
  return answer(capacitySteps(model, targets, options));
}

export function* capacitySteps(
  model: CrossingModel,
  targets: readonly WaitTarget[],
  options: CapacityOptions,
): Steps<Capacity> {
  checkTargets(model, targets);
  const { factorStep = DEFAULT_FACTOR_STEP, streams = model.streams.map(({ id }) => id) } = options;
  const { onProgress: _, ...quiet } = options;
  const warmUp = warmUpOf(model, options.seed ?? DEFAULT_SEED, options.signal);
  const tried = new Map<number, Batch>();
  function* at(steps: number): Steps<{ scaled: CrossingModel; batch: Batch }> {
    const scaled = scaleArrivals(model, streams, steps * factorStep);
    const batch = tried.get(steps) ?? (yield* replicationsOf(scaled, warmUp, { ...quiet, limits: limitsOf(targets) }));
    tried.set(steps, batch);
    options.onProgress?.(1 - 1 / (1 + tried.size / 6));
    return { scaled, batch };
  }
  function* keeps(steps: number): Steps<boolean> {
    const { scaled, batch } = yield* at(steps);
    return keepsTargets(scaled, batch, targets);
  }

  // Where the busiest station is fully loaded is a start; the largest flow lies below, mostly by a little.
  const plan = planOf(model);
  const load = Math.max(...plan.stations.map((_, station) => stationLoad(plan, station)));
  const most = Math.ceil(LARGEST_FACTOR / factorStep);
  let low = 0;
  let high = Math.max(1, Math.min(most, Math.round(0.95 / (load * factorStep))));
  while (high < most && (yield* keeps(high))) {
    low = high;
    high = Math.min(most, Math.ceil(high * 1.25));
  }
  while (high - low > 1) {
    const middle = low === 0 ? Math.floor(high * 0.7) : Math.floor((low + high) / 2);
    if (yield* keeps(middle)) low = middle;
    else high = middle;
  }
  const best = yield* at(low);
  const beyond = yield* at(high);
  options.onProgress?.(1);
  return {
    factor: low * factorStep,
    perDay: best.scaled.streams.map(({ id, arrivals }) => ({
      stream: id,
      arrivals: sum(meanArrivalsByHourOfDay(arrivals, plan.calendar, model.period.days)),
    })),
    shareOver: targets.map((target) => shareOver(best.scaled, best.batch, target)),
    shareOverBeyond: targets.map((target) => shareOver(beyond.scaled, beyond.batch, target)),
    result: summarize(best.scaled, best.batch),
  };
}

/** The model with the arrivals of some streams multiplied. */
export function scaleArrivals(model: CrossingModel, streams: readonly string[], factor: number): CrossingModel {
  return {
    ...model,
    streams: model.streams.map((stream) =>
      streams.includes(stream.id) ? { ...stream, arrivals: scaled(stream.arrivals, factor) } : stream,
    ),
  };
}

function scaled(arrivals: Arrivals, factor: number): Arrivals {
  switch (arrivals.kind) {
    case "hourly":
      return { ...arrivals, perHour: arrivals.perHour * factor };
    case "daily":
      return { ...arrivals, perDay: arrivals.perDay * factor };
    case "counts":
      return { ...arrivals, counts: arrivals.counts.map((count) => count * factor) };
  }
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
