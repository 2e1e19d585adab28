import { type Batch, type BatchOptions, type CrossingModel, simulateBatch } from "@kelisim/crossing";

/** Some of the replications of a batch, as a thread is told of them. */
export interface Task {
  readonly model: CrossingModel;
  readonly options: Omit<BatchOptions, "onProgress" | "signal">;
  /** Where the share of this task that is done is written, for the thread that watches. */
  readonly progress: Float64Array;
  readonly index: number;
}

export default function simulateTask({ model, options, progress, index }: Task): Batch {
  return simulateBatch(model, {
    ...options,
    onProgress: (share) => {
      progress[index] = share;
    },
  });
}
