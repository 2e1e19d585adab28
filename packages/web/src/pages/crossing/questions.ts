/** What the page asks its simulation worker, and what comes back. */
import type {
  Capacity,
  CapacityOptions,
  Comparison,
  CrossingModel,
  DayTrace,
  RunOptions,
  StaffOptions,
  StaffPlan,
  TraceOptions,
  WaitTarget,
} from "@kelisim/crossing";

type Told<Options> = Omit<Options, "signal" | "onProgress">;

export type Question =
  | {
      readonly kind: "compare";
      readonly before: CrossingModel;
      readonly after: CrossingModel;
      readonly options: Told<RunOptions>;
    }
  | {
      readonly kind: "staff";
      readonly model: CrossingModel;
      readonly targets: readonly WaitTarget[];
      readonly options: Told<StaffOptions>;
    }
  | {
      readonly kind: "capacity";
      readonly model: CrossingModel;
      readonly targets: readonly WaitTarget[];
      readonly options: Told<CapacityOptions>;
    }
  | { readonly kind: "trace"; readonly model: CrossingModel; readonly options: Told<TraceOptions> };

export interface Answers {
  readonly compare: Comparison;
  readonly staff: StaffPlan;
  readonly capacity: Capacity;
  readonly trace: DayTrace;
}
