import type { CrossingModel } from "./model/crossing-model.ts";
import type { CrossingResult } from "./results/result.ts";
import { summarize } from "./results/summarize.ts";
import { warmUpOf } from "./results/warm-up.ts";
import type { RunOptions } from "./run-options.ts";
import { answer, DEFAULT_SEED, replicationsOf, type Steps, wantedPrecision } from "./steps.ts";

/**
 * How long do people wait, how long are the queues, how busy the lanes? Simulates on the calling thread; see
 * `answerWith` for several.
 *
 * @throws CancelledError if the signal says so
 */
export function run(model: CrossingModel, options: RunOptions = {}): CrossingResult {
  return answer(runSteps(model, options));
}

export function* runSteps(model: CrossingModel, options: RunOptions): Steps<CrossingResult> {
  const warmUp = warmUpOf(model, options.seed ?? DEFAULT_SEED, options.signal);
  const batch = yield* replicationsOf(model, warmUp, options);
  return summarize(model, batch, wantedPrecision(options));
}
