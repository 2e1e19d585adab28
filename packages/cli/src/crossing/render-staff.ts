import type { CrossingModel, Shift, StaffedLanes, StaffPlan, WaitTarget } from "@kelisim/crossing";
import { numberInWords } from "../number-words.ts";
import { textTable } from "../text-table.ts";
import { targetInWords } from "./render-capacity.ts";
import { renderWarnings, stationName } from "./render-run.ts";
import { clock, percentEstimate } from "./words.ts";

/** A staffing plan as plain text: lanes by hour, shifts, lane-hours, and how the targets fare under it. */
export function renderStaff(model: CrossingModel, targets: readonly WaitTarget[], plan: StaffPlan): string {
  const parts = [
    `${model.name}\n${laneHoursInWords(plan)}`,
    textTable(
      [{ heading: "Target", align: "left" }, { heading: "wait longer under the plan" }],
      targets.map((target, index) => [targetInWords(model, target), percentEstimate(plan.shareOver[index]!)]),
    ),
    verdictInWords(plan),
    textTable(hourColumns(plan.lanes), hourRows(plan.lanes)),
    ...plan.lanes.map((lanes) => shiftLines(model, lanes)),
    ...renderWarnings(plan.result.warnings),
  ];
  return `${parts.join("\n\n")}\n`;
}

export function laneHoursInWords(plan: StaffPlan): string {
  return `Lane-hours a day: ${numberInWords(plan.laneHoursBefore)} in the model, ${numberInWords(plan.laneHoursNeeded)} needed, ${numberInWords(plan.laneHoursManned)} as manned in shifts.`;
}

export function verdictInWords(plan: StaffPlan): string {
  if (!plan.wasFound) {
    return "No number of lanes there keeps every target: something else makes people wait. This is the model as it is.";
  }
  return plan.keepsTargets
    ? "The plan keeps every target, also in replications that the search has not seen."
    : "The plan does NOT keep every target in replications that the search has not seen: ask for more replications, or a little more than the target.";
}

/** `08:00–16:00: 3 lanes` */
export function shiftInWords({ startHour, hours, lanes }: Shift): string {
  return `${clock(startHour)}–${clock((startHour + hours) % 24)}: ${lanes} ${lanes === 1 ? "lane" : "lanes"}`;
}

function hourColumns(lanes: readonly StaffedLanes[]) {
  return [
    { heading: "Hour", align: "left" as const },
    ...lanes.flatMap((group) => [{ heading: `${nameOf(group)}: needed` }, { heading: "manned" }]),
  ];
}

function hourRows(lanes: readonly StaffedLanes[]): string[][] {
  return Array.from({ length: 24 }, (_, hour) => [
    clock(hour),
    ...lanes.flatMap(({ neededByHour, mannedByHour }) => [String(neededByHour[hour]), String(mannedByHour[hour])]),
  ]);
}

function shiftLines(model: CrossingModel, group: StaffedLanes): string {
  const lacking =
    group.lacking > 0
      ? [`  ${group.lacking} more ${group.lacking === 1 ? "lane has" : "lanes have"} to be built than the model has`]
      : [];
  const shifts = group.shifts.map((shift) => `  ${shiftInWords(shift)}`);
  return [`Shifts at ${stationName(model, group.station)}, ${group.lanes}:`, ...shifts, ...lacking].join("\n");
}

function nameOf({ station, lanes }: StaffedLanes): string {
  return `${station}/${lanes}`;
}
