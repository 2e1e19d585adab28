import type { Precision } from "../run-options.ts";
import type { Batch } from "./batch.ts";
import { estimate } from "./estimate.ts";
import type { Measures } from "./measures.ts";

/** Half widths below this are narrow enough, however short the mean wait is. */
const NARROW_SECONDS = 1;

/** How many replications to add to a batch for the wanted precision: 0 if it is reached, or the maximum is. */
export function replicationsToAdd({ measures }: Batch, precision: Precision): number {
  const done = measures.length;
  const wanted = Math.ceil(done * widthOverGoal(measures, precision) ** 2);
  // Widths are estimates themselves: at most double at a time.
  return Math.max(0, Math.min(wanted, 2 * done, precision.maximum) - done);
}

/** The widest interval of a mean wait ÷ how wide it may be; 1 or less if all are narrow enough. */
export function widthOverGoal(measures: readonly Measures[], { relativeHalfWidth }: Precision): number {
  const streams = measures[0]?.streams ?? [];
  return Math.max(
    0,
    ...streams.map((_, index) => {
      const { mean, halfWidth } = estimate(measures.map(({ streams }) => streams[index]!.wait.mean));
      return Number.isNaN(halfWidth) ? 0 : halfWidth / Math.max(relativeHalfWidth * mean, NARROW_SECONDS);
    }),
  );
}
