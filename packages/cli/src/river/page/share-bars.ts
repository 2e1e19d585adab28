import { escapeMarkup } from "../../page/markup.ts";

export interface ShareBar {
  readonly label: string;
  /** Marked as the one that holds. */
  readonly isChosen: boolean;
  /** `brief` stands where there is no room for the label. */
  readonly parts: readonly {
    readonly value: number;
    readonly label: string;
    readonly brief: string;
    readonly look: string;
  }[];
}

/**
 * How a whole is divided under one rule and another: a bar of parts for each, all of one length. In HTML and not SVG,
 * so that the figures keep their size on a phone.
 */
export function shareBars(bars: readonly ShareBar[]): string {
  const rows = bars.map(({ label, isChosen, parts }) => {
    const whole = parts.reduce((sum, { value }) => sum + value, 0);
    const pieces = parts.map(({ value, label: text, brief, look }) => {
      if (value === 0 || whole === 0) return "";
      const width = ((value / whole) * 100).toFixed(2);
      return `<span class="part ${look}" style="width:${width}%"><span class="full">${escapeMarkup(text)}</span><span class="brief">${escapeMarkup(brief)}</span></span>`;
    });
    return `<li${isChosen ? ' class="chosen"' : ""}><span class="rule">${escapeMarkup(label)}</span><span class="whole">${pieces.join("")}</span></li>`;
  });
  return `<ul class="share-bars">${rows.join("\n")}</ul>`;
}
