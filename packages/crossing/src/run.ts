import type { CrossingModel } from "./model/crossing-model.ts";
import { mergeBatches, simulateBatch } from "./results/batch.ts";
import { replicationsToAdd } from "./results/precision.ts";
import type { CrossingResult } from "./results/result.ts";
import { summarize } from "./results/summarize.ts";
import { warmUpOf } from "./results/warm-up.ts";
import type { RunOptions } from "./run-options.ts";

export const DEFAULT_SEED = 1;
const DEFAULT_REPLICATIONS = 10;

/**
 * Simulates a crossing, on the calling thread. To use several threads, share out the replications that
 * `simulateBatch` simulates, merge with `mergeBatches`, and `summarize`: the result is the same.
 *
 * @throws CancelledError if the signal says so
 */
export function run(model: CrossingModel, options: RunOptions = {}): CrossingResult {
  const { seed = DEFAULT_SEED, replications = DEFAULT_REPLICATIONS, signal, onProgress, method } = options;
  const warmUp = warmUpOf(model, seed, signal);
  const goal = typeof replications === "number" ? replications : replications.maximum;
  const simulate = (done: number, count: number) =>
    simulateBatch(model, {
      seed,
      firstReplication: done,
      replications: count,
      warmUp,
      signal,
      method,
      onProgress: onProgress && ((share) => onProgress((done + share * count) / goal)),
    });
  let batch = simulate(0, typeof replications === "number" ? replications : replications.minimum);
  if (typeof replications !== "number") {
    for (let more = replicationsToAdd(batch, replications); more > 0; more = replicationsToAdd(batch, replications)) {
      batch = mergeBatches([batch, simulate(batch.measures.length, more)]);
    }
    onProgress?.(1);
  }
  return summarize(model, batch, typeof replications === "number" ? undefined : replications);
}
