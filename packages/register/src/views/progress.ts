/** How far an indicator has come from its baseline to its target. */
import type { Day } from "../entry/fields.ts";
import type { Indicator } from "../entry/item.ts";

/** The share of the way from the baseline (zero, if there is none) to the target; null without a target. */
export function progressOf(indicator: Indicator, value: number): number | null {
  const { baseline, target } = indicator;
  if (target === undefined) return null;
  const from = baseline?.value ?? 0;
  if (target.value === from) return isReached(indicator, value) ? 1 : 0;
  return (value - from) / (target.value - from);
}

/** Whether a value is at the target or beyond; never without a target. */
export function isReached({ target, direction }: Indicator, value: number): boolean {
  if (target === undefined) return false;
  return direction === "increase" ? value >= target.value : value <= target.value;
}

/** The progress that a straight path from the baseline's day, or else from `start`, to the due day asks for. */
export function expectedProgress({ baseline, target }: Indicator, start: Day, day: Day): number | null {
  if (target === undefined) return null;
  const from = Date.parse(baseline?.on ?? start);
  const due = Date.parse(target.due);
  if (due <= from) return Date.parse(day) >= due ? 1 : 0;
  return Math.min(1, Math.max(0, (Date.parse(day) - from) / (due - from)));
}
