import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { chart, frame } from "../../page/chart.ts";
import { clock } from "../words.ts";

export interface DaySeries {
  readonly name: string;
  /** The class that colours it: `first` or `second`. */
  readonly look: "first" | "second";
  /** One value for each hour of the day; NaN where there is none. */
  readonly values: readonly number[];
  /** The lower and upper end of the 95% interval of each hour. */
  readonly band?: readonly (readonly [number, number])[];
  readonly dashed?: boolean;
}

export interface DayChart {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly yLabel: string;
  readonly series: readonly DaySeries[];
  readonly tickLabel?: (value: number) => string;
}

/** Values by hour of the day, as steps, with their intervals as bands. */
export function dayChart({ id, title, description, yLabel, series, tickLabel }: DayChart): string {
  const highest = Math.max(
    ...series
      .flatMap(({ values, band }) => [...values, ...(band ?? []).map(([, high]) => high)])
      .filter(Number.isFinite),
    Number.MIN_VALUE,
  );
  const x = scaleLinear().domain([0, 24]).range([frame.left, frame.right]);
  const y = scaleLinear().domain([0, highest]).nice(5).range([frame.bottom, frame.top]);
  const numberLabel = y.tickFormat(5);
  const path = line<readonly [number, number]>()
    .defined(([, value]) => Number.isFinite(value))
    .x(([hour]) => x(hour))
    .y(([, value]) => y(value))
    .digits(1)
    .curve(curveStepAfter);
  const bandPath = area<readonly [number, number, number]>()
    .defined(([, low, high]) => Number.isFinite(low) && Number.isFinite(high))
    .x(([hour]) => x(hour))
    .y0(([, low]) => y(Math.max(0, low)))
    .y1(([, , high]) => y(high))
    .digits(1)
    .curve(curveStepAfter);
  const marks = series.flatMap(({ values, band, look, dashed }) => [
    ...(band
      ? [`<path class="band ${look}" d="${bandPath(toDayEnd(band.map(([low, high], hour) => [hour, low, high])))}"/>`]
      : []),
    `<path class="line ${look}${dashed ? " dashed" : ""}" d="${path(toDayEnd(values.map((value, hour) => [hour, value])))}"/>`,
  ]);
  return chart({
    id,
    title,
    description,
    xLabel: "hour of the day",
    yLabel,
    xTicks: [0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => ({ at: x(hour), label: clock(hour) })),
    yTicks: y.ticks(5).map((value) => ({ at: y(value), label: (tickLabel ?? numberLabel)(value) })),
    marks,
  });
}

/** Repeats the last hour's values at 24:00, where its step ends. */
function toDayEnd<Point extends readonly [number, ...number[]]>(points: readonly Point[]): Point[] {
  const last = points.at(-1);
  if (!last) return [];
  const [hour, ...values] = last;
  return [...points, [hour + 1, ...values] as unknown as Point];
}
