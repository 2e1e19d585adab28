import { type Calendar, calendarOf, HOURS_PER_DAY, SECONDS_PER_HOUR } from "./engine/calendar.ts";
import { meanBatchSize, rateProfile } from "./engine/rate-profile.ts";
import type { CrossingModel } from "./model/crossing-model.ts";

export interface ExpectedArrivals {
  /** The stream's id. */
  readonly stream: string;
  /** Members of the stream (not batches) to be expected in each hour of the period. */
  readonly byHour: readonly number[];
}

/** How many are to be expected, hour by hour, from what the model says of its arrivals; nothing is simulated. */
export function expectedArrivals(model: CrossingModel): ExpectedArrivals[] {
  const calendar = calendarOf(model);
  return model.streams.map((stream) => ({ stream: stream.id, byHour: byHour(stream, calendar, model.period.days) }));
}

/** The day of the period on which the most members of all streams together are to be expected; the first of several. */
export function busiestDay(model: CrossingModel): string {
  const streams = expectedArrivals(model);
  let busiest = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let day = 0; day < model.period.days; day++) {
    const total = streams.reduce((sum, { byHour }) => sum + sumOfDay(byHour, day), 0);
    // Days that are alike differ by rounding.
    if (total <= most * (1 + 1e-9)) continue;
    busiest = day;
    most = total;
  }
  return new Date(Date.parse(model.period.startDate) + busiest * 86_400_000).toISOString().slice(0, 10);
}

function byHour({ arrivals }: CrossingModel["streams"][number], calendar: Calendar, days: number): number[] {
  const { segmentSeconds, ratePerSecond } = rateProfile(arrivals, calendar);
  const perBatch = meanBatchSize(arrivals.batch);
  const segmentsPerHour = SECONDS_PER_HOUR / segmentSeconds;
  return Array.from({ length: days * HOURS_PER_DAY }, (_, hour) => {
    let batches = 0;
    for (let part = 0; part < segmentsPerHour; part++) {
      batches += ratePerSecond(hour * segmentsPerHour + part) * segmentSeconds;
    }
    return batches * perBatch;
  });
}

function sumOfDay(byHour: readonly number[], day: number): number {
  let total = 0;
  for (let hour = day * HOURS_PER_DAY; hour < (day + 1) * HOURS_PER_DAY; hour++) total += byHour[hour]!;
  return total;
}
