import type { Formats } from "../../../messages/formats.ts";
import type { FigureContent } from "./mark.ts";

const boundSigns = { "more-than": "> ", "less-than": "< ", about: "≈ ", "at-least": "≥ ", "at-most": "≤ " } as const;

/** How a figure is understood, as a number with its unit. */
export function figureText({ figureKind, value, max, unit, bound }: FigureContent, formats: Formats): string {
  const sign = bound === null ? "" : boundSigns[bound];
  const number = (given: number) => formats.number(given, { maximumFractionDigits: 6 });
  const range = value === null ? "?" : max === null ? number(value) : `${number(value)}–${number(max)}`;
  if (figureKind === "factor") return `${sign}× ${range}`;
  // A counted noun stands in the singular, whatever the number.
  const between = figureKind === "percent" ? "" : figureKind === "money" || figureKind === "measure" ? " " : " · ";
  return `${sign}${range}${between}${unit}`;
}
