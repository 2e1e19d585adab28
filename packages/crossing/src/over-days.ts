import type { CrossingModel } from "./model/crossing-model.ts";

const MINUTES_PER_DAY = 1440;
const MS_PER_DAY = 86_400_000;

/**
 * The model over other days. Counted arrivals stay on the days that they were counted on: those of the first counted
 * day do not move to the new start.
 *
 * @param startDate a day such as 2021-07-11
 */
export function overDays(model: CrossingModel, startDate: string, days: number): CrossingModel {
  const later = Math.round((Date.parse(startDate) - Date.parse(model.period.startDate)) / MS_PER_DAY);
  return {
    ...model,
    period: { startDate, days },
    streams: model.streams.map((stream) => {
      const { arrivals } = stream;
      if (arrivals.kind !== "counts" || later === 0) return stream;
      const moved = (later * MINUTES_PER_DAY) / arrivals.binMinutes;
      return { ...stream, arrivals: { ...arrivals, counts: rotated(arrivals.counts, moved) } };
    }),
  };
}

/** The list begun at a later (or earlier) place; what comes before it follows at the end. */
function rotated<Value>(values: readonly Value[], by: number): Value[] {
  const from = ((by % values.length) + values.length) % values.length;
  return [...values.slice(from), ...values.slice(0, from)];
}
