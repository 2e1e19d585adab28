import type { Period } from "@kelisim/river";
import { scaleLinear } from "d3-scale";
import { area, curveLinear, curveStepAfter, line } from "d3-shape";
import { chart, frame, type Tick } from "../../page/chart.ts";
import { escapeMarkup, pixels } from "../../page/markup.ts";

export type Look = "first" | "second" | "third" | "water" | "plain";

export interface SeasonSeries {
  readonly look: Look;
  /** One value for each period; of a state (`atEnd`), that at its end. */
  readonly values: readonly number[];
  readonly dashed?: boolean;
  /** The state at the season's start, for values at the periods' ends; without it, values hold over their period. */
  readonly initial?: number;
  /** The lowest and highest value of each period over scenarios. */
  readonly band?: readonly (readonly [number, number])[];
}

export interface SeasonChart {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly yLabel: string;
  readonly periods: readonly Period[];
  readonly series: readonly SeasonSeries[];
  /** Levels drawn across: full, dead storage. */
  readonly levels?: readonly { readonly value: number; readonly label: string }[];
}

/** Values over a season's periods: flows as steps, states (volumes, sums) as lines, with bands over scenarios. */
export function seasonChart({ id, title, description, yLabel, periods, series, levels = [] }: SeasonChart): string {
  const values = series.flatMap(({ values, band, initial }) => [
    ...values,
    ...(band ?? []).flat(),
    ...(initial === undefined ? [] : [initial]),
  ]);
  const finite = [...values, ...levels.map(({ value }) => value)].filter(Number.isFinite);
  const x = scaleLinear().domain([0, periods.length]).range([frame.left, frame.right]);
  const y = scaleLinear()
    .domain([Math.min(0, ...finite), Math.max(...finite, Number.MIN_VALUE)])
    .nice(5)
    .range([frame.bottom, frame.top]);
  const [low] = y.domain() as [number, number];
  const label = y.tickFormat(5);
  const marks = [
    ...(low < 0
      ? [`<line class="axis" x1="${frame.left}" x2="${frame.right}" y1="${pixels(y(0))}" y2="${pixels(y(0))}"/>`]
      : []),
    ...levels.map(
      ({ value, label: text }) =>
        `<line class="limit" x1="${frame.left}" x2="${frame.right}" y1="${pixels(y(value))}" y2="${pixels(y(value))}"/>` +
        `<text class="tick" x="${frame.right}" y="${pixels(y(value))}" dy="-5" text-anchor="end">${escapeMarkup(text)}</text>`,
    ),
    ...series.flatMap((one) => (one.band ? [bandOf(one, x, y)] : [])),
    ...series.map((one) => lineOf(one, x, y)),
  ];
  return chart({
    id,
    title,
    description,
    xLabel: "",
    yLabel,
    xTicks: seasonTicks(periods).map(({ at, label: text }) => ({ at: x(at), label: text })),
    yTicks: y.ticks(5).map((value) => ({ at: y(value), label: label(value).replace("-", "−") })),
    marks,
  });
}

type Scale = (value: number) => number;

function lineOf({ values, look, dashed, initial }: SeasonSeries, x: Scale, y: Scale): string {
  const isState = initial !== undefined;
  const points = isState
    ? [[0, initial] as const, ...values.map((value, index) => [index + 1, value] as const)]
    : [...values.map((value, index) => [index, value] as const), [values.length, values.at(-1) ?? Number.NaN] as const];
  const path = line<readonly [number, number]>()
    .defined(([, value]) => Number.isFinite(value))
    .x(([at]) => x(at))
    .y(([, value]) => y(value))
    .digits(1)
    .curve(isState ? curveLinear : curveStepAfter);
  return `<path class="line ${look}${dashed ? " dashed" : ""}" d="${path(points)}"/>`;
}

function bandOf({ band = [], look, initial }: SeasonSeries, x: Scale, y: Scale): string {
  const isState = initial !== undefined;
  const points = isState
    ? [[0, initial, initial] as const, ...band.map(([low, high], index) => [index + 1, low, high] as const)]
    : [...band, band.at(-1)!].map(([low, high], index) => [index, low, high] as const);
  const path = area<readonly [number, number, number]>()
    .x(([at]) => x(at))
    .y0(([, low]) => y(low))
    .y1(([, , high]) => y(high))
    .digits(1)
    .curve(isState ? curveLinear : curveStepAfter);
  return `<path class="band ${look}" d="${path(points)}"/>`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The most labels that stand side by side. */
const mostTicks = 13;

/** Where months begin, or years where there are many; `at` counts periods from 0. */
export function seasonTicks(periods: readonly Period[]): Tick[] {
  const starts = (key: (period: Period) => string, label: (period: Period) => string) =>
    periods.flatMap((period, index) => {
      const before = periods[index - 1];
      return before && key(before) === key(period) ? [] : [{ at: index, label: label(period) }];
    });
  const byMonth = starts(
    ({ year, month }) => `${year}-${month}`,
    ({ month }) => months[month - 1]!,
  );
  if (byMonth.length <= mostTicks) return byMonth;
  const byYear = starts(
    ({ year }) => String(year),
    ({ year }) => String(year),
  );
  const every = Math.ceil(byYear.length / mostTicks);
  return byYear.filter((_, index) => index % every === 0);
}
