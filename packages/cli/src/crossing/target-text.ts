import type { CrossingModel, WaitTarget } from "@kelisim/crossing";
import { UsageError } from "../errors.ts";
import { matchesPattern } from "../id-pattern.ts";

const form =
  /^([\d.]+)\s*% of ([\w*-]+)(?: at ([\w-]+))?(?: wait)? (?:under|within) ([\d.]+)\s*(s|sec|seconds?|min|minutes?|h|hours?)$/i;

/**
 * Reads `95% of cars-out under 30 min` or `90% of people-* at passport-out within 3 min`; `*` stands for any letters,
 * so that one target can hold for several streams.
 */
export function parseTarget(text: string, model: CrossingModel): WaitTarget[] {
  const match = form.exec(text.trim());
  if (!match) {
    throw new UsageError(`the target "${text}" is not understood; write it as "95% of cars-out under 30 min"`);
  }
  const [, percent, pattern, station, length, unit] = match;
  const streams = model.streams.filter(({ id }) => matchesPattern(pattern!, id));
  if (streams.length === 0) {
    const known = model.streams.map(({ id }) => id).join(", ");
    throw new UsageError(`the target "${text}" names no stream of the model, which has ${known}`);
  }
  return streams.map(({ id }) => ({
    stream: id,
    ...(station === undefined ? {} : { station }),
    share: Number(percent) / 100,
    waitSeconds: Number(length) * secondsOf(unit!),
  }));
}

function secondsOf(unit: string): number {
  return unit.startsWith("s") ? 1 : unit.startsWith("m") ? 60 : 3600;
}
