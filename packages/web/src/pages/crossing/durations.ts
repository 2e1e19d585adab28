/** Durations as a language writes them, to about two figures: `8 s`, `3 min 20 s`, `1 h 5 min`. */
import type { Formats } from "../../messages/formats.ts";

type Unit = "second" | "minute" | "hour" | "day";

export function durationWords(formats: Formats, seconds: number): string {
  if (!Number.isFinite(seconds)) return "–";
  const part = (value: number, unit: Unit, decimals = 0) =>
    formats.number(value, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: decimals });
  const pair = (value: number, size: number, large: Unit, small: Unit) => {
    const [whole, rest] = [Math.floor(value / size), value % size];
    return rest === 0 ? part(whole, large) : `${part(whole, large)} ${part(rest, small)}`;
  };
  const sign = seconds < 0 ? "−" : "";
  const length = Math.abs(seconds);
  if (length < 9.95) return sign + part(length, "second", 1);
  if (length < 119.5) return sign + part(Math.round(length), "second");
  if (length < 600) return sign + pair(Math.round(length / 5) * 5, 60, "minute", "second");
  const minutes = Math.round(length / 60);
  if (minutes < 60) return sign + part(minutes, "minute");
  return (
    sign + (length < 86_400 ? pair(minutes, 60, "hour", "minute") : pair(Math.round(length / 3600), 24, "day", "hour"))
  );
}

/** Round durations up to the highest, about five, for an axis. */
export function durationTicks(highestSeconds: number): readonly number[] {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400];
  const step =
    steps.find((seconds) => highestSeconds / seconds <= 5) ?? Math.ceil(highestSeconds / 5 / 86_400) * 86_400;
  return Array.from({ length: Math.ceil(highestSeconds / step) + 1 }, (_, index) => index * step);
}
