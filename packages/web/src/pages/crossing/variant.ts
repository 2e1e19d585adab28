/** What a planner tries: changes to a crossing's model, kept apart from it so that both can be shown side by side. */
import { type CrossingModel, overDays } from "@kelisim/crossing";

type Station = CrossingModel["stations"][number];
type Stream = CrossingModel["streams"][number];
type Duration = Station["service"][string];

export interface Variant {
  /** What is simulated: so many days from this one. */
  readonly startDate: string;
  readonly days: number;
  /** Of a stream: its arrivals × this; 1 where absent. */
  readonly arrivalsFactor: Readonly<Record<string, number>>;
  /** Of lanes (`laneKey`): how many are open in each of the 24 hours of the day; as in the model where absent. */
  readonly openByHour: Readonly<Record<string, readonly number[]>>;
  /** Of a station: every service there × this; 1 where absent. */
  readonly serviceFactor: Readonly<Record<string, number>>;
}

export const laneKey = (station: string, lanes: string): string => `${station}/${lanes}`;

/** The model as it is, over the given days. */
export function unchanged(startDate: string, days: number): Variant {
  return { startDate, days, arrivalsFactor: {}, openByHour: {}, serviceFactor: {} };
}

/** Whether a variant differs from the model in more than its days. */
export function changesAnything(variant: Variant): boolean {
  return [variant.arrivalsFactor, variant.openByHour, variant.serviceFactor].some(
    (changes) => Object.keys(changes).length > 0,
  );
}

/** The model with a variant's changes. Lanes are added where more are open than there were. */
export function applyVariant(model: CrossingModel, variant: Variant): CrossingModel {
  const own = overDays(model, variant.startDate, variant.days);
  return {
    ...own,
    streams: own.streams.map((stream) => withArrivals(stream, variant.arrivalsFactor[stream.id] ?? 1)),
    stations: model.stations.map((station) => ({
      ...withService(station, variant.serviceFactor[station.id] ?? 1),
      lanes: station.lanes.map((lanes) => {
        const open = variant.openByHour[laneKey(station.id, lanes.id)];
        if (open === undefined) return lanes;
        const { openByHourOfWeek: _, ...rest } = lanes;
        return { ...rest, count: Math.max(1, ...open), openByHourOfDay: [...open] };
      }),
    })),
  };
}

/** How many lanes are open in each hour of the day; the mean over the week, rounded, where days differ. */
export function openLanesByHour(lanes: Station["lanes"][number]): readonly number[] {
  if (lanes.openByHourOfDay) return lanes.openByHourOfDay;
  const week = lanes.openByHourOfWeek;
  if (!week) return Array.from({ length: 24 }, () => lanes.count);
  return Array.from({ length: 24 }, (_, hour) => {
    const days = Array.from({ length: 7 }, (_, day) => week[day * 24 + hour]!);
    return Math.round(days.reduce((sum, open) => sum + open, 0) / 7);
  });
}

/** A record with one entry more, or without it where the value is what stands there anyway. */
export function withChange<Value>(
  changes: Readonly<Record<string, Value>>,
  key: string,
  value: Value,
  isNone: boolean,
): Readonly<Record<string, Value>> {
  const { [key]: _, ...others } = changes;
  return isNone ? others : { ...others, [key]: value };
}

function withArrivals(stream: Stream, factor: number): Stream {
  if (factor === 1) return stream;
  const { arrivals } = stream;
  switch (arrivals.kind) {
    case "hourly":
      return { ...stream, arrivals: { ...arrivals, perHour: arrivals.perHour * factor } };
    case "daily":
      return { ...stream, arrivals: { ...arrivals, perDay: arrivals.perDay * factor } };
    case "counts":
      return { ...stream, arrivals: { ...arrivals, counts: arrivals.counts.map((count) => count * factor) } };
  }
}

function withService(station: Station, factor: number): Station {
  if (factor === 1) return station;
  return {
    ...station,
    service: Object.fromEntries(
      Object.entries(station.service).map(([stream, duration]) => [stream, stretched(duration, factor)]),
    ),
  };
}

function stretched(duration: Duration, factor: number): Duration {
  return duration.distribution === "empirical"
    ? { ...duration, seconds: duration.seconds.map((seconds) => seconds * factor) }
    : { ...duration, meanSeconds: duration.meanSeconds * factor };
}
