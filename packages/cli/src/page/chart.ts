import { escapeMarkup, pixels } from "./markup.ts";

/** The inner area of a chart and the numbers on its left axis. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const frame: Frame = { width: 680, height: 280, left: 64, right: 646, top: 16, bottom: 232 };

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface ChartParts {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What the chart says, for those who can't see it. */
  readonly description: string;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** SVG elements of what is drawn. */
  readonly marks: readonly string[];
  /** The inner area; the usual one where absent. */
  readonly frame?: Frame;
}

/** An SVG image with axes, a title and a description that assistive technology reads. */
export function chart(parts: ChartParts): string {
  const { id } = parts;
  const { width, height, left, right, top, bottom } = parts.frame ?? frame;
  const rows = parts.yTicks.map(
    ({ at, label }) =>
      `<line class="grid" x1="${left}" x2="${right}" y1="${pixels(at)}" y2="${pixels(at)}"/>` +
      `<text class="tick" x="${left - 8}" y="${pixels(at)}" dy="0.32em" text-anchor="end">${escapeMarkup(label)}</text>`,
  );
  const columns = parts.xTicks.map(
    ({ at, label }) =>
      `<line class="axis" x1="${pixels(at)}" x2="${pixels(at)}" y1="${bottom}" y2="${bottom + 5}"/>` +
      `<text class="tick" x="${pixels(at)}" y="${bottom + 20}" text-anchor="middle">${escapeMarkup(label)}</text>`,
  );
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-description">`,
    `<title id="${id}-title">${escapeMarkup(parts.title)}</title>`,
    `<desc id="${id}-description">${escapeMarkup(parts.description)}</desc>`,
    ...rows,
    `<line class="axis" x1="${left}" x2="${right}" y1="${bottom}" y2="${bottom}"/>`,
    ...columns,
    `<text class="label" x="${(left + right) / 2}" y="${height - 8}" text-anchor="middle">${escapeMarkup(parts.xLabel)}</text>`,
    `<text class="label" x="14" y="${(top + bottom) / 2}" text-anchor="middle" transform="rotate(-90 14 ${(top + bottom) / 2})">${escapeMarkup(parts.yLabel)}</text>`,
    ...parts.marks,
    "</svg>",
  ].join("\n");
}
