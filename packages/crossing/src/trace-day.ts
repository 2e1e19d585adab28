import { SECONDS_PER_DAY } from "./engine/calendar.ts";
import { type Plan, planOf } from "./engine/plan.ts";
import { replicate } from "./engine/replication.ts";
import type { CrossingModel } from "./model/crossing-model.ts";
import { warmUpOf } from "./results/warm-up.ts";
import type { CancelSignal } from "./run-options.ts";
import { DEFAULT_SEED } from "./steps.ts";

export interface TraceOptions {
  /** As for `run`; default 1. */
  readonly seed?: number;
  /** Which of the replications that `run` makes with this seed; default 0, the first. */
  readonly replication?: number;
  /** Which day of the period; default 0, the first. */
  readonly day?: number;
  /** Whole seconds that divide an hour; default 60. */
  readonly stepSeconds?: number;
  readonly signal?: CancelSignal;
}

/**
 * One day of one replication, step by step: step i lasts from i × `stepSeconds` after midnight to the next. Counts are
 * of persons or vehicles, as the stream's `unit` says. Plain data.
 */
export interface DayTrace {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly stepSeconds: number;
  readonly streams: readonly StreamTrace[];
  readonly stations: readonly StationTrace[];
}

export interface StreamTrace {
  readonly id: string;
  /** Who came to the crossing during each step. */
  readonly arrivals: readonly number[];
}

export interface StationTrace {
  readonly id: string;
  /** Who waits at the end of each step, those included who are held up before the station: by stream, and all. */
  readonly queue: readonly number[];
  readonly byStream: readonly StationStreamTrace[];
  /** Lanes with someone in them at the end of each step. */
  readonly occupiedLanes: readonly number[];
  /** Lanes open during each step, those on a break left out. */
  readonly openLanes: readonly number[];
}

export interface StationStreamTrace {
  readonly stream: string;
  readonly queue: readonly number[];
}

/**
 * What a day looks like, for an animation: one possible course of it, not a mean. It is the day that `run` counts in
 * the same replication with the same seed.
 *
 * @throws RangeError if the period has no such day, or the step does not divide an hour
 * @throws CancelledError if the signal says so
 */
export function traceDay(model: CrossingModel, options: TraceOptions = {}): DayTrace {
  const { seed = DEFAULT_SEED, replication = 0, day = 0, stepSeconds = 60, signal } = options;
  if (!Number.isInteger(day) || day < 0 || day >= model.period.days) {
    throw new RangeError(`There is no day ${day} in a period of ${model.period.days} days (the first is 0)`);
  }
  if (!Number.isInteger(stepSeconds) || stepSeconds < 1 || 3600 % stepSeconds !== 0) {
    throw new RangeError(`An hour cannot be divided into steps of ${stepSeconds} seconds`);
  }
  const plan = planOf(model);
  const trace = emptyTrace(plan, day, stepSeconds);
  replicate(plan, {
    seed,
    replication,
    warmUpHours: warmUpOf(model, seed, signal).hours,
    signal,
    observer: {
      day,
      stepSeconds,
      onStep: ({ arrivals, waiting, occupiedLanes, openLanes }) => {
        trace.streams.forEach((stream, index) => {
          stream.arrivals.push(sumOf(plan.classes, arrivals, (planned) => planned.stream === index));
        });
        trace.stations.forEach((station, index) => {
          station.queue.push(sumOf(plan.visits, waiting, (visit) => visit.station === index));
          station.occupiedLanes.push(occupiedLanes[index]!);
          station.openLanes.push(openLanes[index]!);
          for (const { stream, queue } of station.byStream) {
            const isOne = streamVisitsOf(plan, stream, index);
            queue.push(sumOf(plan.visits, waiting, isOne));
          }
        });
      },
    },
  });
  return trace;
}

function emptyTrace(plan: Plan, day: number, stepSeconds: number) {
  const { period, streams } = plan.model;
  const date = new Date(Date.parse(`${period.startDate}T00:00:00Z`) + day * SECONDS_PER_DAY * 1000);
  return {
    date: date.toISOString().slice(0, 10),
    stepSeconds,
    streams: streams.map(({ id }) => ({ id, arrivals: [] as number[] })),
    stations: plan.stations.map(({ station }) => ({
      id: station.id,
      queue: [] as number[],
      byStream: streams
        .filter(({ route }) => route.some((step) => step.station === station.id))
        .map(({ id }) => ({ stream: id, queue: [] as number[] })),
      occupiedLanes: [] as number[],
      openLanes: [] as number[],
    })),
  };
}

function streamVisitsOf(plan: Plan, stream: string, station: number) {
  return (visit: Plan["visits"][number]) =>
    visit.station === station && plan.model.streams[plan.classes[visit.class]!.stream]!.id === stream;
}

/** The sum of the counts whose owners are wanted. */
function sumOf<Owner>(
  owners: readonly Owner[],
  counts: ArrayLike<number>,
  isWanted: (owner: Owner) => boolean,
): number {
  let sum = 0;
  owners.forEach((owner, index) => {
    if (isWanted(owner)) sum += counts[index]!;
  });
  return sum;
}
