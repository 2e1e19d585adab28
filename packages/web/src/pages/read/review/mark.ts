/** The marks of a reading under review: what the rules found, what a person made of it, and what was proposed. */
import type { Area, Reading, Strength } from "@kelisim/reading";
import { deadlineDay } from "@kelisim/register/drafts-from-reading";

/** What can be corrected. `start` and `end` are UTF-16 offsets in the text. */
export interface MarkContent {
  readonly start: number;
  readonly end: number;
  /** Who is to act: ISO 3166-1 alpha-2 codes, or names of bodies. */
  readonly by: readonly string[];
  /** Who benefits, where it is another. */
  readonly to: readonly string[];
  readonly strength: Strength;
  /** Best first. */
  readonly area: readonly Area[];
  /** The words of the deadline. */
  readonly deadline: string | null;
  /** Its last day, YYYY-MM-DD. */
  readonly due: string | null;
}

export interface FoundMark extends MarkContent {
  /** The rule that found it, and how sure it is, above 0 and at most 1. */
  readonly rule: string;
  readonly confidence: number;
}

export interface Mark {
  readonly id: string;
  /** As the rules found it; null where a person added it. */
  readonly found: FoundMark | null;
  readonly content: MarkContent;
  readonly verdict: "open" | "accepted" | "rejected";
}

/** `corrected` is accepted with changes. */
export type MarkState = "open" | "accepted" | "corrected" | "rejected" | "added";

export function stateOf({ found, content, verdict }: Mark): MarkState {
  if (verdict === "rejected" || verdict === "open") return verdict;
  if (found === null) return "added";
  return isSame(found, content) ? "accepted" : "corrected";
}

/** Whether it is to be proposed. */
export function isAccepted({ verdict }: Mark): boolean {
  return verdict === "accepted";
}

/** What a mark lacks to become a commitment of the record. */
export type MarkProblem = "no-actor" | "no-area" | "too-many-areas" | "too-long";

// The record's own limits.
const MAXIMUM_AREAS = 5;
const MAXIMUM_LENGTH = 20_000;

export function problemsOf({ by, area, start, end }: MarkContent): readonly MarkProblem[] {
  const problems: MarkProblem[] = [];
  if (by.length === 0) problems.push("no-actor");
  if (area.length === 0) problems.push("no-area");
  if (area.length > MAXIMUM_AREAS) problems.push("too-many-areas");
  if (end - start > MAXIMUM_LENGTH) problems.push("too-long");
  return problems;
}

/** The marks with which a review begins: all that the reading found, still open. */
export function marksOf(reading: Reading): readonly Mark[] {
  return reading.commitments
    .map((commitment, index): Mark => {
      const { start, end, by, to, strength, area, deadline, rule, confidence } = commitment;
      const content = { start, end, by, to, strength, area, deadline, due: deadlineDay(commitment, reading.dates) };
      return { id: `r${index + 1}`, found: { ...content, rule, confidence }, content, verdict: "open" };
    })
    .sort(inTextOrder);
}

export function inTextOrder(a: Mark, b: Mark): number {
  return a.content.start - b.content.start || b.content.end - a.content.end || (a.id < b.id ? -1 : 1);
}

function isSame(a: MarkContent, b: MarkContent): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.strength === b.strength &&
    a.deadline === b.deadline &&
    a.due === b.due &&
    sameList(a.by, b.by) &&
    sameList(a.to, b.to) &&
    sameList(a.area, b.area)
  );
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
