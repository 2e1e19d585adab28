import type { CrossingModel } from "./crossing-model.ts";
import type { BatchSize, Duration } from "./distribution.ts";
import { jsonPath, type Problem } from "./problem.ts";
import { ANY_STREAM, type Lanes, type Station } from "./station.ts";
import { type Branch, EXIT, type Stream } from "./stream.ts";

/** Shares may miss 1 by this much, so that thirds can be written down. */
const SHARE_TOLERANCE = 1e-6;

type Path = readonly PropertyKey[];
type Report = (path: Path, message: string) => void;

/** Mistakes in a model whose shape is right: what one part says against another. */
export function findContradictions(model: CrossingModel): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, message) => problems.push({ path: jsonPath(path), message });
  checkIdentifiers(model, report);
  checkDate(model, report);
  model.streams.forEach((stream, index) => {
    checkStream(model, stream, ["streams", index], report);
  });
  model.stations.forEach((station, index) => {
    checkStation(model, station, ["stations", index], report);
  });
  if (problems.length === 0) checkHoldingCycle(model, report);
  return problems;
}

function checkIdentifiers(model: CrossingModel, report: Report): void {
  const lists = [
    ["directions", model.directions],
    ["streams", model.streams],
    ["stations", model.stations],
  ] as const;
  for (const [name, list] of lists) {
    const seen = new Set<string>();
    list.forEach(({ id }, index) => {
      if (seen.has(id)) report([name, index, "id"], `"${id}" is used twice; give each its own id`);
      if (id === EXIT || id === ANY_STREAM)
        report([name, index, "id"], `"${id}" has a meaning of its own; choose another id`);
      seen.add(id);
    });
  }
}

function checkDate(model: CrossingModel, report: Report): void {
  if (Number.isNaN(Date.parse(`${model.period.startDate}T00:00:00Z`))) {
    report(["period", "startDate"], "is no day of the calendar; write it as 2021-07-05");
  }
}

function checkStream(model: CrossingModel, stream: Stream, path: Path, report: Report): void {
  if (!model.directions.some(({ id }) => id === stream.direction)) {
    report([...path, "direction"], `there is no direction "${stream.direction}"`);
  }
  checkArrivals(stream, [...path, "arrivals"], report);
  checkBooking(stream, [...path, "booking"], report);
  checkRoute(model, stream, path, report);
  if (stream.patience) {
    checkDuration(stream.patience.duration, [...path, "patience", "duration"], report);
    stream.patience.stations?.forEach((id, index) => {
      if (!stream.route.some((step) => step.station === id)) {
        report([...path, "patience", "stations", index], `the stream's route has no station "${id}"`);
      }
    });
  }
}

function checkArrivals({ arrivals }: Stream, path: Path, report: Report): void {
  if (arrivals.kind === "daily") {
    checkShares(arrivals.shareByHourOfDay, [...path, "shareByHourOfDay"], report);
    if (arrivals.byDayOfWeek?.every((factor) => factor === 0)) {
      report([...path, "byDayOfWeek"], "is 0 on every day: nobody would ever arrive");
    }
  }
  if (arrivals.kind === "hourly" && arrivals.byHourOfWeek?.every((factor) => factor === 0)) {
    report([...path, "byHourOfWeek"], "is 0 in every hour: nobody would ever arrive");
  }
  if (arrivals.kind !== "counts" && arrivals.byMonth?.every((factor) => factor === 0)) {
    report([...path, "byMonth"], "is 0 in every month: nobody would ever arrive");
  }
  if (arrivals.kind === "counts" && arrivals.counts.every((count) => count === 0)) {
    report([...path, "counts"], "are all 0: nobody would ever arrive");
  }
  if (arrivals.batch) checkBatch(arrivals.batch, [...path, "batch"], report);
}

function checkBatch(batch: BatchSize, path: Path, report: Report): void {
  if (batch.distribution === "empirical") checkWeights(batch.weights, batch.sizes.length, path, report);
}

function checkBooking({ booking, arrivals }: Stream, path: Path, report: Report): void {
  if (!booking) return;
  if (booking.slotsByHourOfDay && !booking.slotsByHourOfDay.includes(true)) {
    report([...path, "slotsByHourOfDay"], "has no hour with slots: nobody could book");
  }
  if (1440 % booking.slotMinutes !== 0) {
    report(
      [...path, "slotMinutes"],
      "must divide a day of 1440 minutes, so that slots begin at the same times every day",
    );
  }
  if (arrivals.batch) report(path, "booking is for single arrivals: remove the batch, or the booking");
}

function checkRoute(model: CrossingModel, stream: Stream, path: Path, report: Report): void {
  const stationIds = new Set(model.stations.map(({ id }) => id));
  const position = new Map<string, number>();
  stream.route.forEach((step, index) => {
    if (!stationIds.has(step.station)) {
      report([...path, "route", index, "station"], `there is no station "${step.station}"`);
    }
    if (position.has(step.station)) {
      report(
        [...path, "route", index, "station"],
        `circular route: "${step.station}" comes twice; a second visit needs a station of its own`,
      );
    }
    position.set(step.station, index);
  });
  const checkBranches = (branches: readonly Branch[], branchPath: Path) => {
    checkShares(
      branches.map(({ share }) => share),
      branchPath,
      report,
    );
    branches.forEach(({ to }, index) => {
      if (to !== EXIT && !position.has(to)) {
        report([...branchPath, index, "to"], `"${to}" is neither a step of this route nor "${EXIT}"`);
      }
    });
  };
  if (stream.enter) {
    checkBranches(stream.enter, [...path, "enter"]);
    stream.enter.forEach(({ to }, index) => {
      if (to === EXIT) report([...path, "enter", index, "to"], "nobody can enter at the exit");
    });
  }
  stream.route.forEach((step, index) => {
    if (step.next) checkBranches(step.next, [...path, "route", index, "next"]);
  });
  checkNoCircle(stream, position, path, report);
}

function checkNoCircle(stream: Stream, position: ReadonlyMap<string, number>, path: Path, report: Report): void {
  const state = new Map<string, "open" | "done">();
  const visit = (station: string): boolean => {
    const index = position.get(station);
    if (index === undefined || state.get(station) === "done") return false;
    if (state.get(station) === "open") return true;
    state.set(station, "open");
    const circular = successors(stream, index).some((next) => visit(next));
    state.set(station, "done");
    if (circular) {
      report([...path, "route", index], `circular route: one can come back to "${station}", perhaps for ever`);
    }
    return false;
  };
  for (const step of stream.route) visit(step.station);
}

/** The stations that can follow a step with a share above 0. */
export function successors(stream: Stream, index: number): string[] {
  const step = stream.route[index];
  if (step?.next) return step.next.filter(({ to, share }) => to !== EXIT && share > 0).map(({ to }) => to);
  const following = stream.route[index + 1];
  return following ? [following.station] : [];
}

function checkStation(model: CrossingModel, station: Station, path: Path, report: Report): void {
  const visitors = model.streams.filter((stream) => stream.route.some((step) => step.station === station.id));
  const streamIds = new Set(model.streams.map(({ id }) => id));
  const laneIds = new Set<string>();
  station.lanes.forEach((lanes, index) => {
    const lanesPath = [...path, "lanes", index];
    if (laneIds.has(lanes.id)) report([...lanesPath, "id"], `"${lanes.id}" is used twice; give each its own id`);
    laneIds.add(lanes.id);
    checkLanes(lanes, visitors, streamIds, lanesPath, report);
  });
  for (const stream of visitors) {
    if (!station.lanes.some((lanes) => mayUse(lanes, stream.id))) {
      report([...path, "lanes"], `"${stream.id}" comes here, but no lane is open to that stream`);
    }
    if (!station.service[stream.id] && !station.service[ANY_STREAM]) {
      report([...path, "service"], `has no entry for "${stream.id}" and none under "${ANY_STREAM}"`);
    }
  }
  for (const [id, duration] of Object.entries(station.service)) {
    checkStreamKey(id, streamIds, [...path, "service", id], report);
    checkDuration(duration, [...path, "service", id], report);
  }
  for (const [id, { service }] of Object.entries(station.secondary ?? {})) {
    checkStreamKey(id, streamIds, [...path, "secondary", id], report);
    checkDuration(service, [...path, "secondary", id, "service"], report);
  }
}

function checkStreamKey(id: string, streamIds: ReadonlySet<string>, path: Path, report: Report): void {
  if (id !== ANY_STREAM && !streamIds.has(id)) report(path, `there is no stream "${id}"`);
}

function checkLanes(
  lanes: Lanes,
  visitors: readonly Stream[],
  streamIds: ReadonlySet<string>,
  path: Path,
  report: Report,
): void {
  lanes.streams?.forEach((id, index) => {
    if (!streamIds.has(id)) report([...path, "streams", index], `there is no stream "${id}"`);
  });
  if (!visitors.some((stream) => mayUse(lanes, stream.id))) {
    report([...path, "streams"], `nobody may use these lanes: no stream allowed here comes to this station`);
  }
  if (lanes.openByHourOfDay && lanes.openByHourOfWeek) {
    report([...path, "openByHourOfWeek"], "give the opening by hour of day or by hour of week, not both");
  }
  for (const field of ["openByHourOfDay", "openByHourOfWeek"] as const) {
    const calendar = lanes[field];
    if (!calendar) continue;
    if (calendar.every((open) => open === 0)) {
      report([...path, field], "empty calendar: these lanes would never be open");
    }
    const excess = calendar.findIndex((open) => open > lanes.count);
    if (excess >= 0) report([...path, field, excess], `there are only ${lanes.count} of these lanes`);
  }
  if (lanes.breakdown) checkDuration(lanes.breakdown.repair, [...path, "breakdown", "repair"], report);
}

export function mayUse(lanes: Lanes, streamId: string): boolean {
  return !lanes.streams || lanes.streams.includes(streamId);
}

function checkDuration(duration: Duration, path: Path, report: Report): void {
  if (duration.distribution === "empirical") checkWeights(duration.weights, duration.seconds.length, path, report);
}

function checkWeights(weights: readonly number[] | undefined, count: number, path: Path, report: Report): void {
  if (!weights) return;
  if (weights.length !== count) report([...path, "weights"], `has ${weights.length} entries for ${count} values`);
  if (weights.every((weight) => weight === 0)) report([...path, "weights"], "are all 0");
}

function checkShares(shares: readonly number[], path: Path, report: Report): void {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > SHARE_TOLERANCE) {
    report(path, `shares must add up to 1; these add up to ${Number(sum.toPrecision(6))}`);
  }
}

/** Stations that hold others up in a circle (through different streams) could wait for each other for ever. */
function checkHoldingCycle(model: CrossingModel, report: Report): void {
  const holding = new Set(
    model.stations.filter(({ waitingRoom }) => waitingRoom?.whenFull === "hold").map(({ id }) => id),
  );
  const edges = new Map<string, Set<string>>();
  for (const stream of model.streams) {
    stream.route.forEach((step, index) => {
      for (const next of successors(stream, index)) {
        if (holding.has(next)) edges.set(step.station, (edges.get(step.station) ?? new Set()).add(next));
      }
    });
  }
  const state = new Map<string, "open" | "done">();
  const inCircle = (station: string): boolean => {
    if (state.has(station)) return state.get(station) === "open";
    state.set(station, "open");
    const found = [...(edges.get(station) ?? [])].some(inCircle);
    state.set(station, "done");
    return found;
  };
  model.stations.forEach(({ id }, index) => {
    if (inCircle(id)) {
      report(
        ["stations", index, "waitingRoom"],
        `"${id}" and the stations after it can hold each other up for ever; give one of them room enough`,
      );
    }
  });
}
