import type { Estimate } from "@kelisim/crossing";
import { scaleLinear } from "d3-scale";
import { chart, frame } from "../../page/chart.ts";
import { escapeMarkup, pixels } from "../../page/markup.ts";
import { inWords } from "../words.ts";
import { durationTicks } from "./duration-ticks.ts";

export interface BeforeAfter {
  readonly name: string;
  readonly before: Estimate;
  readonly after: Estimate;
}

export interface DifferenceChart {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly BeforeAfter[];
}

const rowHeight = 44;

/** Mean waits before and after, a pair of bars with their intervals for each stream. */
export function differenceChart({ id, title, description, rows }: DifferenceChart): string {
  const longest = Math.max(
    ...rows.flatMap(({ before, after }) => [upper(before), upper(after)]).filter(Number.isFinite),
    1,
  );
  const left = 250;
  const bottom = frame.top + rows.length * rowHeight;
  const x = scaleLinear().domain([0, longest]).range([left, frame.right]);
  const marks = rows.flatMap(({ name, before, after }, index) => {
    const top = frame.top + index * rowHeight;
    return [
      `<text class="name" x="${left - 8}" y="${top + 20}" dy="0.32em" text-anchor="end">${escapeMarkup(shortened(name))}</text>`,
      bar("first", before, top + 5, x),
      bar("second", after, top + 21, x),
    ];
  });
  return chart({
    id,
    title,
    description,
    xLabel: "mean wait",
    yLabel: "",
    xTicks: durationTicks(longest, 5).map((seconds) => ({ at: x(seconds), label: inWords(seconds) })),
    yTicks: [],
    marks,
    frame: { ...frame, left, bottom, height: bottom + 48 },
  });
}

function bar(look: string, estimate: Estimate, y: number, x: (seconds: number) => number): string {
  if (!Number.isFinite(estimate.mean)) return "";
  const low = x(Math.max(0, estimate.mean - spread(estimate)));
  return (
    `<rect class="bar ${look}" x="${pixels(x(0))}" y="${y}" width="${pixels(x(estimate.mean) - x(0))}" height="14"/>` +
    `<line class="interval" x1="${pixels(low)}" x2="${pixels(x(upper(estimate)))}" y1="${y + 7}" y2="${y + 7}"/>`
  );
}

function upper(estimate: Estimate): number {
  return estimate.mean + spread(estimate);
}

function spread({ halfWidth }: Estimate): number {
  return Number.isFinite(halfWidth) ? halfWidth : 0;
}

function shortened(name: string): string {
  return name.length > 38 ? `${name.slice(0, 37)}…` : name;
}
