import type { Act } from "../analysis.ts";
import type { ActorContext } from "./actors.ts";
import type { ParsedSegment } from "./clauses.ts";
import type { Segment } from "./segments.ts";

export function findActs(
  _segments: readonly Segment[],
  _parsed: readonly ParsedSegment[],
  _context: Omit<ActorContext, "lastActor" | "speakerCountry">,
  _countries: readonly (string | null)[],
): readonly Act[] {
  return [];
}
