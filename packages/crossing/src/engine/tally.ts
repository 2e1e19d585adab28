import { HOURS_PER_DAY } from "./calendar.ts";
import { binOf, HISTOGRAM_BINS } from "./histogram.ts";
import type { Plan } from "./plan.ts";

/**
 * What one replication counts. Its size depends on the model alone, not on how long is simulated. Arrays by hour have
 * 24 entries for each owner (class, visit, station, group): owner × 24 + hour of day.
 */
export interface Tally {
  /** By class. */
  readonly arrivedByHour: Float64Array;
  readonly insideAtStart: Float64Array;
  readonly insideAtEnd: Float64Array;
  /** Empty for classes whose only wait is counted by visit; see `journeyWaitVisit`. */
  readonly journeyWait: DurationTally;
  /** By hour but for the histogram. */
  readonly journeyTime: DurationTally;
  /** The visit in whose `wait` the whole wait of a class is counted, or −1. */
  readonly journeyWaitVisit: Int32Array;
  /** By visit. */
  readonly joined: Float64Array;
  readonly gaveUp: Float64Array;
  readonly turnedAway: Float64Array;
  readonly wait: DurationTally;
  /** Customer-seconds of waiting. */
  readonly queueSecondsByHour: Float64Array;
  /** By station. */
  readonly maximumQueueByHour: Float64Array;
  readonly daysNeverEmpty: Float64Array;
  readonly queueAtStart: Float64Array;
  readonly queueAtEnd: Float64Array;
  /** By lane, in seconds. */
  readonly busySeconds: Float64Array;
  readonly openSeconds: Float64Array;
  readonly heldUpSeconds: Float64Array;
  readonly brokenSeconds: Float64Array;
  /** By group of lanes, in lane-seconds. */
  readonly busySecondsByHour: Float64Array;
  readonly openSecondsByHour: Float64Array;
  /** By stream. */
  readonly booked: Float64Array;
  readonly noShows: Float64Array;
  readonly withoutSlot: Float64Array;
}

/** Durations by owner and hour of the day. */
export interface DurationTally {
  /** 24 or 1: whether the histogram tells hours of the day apart. */
  readonly histogramHours: number;
  /** Counts by owner, hour and bin. */
  readonly histogram: Uint32Array;
  readonly sumByHour: Float64Array;
  readonly overLimitByHour: Float64Array;
  /** By owner. */
  readonly maximum: Float64Array;
  readonly limitSeconds: Float64Array;
}

export function emptyTally(plan: Plan): Tally {
  const { classes, visits, stations, groups, lanes } = plan;
  const streams = plan.model.streams.length;
  const hours = (owners: number) => new Float64Array(owners * HOURS_PER_DAY);
  return {
    arrivedByHour: hours(classes.length),
    insideAtStart: new Float64Array(classes.length),
    insideAtEnd: new Float64Array(classes.length),
    journeyWait: emptyDurations(classes.length, HOURS_PER_DAY),
    journeyTime: emptyDurations(classes.length, 1),
    journeyWaitVisit: Int32Array.from(classes, ({ onlyVisit }) => onlyVisit ?? -1),
    joined: new Float64Array(visits.length),
    gaveUp: new Float64Array(visits.length),
    turnedAway: new Float64Array(visits.length),
    wait: emptyDurations(visits.length, HOURS_PER_DAY),
    queueSecondsByHour: hours(visits.length),
    maximumQueueByHour: hours(stations.length),
    daysNeverEmpty: new Float64Array(stations.length),
    queueAtStart: new Float64Array(stations.length),
    queueAtEnd: new Float64Array(stations.length),
    busySeconds: new Float64Array(lanes),
    openSeconds: new Float64Array(lanes),
    heldUpSeconds: new Float64Array(lanes),
    brokenSeconds: new Float64Array(lanes),
    busySecondsByHour: hours(groups.length),
    openSecondsByHour: hours(groups.length),
    booked: new Float64Array(streams),
    noShows: new Float64Array(streams),
    withoutSlot: new Float64Array(streams),
  };
}

function emptyDurations(owners: number, histogramHours: number): DurationTally {
  return {
    histogramHours,
    histogram: new Uint32Array(owners * histogramHours * HISTOGRAM_BINS),
    sumByHour: new Float64Array(owners * HOURS_PER_DAY),
    overLimitByHour: new Float64Array(owners * HOURS_PER_DAY),
    maximum: new Float64Array(owners),
    limitSeconds: new Float64Array(owners).fill(Number.POSITIVE_INFINITY),
  };
}

/** Counts a duration by hour of the day, its place in the histogram included. */
export function countDuration(tally: DurationTally, owner: number, hourOfDay: number, seconds: number): void {
  const hour = owner * HOURS_PER_DAY + hourOfDay;
  tally.histogram[hour * HISTOGRAM_BINS + binOf(seconds)]!++;
  addDuration(tally, owner, hour, seconds);
}

/** Counts a duration in a histogram of the whole day. */
export function countDurationOfDay(tally: DurationTally, owner: number, hourOfDay: number, seconds: number): void {
  tally.histogram[owner * HISTOGRAM_BINS + binOf(seconds)]!++;
  addDuration(tally, owner, owner * HOURS_PER_DAY + hourOfDay, seconds);
}

/**
 * Counts the durations at the places `from` to before `to`, all of the same owner and hour; the histogram tells hours
 * apart if the tally does. @returns their sum
 */
export function countDurations(
  tally: DurationTally,
  owner: number,
  hourOfDay: number,
  seconds: Float64Array,
  from: number,
  to: number,
): number {
  const { histogram } = tally;
  const hour = owner * HOURS_PER_DAY + hourOfDay;
  const binsFrom = (tally.histogramHours === 1 ? owner : hour) * HISTOGRAM_BINS;
  const limit = tally.limitSeconds[owner]!;
  let longest = tally.maximum[owner]!;
  let sum = 0;
  let overLimit = 0;
  for (let place = from; place < to; place++) {
    const duration = seconds[place]!;
    sum += duration;
    if (duration > longest) longest = duration;
    if (duration > limit) overLimit++;
    histogram[binsFrom + binOf(duration)]!++;
  }
  tally.maximum[owner] = longest;
  tally.sumByHour[hour]! += sum;
  tally.overLimitByHour[hour]! += overLimit;
  return sum;
}

function addDuration(tally: DurationTally, owner: number, hour: number, seconds: number): void {
  tally.sumByHour[hour]! += seconds;
  if (seconds > tally.maximum[owner]!) tally.maximum[owner] = seconds;
  if (seconds > tally.limitSeconds[owner]!) tally.overLimitByHour[hour]!++;
}

/** Forgets everything counted: the warm-up is over. Limits stay. */
export function clearTally(tally: Tally): void {
  for (const part of Object.values(tally) as (Float64Array | Int32Array | DurationTally)[]) {
    if (part instanceof Int32Array) continue;
    if (part instanceof Float64Array) part.fill(0);
    else for (const array of [part.histogram, part.sumByHour, part.overLimitByHour, part.maximum]) array.fill(0);
  }
}
