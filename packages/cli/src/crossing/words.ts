import type { Estimate } from "@kelisim/crossing";
import { NOTHING, numberInWords, percent } from "../number-words.ts";

/** A duration to about two figures: `8 s`, `3 min 20 s`, `1 h 05 min`, `2 d 3 h`. */
export function inWords(seconds: number): string {
  if (!Number.isFinite(seconds)) return NOTHING;
  const sign = seconds < 0 ? "−" : "";
  const length = Math.abs(seconds);
  if (length < 9.95) return `${sign}${Number(length.toFixed(1))} s`;
  if (length < 119.5) return `${sign}${Math.round(length)} s`;
  if (length < 600) {
    const rounded = Math.round(length / 5) * 5;
    return `${sign}${joined(Math.floor(rounded / 60), "min", rounded % 60, "s")}`;
  }
  if (length < 86_400) {
    const minutes = Math.round(length / 60);
    return `${sign}${minutes < 60 ? `${minutes} min` : joined(Math.floor(minutes / 60), "h", minutes % 60, "min")}`;
  }
  const hours = Math.round(length / 3600);
  return `${sign}${joined(Math.floor(hours / 24), "d", hours % 24, "h")}`;
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/** `45 s ± 2 s`: a duration with the half width of its 95 % interval. */
export function durationEstimate({ mean, halfWidth }: Estimate): string {
  return Number.isFinite(halfWidth) ? `${inWords(mean)} ± ${inWords(halfWidth)}` : inWords(mean);
}

/** `1,240 ± 12`; large numbers to two figures of the half width. */
export function numberEstimate({ mean, halfWidth }: Estimate, decimals = 1): string {
  if (!Number.isFinite(halfWidth)) return numberInWords(mean, decimals);
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(halfWidth, 1))) - 1);
  const rounded = (value: number) => numberInWords(unit === 1 ? value : Math.round(value / unit) * unit, decimals);
  return `${rounded(mean)} ± ${rounded(halfWidth)}`;
}

export function percentEstimate({ mean, halfWidth }: Estimate): string {
  return Number.isFinite(halfWidth) ? `${percent(mean)} ± ${percent(halfWidth)}` : percent(mean);
}

/** `07:00` */
export function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}
