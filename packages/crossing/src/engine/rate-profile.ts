import type { Arrivals } from "../model/arrivals.ts";
import type { BatchSize } from "../model/distribution.ts";
import { type Calendar, HOURS_PER_DAY, HOURS_PER_WEEK, modulo, SECONDS_PER_HOUR } from "./calendar.ts";

/** A rate of arrivals that is constant within each segment of time; segment 0 begins with the period. */
export interface RateProfile {
  readonly segmentSeconds: number;
  /** Arrivals (of batches, where there are batches) per second. */
  readonly ratePerSecond: (segment: number) => number;
}

export function rateProfile(arrivals: Arrivals, calendar: Calendar): RateProfile {
  switch (arrivals.kind) {
    case "hourly": {
      const base = arrivals.perHour / SECONDS_PER_HOUR;
      return {
        segmentSeconds: SECONDS_PER_HOUR,
        ratePerSecond: (hour) =>
          base *
          (arrivals.byHourOfWeek?.[calendar.hourOfWeek(hour)] ?? 1) *
          (arrivals.byMonth?.[calendar.monthOfHour(hour)] ?? 1),
      };
    }
    case "daily": {
      const base = arrivals.perDay / SECONDS_PER_HOUR;
      return {
        segmentSeconds: SECONDS_PER_HOUR,
        ratePerSecond: (hour) => {
          const hourOfWeek = calendar.hourOfWeek(hour);
          return (
            base *
            arrivals.shareByHourOfDay[hourOfWeek % HOURS_PER_DAY]! *
            (arrivals.byDayOfWeek?.[Math.floor(hourOfWeek / HOURS_PER_DAY)] ?? 1) *
            (arrivals.byMonth?.[calendar.monthOfHour(hour)] ?? 1)
          );
        },
      };
    }
    case "counts": {
      const segmentSeconds = arrivals.binMinutes * 60;
      return {
        segmentSeconds,
        ratePerSecond: (bin) => arrivals.counts[modulo(bin, arrivals.counts.length)]! / segmentSeconds,
      };
    }
  }
}

export function meanBatchSize(batch: BatchSize | undefined): number {
  switch (batch?.distribution) {
    case undefined:
      return 1;
    case "fixed":
      return batch.size;
    case "geometric":
      return batch.meanSize;
    case "empirical": {
      const { sizes, weights = sizes.map(() => 1) } = batch;
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return sizes.reduce((sum, size, index) => sum + size * weights[index]!, 0) / total;
    }
  }
}

/**
 * The mean number of a stream's members that arrive in each hour of the week, over so many days of the period; 0 in
 * hours that do not occur in it.
 */
export function meanArrivalsByHourOfWeek(arrivals: Arrivals, calendar: Calendar, days: number): Float64Array {
  return meanArrivals(arrivals, calendar, days, HOURS_PER_WEEK);
}

/** The same in each hour of the day: the mean over all days of the period. */
export function meanArrivalsByHourOfDay(arrivals: Arrivals, calendar: Calendar, days: number): Float64Array {
  return meanArrivals(arrivals, calendar, days, HOURS_PER_DAY);
}

function meanArrivals(arrivals: Arrivals, calendar: Calendar, days: number, slots: number): Float64Array {
  const profile = rateProfile(arrivals, calendar);
  const perBatch = meanBatchSize(arrivals.batch);
  const total = new Float64Array(slots);
  const hours = new Float64Array(slots);
  const segmentsPerHour = SECONDS_PER_HOUR / profile.segmentSeconds;
  const add = (hour: number, count: number) => {
    const slot = calendar.hourOfWeek(hour) % slots;
    hours[slot]! += count;
    for (let part = 0; part < segmentsPerHour; part++) {
      const rate = profile.ratePerSecond(hour * segmentsPerHour + part);
      total[slot]! += count * rate * profile.segmentSeconds * perBatch;
    }
  };
  if (arrivals.kind === "counts") for (let hour = 0; hour < days * HOURS_PER_DAY; hour++) add(hour, 1);
  else for (const { hour, count } of calendar.hoursAlike(days)) add(hour, count);
  return total.map((sum, slot) => (hours[slot]! > 0 ? sum / hours[slot]! : 0));
}
