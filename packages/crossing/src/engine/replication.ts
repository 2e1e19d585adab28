import { CancelledError, type CancelSignal } from "../run-options.ts";
import {
  type ArrivalProcess,
  type BookingCounts,
  poissonArrivals,
  type ReplicationSeed,
  type TimeSpan,
} from "./arrival-process.ts";
import { bookedArrivals } from "./booked-arrivals.ts";
import { HOURS_PER_DAY, modulo, SECONDS_PER_DAY, SECONDS_PER_HOUR } from "./calendar.ts";
import { Engine } from "./engine.ts";
import type { Plan } from "./plan.ts";
import { rateProfile } from "./rate-profile.ts";
import { clearTally, emptyTally, type Tally } from "./tally.ts";
import { timetableOf } from "./timetable.ts";

export interface ReplicationOptions extends ReplicationSeed {
  /** Hours simulated before the period and not counted. */
  readonly warmUpHours: number;
  /** Waits to be held against a limit, beside the limits that the model's streams have. */
  readonly limits?: readonly WaitLimit[] | undefined;
  /** Called with the share of simulated time that is done, after each day. */
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: CancelSignal | undefined;
  /** Called after each simulated day with what has been counted so far. */
  readonly onDay?: ((tally: Tally) => void) | undefined;
}

/** A limit on the wait of a stream: at one station, or (without `station`) at all of them together. */
export interface WaitLimit {
  readonly stream: string;
  readonly station?: string | undefined;
  readonly seconds: number;
}

/** Simulates the period of the plan's model once. @throws CancelledError */
export function replicate(plan: Plan, options: ReplicationOptions): Tally {
  const { model } = plan;
  const { boundaries, openLanes, isPaused } = timetableOf(plan);
  const span: TimeSpan = {
    from: -options.warmUpHours * SECONDS_PER_HOUR,
    to: model.period.days * SECONDS_PER_DAY,
  };
  const tally = emptyTally(plan);
  setLimits(plan, options.limits ?? [], tally);
  const sources = arrivalProcesses(plan, span, options);
  const engine = new Engine(plan, sources, options, tally, span.from);

  const firstDay = Math.floor(span.from / SECONDS_PER_DAY);
  for (let day = firstDay; day < model.period.days; day++) {
    if (options.signal?.aborted) throw new CancelledError();
    if (day === 0) {
      clearTally(tally);
      noteInside(plan, engine, tally.insideAtStart, tally.queueAtStart);
      for (let station = 0; station < plan.stations.length; station++) engine.takeLeastWaiting(station);
    }
    boundaries.forEach((secondOfDay, index) => {
      const begin = Math.max(span.from, day * SECONDS_PER_DAY + secondOfDay);
      const end = day * SECONDS_PER_DAY + (boundaries[index + 1] ?? SECONDS_PER_DAY);
      if (end <= span.from) return;
      const hour = Math.floor(begin / SECONDS_PER_HOUR);
      const hourOfWeek = plan.calendar.hourOfWeek(hour);
      const second = modulo(begin, SECONDS_PER_DAY);
      engine.beginSpan(
        begin,
        hourOfWeek % HOURS_PER_DAY,
        (group) => openLanes(group, hourOfWeek),
        (group) => isPaused(group, second),
      );
      engine.advance(end);
      engine.endSpan(end);
    });
    plan.stations.forEach((_, station) => {
      if (engine.takeLeastWaiting(station) > 0) tally.daysNeverEmpty[station]!++;
    });
    options.onDay?.(tally);
    options.onProgress?.((day + 1 - firstDay) / (model.period.days - firstDay));
  }
  noteInside(plan, engine, tally.insideAtEnd, tally.queueAtEnd);
  sources.forEach((source, index) => {
    if (source.booking) noteBookings(source.booking, plan.sources[index]!.stream, tally);
  });
  return tally;
}

function setLimits(plan: Plan, limits: readonly WaitLimit[], tally: Tally): void {
  plan.classes.forEach(({ stream }, index) => {
    const { limit } = plan.model.streams[stream]!;
    if (limit) (limit.of === "wait" ? tally.journeyWait : tally.journeyTime).limitSeconds[index] = limit.seconds;
  });
  const streamOf = (classIndex: number) => plan.model.streams[plan.classes[classIndex]!.stream]!.id;
  for (const { stream, station, seconds } of limits) {
    plan.classes.forEach((_, index) => {
      if (station === undefined && streamOf(index) === stream) tally.journeyWait.limitSeconds[index] = seconds;
    });
    plan.visits.forEach((visit, index) => {
      const isThere = plan.stations[visit.station]!.station.id === station;
      if (isThere && streamOf(visit.class) === stream) tally.wait.limitSeconds[index] = seconds;
    });
  }
}

function arrivalProcesses(plan: Plan, span: TimeSpan, seed: ReplicationSeed): ArrivalProcess[] {
  return plan.sources.map(({ stream: index, kind, randomName }) => {
    const stream = plan.model.streams[index]!;
    const profile = rateProfile(stream.arrivals, plan.calendar);
    if (kind === "booking") return bookedArrivals(profile, stream.booking!, span, plan.calendar, seed, randomName);
    const share = 1 - (stream.booking?.share ?? 0);
    return poissonArrivals(profile, share, stream.arrivals.batch, span, seed, randomName);
  });
}

function noteBookings(counts: BookingCounts, stream: number, tally: Tally): void {
  tally.booked[stream] = counts.booked;
  tally.noShows[stream] = counts.noShows;
  tally.withoutSlot[stream] = counts.withoutSlot;
}

function noteInside(plan: Plan, engine: Engine, inside: Float64Array, queue: Float64Array): void {
  inside.fill(0);
  engine.forEachInside((classIndex) => inside[classIndex]!++);
  plan.stations.forEach((_, station) => {
    queue[station] = engine.waitingAt(station);
  });
}
