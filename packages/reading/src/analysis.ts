import type { Person } from "./names/names.ts";
import type { Strength } from "./reading.ts";

/** Words put into someone's mouth, by offsets in the text. */
export interface Saying {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  /** The people who speak, where they are known. */
  readonly people: readonly Person[];
  /** The party that the speaker speaks for; null where that is not one, or not known. */
  readonly country: string | null;
  readonly mode: "direct" | "indirect";
  readonly rule: string;
  readonly confidence: number;
}

/** An act of cooperation, before its area, deadline and beneficiaries are looked for. */
export interface Act {
  /** `tokens[from]` to `tokens[to - 1]`. */
  readonly from: number;
  readonly to: number;
  readonly strength: Strength;
  readonly by: readonly string[];
  readonly rule: string;
  readonly confidence: number;
}

/** What a language's grammar finds in a text. */
export interface Analysis {
  readonly sayings: readonly Saying[];
  readonly acts: readonly Act[];
}
