/** Lines along positions (hours, decades), with their intervals as bands. */
import { type ReactNode, useCallback } from "react";
import { Chart, type ChartProps } from "./chart.tsx";

export interface Series {
  readonly name: string;
  /** Which of the chart's colours and dashes draws it. */
  readonly look: 1 | 2 | 3 | 4;
  /** One value for each position; NaN where there is none. */
  readonly values: readonly number[];
  /** Lower and upper end of the interval at each position. */
  readonly band?: readonly (readonly [low: number, high: number])[] | undefined;
}

export interface Tick {
  /** Position along the line, 0 for the first value. */
  readonly at: number;
  readonly label: string;
}

/** All but `title` and `summary` are to be memoized, or to stay the same: the chart is drawn anew when they change. */
export interface LineChartProps {
  readonly title: string;
  readonly summary: string;
  readonly series: readonly Series[];
  readonly ticks: readonly Tick[];
  /** What stands at the head of the table's first column, such as `Hour`. */
  readonly positionName: string;
  readonly positionLabel: (position: number) => string;
  readonly valueLabel: (value: number) => string;
  /** Each value holds until the next (an hour's mean), or is a point of a line. */
  readonly isStepped?: boolean;
  /** A line across, such as a limit. */
  readonly limit?: { readonly value: number; readonly label: string } | undefined;
  /** The position that is marked, such as the moment of a playback. */
  readonly marked?: number | undefined;
  /** Round values for the axis up to the highest; of the decimal system where absent. */
  readonly valueTicks?: ((highest: number) => readonly number[]) | undefined;
  /** The table shows every so-manieth position; every one where absent. */
  readonly tableStep?: number;
}

const HEIGHT = 260;
const colours = { 1: "var(--party-1)", 2: "var(--party-2)", 3: "var(--party-3)", 4: "var(--party-4)" } as const;
const dashes = { 1: "none", 2: "7 4", 3: "2 3", 4: "10 3 2 3" } as const;

export function LineChart(props: LineChartProps) {
  const { title, summary, series, ticks, valueLabel, isStepped = false, limit, marked, valueTicks } = props;
  const draw = useCallback<ChartProps["draw"]>(
    (plot, width) => {
      const count = Math.max(1, ...series.map(({ values }) => values.length));
      const end = isStepped ? count : Math.max(1, count - 1);
      const curve = isStepped ? "step-after" : "linear";
      const highest = highestOf(series, limit?.value);
      const rounds = valueTicks?.(highest);
      const top = Math.max(highest, rounds?.at(-1) ?? 0);
      const longest = valueLabel(top).length;
      return {
        height: HEIGHT,
        marginLeft: 20 + 7 * Math.max(3, longest),
        x: {
          domain: [0, end],
          ticks: ticksThatFit(ticks, end, width).map(({ at }) => at),
          tickFormat: labelOf(ticks),
          label: null,
        },
        y: {
          domain: [0, top],
          nice: !rounds,
          grid: true,
          tickFormat: valueLabel,
          label: null,
          ...(rounds ? { ticks: [...rounds] } : { ticks: 5 }),
        },
        marks: [
          ...(marked === undefined
            ? []
            : isStepped
              ? [
                  plot.rectY([marked], {
                    x1: marked,
                    x2: marked + 1,
                    y1: 0,
                    y2: top,
                    fill: "var(--ink)",
                    fillOpacity: 0.1,
                  }),
                ]
              : [plot.ruleX([marked], { stroke: "var(--ink)", strokeOpacity: 0.45 })]),
          ...series.flatMap(({ band, look }) =>
            band
              ? [
                  plot.areaY(withEnd(band, isStepped), {
                    x: (_, at) => at,
                    y1: ([low]) => low,
                    y2: ([, high]) => high,
                    fill: colours[look],
                    fillOpacity: 0.2,
                    curve,
                  }),
                ]
              : [],
          ),
          ...(limit
            ? [
                plot.ruleY([limit.value], { stroke: "var(--bad)", strokeDasharray: "4 4" }),
                plot.text([limit.label], {
                  x: end,
                  y: limit.value,
                  text: (label: string) => label,
                  textAnchor: "end",
                  dy: -8,
                  fill: "var(--bad)",
                  stroke: "var(--paper)",
                }),
              ]
            : []),
          ...series.map(({ values, look }) =>
            plot.lineY(withEnd(values, isStepped), {
              x: (_, at) => at,
              y: (value) => value,
              stroke: colours[look],
              strokeWidth: 2.5,
              strokeDasharray: dashes[look],
              curve,
            }),
          ),
          plot.ruleY([0], { stroke: "var(--edge-strong)" }),
        ],
      };
    },
    [series, ticks, valueLabel, isStepped, limit, marked, valueTicks],
  );
  return (
    <Chart
      title={title}
      summary={summary}
      draw={draw}
      legend={<Legend series={series} />}
      table={<ValueTable {...props} />}
    />
  );
}

function Legend({ series }: { readonly series: readonly Series[] }): ReactNode {
  if (series.length < 2) return null;
  return (
    <ul className="chart-legend">
      {series.map(({ name, look, band }) => (
        <li key={name}>
          <svg width="28" height="12" aria-hidden="true">
            {band && <rect width="28" height="12" fill={colours[look]} fillOpacity={0.2} />}
            <line
              x1="0"
              x2="28"
              y1="6"
              y2="6"
              stroke={colours[look]}
              strokeWidth="2.5"
              strokeDasharray={dashes[look]}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function ValueTable({ series, positionName, positionLabel, valueLabel, tableStep = 1 }: LineChartProps) {
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const positions = Array.from({ length: Math.ceil(count / tableStep) }, (_, row) => row * tableStep);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{positionName}</th>
          {series.map(({ name }) => (
            <th key={name} scope="col" className="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {positions.map((position) => (
          <tr key={position}>
            <th scope="row">{positionLabel(position)}</th>
            {series.map(({ name, values, band }) => (
              <td key={name} className="number">
                {valueWords(values[position], band?.[position], valueLabel)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valueWords(
  value: number | undefined,
  interval: readonly [number, number] | undefined,
  valueLabel: (value: number) => string,
): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  const isKnown = interval?.every(Number.isFinite);
  return isKnown ? `${valueLabel(value)} (${interval!.map(valueLabel).join("–")})` : valueLabel(value);
}

/** A step's last value holds up to the end. */
function withEnd<Value>(values: readonly Value[], isStepped: boolean): Value[] {
  return isStepped ? [...values, ...values.slice(-1)] : [...values];
}

function highestOf(series: readonly Series[], limit = 0): number {
  const values = series.flatMap(({ values, band }) => [...values, ...(band ?? []).map(([, high]) => high)]);
  return values.filter(Number.isFinite).reduce((highest, value) => Math.max(highest, value), limit) || 1;
}

/** Ticks without those that would run into the one before. */
function ticksThatFit(ticks: readonly Tick[], end: number, width: number): readonly Tick[] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.filter(({ at, label }) => {
    const place = (at / end) * (width - 90);
    const half = 3.5 * label.length;
    if (place - half < free) return false;
    free = place + half + 8;
    return true;
  });
}

function labelOf(ticks: readonly Tick[]): (at: number) => string {
  const labels = new Map(ticks.map(({ at, label }) => [at, label]));
  return (at) => labels.get(at) ?? "";
}
