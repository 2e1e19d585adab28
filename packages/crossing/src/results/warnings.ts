import { HOURS_PER_WEEK, SECONDS_PER_HOUR } from "../engine/calendar.ts";
import type { Plan } from "../engine/plan.ts";
import { meanArrivalsByHourOfWeek } from "../engine/rate-profile.ts";
import { timetableOf } from "../engine/timetable.ts";
import { meanServiceSeconds } from "../model/mean-duration.ts";
import type { Precision } from "../run-options.ts";
import type { Batch } from "./batch.ts";
import { estimate } from "./estimate.ts";
import type { Measures } from "./measures.ts";
import { widthOverGoal } from "./precision.ts";
import type { Warning } from "./result.ts";
import type { WarmUp } from "./warm-up.ts";

/** Above this load, a queue takes so long to settle that a simulated period rarely shows it. */
const NEARLY_UNSTABLE_LOAD = 0.95;
const FEW_REPLICATIONS = 5;
/** An interval wider than this share of its mean says little. */
const WIDE_INTERVAL = 0.2;
const FEW_OBSERVATIONS = 100;

/** What a reader of the results has to know to not be misled by them. */
export function warningsOf(plan: Plan, { measures, warmUp }: Batch, precision: Precision | undefined): Warning[] {
  return [
    ...loadWarnings(plan),
    ...queueWarnings(plan, measures),
    ...warmUpWarnings(warmUp),
    ...precisionWarnings(plan, measures),
    ...(precision ? goalWarnings(measures, precision) : []),
  ];
}

function loadWarnings(plan: Plan): Warning[] {
  return plan.stations.flatMap(({ station }, index): Warning[] => {
    const load = stationLoad(plan, index);
    const percent = `${Math.round(load * 100)} %`;
    if (load >= 1) {
      const message =
        `More arrives at "${station.id}" than its open lanes can serve (load ${percent}): the queue grows as long as ` +
        "this lasts, and waits depend on how long is simulated.";
      return [{ code: "unstable", about: station.id, message }];
    }
    if (load < NEARLY_UNSTABLE_LOAD) return [];
    const message = `"${station.id}" is loaded to ${percent}: small errors in rates or service times change its waits a lot.`;
    return [{ code: "nearly-unstable", about: station.id, message }];
  });
}

/** Work arriving ÷ work that the open lanes can do, over the period; those turned away or giving up included. */
export function stationLoad(plan: Plan, index: number): number {
  const { model, calendar } = plan;
  const { visits, groups } = plan.stations[index]!;
  const timetable = timetableOf(plan);
  const { days } = model.period;
  let work = 0;
  const counted = new Set<number>();
  for (const number of visits) {
    const visit = plan.visits[number]!;
    const { stream } = plan.classes[visit.class]!;
    if (counted.has(stream)) continue;
    counted.add(stream);
    const arrivals = meanArrivalsByHourOfWeek(model.streams[stream]!.arrivals, calendar, days);
    const perWeek = arrivals.reduce((total, count) => total + count, 0);
    work += perWeek * visit.probability * meanServiceSeconds(visit);
  }
  let capacity = 0;
  for (let hour = 0; hour < Math.min(HOURS_PER_WEEK, days * 24); hour++) {
    for (const group of groups) capacity += timetable.openLanes(group, calendar.hourOfWeek(hour)) * SECONDS_PER_HOUR;
  }
  return work / capacity;
}

function queueWarnings(plan: Plan, measures: readonly Measures[]): Warning[] {
  return plan.stations.flatMap(({ station }, index) => {
    const days = measures.map(({ stations }) => stations[index]!.daysNeverEmpty);
    const share = days.reduce((sum, count) => sum + count, 0) / (measures.length * plan.model.period.days);
    if (share < 0.5) return [];
    const message =
      `The queue at "${station.id}" never empties, day or night, on ${Math.round(share * 100)} % of the days: each day ` +
      "inherits the queue of the day before.";
    return [{ code: "never-empties", about: station.id, message }];
  });
}

function warmUpWarnings({ hours, settled }: WarmUp): Warning[] {
  if (settled) return [];
  const message =
    `Even after ${hours} hours the pilot run had not settled: there may be no steady state to start from. Lower the ` +
    "load, or set start.warmUpHours yourself.";
  return [{ code: "warm-up-not-found", message }];
}

function precisionWarnings(plan: Plan, measures: readonly Measures[]): Warning[] {
  const warnings: Warning[] = [];
  if (measures.length < FEW_REPLICATIONS) {
    const message =
      measures.length === 1
        ? "One replication says nothing about how far chance moves the results; use at least 5."
        : `${measures.length} replications give intervals that are hardly better than a guess; use at least ${FEW_REPLICATIONS}.`;
    warnings.push({ code: "too-few-replications", message });
  }
  plan.model.streams.forEach(({ id }, index) => {
    const served = measures.reduce((sum, { streams }) => sum + streams[index]!.served, 0);
    if (served < FEW_OBSERVATIONS) {
      const message = `Only ${served} of "${id}" were served in all replications: their percentiles are not to be trusted.`;
      warnings.push({ code: "few-observations", about: id, message });
    }
    const { mean, halfWidth } = estimate(measures.map(({ streams }) => streams[index]!.wait.mean));
    if (measures.length >= FEW_REPLICATIONS && mean > 1 && halfWidth > WIDE_INTERVAL * mean) {
      const message =
        `The mean wait of "${id}" is known to ±${Math.round((halfWidth / mean) * 100)} % only; more replications or a ` +
        "longer period narrow that.";
      warnings.push({ code: "too-few-replications", about: id, message });
    }
  });
  return warnings;
}

function goalWarnings(measures: readonly Measures[], precision: Precision): Warning[] {
  if (widthOverGoal(measures, precision) <= 1) return [];
  const percent = Math.round(precision.relativeHalfWidth * 100);
  const message = `After ${measures.length} replications, not every mean wait is known to ±${percent} %; allow more.`;
  return [{ code: "precision-not-reached", message }];
}
