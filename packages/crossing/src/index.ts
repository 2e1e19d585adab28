export { checkModel, type ModelCheck, ModelError, parseModel } from "./model/check.ts";
export {
  type CrossingModel,
  type CrossingModelInput,
  crossingModelSchema,
} from "./model/crossing-model.ts";
export type { Problem } from "./model/problem.ts";
export { type Batch, type BatchOptions, mergeBatches, simulateBatch } from "./results/batch.ts";
export { replicationsToAdd } from "./results/precision.ts";
export type * from "./results/result.ts";
export { summarize } from "./results/summarize.ts";
export { type WarmUp, warmUpOf } from "./results/warm-up.ts";
export { run } from "./run.ts";
export { CancelledError, type CancelSignal, type Precision, type RunOptions } from "./run-options.ts";
