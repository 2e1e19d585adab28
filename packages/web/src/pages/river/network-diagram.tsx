import type { BasinModel, BasinResult } from "@kelisim/river";
import { useId, useMemo, useRef } from "react";
import { useWidth } from "../../components/chart/use-width.ts";
import { layoutOf, linksOf, type Placed } from "./layout.ts";
import { nodeName, partyLook } from "./names.ts";

interface NetworkDiagramProps {
  readonly model: BasinModel;
  readonly result: BasinResult;
  /** The index of the period that is shown. */
  readonly period: number;
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  volumeLabel(hm3: number): string;
}

const WIDEST = 24;
/** Columns as near as this can still be told apart, since every other name stands below its node. */
const NARROWEST_COLUMN = 58;
const ROW = 104;
const MARGIN = { x: 56, top: 74, bottom: 72 };
const LINE = 14;

/** The basin as a network: every link as wide as the water that flows through it in a period. */
export function NetworkDiagram({ model, result, period, label, volumeLabel }: NetworkDiagramProps) {
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const id = useId();
  const placed = useMemo(() => layoutOf(model), [model]);
  const links = useMemo(() => linksOf(model), [model]);
  const rows = new Set(placed.map(({ y }) => y.toFixed(3))).size;
  const columns = new Set(placed.map(({ x }) => x.toFixed(3))).size;
  const wide = Math.max(width, 2 * MARGIN.x + NARROWEST_COLUMN * (columns - 1));
  const height = MARGIN.top + MARGIN.bottom + ROW * Math.max(1, Math.min(8, rows - 1));
  const at = new Map(
    placed.map((node) => [
      node.id,
      {
        x: MARGIN.x + node.x * (wide - 2 * MARGIN.x),
        y: MARGIN.top + node.y * (height - MARGIN.top - MARGIN.bottom),
      },
    ]),
  );
  const below = useMemo(() => namesBelow(placed), [placed]);
  const flows = new Map(
    result.nodes.flatMap((node) => node.to.map(({ node: to, flowHm3 }) => [`${node.id}>${to}`, flowHm3] as const)),
  );
  const largest = Math.max(1e-9, ...[...flows.values()].flat());

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
    <section ref={frame} className="network scroll-x" tabIndex={0} aria-label={label}>
      <svg viewBox={`0 0 ${wide} ${height}`} width={wide} height={height} role="img" aria-labelledby={id}>
        <title id={id}>{label}</title>
        {links.map(({ from, to }) => {
          const flow = flows.get(`${from}>${to}`)?.[period] ?? 0;
          const [a, b] = [at.get(from)!, at.get(to)!];
          const middle = (a.x + b.x) / 2;
          return (
            <path
              key={`${from}>${to}`}
              className={flow > 0 ? "network-flow" : "network-dry"}
              strokeWidth={flow > 0 ? Math.max(1.5, (WIDEST * flow) / largest) : 1.5}
              d={`M${a.x},${a.y}C${middle},${a.y} ${middle},${b.y} ${b.x},${b.y}`}
            />
          );
        })}
        {model.nodes.map((node) => {
          const { x, y } = at.get(node.id)!;
          const own = result.nodes.find((one) => one.id === node.id);
          const volume = own?.volumeHm3?.[period];
          const short = own?.shortHm3?.[period] ?? 0;
          const shown = volume ?? own?.arrivedHm3[period] ?? 0;
          const hasWords = !["confluence", "reach"].includes(node.kind);
          return (
            <g
              key={node.id}
              className={`network-node look-${partyLook(model, node.party)}`}
              transform={`translate(${x},${y})`}
            >
              {node.kind === "reservoir" ? (
                <Tank full={node.fullVolumeHm3} volume={volume ?? 0} />
              ) : node.kind === "user" ? (
                <rect x="-9" y="-9" width="18" height="18" />
              ) : (
                <circle r={hasWords ? 7 : 4} />
              )}
              {hasWords && (
                <Label
                  lines={inLines(nodeName(model, node.id))}
                  value={short > 0.005 ? `${volumeLabel(shown)} (−${volumeLabel(short)})` : volumeLabel(shown)}
                  isShort={short > 0.005}
                  isBelow={below.has(node.id)}
                />
              )}
              <title>{`${nodeName(model, node.id)}: ${volumeLabel(shown)}`}</title>
            </g>
          );
        })}
      </svg>
    </section>
  );
}

function Tank({ full, volume }: { readonly full: number; readonly volume: number }) {
  const height = full > 0 ? Math.min(1, volume / full) * 24 : 0;
  return (
    <>
      <rect className="network-tank" x="-20" y="-12" width="40" height="24" />
      <rect className="network-water" x="-20" y={12 - height} width="40" height={height} />
    </>
  );
}

interface LabelProps {
  readonly lines: readonly string[];
  readonly value: string;
  readonly isShort: boolean;
  readonly isBelow: boolean;
}

function Label({ lines, value, isShort, isBelow }: LabelProps) {
  const first = isBelow ? 28 : -18 - LINE * lines.length;
  return (
    <text className="network-name" textAnchor="middle">
      {lines.map((line, index) => (
        <tspan key={line} x={0} y={first + LINE * index}>
          {line}
        </tspan>
      ))}
      <tspan className={`network-volume${isShort ? " network-short" : ""}`} x={0} y={first + LINE * lines.length}>
        {value}
      </tspan>
    </text>
  );
}

/** Of nodes beside each other in a row, every other has its name below. */
function namesBelow(placed: readonly Placed[]): ReadonlySet<string> {
  const inRow = new Map<string, number>();
  return new Set(
    placed
      .toSorted((a, b) => a.x - b.x)
      .filter(({ y }) => {
        const row = y.toFixed(3);
        const before = inRow.get(row) ?? 0;
        inRow.set(row, before + 1);
        return before % 2 === 1;
      })
      .map(({ id }) => id),
  );
}

const LONGEST_LINE = 16;

/** A name in at most three short lines. */
function inLines(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LONGEST_LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]}…`];
}
