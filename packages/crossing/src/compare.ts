import type { CrossingModel } from "./model/crossing-model.ts";
import type { Batch } from "./results/batch.ts";
import { estimate } from "./results/estimate.ts";
import { eachHour, type Measures } from "./results/measures.ts";
import type { CrossingResult, Estimate } from "./results/result.ts";
import { summarize } from "./results/summarize.ts";
import { type WarmUp, warmUpOf } from "./results/warm-up.ts";
import type { Precision, RunOptions } from "./run-options.ts";
import { answer, DEFAULT_SEED, replicationsOf, type Steps, wantedPrecision } from "./steps.ts";

/** A figure in two variants. `difference` is after − before, replication by replication on the same random numbers. */
export interface Difference {
  readonly before: Estimate;
  readonly after: Estimate;
  readonly difference: Estimate;
}

/** What a change to a crossing changes, for streams and stations (by id) that both variants have. */
export interface Comparison {
  readonly before: CrossingResult;
  readonly after: CrossingResult;
  readonly streams: readonly StreamComparison[];
  readonly stations: readonly StationComparison[];
}

export interface StreamComparison {
  readonly id: string;
  readonly served: Difference;
  readonly meanWaitSeconds: Difference;
  readonly medianWaitSeconds: Difference;
  readonly p95WaitSeconds: Difference;
  readonly meanTimeSeconds: Difference;
  /** Present if the stream has a limit in both variants. */
  readonly shareOverLimit?: Difference;
  readonly byHourOfDay: readonly { readonly meanWaitSeconds: Difference }[];
}

export interface StationComparison {
  readonly id: string;
  readonly servedPerHour: Difference;
  readonly meanWaitSeconds: Difference;
  readonly p95WaitSeconds: Difference;
  readonly queue: Difference;
  readonly byHourOfDay: readonly { readonly queue: Difference }[];
}

/** What changes from one variant of a crossing to another? @throws CancelledError if the signal says so */
export function compare(before: CrossingModel, after: CrossingModel, options: RunOptions = {}): Comparison {
  return answer(compareSteps(before, after, options));
}

export function* compareSteps(before: CrossingModel, after: CrossingModel, options: RunOptions): Steps<Comparison> {
  const [batchBefore, batchAfter] = yield* pairedBatches(before, after, options);
  return compareBatches(before, batchBefore, after, batchAfter, wantedPrecision(options));
}

/** The same replications of both variants, with the same warm-up. */
export function* pairedBatches(
  before: CrossingModel,
  after: CrossingModel,
  options: RunOptions,
): Steps<readonly [Batch, Batch]> {
  const seed = options.seed ?? DEFAULT_SEED;
  const warmUp = longer(warmUpOf(before, seed, options.signal), warmUpOf(after, seed, options.signal));
  const { onProgress } = options;
  const half = (from: number) => ({
    ...options,
    ...(onProgress && { onProgress: (x: number) => onProgress(from + x / 2) }),
  });
  const batchBefore = yield* replicationsOf(before, warmUp, half(0));
  const batchAfter = after === before ? batchBefore : yield* replicationsOf(after, warmUp, half(0.5));
  return [batchBefore, batchAfter];
}

function longer(a: WarmUp, b: WarmUp): WarmUp {
  return { hours: Math.max(a.hours, b.hours), settled: a.settled && b.settled };
}

/** Compares batches of the same seed and warm-up; replications that only one of them has are left out of differences. */
function compareBatches(
  before: CrossingModel,
  batchBefore: Batch,
  after: CrossingModel,
  batchAfter: Batch,
  precision: Precision | undefined,
): Comparison {
  const pairs = Math.min(batchBefore.measures.length, batchAfter.measures.length);
  const differ = (
    pickBefore: (measures: Measures) => number,
    pickAfter: (measures: Measures) => number,
  ): Difference => {
    const valuesBefore = batchBefore.measures.map(pickBefore);
    const valuesAfter = batchAfter.measures.map(pickAfter);
    const differences = Array.from({ length: pairs }, (_, pair) => valuesAfter[pair]! - valuesBefore[pair]!);
    return { before: estimate(valuesBefore), after: estimate(valuesAfter), difference: estimate(differences) };
  };
  return {
    before: summarize(before, batchBefore, precision),
    after: summarize(after, batchAfter, precision),
    streams: inBoth(before.streams, after.streams).map(([id, inBefore, inAfter]): StreamComparison => {
      const stream = (pick: (measures: Measures["streams"][number]) => number) =>
        differ(
          ({ streams }) => pick(streams[inBefore]!),
          ({ streams }) => pick(streams[inAfter]!),
        );
      const isLimited = before.streams[inBefore]!.limit && after.streams[inAfter]!.limit;
      return {
        id,
        served: stream(({ served }) => served),
        meanWaitSeconds: stream(({ wait }) => wait.mean),
        medianWaitSeconds: stream(({ wait }) => wait.median),
        p95WaitSeconds: stream(({ wait }) => wait.p95),
        meanTimeSeconds: stream(({ time }) => time.mean),
        ...(isLimited && {
          shareOverLimit: stream(({ wait, time }) => (Number.isNaN(wait.overLimit) ? time : wait).overLimit),
        }),
        byHourOfDay: eachHour((hour) => ({ meanWaitSeconds: stream(({ byHour }) => byHour[hour]!.meanWait) })),
      };
    }),
    stations: inBoth(before.stations, after.stations).map(([id, inBefore, inAfter]): StationComparison => {
      const station = (pick: (measures: Measures["stations"][number]) => number) =>
        differ(
          ({ stations }) => pick(stations[inBefore]!),
          ({ stations }) => pick(stations[inAfter]!),
        );
      return {
        id,
        servedPerHour: station(({ servedPerHour }) => servedPerHour),
        meanWaitSeconds: station(({ wait }) => wait.mean),
        p95WaitSeconds: station(({ wait }) => wait.p95),
        queue: station(({ queue }) => queue),
        byHourOfDay: eachHour((hour) => ({ queue: station(({ byHour }) => byHour[hour]!.queue) })),
      };
    }),
  };
}

/** The ids that both lists have, and where. */
function inBoth(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): (readonly [id: string, before: number, after: number])[] {
  return before.flatMap(({ id }, index) => {
    const other = after.findIndex((item) => item.id === id);
    return other < 0 ? [] : [[id, index, other] as const];
  });
}
