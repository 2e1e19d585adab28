import { CancelledError, type CancelSignal, type SimulationMethod } from "../run-options.ts";
import type { ReplicationSeed } from "./arrival-process.ts";
import { SECONDS_PER_DAY, SECONDS_PER_HOUR } from "./calendar.ts";
import type { Observer } from "./observer.ts";
import type { Plan } from "./plan.ts";
import { Simulation } from "./simulation.ts";
import { clearTally, emptyTally, type Tally } from "./tally.ts";

export interface ReplicationOptions extends ReplicationSeed {
  /** Hours simulated before the period and not counted. */
  readonly warmUpHours: number;
  /** Waits to be held against a limit, beside the limits that the model's streams have. */
  readonly limits?: readonly WaitLimit[] | undefined;
  /** Called with the share of simulated time that is done, after each day. */
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: CancelSignal | undefined;
  /** Default `auto`. */
  readonly method?: SimulationMethod | undefined;
  /** Called after each simulated day with what has been counted so far. */
  readonly onDay?: ((tally: Tally) => void) | undefined;
  /** Looks at one day; the replication ends with it. */
  readonly observer?: Observer | undefined;
}

/** A limit on the wait of a stream: at one station, or (without `station`) at all of them together. */
export interface WaitLimit {
  readonly stream: string;
  readonly station?: string | undefined;
  readonly seconds: number;
}

/** Simulates the period of the plan's model once. @throws CancelledError */
export function replicate(plan: Plan, options: ReplicationOptions): Tally {
  const days = options.observer ? options.observer.day + 1 : plan.model.period.days;
  const startTime = -options.warmUpHours * SECONDS_PER_HOUR;
  const tally = emptyTally(plan);
  setLimits(plan, options.limits ?? [], tally);
  const simulation = new Simulation(plan, tally, { ...options, startTime, method: options.method ?? "auto" });
  const firstDay = Math.floor(startTime / SECONDS_PER_DAY);
  for (let day = firstDay; day < days; day++) {
    if (options.signal?.aborted) throw new CancelledError();
    if (day === 0) {
      if (firstDay < 0) clearTally(tally);
      simulation.noteInside(tally.insideAtStart, tally.queueAtStart);
      simulation.takeNeverEmpty();
    }
    simulation.simulateDay(day);
    simulation.takeNeverEmpty().forEach((never, station) => {
      if (never) tally.daysNeverEmpty[station]!++;
    });
    options.onDay?.(tally);
    options.onProgress?.((day + 1 - firstDay) / (days - firstDay));
  }
  simulation.noteInside(tally.insideAtEnd, tally.queueAtEnd);
  simulation.noteBookings();
  return tally;
}

function setLimits(plan: Plan, limits: readonly WaitLimit[], tally: Tally): void {
  plan.classes.forEach(({ stream, onlyVisit }, index) => {
    const { id, limit } = plan.model.streams[stream]!;
    if (limit?.of === "time") tally.journeyTime.limitSeconds[index] = limit.seconds;
    const wanted = limits.find((other) => other.stream === id && other.station === undefined);
    const waitLimit = wanted?.seconds ?? (limit?.of === "wait" ? limit.seconds : undefined);
    const atStation = limits.some((other) => other.stream === id && other.station !== undefined);
    // A visit has one limit: where it needs one for itself, whole waits are counted apart.
    if (waitLimit !== undefined && atStation) tally.journeyWaitVisit[index] = -1;
    const isVisit = tally.journeyWaitVisit[index]! >= 0;
    if (waitLimit === undefined) return;
    if (isVisit) tally.wait.limitSeconds[onlyVisit!] = waitLimit;
    else tally.journeyWait.limitSeconds[index] = waitLimit;
  });
  for (const { stream, station, seconds } of limits) {
    plan.visits.forEach((visit, index) => {
      const isStream = plan.model.streams[plan.classes[visit.class]!.stream]!.id === stream;
      const isStation = plan.stations[visit.station]!.station.id === station;
      if (isStream && isStation) tally.wait.limitSeconds[index] = seconds;
    });
  }
}
