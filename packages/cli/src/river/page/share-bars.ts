import { escapeMarkup } from "../../crossing/charts/markup.ts";

export interface ShareBar {
  readonly label: string;
  /** Marked as the one that holds. */
  readonly isChosen: boolean;
  readonly parts: readonly { readonly value: number; readonly label: string; readonly look: string }[];
}

/**
 * How a whole is divided under one rule and another: a bar of parts for each, all of one length. In HTML and not SVG,
 * so that the figures keep their size on a phone.
 */
export function shareBars(bars: readonly ShareBar[]): string {
  const rows = bars.map(({ label, isChosen, parts }) => {
    const whole = parts.reduce((sum, { value }) => sum + value, 0);
    const pieces = parts.map(({ value, label: text, look }) => {
      const share = whole === 0 ? 0 : value / whole;
      return `<span class="part ${look}" style="width:${(share * 100).toFixed(2)}%">${escapeMarkup(text)}</span>`;
    });
    return `<li${isChosen ? ' class="chosen"' : ""}><span class="rule">${escapeMarkup(label)}</span><span class="whole">${pieces.join("")}</span></li>`;
  });
  return `<ul class="share-bars">${rows.join("\n")}</ul>`;
}
