/** Lines over time with their intervals as bands; what it shows is also a sentence and a table. */
import { scaleLinear } from "d3-scale";
import { area, curveLinear, curveStepAfter, line } from "d3-shape";
import { type KeyboardEvent, type PointerEvent, useId, useState } from "react";
import { useMessages } from "../messages/messages.ts";
import "./chart.css";
import { chartMessages } from "./messages/index.ts";
import { useWidth } from "./use-width.ts";

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
  /** Position along the line, 0 for the first value; it may lie between two. */
  readonly at: number;
  readonly label: string;
}

interface LineChartProps {
  readonly title: string;
  /** What one sees, in a sentence. */
  readonly sentence: string;
  readonly series: readonly Series[];
  readonly ticks: readonly Tick[];
  /** What stands at the head of the table's first column, such as `Hour`. */
  readonly positionName: string;
  positionLabel(position: number): string;
  valueLabel(value: number): string;
  /** Each value holds until the next (an hour's mean), or is a point of a line. */
  readonly isStepped?: boolean;
  /** A line across, such as a limit. */
  readonly limit?: { readonly value: number; readonly label: string } | undefined;
  /** The position that is marked from outside, such as the moment of a playback. */
  readonly marked?: number | undefined;
  /** The table shows every so-manieth position; every one where absent. */
  readonly tableStep?: number;
  /** Round numbers for the value axis; where absent, of the decimal system. */
  valueTicks?(highest: number): readonly number[];
}

const HEIGHT = 260;
const TOP = 12;
const BOTTOM = 32;

export function LineChart(props: LineChartProps) {
  const { title, sentence, series, ticks, positionLabel, valueLabel, isStepped = false, limit, marked } = props;
  const t = useMessages(chartMessages);
  const [frame, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<number | null>(null);
  const id = useId();
  const count = Math.max(...series.map(({ values }) => values.length), 1);
  const end = isStepped ? count : Math.max(1, count - 1);

  const highest = highestOf(series, limit?.value);
  const valueTicks = props.valueTicks?.(highest) ?? scaleLinear().domain([0, highest]).nice(5).ticks(5);
  const left = 16 + 7 * Math.max(...valueTicks.map((value) => valueLabel(value).length));
  const x = scaleLinear().domain([0, end]).range([left, width - 12]);
  const y = scaleLinear().domain([0, Math.max(highest, valueTicks.at(-1) ?? 0)]).range([HEIGHT - BOTTOM, TOP]);

  const positionAt = (clientX: number, box: DOMRect) => {
    const position = x.invert(((clientX - box.left) / box.width) * width);
    return Math.max(0, Math.min(count - 1, isStepped ? Math.floor(position) : Math.round(position)));
  };
  const point = (event: PointerEvent<SVGSVGElement>) =>
    setPointed(positionAt(event.clientX, event.currentTarget.getBoundingClientRect()));
  const move = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -count, End: count }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setPointed((at) => Math.max(0, Math.min(count - 1, (at ?? (step > 0 ? -1 : count)) + step)));
  };
  const shown = pointed ?? marked ?? null;

  return (
    <figure className="chart" ref={frame}>
      <figcaption>
        <span className="chart-title">{title}</span>
        <span className="chart-sentence">{sentence}</span>
      </figcaption>
      {(series.length > 1 || series.some(({ band }) => band)) && (
        <ul className="chart-legend">
          {series.map(({ name, look, band }) => (
            <li key={name}>
              <svg width="28" height="12" aria-hidden="true">
                {band && <rect className={`chart-band look-${look}`} width="28" height="12" />}
                <line className={`chart-line look-${look}`} x1="0" x2="28" y1="6" y2="6" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the arrows read out values that the table has, too */}
      <svg
        className="chart-plot"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        height={HEIGHT}
        role="img"
        aria-labelledby={`${id}-label`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows read out values that the table has, too
        tabIndex={0}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setPointed(null)}
        onKeyDown={move}
        onBlur={() => setPointed(null)}
      >
        <title id={`${id}-label`}>{`${title}. ${sentence}`}</title>
        {valueTicks.map((value) => (
          <g key={value}>
            <line className="chart-grid" x1={left} x2={width - 12} y1={y(value)} y2={y(value)} />
            <text className="chart-tick" x={left - 8} y={y(value)} dy="0.32em" textAnchor="end">
              {valueLabel(value)}
            </text>
          </g>
        ))}
        {ticksThatFit(ticks, x).map(({ at, label }) => (
          <text key={at} className="chart-tick" x={x(at)} y={HEIGHT - 10} textAnchor="middle">
            {label}
          </text>
        ))}
        {shown !== null && (
          <rect
            className="chart-pointed"
            x={isStepped ? x(shown) : x(shown) - 1}
            width={isStepped ? x(shown + 1) - x(shown) : 2}
            y={TOP}
            height={HEIGHT - BOTTOM - TOP}
          />
        )}
        {series.map(({ name, look, band }) => (
          <path key={name} className={`chart-band look-${look}`} d={(band && bandPath(band, x, y, isStepped)) ?? ""} />
        ))}
        {limit && (
          <g>
            <line className="chart-limit" x1={left} x2={width - 12} y1={y(limit.value)} y2={y(limit.value)} />
            <text className="chart-limit-label" x={width - 14} y={y(limit.value) - 5} textAnchor="end">
              {limit.label}
            </text>
          </g>
        )}
        {series.map(({ name, look, values }) => (
          <path key={name} className={`chart-line look-${look}`} d={linePath(values, x, y, isStepped)} />
        ))}
      </svg>
      <p className="chart-readout" role="status">
        {shown === null
          ? t("pointHint")
          : [positionLabel(shown), ...series.map((one) => `${one.name}: ${valueWords(one, shown, valueLabel)}`)].join(
              " · ",
            )}
      </p>
      <ValueTable {...props} count={count} />
    </figure>
  );
}

function ValueTable({
  title,
  series,
  positionName,
  positionLabel,
  valueLabel,
  tableStep = 1,
  count,
}: LineChartProps & { readonly count: number }) {
  const t = useMessages(chartMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="chart-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("asTable")}</summary>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
        <section className="scroll-x" aria-label={title} tabIndex={0}>
          <table>
            <caption className="visually-hidden">{title}</caption>
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
              {Array.from({ length: Math.ceil(count / tableStep) }, (_, row) => row * tableStep).map((position) => (
                <tr key={position}>
                  <th scope="row">{positionLabel(position)}</th>
                  {series.map((one) => (
                    <td key={one.name} className="number">
                      {valueWords(one, position, valueLabel)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}

function valueWords({ values, band }: Series, position: number, valueLabel: (value: number) => string): string {
  const value = values[position];
  if (value === undefined || Number.isNaN(value)) return "–";
  const interval = band?.[position];
  const isKnown = interval?.every(Number.isFinite);
  return isKnown ? `${valueLabel(value)} (${interval!.map(valueLabel).join("–")})` : valueLabel(value);
}

type Scale = (value: number) => number;

function linePath(values: readonly number[], x: Scale, y: Scale, isStepped: boolean): string {
  const points = withEnd(values, isStepped);
  return (
    line<number>()
      .defined(Number.isFinite)
      .x((_, position) => x(position))
      .y(y)
      .digits(1)
      .curve(isStepped ? curveStepAfter : curveLinear)(points) ?? ""
  );
}

function bandPath(band: NonNullable<Series["band"]>, x: Scale, y: Scale, isStepped: boolean): string | null {
  return area<readonly [number, number]>()
    .defined((ends) => ends.every(Number.isFinite))
    .x((_, position) => x(position))
    .y0(([low]) => y(Math.max(0, low)))
    .y1(([, high]) => y(high))
    .digits(1)
    .curve(isStepped ? curveStepAfter : curveLinear)(withEnd(band, isStepped));
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
function ticksThatFit(ticks: readonly Tick[], x: Scale): readonly Tick[] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.filter(({ at, label }) => {
    const half = 4 * label.length;
    if (x(at) - half < free) return false;
    free = x(at) + half + 8;
    return true;
  });
}
