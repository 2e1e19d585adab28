/**
 * A mean over independent replications with the half width of its 95 % confidence interval (Student's t).
 * `halfWidth` is NaN with fewer than two replications; both are NaN where there was nothing to measure
 * (JSON writes null for NaN).
 */
export interface Estimate {
  readonly mean: number;
  readonly halfWidth: number;
}

/** How a duration is spread. Percentiles are those of each replication, estimated from a histogram (see README). */
export interface DurationSummary {
  /** How many durations were measured, in all replications together. */
  readonly count: number;
  readonly meanSeconds: Estimate;
  readonly medianSeconds: Estimate;
  readonly p90Seconds: Estimate;
  readonly p95Seconds: Estimate;
  readonly p99Seconds: Estimate;
  readonly maximumSeconds: number;
  /** The share with a duration above zero. */
  readonly shareAboveZero: Estimate;
  /** The share above the limit that was asked for; absent where none was. Counted exactly, not by the histogram. */
  readonly shareOverLimit?: Estimate;
  /** All replications together: the share of durations in (fromSeconds, toSeconds], empty bins left out. */
  readonly histogram: readonly HistogramBin[];
}

export interface HistogramBin {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly share: number;
}

/** A stream's journey through the whole crossing. Counts are per replication, that is per simulated period. */
export interface StreamResult {
  readonly id: string;
  readonly arrived: Estimate;
  readonly served: Estimate;
  readonly gaveUp: Estimate;
  readonly turnedAway: Estimate;
  readonly insideAtStart: Estimate;
  readonly insideAtEnd: Estimate;
  /** Present for streams that book. */
  readonly booking?: BookingResult;
  /** Waiting at all stations together, held-up time included; of those who left in the period, having been served. */
  readonly wait: DurationSummary;
  /** From arrival to exit, of the same. */
  readonly time: DurationSummary;
  /** By the hour of the day in which one arrived at the crossing: 24 entries. */
  readonly byHourOfDay: readonly StreamHour[];
}

export interface BookingResult {
  readonly booked: Estimate;
  readonly noShows: Estimate;
  /** Wished for a slot, found none, came without. */
  readonly withoutSlot: Estimate;
  readonly waitOfBooked: DurationSummary;
}

export interface StreamHour {
  /** Mean arrivals a day in this hour. */
  readonly arrived: Estimate;
  readonly meanWaitSeconds: Estimate;
  readonly p95WaitSeconds: number;
  readonly shareOverLimit?: Estimate;
}

export interface StationResult {
  readonly id: string;
  readonly servedPerHour: Estimate;
  /** From joining the queue of the station (being held up before it included) to the start of service. */
  readonly wait: DurationSummary;
  readonly byStream: readonly StationStreamResult[];
  /** How many wait, averaged over time. */
  readonly queue: Estimate;
  readonly maximumQueue: number;
  /** 24 entries. */
  readonly byHourOfDay: readonly StationHour[];
  readonly lanes: readonly LanesResult[];
}

export interface StationStreamResult {
  readonly stream: string;
  readonly arrived: Estimate;
  readonly served: Estimate;
  readonly gaveUp: Estimate;
  readonly turnedAway: Estimate;
  readonly wait: DurationSummary;
  readonly queue: Estimate;
}

export interface StationHour {
  /** How many wait in this hour of the day, averaged over time and days. */
  readonly queue: Estimate;
  readonly maximumQueue: number;
  /** Of those who joined the station in this hour. */
  readonly meanWaitSeconds: Estimate;
  readonly p95WaitSeconds: number;
  /** Lanes open, busy lanes included that are about to close; averaged over the hour. */
  readonly openLanes: number;
  readonly busyLanes: Estimate;
}

export interface LanesResult {
  readonly id: string;
  /** Busy time ÷ open time. */
  readonly utilisation: Estimate;
  /** The share of open time in which a lane is held by someone who finds no place at the next station. */
  readonly heldUp: Estimate;
  readonly brokenDown: Estimate;
  /** Utilisation of each lane by itself. */
  readonly byLane: readonly number[];
}

export interface Warning {
  readonly code: WarningCode;
  /** The stream or station it is about; absent where it is about the run. */
  readonly about?: string;
  readonly message: string;
}

export type WarningCode =
  | "unstable"
  | "nearly-unstable"
  | "never-empties"
  | "too-few-replications"
  | "precision-not-reached"
  | "warm-up-not-found"
  | "few-observations";

export interface CrossingResult {
  readonly model: string;
  readonly seed: number;
  readonly replications: number;
  readonly days: number;
  readonly warmUpHours: number;
  readonly streams: readonly StreamResult[];
  readonly stations: readonly StationResult[];
  readonly warnings: readonly Warning[];
}
