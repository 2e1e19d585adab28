import { type Plan, planOf } from "../engine/plan.ts";
import { replicate, type WaitLimit } from "../engine/replication.ts";
import type { Tally } from "../engine/tally.ts";
import type { CrossingModel } from "../model/crossing-model.ts";
import type { CancelSignal, SimulationMethod } from "../run-options.ts";
import { type Measures, measure } from "./measures.ts";
import type { WarmUp } from "./warm-up.ts";

/** Which replications to simulate; replication n is the same whichever batch it is in. */
export interface BatchOptions {
  readonly seed: number;
  readonly firstReplication: number;
  readonly replications: number;
  readonly warmUp: WarmUp;
  readonly limits?: readonly WaitLimit[] | undefined;
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly method?: SimulationMethod | undefined;
}

/**
 * Replications and what is counted over all of them: plain data that can be sent between workers. Its size does not
 * depend on how many replications are counted, but for a few numbers of each.
 */
export interface Batch {
  readonly seed: number;
  readonly warmUp: WarmUp;
  readonly measures: readonly Measures[];
  /** Histograms as in a replication's tally. */
  readonly waitHistogram: Uint32Array;
  readonly journeyWaitHistogram: Uint32Array;
  readonly journeyTimeHistogram: Uint32Array;
  readonly journeyWaitVisit: Int32Array;
}

/** Simulates some replications of the model. @throws CancelledError */
export function simulateBatch(model: CrossingModel, options: BatchOptions): Batch {
  const plan = planOf(model);
  let batch: Batch | undefined;
  for (let index = 0; index < options.replications; index++) {
    const tally = replicate(plan, {
      ...options,
      warmUpHours: options.warmUp.hours,
      replication: options.firstReplication + index,
      onProgress: options.onProgress && ((share) => options.onProgress?.((index + share) / options.replications)),
    });
    const single = batchOf(plan, tally, options, options.firstReplication + index);
    batch = batch ? addBatch(batch, single) : single;
  }
  if (!batch) throw new RangeError("A batch needs at least one replication");
  return batch;
}

/** All replications of batches of the same model, seed and warm-up, in order; the same in whatever order they come. */
export function mergeBatches(batches: readonly Batch[]): Batch {
  const [first, ...others] = batches;
  if (!first) throw new RangeError("There is no batch to merge");
  const merged = others.reduce(addBatch, {
    ...first,
    waitHistogram: first.waitHistogram.slice(),
    journeyWaitHistogram: first.journeyWaitHistogram.slice(),
    journeyTimeHistogram: first.journeyTimeHistogram.slice(),
  });
  return { ...merged, measures: merged.measures.toSorted((a, b) => a.replication - b.replication) };
}

function batchOf(plan: Plan, tally: Tally, { seed, warmUp }: BatchOptions, replication: number): Batch {
  return {
    seed,
    warmUp,
    measures: [measure(plan, tally, replication)],
    waitHistogram: tally.wait.histogram,
    journeyWaitHistogram: tally.journeyWait.histogram,
    journeyTimeHistogram: tally.journeyTime.histogram,
    journeyWaitVisit: tally.journeyWaitVisit,
  };
}

/** Adds the counts of `other` to those of `batch`. Counts are whole numbers: their sums depend on no order. */
function addBatch(batch: Batch, other: Batch): Batch {
  addCounts(batch.waitHistogram, other.waitHistogram);
  addCounts(batch.journeyWaitHistogram, other.journeyWaitHistogram);
  addCounts(batch.journeyTimeHistogram, other.journeyTimeHistogram);
  return { ...batch, measures: [...batch.measures, ...other.measures] };
}

function addCounts(counts: Uint32Array, others: Uint32Array): void {
  for (let i = 0; i < counts.length; i++) counts[i]! += others[i]!;
}
