import type { Capacity, CrossingModel, StaffedLanes, StaffPlan, WaitTarget } from "@kelisim/crossing";
import { escapeMarkup } from "../../page/markup.ts";
import { figure, htmlTable, page } from "../../page/page.ts";
import { dayChart } from "../charts/day-chart.ts";
import { capacityInWords, targetInWords } from "../render-capacity.ts";
import { runHeading, stationName } from "../render-run.ts";
import { laneHoursInWords, shiftInWords, verdictInWords } from "../render-staff.ts";
import { clock, percentEstimate } from "../words.ts";
import { runSections } from "./run-page.ts";

/** A staffing plan as a page: lanes needed and manned over the day, shifts, and how people wait under it. */
export function staffPage(model: CrossingModel, targets: readonly WaitTarget[], plan: StaffPlan): string {
  return page(`Staffing: ${model.name}`, [
    `<h1>Staffing: ${escapeMarkup(model.name)}</h1>`,
    `<p class="lead">${escapeMarkup(runHeading(plan.model, plan.result).split("\n")[1]!)}.</p>`,
    `<p><strong>${escapeMarkup(laneHoursInWords(plan))}</strong></p>`,
    `<p>${escapeMarkup(verdictInWords(plan))}</p>`,
    htmlTable(
      "The targets under the plan",
      ["Target", "wait longer"],
      targets.map((target, index) => [targetInWords(model, target), percentEstimate(plan.shareOver[index]!)]),
    ),
    "<h2>The lanes over the day</h2>",
    `<div class="charts">${plan.lanes.map((lanes, index) => lanesFigure(model, lanes, index)).join("\n")}</div>`,
    ...runSections(plan.model, plan.result),
  ]);
}

/** The largest flow as a page, with how people wait at it. */
export function capacityPage(model: CrossingModel, targets: readonly WaitTarget[], capacity: Capacity): string {
  return page(`Capacity: ${model.name}`, [
    `<h1>Capacity: ${escapeMarkup(model.name)}</h1>`,
    `<p class="lead">${escapeMarkup(runHeading(model, capacity.result).split("\n")[1]!)}.</p>`,
    `<p><strong>${escapeMarkup(capacityInWords(model, capacity))}</strong></p>`,
    htmlTable(
      "The targets",
      ["Target", "wait longer, at this flow", "one step beyond"],
      targets.map((target, index) => [
        targetInWords(model, target),
        percentEstimate(capacity.shareOver[index]!),
        percentEstimate(capacity.shareOverBeyond[index]!),
      ]),
    ),
    ...runSections(model, capacity.result),
  ]);
}

function lanesFigure(model: CrossingModel, lanes: StaffedLanes, index: number): string {
  const name = `${stationName(model, lanes.station)}, ${lanes.lanes}`;
  const description = `From ${Math.min(...lanes.neededByHour)} to ${Math.max(...lanes.neededByHour)} lanes are needed.`;
  return figure({
    title: name,
    caption:
      lanes.lacking > 0 ? `${description} The model has ${lanes.lacking} fewer than the plan takes.` : description,
    key: [
      { look: "second dashed", name: "manned in shifts" },
      { look: "first", name: "needed" },
    ],
    svg: dayChart({
      id: `plan-${index}`,
      title: `Lanes over the day: ${name}`,
      description,
      yLabel: "lanes",
      series: [
        { name: "needed", look: "first", values: lanes.neededByHour },
        { name: "manned", look: "second", dashed: true, values: lanes.mannedByHour },
      ],
    }),
    numbers:
      htmlTable(
        `${name}, by hour`,
        ["Hour", "needed", "manned"],
        lanes.neededByHour.map((needed, hour) => [clock(hour), String(needed), String(lanes.mannedByHour[hour])]),
      ) +
      htmlTable(
        `Shifts at ${name}`,
        ["Shift"],
        lanes.shifts.map((shift) => [shiftInWords(shift)]),
      ),
  });
}
