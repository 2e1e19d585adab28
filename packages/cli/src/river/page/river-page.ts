import { escapeMarkup } from "../../page/markup.ts";
import { htmlTable, page } from "../../page/page.ts";
import type { Table } from "../table.ts";
import { riverStyle } from "./style.ts";

/** A page about a river: a heading of lines (the first as the title), then HTML. */
export function riverPage(heading: string, content: readonly string[], script?: string): string {
  const [title, ...lines] = heading.split("\n") as [string, ...string[]];
  return page(
    title,
    [
      `<h1>${escapeMarkup(title)}</h1>`,
      ...lines.map((line) => `<p class="lead">${escapeMarkup(line.charAt(0).toUpperCase() + line.slice(1))}.</p>`),
      ...content,
    ],
    { style: riverStyle, ...(script === undefined ? {} : { script }) },
  );
}

export function tableOf({ caption, headings, rows }: Table): string {
  return rows.length === 0 ? "" : htmlTable(caption, headings, rows);
}

/** The figures that matter most, large, each with what it is. */
export function keyFigures(figures: readonly { readonly value: string; readonly what: string }[]): string {
  const items = figures.map(
    ({ value, what }) => `<li><strong>${escapeMarkup(value)}</strong><span>${escapeMarkup(what)}</span></li>`,
  );
  return `<ul class="figures">${items.join("")}</ul>`;
}

/** Which colour is whose; parties in the model's order. */
export const looks = ["first", "second", "third"] as const;

export function lookOf(parties: readonly { readonly id: string }[], party: string): "first" | "second" | "third" {
  return looks[parties.findIndex(({ id }) => id === party)] ?? "third";
}
