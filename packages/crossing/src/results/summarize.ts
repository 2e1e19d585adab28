import { HOURS_PER_DAY } from "../engine/calendar.ts";
import { binOf, binStart, quantile } from "../engine/histogram.ts";
import { type Plan, planOf } from "../engine/plan.ts";
import type { CrossingModel } from "../model/crossing-model.ts";
import type { Precision } from "../run-options.ts";
import type { Batch } from "./batch.ts";
import { estimate } from "./estimate.ts";
import {
  addHistogram,
  addHistogramOfHour,
  type DurationMeasures,
  eachHour,
  indicesWhere,
  type StationMeasures,
  type StreamMeasures,
  streamOfVisit,
} from "./measures.ts";
import type { CrossingResult, DurationSummary, Estimate, HistogramBin, StationResult, StreamResult } from "./result.ts";
import { warningsOf } from "./warnings.ts";

/** The result of all replications of a batch. With `precision`, it warns where that was wanted and is not reached. */
export function summarize(model: CrossingModel, batch: Batch, precision?: Precision): CrossingResult {
  const plan = planOf(model);
  return {
    model: model.name,
    seed: batch.seed,
    replications: batch.measures.length,
    days: model.period.days,
    warmUpHours: batch.warmUp.hours,
    streams: model.streams.map((_, stream) => summarizeStream(plan, batch, stream)),
    stations: plan.stations.map((_, station) => summarizeStation(plan, batch, station)),
    warnings: warningsOf(plan, batch, precision),
  };
}

function summarizeStream(plan: Plan, batch: Batch, index: number): StreamResult {
  const stream = plan.model.streams[index]!;
  const classes = indicesWhere(plan.classes, (item) => item.stream === index);
  const booked = classes.filter((item) => plan.classes[item]!.kind === "booked");
  const waits = journeyWaits(batch, classes);
  const measures = batch.measures.map(({ streams }) => streams[index]!);
  const p95Waits = p95ByHour(waits, longestOf(measures.map(({ wait }) => wait)));
  const over = (pick: (measures: StreamMeasures) => number) => estimate(measures.map(pick));
  return {
    id: stream.id,
    arrived: over(({ arrived }) => arrived),
    served: over(({ served }) => served),
    gaveUp: over(({ gaveUp }) => gaveUp),
    turnedAway: over(({ turnedAway }) => turnedAway),
    insideAtStart: over(({ insideAtStart }) => insideAtStart),
    insideAtEnd: over(({ insideAtEnd }) => insideAtEnd),
    ...(stream.booking && {
      booking: {
        booked: over((measure) => measure.booked),
        noShows: over(({ noShows }) => noShows),
        withoutSlot: over(({ withoutSlot }) => withoutSlot),
        waitOfBooked: summarizeDurations(
          measures.map(({ waitOfBooked }) => waitOfBooked),
          journeyWaits(batch, booked),
        ),
      },
    }),
    wait: summarizeDurations(
      measures.map(({ wait }) => wait),
      waits,
    ),
    time: summarizeDurations(
      measures.map(({ time }) => time),
      classes.map((owner) => ({ histogram: batch.journeyTimeHistogram, hours: 1, owner })),
    ),
    byHourOfDay: eachHour((hour) => ({
      arrived: over(({ byHour }) => byHour[hour]!.arrived),
      meanWaitSeconds: over(({ byHour }) => byHour[hour]!.meanWait),
      p95WaitSeconds: p95Waits[hour]!,
      ...(stream.limit && { shareOverLimit: over(({ byHour }) => byHour[hour]!.overLimit) }),
    })),
  };
}

function summarizeStation(plan: Plan, batch: Batch, index: number): StationResult {
  const { station, visits } = plan.stations[index]!;
  const measures = batch.measures.map(({ stations }) => stations[index]!);
  const waits = waitsAt(batch, visits);
  const p95Waits = p95ByHour(waits, longestOf(measures.map(({ wait }) => wait)));
  const over = (pick: (measures: StationMeasures) => number) => estimate(measures.map(pick));
  return {
    id: station.id,
    servedPerHour: over(({ servedPerHour }) => servedPerHour),
    wait: summarizeDurations(
      measures.map(({ wait }) => wait),
      waits,
    ),
    byStream: measures[0]!.byStream.map(({ stream }, position) => {
      const own = visits.filter((visit) => streamOfVisit(plan, visit) === stream);
      return {
        stream: plan.model.streams[stream]!.id,
        arrived: over(({ byStream }) => byStream[position]!.arrived),
        served: over(({ byStream }) => byStream[position]!.served),
        gaveUp: over(({ byStream }) => byStream[position]!.gaveUp),
        turnedAway: over(({ byStream }) => byStream[position]!.turnedAway),
        wait: summarizeDurations(
          measures.map(({ byStream }) => byStream[position]!.wait),
          waitsAt(batch, own),
        ),
        queue: over(({ byStream }) => byStream[position]!.queue),
      };
    }),
    queue: over(({ queue }) => queue),
    maximumQueue: Math.max(...measures.flatMap(({ byHour }) => byHour.map(({ maximumQueue }) => maximumQueue))),
    byHourOfDay: eachHour((hour) => ({
      queue: over(({ byHour }) => byHour[hour]!.queue),
      maximumQueue: Math.max(...measures.map(({ byHour }) => byHour[hour]!.maximumQueue)),
      meanWaitSeconds: over(({ byHour }) => byHour[hour]!.meanWait),
      p95WaitSeconds: p95Waits[hour]!,
      openLanes: over(({ byHour }) => byHour[hour]!.openLanes).mean,
      busyLanes: over(({ byHour }) => byHour[hour]!.busyLanes),
    })),
    lanes: station.lanes.map(({ id }, position) => ({
      id,
      utilisation: over(({ lanes }) => lanes[position]!.utilisation),
      heldUp: over(({ lanes }) => lanes[position]!.heldUp),
      brokenDown: over(({ lanes }) => lanes[position]!.brokenDown),
      byLane: measures[0]!.lanes[position]!.byLane.map(
        (_, lane) => over(({ lanes }) => lanes[position]!.byLane[lane]!).mean,
      ),
    })),
  };
}

/** Whose histogram: of a class or a visit, with 24 hours or 1. */
interface CountedHistogram {
  readonly histogram: Uint32Array;
  readonly hours: number;
  readonly owner: number;
}

function waitsAt({ waitHistogram }: Batch, visits: readonly number[]): CountedHistogram[] {
  return visits.map((owner) => ({ histogram: waitHistogram, hours: HOURS_PER_DAY, owner }));
}

function journeyWaits(batch: Batch, classes: readonly number[]): CountedHistogram[] {
  return classes.flatMap((owner) => {
    const visit = batch.journeyWaitVisit[owner]!;
    if (visit >= 0) return waitsAt(batch, [visit]);
    return [{ histogram: batch.journeyWaitHistogram, hours: HOURS_PER_DAY, owner }];
  });
}

function summarizeDurations(
  measures: readonly DurationMeasures[],
  counted: readonly CountedHistogram[],
): DurationSummary {
  const over = (pick: (measures: DurationMeasures) => number): Estimate => estimate(measures.map(pick));
  const overLimit = over((measure) => measure.overLimit);
  return {
    count: measures.reduce((total, { count }) => total + count, 0),
    meanSeconds: over(({ mean }) => mean),
    medianSeconds: over(({ median }) => median),
    p90Seconds: over(({ p90 }) => p90),
    p95Seconds: over(({ p95 }) => p95),
    p99Seconds: over(({ p99 }) => p99),
    maximumSeconds: longestOf(measures),
    shareAboveZero: over(({ aboveZero }) => aboveZero),
    ...(Number.isNaN(overLimit.mean) ? {} : { shareOverLimit: overLimit }),
    histogram: histogramBins(counted, longestOf(measures)),
  };
}

function longestOf(measures: readonly DurationMeasures[]): number {
  return Math.max(0, ...measures.map(({ maximum }) => maximum));
}

/** Bins beyond that of the longest are empty. */
function histogramBins(counted: readonly CountedHistogram[], longest: number): HistogramBin[] {
  const counts = new Float64Array(binOf(longest) + 1);
  for (const { histogram, hours, owner } of counted) addHistogram(counts, histogram, hours, owner);
  let total = 0;
  for (let bin = 0; bin < counts.length; bin++) total += counts[bin]!;
  const bins: HistogramBin[] = [];
  for (let bin = 0; bin < counts.length; bin++) {
    if (counts[bin] === 0) continue;
    bins.push({
      fromSeconds: binStart(bin),
      toSeconds: bin === 0 ? 0 : binStart(bin + 1),
      share: counts[bin]! / total,
    });
  }
  return bins;
}

function p95ByHour(counted: readonly CountedHistogram[], longest: number): number[] {
  const counts = new Float64Array(binOf(longest) + 1);
  return eachHour((hour) => {
    counts.fill(0);
    for (const { histogram, owner } of counted) addHistogramOfHour(counts, histogram, owner, hour);
    let total = 0;
    for (let bin = 0; bin < counts.length; bin++) total += counts[bin]!;
    return quantile(counts, total, 0.95, Number.POSITIVE_INFINITY);
  });
}
