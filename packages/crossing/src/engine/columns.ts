import { NONE } from "./customers.ts";
import type { Plan } from "./plan.ts";

/** What the engine asks of a plan at every event, as typed arrays. */
export interface Columns {
  /** By visit. */
  readonly visitStation: Int32Array;
  readonly visitClass: Int32Array;
  /** The visit that always comes next (or the exit), or `CHOOSE` where shares decide. */
  readonly visitNext: Int32Array;
  readonly visitFirstGroup: Int32Array;
  readonly visitHasOtherGroups: Uint8Array;
  /** The line of the visit at a pooled station; where each lane has its queue, which of the lane's lines. */
  readonly visitLine: Int32Array;
  readonly visitLosesPatience: Uint8Array;
  /** By station. */
  readonly isPooled: Uint8Array;
  readonly hasRoomLimit: Uint8Array;
  readonly places: Int32Array;
  /** The line of those held before a full station. */
  readonly heldLine: Int32Array;
  /** By lane. The lines it serves are `servedLines[laneLinesFrom] …` up to before `laneLinesTo`, most urgent first. */
  readonly laneStation: Int32Array;
  readonly laneLinesFrom: Int32Array;
  readonly laneLinesTo: Int32Array;
  readonly servedLines: Int32Array;
  /** By line. */
  readonly linePriority: Int32Array;
  readonly lines: number;
}

export const CHOOSE = -2;

export function columnsOf(plan: Plan): Columns {
  const { visits, stations, groups } = plan;
  const laneStation = new Int32Array(plan.lanes);
  for (const group of groups) laneStation.fill(group.station, group.firstLane, group.firstLane + group.count);
  return {
    visitStation: Int32Array.from(visits, (visit) => visit.station),
    visitClass: Int32Array.from(visits, (visit) => visit.class),
    visitNext: Int32Array.from(visits, ({ next }) => (next.targets.length === 1 ? next.targets[0]! : CHOOSE)),
    visitFirstGroup: Int32Array.from(visits, (visit) => visit.groups[0]!),
    visitHasOtherGroups: Uint8Array.from(visits, (visit) => (visit.groups.length > 1 ? 1 : 0)),
    visitLosesPatience: Uint8Array.from(visits, ({ patience }) => (patience ? 1 : 0)),
    isPooled: Uint8Array.from(stations, ({ station }) => (station.queue.kind === "pooled" ? 1 : 0)),
    hasRoomLimit: Uint8Array.from(stations, ({ station }) => (station.waitingRoom ? 1 : 0)),
    places: Int32Array.from(stations, ({ station }) => station.waitingRoom?.places ?? 0),
    laneStation,
    ...layOutLines(plan),
  };
}

type LineColumns = Pick<
  Columns,
  "visitLine" | "heldLine" | "laneLinesFrom" | "laneLinesTo" | "servedLines" | "linePriority" | "lines"
>;

/**
 * At a pooled station, those with the same priority and the same lanes stand in one line; where each lane has its own
 * queue, those of the same priority do, before each lane.
 */
function layOutLines(plan: Plan): LineColumns {
  const visitLine = new Int32Array(plan.visits.length);
  const heldLine = new Int32Array(plan.stations.length);
  const laneLinesFrom = new Int32Array(plan.lanes);
  const laneLinesTo = new Int32Array(plan.lanes);
  const servedLines: number[] = [];
  const linePriority: number[] = [];
  const addLine = (priority: number) => linePriority.push(priority) - 1;

  plan.stations.forEach(({ station, visits, groups, firstLane, lanes, priorities }, stationIndex) => {
    heldLine[stationIndex] = addLine(NONE);
    if (station.queue.kind === "separate") {
      for (const visit of visits) visitLine[visit] = plan.visits[visit]!.rank;
      for (let lane = firstLane; lane < firstLane + lanes; lane++) {
        laneLinesFrom[lane] = servedLines.length;
        for (const priority of priorities) servedLines.push(addLine(priority));
        laneLinesTo[lane] = servedLines.length;
      }
      return;
    }
    const lines = new Map<string, { line: number; priority: number; groups: readonly number[] }>();
    for (const visit of visits) {
      const { rank, groups: allowed } = plan.visits[visit]!;
      const priority = priorities[rank]!;
      const name = `${priority}:${allowed.join()}`;
      const known = lines.get(name) ?? { line: addLine(priority), priority, groups: allowed };
      lines.set(name, known);
      visitLine[visit] = known.line;
    }
    for (const group of groups) {
      const from = servedLines.length;
      const own = [...lines.values()].filter((line) => line.groups.includes(group));
      servedLines.push(...own.sort((a, b) => a.priority - b.priority).map(({ line }) => line));
      const { firstLane: first, count } = plan.groups[group]!;
      laneLinesFrom.fill(from, first, first + count);
      laneLinesTo.fill(servedLines.length, first, first + count);
    }
  });
  return {
    visitLine,
    heldLine,
    laneLinesFrom,
    laneLinesTo,
    servedLines: Int32Array.from(servedLines),
    linePriority: Int32Array.from(linePriority),
    lines: linePriority.length,
  };
}
