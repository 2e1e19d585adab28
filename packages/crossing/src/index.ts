export { checkModel, type ModelCheck, ModelError, parseModel } from "./model/check.ts";
export {
  type CrossingModel,
  type CrossingModelInput,
  crossingModelSchema,
} from "./model/crossing-model.ts";
export type { Problem } from "./model/problem.ts";
export type * from "./result.ts";
export { CancelledError, type CancelSignal, type Precision, type RunOptions } from "./run-options.ts";
