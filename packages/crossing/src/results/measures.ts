import { HOURS_PER_DAY, SECONDS_PER_HOUR } from "../engine/calendar.ts";
import { binOf, HISTOGRAM_BINS, quantile } from "../engine/histogram.ts";
import type { Plan } from "../engine/plan.ts";
import type { DurationTally, Tally } from "../engine/tally.ts";

/** What one replication comes to, in numbers of which the results are means. Shares and means are NaN where nobody came. */
export interface Measures {
  readonly replication: number;
  readonly streams: readonly StreamMeasures[];
  readonly stations: readonly StationMeasures[];
}

export interface DurationMeasures {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
  readonly maximum: number;
  readonly aboveZero: number;
  /** NaN where no limit was asked for. */
  readonly overLimit: number;
}

export interface StreamMeasures {
  readonly arrived: number;
  readonly served: number;
  readonly gaveUp: number;
  readonly turnedAway: number;
  readonly insideAtStart: number;
  readonly insideAtEnd: number;
  readonly booked: number;
  readonly noShows: number;
  readonly withoutSlot: number;
  readonly wait: DurationMeasures;
  readonly waitOfBooked: DurationMeasures;
  readonly time: DurationMeasures;
  readonly byHour: readonly { readonly arrived: number; readonly meanWait: number; readonly overLimit: number }[];
}

export interface StationMeasures {
  readonly servedPerHour: number;
  readonly wait: DurationMeasures;
  readonly byStream: readonly {
    readonly stream: number;
    readonly arrived: number;
    readonly served: number;
    readonly gaveUp: number;
    readonly turnedAway: number;
    readonly wait: DurationMeasures;
    readonly queue: number;
  }[];
  readonly queue: number;
  readonly queueAtStart: number;
  readonly queueAtEnd: number;
  readonly daysNeverEmpty: number;
  readonly byHour: readonly StationHourMeasures[];
  readonly lanes: readonly {
    readonly utilisation: number;
    readonly heldUp: number;
    readonly brokenDown: number;
    readonly byLane: readonly number[];
  }[];
}

export interface StationHourMeasures {
  readonly queue: number;
  readonly maximumQueue: number;
  readonly meanWait: number;
  readonly openLanes: number;
  readonly busyLanes: number;
}

export function measure(plan: Plan, tally: Tally, replication: number): Measures {
  return {
    replication,
    streams: plan.model.streams.map((_, stream) => measureStream(plan, tally, stream)),
    stations: plan.stations.map((_, station) => measureStation(plan, tally, station)),
  };
}

function measureStream(plan: Plan, tally: Tally, stream: number): StreamMeasures {
  const classes = indicesWhere(plan.classes, (item) => item.stream === stream);
  const visits = indicesWhere(plan.visits, (visit) => classes.includes(visit.class));
  const booked = classes.filter((index) => plan.classes[index]!.kind === "booked");
  const waits = journeyWaits(tally, classes);
  const times = classes.map((owner) => ({ tally: tally.journeyTime, owner }));
  const limited = plan.model.streams[stream]!.limit?.of === "time" ? times : waits;
  const time = measureDurations(times);
  return {
    arrived: sum(classes.map((index) => sumHours(tally.arrivedByHour, index))),
    served: time.count,
    gaveUp: sumOf(tally.gaveUp, visits),
    turnedAway: sumOf(tally.turnedAway, visits),
    insideAtStart: sumOf(tally.insideAtStart, classes),
    insideAtEnd: sumOf(tally.insideAtEnd, classes),
    booked: tally.booked[stream]!,
    noShows: tally.noShows[stream]!,
    withoutSlot: tally.withoutSlot[stream]!,
    wait: measureDurations(waits),
    waitOfBooked: measureDurations(journeyWaits(tally, booked)),
    time,
    byHour: eachHour((hour) => {
      const count = countInHour(waits, hour);
      return {
        arrived: sumOf(tally.arrivedByHour, inHour(classes, hour)) / plan.model.period.days,
        meanWait: sumInHour(waits, hour) / count,
        overLimit: overLimitInHour(limited, hour) / count,
      };
    }),
  };
}

function measureStation(plan: Plan, tally: Tally, station: number): StationMeasures {
  const { visits, groups } = plan.stations[station]!;
  const { days } = plan.model.period;
  const hours = days * HOURS_PER_DAY;
  const waitsAt = (owners: readonly number[]) => owners.map((owner) => ({ tally: tally.wait, owner }));
  const waits = waitsAt(visits);
  const wait = measureDurations(waits);
  const queueOf = (owners: readonly number[]) =>
    sum(owners.map((visit) => sumHours(tally.queueSecondsByHour, visit))) / (hours * SECONDS_PER_HOUR);
  const streams = [...new Set(visits.map((visit) => streamOfVisit(plan, visit)))];
  return {
    servedPerHour: wait.count / hours,
    wait,
    byStream: streams.map((stream) => {
      const own = visits.filter((visit) => streamOfVisit(plan, visit) === stream);
      const waitsOfStream = waitsAt(own);
      const waitOfStream = measureDurations(waitsOfStream);
      return {
        stream,
        arrived: sumOf(tally.joined, own),
        served: waitOfStream.count,
        gaveUp: sumOf(tally.gaveUp, own),
        turnedAway: sumOf(tally.turnedAway, own),
        wait: waitOfStream,
        queue: queueOf(own),
      };
    }),
    queue: queueOf(visits),
    queueAtStart: tally.queueAtStart[station]!,
    queueAtEnd: tally.queueAtEnd[station]!,
    daysNeverEmpty: tally.daysNeverEmpty[station]!,
    byHour: eachHour((hour) => ({
      queue: sumOf(tally.queueSecondsByHour, inHour(visits, hour)) / (days * SECONDS_PER_HOUR),
      maximumQueue: tally.maximumQueueByHour[station * HOURS_PER_DAY + hour]!,
      meanWait: sumInHour(waits, hour) / countInHour(waits, hour),
      openLanes: sumOf(tally.openSecondsByHour, inHour(groups, hour)) / (days * SECONDS_PER_HOUR),
      busyLanes: sumOf(tally.busySecondsByHour, inHour(groups, hour)) / (days * SECONDS_PER_HOUR),
    })),
    lanes: groups.map((group) => {
      const lanes = plan.groups[group]!;
      const indices = Array.from({ length: lanes.count }, (_, index) => lanes.firstLane + index);
      const open = sumOf(tally.openSeconds, indices);
      return {
        utilisation: sumOf(tally.busySeconds, indices) / open,
        heldUp: sumOf(tally.heldUpSeconds, indices) / open,
        brokenDown: sumOf(tally.brokenSeconds, indices) / open,
        byLane: indices.map((lane) => tally.busySeconds[lane]! / tally.openSeconds[lane]!),
      };
    }),
  };
}

/** Where the durations of a class or a visit are counted. */
export interface CountedDurations {
  readonly tally: DurationTally;
  readonly owner: number;
}

/** Where the whole waits of classes are counted. */
function journeyWaits(tally: Tally, classes: readonly number[]): CountedDurations[] {
  return classes.map((owner) => {
    const visit = tally.journeyWaitVisit[owner]!;
    return visit >= 0 ? { tally: tally.wait, owner: visit } : { tally: tally.journeyWait, owner };
  });
}

function measureDurations(counted: readonly CountedDurations[]): DurationMeasures {
  const maximum = Math.max(0, ...counted.map(({ tally, owner }) => tally.maximum[owner]!));
  const bins = binOf(maximum) + 1;
  const counts = new Float64Array(bins);
  for (const { tally, owner } of counted) addHistogram(counts, tally.histogram, tally.histogramHours, owner);
  let count = 0;
  for (let bin = 0; bin < bins; bin++) count += counts[bin]!;
  const hasLimit = counted.some(({ tally, owner }) => Number.isFinite(tally.limitSeconds[owner]!));
  const over = sum(counted.map(({ tally, owner }) => sumHours(tally.overLimitByHour, owner)));
  return {
    count,
    mean: sum(counted.map(({ tally, owner }) => sumHours(tally.sumByHour, owner))) / count,
    median: quantile(counts, count, 0.5, maximum),
    p90: quantile(counts, count, 0.9, maximum),
    p95: quantile(counts, count, 0.95, maximum),
    p99: quantile(counts, count, 0.99, maximum),
    maximum,
    aboveZero: 1 - counts[0]! / count,
    overLimit: hasLimit ? over / count : Number.NaN,
  };
}

/** Adds an owner's histograms of all hours to `counts`, as far as that has bins. */
export function addHistogram(counts: Float64Array, histogram: Uint32Array, hours: number, owner: number): void {
  const from = owner * hours * HISTOGRAM_BINS;
  for (let hour = 0; hour < hours; hour++) addBins(counts, histogram, from + hour * HISTOGRAM_BINS);
}

export function addHistogramOfHour(counts: Float64Array, histogram: Uint32Array, owner: number, hour: number): void {
  addBins(counts, histogram, (owner * HOURS_PER_DAY + hour) * HISTOGRAM_BINS);
}

function addBins(counts: Float64Array, histogram: Uint32Array, from: number): void {
  for (let bin = 0; bin < counts.length; bin++) counts[bin]! += histogram[from + bin]!;
}

export function streamOfVisit(plan: Plan, visit: number): number {
  return plan.classes[plan.visits[visit]!.class]!.stream;
}

export function eachHour<T>(make: (hour: number) => T): T[] {
  return Array.from({ length: HOURS_PER_DAY }, (_, hour) => make(hour));
}

export function indicesWhere<T>(items: readonly T[], matches: (item: T) => boolean): number[] {
  return items.flatMap((item, index) => (matches(item) ? [index] : []));
}

function countInHour(counted: readonly CountedDurations[], hour: number): number {
  let count = 0;
  for (const { tally, owner } of counted) {
    const from = (owner * HOURS_PER_DAY + hour) * HISTOGRAM_BINS;
    const to = from + binOf(tally.maximum[owner]!);
    for (let bin = from; bin <= to; bin++) count += tally.histogram[bin]!;
  }
  return count;
}

function sumInHour(counted: readonly CountedDurations[], hour: number): number {
  return sum(counted.map(({ tally, owner }) => tally.sumByHour[owner * HOURS_PER_DAY + hour]!));
}

/** NaN where there is no limit. */
function overLimitInHour(counted: readonly CountedDurations[], hour: number): number {
  if (!counted.some(({ tally, owner }) => Number.isFinite(tally.limitSeconds[owner]!))) return Number.NaN;
  return sum(counted.map(({ tally, owner }) => tally.overLimitByHour[owner * HOURS_PER_DAY + hour]!));
}

function inHour(owners: readonly number[], hour: number): number[] {
  return owners.map((owner) => owner * HOURS_PER_DAY + hour);
}

function sumHours(values: Float64Array, owner: number): number {
  let total = 0;
  for (let hour = 0; hour < HOURS_PER_DAY; hour++) total += values[owner * HOURS_PER_DAY + hour]!;
  return total;
}

function sumOf(values: Float64Array, indices: readonly number[]): number {
  return sum(indices.map((index) => values[index]!));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
