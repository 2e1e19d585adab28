import { HOURS_PER_DAY } from "../engine/calendar.ts";
import { planOf } from "../engine/plan.ts";
import { replicate } from "../engine/replication.ts";
import type { Tally } from "../engine/tally.ts";
import type { CrossingModel } from "../model/crossing-model.ts";
import type { CancelSignal } from "../run-options.ts";

/** How long is simulated before the period begins. */
export interface WarmUp {
  readonly hours: number;
  /** False if no warm-up was found after which the crossing stays as it is. */
  readonly settled: boolean;
}

const PILOTS = 5;
/** Pilots have replication numbers of their own, so that results do not depend on what they found by chance. */
const FIRST_PILOT = 0x70000000;
const SHORTEST_PILOT_DAYS = 28;
const LONGEST_PILOT_DAYS = 112;
/** An error this much above the least is as good. */
const NEARLY = 1.1;

/**
 * The warm-up that a model asks for. Where it leaves the length open, pilot runs that start empty give the mean number
 * inside on each day; the days to leave out are found by MSER (K. P. White, "An effective truncation
 * heuristic for bias reduction in simulation output", Simulation 69 (1997), 323–334), one at least.
 */
export function warmUpOf(model: CrossingModel, seed: number, signal?: CancelSignal): WarmUp {
  if (model.start.mode === "empty") return { hours: 0, settled: true };
  if (model.start.warmUpHours !== undefined) return { hours: model.start.warmUpHours, settled: true };
  for (let days = SHORTEST_PILOT_DAYS; ; days *= 2) {
    const truncated = leastErrorTruncation(dailyWork(model, seed, days, signal));
    // MSER is trusted only if it leaves out less than half of what it may leave out.
    if (truncated < days / 4) return { hours: Math.max(1, truncated) * HOURS_PER_DAY, settled: true };
    if (days >= LONGEST_PILOT_DAYS) return { hours: (days / 4) * HOURS_PER_DAY, settled: false };
  }
}

/** The mean over pilots of how many wait or are served, day by day (times a constant). */
function dailyWork(model: CrossingModel, seed: number, days: number, signal: CancelSignal | undefined): Float64Array {
  const plan = planOf({ ...model, period: { ...model.period, days } });
  const work = new Float64Array(days);
  for (let pilot = 0; pilot < PILOTS; pilot++) {
    let day = 0;
    let before = 0;
    const onDay = (tally: Tally) => {
      const total = sum(tally.queueSecondsByHour) + sum(tally.busySeconds);
      work[day++]! += total - before;
      before = total;
    };
    replicate(plan, { seed, replication: FIRST_PILOT + pilot, warmUpHours: 0, onDay, signal });
  }
  return work;
}

/**
 * How many of the first values to leave out (at most half) for the mean of the rest to have nearly the least standard
 * error. Of a series that is settled from the start, chance would have MSER itself leave out any number.
 */
export function leastErrorTruncation(series: Float64Array): number {
  const errors = Array.from({ length: Math.floor(series.length / 2) + 1 }, (_, truncated) => {
    const rest = series.subarray(truncated);
    const mean = sum(rest) / rest.length;
    return rest.reduce((total, value) => total + (value - mean) ** 2, 0) / rest.length ** 2;
  });
  const least = Math.min(...errors);
  return errors.findIndex((error) => error <= NEARLY * least);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
