import type { HistogramBin } from "@kelisim/crossing";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { chart, frame } from "../../page/chart.ts";
import { escapeMarkup, pixels } from "../../page/markup.ts";
import { inWords } from "../words.ts";
import { durationTicks } from "./duration-ticks.ts";

export interface WaitSeries {
  readonly name: string;
  readonly look: "first" | "second";
  readonly histogram: readonly HistogramBin[];
}

export interface WaitChart {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly series: readonly WaitSeries[];
  /** Drawn as an upright line. */
  readonly limit?: { readonly seconds: number; readonly label: string };
}

/** How the waits are spread: for each duration, the share of people or vehicles that waited no longer. */
export function waitChart({ id, title, description, series, limit }: WaitChart): string {
  const longest = Math.max(...series.map(({ histogram }) => quantile(histogram, 0.995)), 30);
  const shownLimit = limit && limit.seconds <= longest * 2 ? limit : undefined;
  const x = scaleLinear()
    .domain([0, Math.max(longest, shownLimit?.seconds ?? 0)])
    .range([frame.left, frame.right]);
  const y = scaleLinear().domain([0, 1]).range([frame.bottom, frame.top]);
  const path = line<readonly [number, number]>()
    .x(([seconds]) => x(seconds))
    .y(([, share]) => y(share))
    .digits(1);
  const end = x.domain()[1]!;
  const marks = series.map(
    ({ histogram, look }) => `<path class="line ${look}" d="${path(cumulative(histogram, end))}"/>`,
  );
  if (shownLimit) {
    const at = pixels(x(shownLimit.seconds));
    marks.push(
      `<line class="limit" x1="${at}" x2="${at}" y1="${frame.top}" y2="${frame.bottom}"/>`,
      `<text class="tick" x="${at}" y="${frame.bottom - 8}" dx="-6" text-anchor="end">${escapeMarkup(shownLimit.label)}</text>`,
    );
  }
  return chart({
    id,
    title,
    description,
    xLabel: "wait",
    yLabel: "share that waited no longer",
    xTicks: durationTicks(end, 8).map((seconds) => ({ at: x(seconds), label: inWords(seconds) })),
    yTicks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: y(share), label: `${share * 100}%` })),
    marks,
  });
}

/** The points of the cumulative share, to the end of the axis. */
function cumulative(histogram: readonly HistogramBin[], end: number): [number, number][] {
  const points: [number, number][] = [];
  let share = 0;
  for (const bin of histogram) {
    if (bin.fromSeconds > end) break;
    if (bin.toSeconds > 0) points.push([bin.fromSeconds, share]);
    if (bin.toSeconds > end) {
      const within = (end - bin.fromSeconds) / (bin.toSeconds - bin.fromSeconds);
      points.push([end, share + bin.share * within]);
      return points;
    }
    share += bin.share;
    points.push([bin.toSeconds, share]);
  }
  points.push([end, share]);
  return points;
}

function quantile(histogram: readonly HistogramBin[], wanted: number): number {
  let share = 0;
  for (const bin of histogram) {
    share += bin.share;
    if (share >= wanted) return bin.toSeconds;
  }
  return histogram.at(-1)?.toSeconds ?? 0;
}
