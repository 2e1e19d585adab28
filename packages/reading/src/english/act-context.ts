import type { Strength } from "../reading.ts";
import type { Actor, ActorContext } from "./actors.ts";
import type { Clause } from "./clauses.ts";
import type { Segment } from "./segments.ts";

/** What the rules on acts see: one segment with its clauses, and who was spoken of last. */
export interface SegmentContext extends ActorContext {
  readonly segment: Segment;
  readonly clauses: readonly Clause[];
}

/** How firmly an act stands, who is to do it, and the rule that says so. */
export interface Standing {
  readonly strength: Strength;
  readonly actor: Actor;
  readonly rule: string;
  readonly confidence: number;
}
