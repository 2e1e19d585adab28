/**
 * A border crossing as queues. `parseModel` checks a model; `run`, `compare`, `staff`, `capacity`, `value` and `traceDay`
 * answer questions about it on the calling thread (in a browser: best in a worker), with progress and a signal to stop.
 * `runSteps` and its like ask for replications instead, which `answerWith` has simulated by `simulateBatch` anywhere.
 * The README has an example of each.
 *
 * @module
 */

export { type Capacity, type CapacityOptions, capacity, capacitySteps } from "./capacity.ts";
export {
  type Comparison,
  compare,
  compareSteps,
  type Difference,
  type StationComparison,
  type StreamComparison,
} from "./compare.ts";
export type { WaitLimit } from "./engine/replication.ts";
export { busiestDay, type ExpectedArrivals, expectedArrivals } from "./expected-arrivals.ts";
export { checkModel, type ModelCheck, ModelError, parseModel } from "./model/check.ts";
export {
  type CrossingModel,
  type CrossingModelInput,
  crossingModelSchema,
} from "./model/crossing-model.ts";
export type { Problem } from "./model/problem.ts";
export { overDays } from "./over-days.ts";
export { type Batch, type BatchOptions, mergeBatches, simulateBatch } from "./results/batch.ts";
export { replicationsToAdd } from "./results/precision.ts";
export type * from "./results/result.ts";
export { summarize } from "./results/summarize.ts";
export { type WarmUp, warmUpOf } from "./results/warm-up.ts";
export { run, runSteps } from "./run.ts";
export { CancelledError, type CancelSignal, type Precision, type RunOptions } from "./run-options.ts";
export { lanesByHour, planShifts, type Shift } from "./shift-plan.ts";
export { type StaffedLanes, type StaffOptions, type StaffPlan, staff, staffSteps } from "./staff.ts";
export { answerWith, type BatchRequest, type Simulate, type Steps } from "./steps.ts";
export { TargetError, type WaitTarget } from "./target.ts";
export {
  type DayTrace,
  type StationStreamTrace,
  type StationTrace,
  type StreamTrace,
  type TraceOptions,
  traceDay,
} from "./trace-day.ts";
export {
  type StreamTimeValue,
  type TimeValue,
  type TimeValues,
  type ValueOptions,
  value,
  valueSteps,
} from "./value.ts";
