/** When to stop adding replications: once the interval is narrow enough, or at `maximum`. */
export interface Precision {
  /** At least 2. */
  readonly minimum: number;
  readonly maximum: number;
  /** Wanted half width of the 95 % interval, as a share of the mean (0.05), of the mean wait of every stream; one second will always do. */
  readonly relativeHalfWidth: number;
}

/** Lets a caller stop a run: an AbortSignal will do. Looked at once per simulated day or more often. */
export interface CancelSignal {
  readonly aborted: boolean;
}

export interface RunOptions {
  /** Whole number from 0 to 2^32 − 1; default 1. Two runs with the same seed share their randomness. */
  readonly seed?: number;
  /** How many replications, or how precise; default 10. */
  readonly replications?: number | Precision;
  readonly signal?: CancelSignal;
  /** Called now and then with the share of the work done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Default `auto`. Results agree, sums within rounding. */
  readonly method?: SimulationMethod;
}

/**
 * `auto` serves by recursion wherever it applies, `events` by event lists (one for each station that can be simulated by
 * itself), `one-event-list` by a single one for all stations.
 */
export type SimulationMethod = "auto" | "events" | "one-event-list";

/** The caller's signal stopped the run. */
export class CancelledError extends Error {
  override readonly name = "CancelledError";
  constructor() {
    super("The run was cancelled.");
  }
}
