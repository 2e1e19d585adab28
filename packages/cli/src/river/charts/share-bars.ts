import { escapeMarkup, pixels } from "../../crossing/charts/markup.ts";

export interface ShareBar {
  readonly label: string;
  /** Marked as the one that holds. */
  readonly isChosen: boolean;
  readonly parts: readonly { readonly value: number; readonly label: string; readonly look: string }[];
}

const rowHeight = 34;
const left = 232;
const width = 680;
const right = 668;

/** How a whole is divided under one rule and another: a bar of parts for each, all of one length. */
export function shareBars(parts: {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly bars: readonly ShareBar[];
}): string {
  const { id, title, description, bars } = parts;
  const height = bars.length * rowHeight + 4;
  const rows = bars.map(({ label, isChosen, parts: pieces }, row) => {
    const top = row * rowHeight + 4;
    const whole = pieces.reduce((sum, { value }) => sum + value, 0);
    let from = left;
    const boxes = pieces.map(({ value, label: text, look }, index) => {
      const length = whole === 0 ? 0 : (value / whole) * (right - left);
      const box =
        `<rect class="bar ${look}" x="${pixels(from)}" y="${top}" width="${pixels(Math.max(0, length - (index < pieces.length - 1 ? 1.5 : 0)))}" height="24"/>` +
        (length > text.length * 6.6 + 8
          ? `<text class="on-bar" x="${pixels(index === pieces.length - 1 ? from + length - 8 : from + 8)}" y="${top + 12}" dy="0.34em" text-anchor="${index === pieces.length - 1 ? "end" : "start"}">${escapeMarkup(text)}</text>`
          : "");
      from += length;
      return box;
    });
    return `<g><text class="${isChosen ? "chosen" : "name"}" x="${left - 10}" y="${top + 12}" dy="0.34em" text-anchor="end">${escapeMarkup(label)}</text>${boxes.join("")}</g>`;
  });
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-description">`,
    `<title id="${id}-title">${escapeMarkup(title)}</title>`,
    `<desc id="${id}-description">${escapeMarkup(description)}</desc>`,
    ...rows,
    "</svg>",
  ].join("\n");
}
