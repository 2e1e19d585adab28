import type { WaitLimit } from "./engine/replication.ts";
import type { CrossingModel } from "./model/crossing-model.ts";
import { type Batch, type BatchOptions, mergeBatches, simulateBatch } from "./results/batch.ts";
import { replicationsToAdd } from "./results/precision.ts";
import type { WarmUp } from "./results/warm-up.ts";
import type { Precision, RunOptions } from "./run-options.ts";

/**
 * A question to the simulation, written once for one thread and for many: it yields the replications that it needs and
 * is given their batch.
 */
export type Steps<Answer> = Generator<BatchRequest, Answer, Batch>;

export interface BatchRequest {
  readonly model: CrossingModel;
  readonly options: BatchOptions;
}

/** Simulates the replications of a request, all of them together; several workers may share them. */
export type Simulate = (model: CrossingModel, options: BatchOptions) => Promise<Batch>;

/** Answers a question on this thread. */
export function answer<Answer>(steps: Steps<Answer>): Answer {
  let step = steps.next();
  while (!step.done) step = steps.next(simulateBatch(step.value.model, step.value.options));
  return step.value;
}

/** Answers a question with whatever simulates batches. */
export async function answerWith<Answer>(simulate: Simulate, steps: Steps<Answer>): Promise<Answer> {
  let step = steps.next();
  while (!step.done) step = steps.next(await simulate(step.value.model, step.value.options));
  return step.value;
}

export const DEFAULT_SEED = 1;
const DEFAULT_REPLICATIONS = 10;

export interface ReplicationsOptions extends RunOptions {
  readonly limits?: readonly WaitLimit[];
  /** Default 0. */
  readonly firstReplication?: number;
}

/** As many replications as the options ask for, or as their precision takes. */
export function* replicationsOf(model: CrossingModel, warmUp: WarmUp, options: ReplicationsOptions): Steps<Batch> {
  const { limits, firstReplication = 0 } = options;
  const { seed = DEFAULT_SEED, replications = DEFAULT_REPLICATIONS, signal, onProgress, method } = options;
  const goal = typeof replications === "number" ? replications : replications.maximum;
  function request(done: number, count: number): BatchRequest {
    const progress = onProgress && ((share: number) => onProgress((done + share * count) / goal));
    return {
      model,
      options: {
        seed,
        firstReplication: firstReplication + done,
        replications: count,
        warmUp,
        limits,
        signal,
        method,
        onProgress: progress,
      },
    };
  }
  let batch = yield request(0, typeof replications === "number" ? replications : replications.minimum);
  if (typeof replications === "number") return batch;
  for (;;) {
    const more = replicationsToAdd(batch, replications);
    if (more === 0) break;
    batch = mergeBatches([batch, yield request(batch.measures.length, more)]);
  }
  onProgress?.(1);
  return batch;
}

/** The precision that was asked for, if any. */
export function wantedPrecision({ replications }: RunOptions): Precision | undefined {
  return typeof replications === "object" ? replications : undefined;
}
