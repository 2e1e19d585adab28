import { offeredLoadByHour } from "./analytic/offered-load.ts";
import { lanesForTarget } from "./analytic/staffing.ts";
import { HOURS_PER_DAY } from "./engine/calendar.ts";
import { type Plan, planOf } from "./engine/plan.ts";
import { meanArrivalsByHourOfDay } from "./engine/rate-profile.ts";
import { timetableOf } from "./engine/timetable.ts";
import type { CrossingModel } from "./model/crossing-model.ts";
import { meanServiceSeconds, serviceVariation } from "./model/mean-duration.ts";
import type { Batch } from "./results/batch.ts";
import { eachHour } from "./results/measures.ts";
import type { CrossingResult, Estimate } from "./results/result.ts";
import { summarize } from "./results/summarize.ts";
import { warmUpOf } from "./results/warm-up.ts";
import type { RunOptions } from "./run-options.ts";
import { lanesByHour, planShifts, type Shift } from "./shift-plan.ts";
import { answer, DEFAULT_SEED, replicationsOf, type Steps } from "./steps.ts";
import { checkTargets, keepsTargets, limitsOf, shareOver, type WaitTarget } from "./target.ts";

export interface StaffOptions extends RunOptions {
  /** The stations to be staffed anew; those that the targets' streams come to where absent. */
  readonly stations?: readonly string[];
  /** How long whoever starts has to stay; whole hours, 1 to 24, default 8. */
  readonly minimumShiftHours?: number;
}

/** When to open how many lanes. */
export interface StaffPlan {
  readonly lanes: readonly StaffedLanes[];
  /** Lane-hours a day of the lanes to be staffed: as the model has them, as needed, and as manned in shifts. */
  readonly laneHoursBefore: number;
  readonly laneHoursNeeded: number;
  readonly laneHoursManned: number;
  /** False if no number of lanes there keeps the targets in the search; the plan is then the model as it is. */
  readonly wasFound: boolean;
  /** Whether the plan as manned keeps every target, in replications that the search has not seen. */
  readonly keepsTargets: boolean;
  /** The share that waits too long under the plan as manned, by target, in those replications. */
  readonly shareOver: readonly Estimate[];
  /** The model with the plan as manned. */
  readonly model: CrossingModel;
  readonly result: CrossingResult;
}

export interface StaffedLanes {
  readonly station: string;
  readonly lanes: string;
  /** The leanest plan found that keeps the targets. 24 hours of the day. */
  readonly neededByHour: readonly number[];
  readonly shifts: readonly Shift[];
  readonly mannedByHour: readonly number[];
  /** How many lanes more than the model has would have to be built. */
  readonly lacking: number;
}

const DEFAULT_MINIMUM_SHIFT_HOURS = 8;

/**
 * How many lanes does it take, and when? Starts from the lanes that M/G/c queues with the offered load of each hour
 * would need, adds where that does not keep the targets, and then takes away lane-hours until none can be spared; each
 * step is judged by simulation on the same random numbers, in the mean over replications. What replications that the
 * search has not seen do not bear out is given back. Lanes that the model never
 * opens at some hour stay closed at that hour.
 *
 * @throws TargetError for targets that do not fit the model; CancelledError if the signal says so
 */
export function staff(model: CrossingModel, targets: readonly WaitTarget[], options: StaffOptions = {}): StaffPlan {
  return answer(staffSteps(model, targets, options));
}

export function* staffSteps(
  model: CrossingModel,
  targets: readonly WaitTarget[],
  options: StaffOptions,
): Steps<StaffPlan> {
  checkTargets(model, targets);
  const plan = planOf(model);
  const groups = groupsToStaff(plan, targets, options.stations);
  const { onProgress, ...quiet } = options;
  const warmUp = warmUpOf(model, options.seed ?? DEFAULT_SEED, options.signal);
  let simulations = 0;
  function* simulate(lanes: Lanes, firstReplication: number): Steps<{ staffed: CrossingModel; batch: Batch }> {
    const staffed = withLanes(model, groups, lanes);
    const batch = yield* replicationsOf(staffed, warmUp, { ...quiet, limits: limitsOf(targets), firstReplication });
    onProgress?.(1 - 1 / (1 + ++simulations / 40));
    return { staffed, batch };
  }
  function* keeps(lanes: Lanes, firstReplication = 0): Steps<boolean> {
    const { staffed, batch } = yield* simulate(lanes, firstReplication);
    return keepsTargets(staffed, batch, targets);
  }

  const start = groups.map((group) => startingLanes(plan, group, targets));
  const enough = yield* addUntilKept(groups, start, keeps);
  const plans = enough ? yield* spare(groups, enough, keeps) : [groups.map(({ open }) => [...open])];
  const unseen = typeof options.replications === "object" ? options.replications.maximum : (options.replications ?? 10);
  const needed = yield* lastKept(plans, (lanes) => keeps(lanes, unseen));
  const shifts = needed.map((lanes) => planShifts(lanes, options.minimumShiftHours ?? DEFAULT_MINIMUM_SHIFT_HOURS));
  const manned = shifts.map(lanesByHour);
  const { staffed, batch } = yield* simulate(manned, unseen);
  onProgress?.(1);
  return {
    lanes: groups.map(({ station, lanes, count }, index) => ({
      station,
      lanes,
      neededByHour: needed[index]!,
      shifts: shifts[index]!,
      mannedByHour: manned[index]!,
      lacking: Math.max(0, Math.max(...manned[index]!) - count),
    })),
    laneHoursBefore: total(groups.map(({ open }) => open)),
    laneHoursNeeded: total(needed),
    laneHoursManned: total(manned),
    wasFound: enough !== undefined,
    keepsTargets: keepsTargets(staffed, batch, targets),
    shareOver: targets.map((target) => shareOver(staffed, batch, target)),
    model: staffed,
    result: summarize(staffed, batch),
  };
}

/** Lanes by group to be staffed and hour of the day. */
type Lanes = readonly (readonly number[])[];

interface StaffedGroup {
  readonly group: number;
  readonly station: string;
  readonly lanes: string;
  readonly count: number;
  /** The most lanes that the model opens in each hour of the day. */
  readonly open: readonly number[];
}

function groupsToStaff(
  plan: Plan,
  targets: readonly WaitTarget[],
  wanted: readonly string[] | undefined,
): StaffedGroup[] {
  const timetable = timetableOf(plan);
  const concerned = plan.stations.map(({ station, visits }) =>
    targets.some(
      (target) =>
        (target.station === undefined || target.station === station.id) &&
        visits.some((visit) => streamId(plan, visit) === target.stream),
    ),
  );
  return plan.groups.flatMap(({ station: index, lanes, count }, group) => {
    const { id } = plan.stations[index]!.station;
    if (!(wanted ? wanted.includes(id) : concerned[index])) return [];
    const open = eachHour((hour) =>
      Math.max(...Array.from({ length: 7 }, (_, day) => timetable.openLanes(group, day * HOURS_PER_DAY + hour))),
    );
    return [{ group, station: id, lanes: lanes.id, count, open }];
  });
}

/** The lanes that each hour would need by itself, as an M/G/c queue with the group's part of the station's load. */
function startingLanes(plan: Plan, { group, open }: StaffedGroup, targets: readonly WaitTarget[]): number[] {
  const { station: index, lanes, count } = plan.groups[group]!;
  const { visits, groups } = plan.stations[index]!;
  const perHour = new Array<number>(HOURS_PER_DAY).fill(0);
  let visitors = 0;
  let seconds = 0;
  let secondMoment = 0;
  const counted = new Set<string>();
  for (const number of visits) {
    const visit = plan.visits[number]!;
    const id = streamId(plan, number);
    if (counted.has(id) || !(lanes.streams?.includes(id) ?? true)) continue;
    counted.add(id);
    // Where several groups of lanes may serve a stream, each gets its part by its size.
    const lanesForStream = visit.groups.reduce((sum, other) => sum + plan.groups[other]!.count, 0);
    const part = (visit.probability * count) / lanesForStream;
    const stream = plan.model.streams.find((item) => item.id === id)!;
    const byHour = meanArrivalsByHourOfDay(stream.arrivals, plan.calendar, plan.model.period.days);
    const mean = meanServiceSeconds(visit);
    byHour.forEach((arrivals, hour) => {
      perHour[hour]! += arrivals * part;
      visitors += arrivals * part;
      seconds += arrivals * part * mean;
      secondMoment += arrivals * part * mean ** 2 * (1 + serviceVariation(visit) ** 2);
    });
  }
  if (visitors === 0 || groups.length === 0 || seconds === 0) return open.map((lanesOpen) => Math.min(1, lanesOpen));
  const serviceSeconds = seconds / visitors;
  const variation = Math.sqrt(Math.max(0, secondMoment / visitors / serviceSeconds ** 2 - 1));
  const target = strictest(plan, targets);
  return offeredLoadByHour(perHour, serviceSeconds).map((load, hour) => {
    if (open[hour] === 0) return 0;
    const arrivalsPerHour = (load * 3600) / serviceSeconds;
    return lanesForTarget({ arrivalsPerHour, serviceSeconds, serviceVariation: variation }, target);
  });
}

/** The shortest wait of the targets, shared among the stations of the way, and the largest share. */
function strictest(plan: Plan, targets: readonly WaitTarget[]): { share: number; waitSeconds: number } {
  return {
    share: Math.max(...targets.map(({ share }) => share)),
    waitSeconds: Math.min(
      ...targets.map(({ stream, station, waitSeconds }) => {
        const stations = plan.model.streams.find(({ id }) => id === stream)!.route.length;
        return station === undefined ? waitSeconds / stations : waitSeconds;
      }),
    ),
  };
}

/** Adds a tenth (a lane at least) in every hour until the targets are kept; undefined if that never happens. */
function* addUntilKept(
  groups: readonly StaffedGroup[],
  start: Lanes,
  keeps: (lanes: Lanes) => Steps<boolean>,
): Steps<Lanes | undefined> {
  let lanes = start;
  for (let attempt = 0; attempt < 40; attempt++) {
    if (yield* keeps(lanes)) return lanes;
    lanes = lanes.map((byHour, index) =>
      byHour.map((count, hour) => (groups[index]!.open[hour] === 0 ? 0 : Math.max(count + 1, Math.ceil(count * 1.1)))),
    );
  }
  return undefined;
}

/**
 * Takes away lane-hours until none can be spared. Fewer lanes only ever make waits longer, so a lane-hour that could
 * not be spared once never can; many are tried at once, and halved where that was too many.
 *
 * @returns the plans that kept the targets, each with fewer lane-hours than the one before
 */
function* spare(
  groups: readonly StaffedGroup[],
  start: Lanes,
  keeps: (lanes: Lanes) => Steps<boolean>,
): Steps<readonly Lanes[]> {
  const plans = [start];
  let candidates = groups.flatMap((_, group) => eachHour((hour) => ({ group, hour })));
  function* trySparing(cells: typeof candidates): Steps<typeof candidates> {
    const lanes = plans.at(-1)!;
    const possible = cells.filter(({ group, hour }) => lanes[group]![hour]! > 1);
    if (possible.length === 0) return [];
    const fewer = lanes.map((byHour) => [...byHour]);
    for (const { group, hour } of possible) fewer[group]![hour]!--;
    if (yield* keeps(fewer)) {
      plans.push(fewer);
      return possible;
    }
    if (possible.length === 1) return [];
    const half = possible.length >> 1;
    const first = yield* trySparing(possible.slice(0, half));
    return [...first, ...(yield* trySparing(possible.slice(half)))];
  }
  while (candidates.length > 0) candidates = yield* trySparing(candidates);
  return plans;
}

/**
 * The last of ever leaner plans that keeps the targets (the first, if none does). A search that ends where its own
 * replications just keep them has been lucky as often as not; here other replications decide.
 */
function* lastKept(plans: readonly Lanes[], keeps: (lanes: Lanes) => Steps<boolean>): Steps<Lanes> {
  let kept = 0;
  let failed = plans.length;
  for (let tried = plans.length - 1; failed - kept > 1; tried = (kept + failed) >> 1) {
    if (yield* keeps(plans[tried]!)) kept = tried;
    else failed = tried;
  }
  return plans[kept]!;
}

function withLanes(model: CrossingModel, groups: readonly StaffedGroup[], lanes: Lanes): CrossingModel {
  return {
    ...model,
    stations: model.stations.map((station) => ({
      ...station,
      lanes: station.lanes.map((group) => {
        const index = groups.findIndex((staffed) => staffed.station === station.id && staffed.lanes === group.id);
        if (index < 0) return group;
        const { openByHourOfWeek: _, ...rest } = group;
        const openByHourOfDay = [...lanes[index]!];
        return { ...rest, count: Math.max(group.count, ...openByHourOfDay), openByHourOfDay };
      }),
    })),
  };
}

function streamId(plan: Plan, visit: number): string {
  return plan.model.streams[plan.classes[plan.visits[visit]!.class]!.stream]!.id;
}

function total(lanes: Lanes): number {
  return lanes.flat().reduce((sum, count) => sum + count, 0);
}
