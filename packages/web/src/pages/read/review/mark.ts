/** The marks of a reading under review: what the rules found, what a person made of it, and what was proposed. */
import type { Area, Figure, Reading, Statement, Strength } from "@kelisim/reading";
import { deadlineDay } from "@kelisim/register/drafts-from-reading";
import type { Range } from "./move-ends.ts";

/** What of a commitment can be corrected. `start` and `end` are UTF-16 offsets in the text. */
export interface CommitmentContent extends Range {
  readonly kind: "commitment";
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
  /** What the item is to be called; null for the first words of the mark. */
  readonly title: string | null;
}

/** Words that the text puts into someone's mouth. */
export interface StatementContent extends Range {
  readonly kind: "statement";
  /** As the text names the person or body; null where nobody is named. */
  readonly speaker: string | null;
  readonly mode: Statement["mode"];
}

/** A number that says how much, how many, how long or what share. */
export interface FigureContent extends Range {
  readonly kind: "figure";
  readonly figureKind: Figure["kind"];
  /** The number in full; null where the text says none, as in `hundreds`. */
  readonly value: number | null;
  /** The upper end of a range. */
  readonly max: number | null;
  readonly unit: string;
  readonly bound: NonNullable<Figure["bound"]> | null;
}

export type MarkContent = CommitmentContent | StatementContent | FigureContent;
export type MarkKind = MarkContent["kind"];
/** In the order in which they are offered. */
export const markKinds = ["commitment", "statement", "figure"] as const satisfies readonly MarkKind[];

/** The rule that found a mark, and how sure it is, above 0 and at most 1. */
interface FoundBy {
  readonly rule: string;
  readonly confidence: number;
}

export interface Mark<Content extends MarkContent = MarkContent> {
  readonly id: string;
  /** As the rules found it; null where a person added it. */
  readonly found: (Content & FoundBy) | null;
  readonly content: Content;
  readonly verdict: "open" | "accepted" | "rejected";
}
export type CommitmentMark = Mark<CommitmentContent>;
export type StatementMark = Mark<StatementContent>;
export type FigureMark = Mark<FigureContent>;

export function isCommitment(mark: Mark): mark is CommitmentMark {
  return mark.content.kind === "commitment";
}

export function isStatement(mark: Mark): mark is StatementMark {
  return mark.content.kind === "statement";
}

export function isFigure(mark: Mark): mark is FigureMark {
  return mark.content.kind === "figure";
}

/** `corrected` is accepted with changes. */
export type MarkState = "open" | "accepted" | "corrected" | "rejected" | "added";

export function stateOf({ found, content, verdict }: Mark): MarkState {
  if (verdict === "rejected" || verdict === "open") return verdict;
  if (found === null) return "added";
  return isSame(found, content) ? "accepted" : "corrected";
}

/** Whether it is a commitment that is to be proposed. */
export function isToPropose(mark: Mark): mark is CommitmentMark {
  return isCommitment(mark) && mark.verdict === "accepted";
}

/** What a mark lacks to become a commitment of the record. */
export type MarkProblem = "no-actor" | "no-area" | "too-many-areas" | "too-long";

// The record's own limits.
const MAXIMUM_AREAS = 5;
const MAXIMUM_LENGTH = 20_000;

export function problemsOf({ by, area, start, end }: CommitmentContent): readonly MarkProblem[] {
  const problems: MarkProblem[] = [];
  if (by.length === 0) problems.push("no-actor");
  if (area.length === 0) problems.push("no-area");
  if (area.length > MAXIMUM_AREAS) problems.push("too-many-areas");
  if (end - start > MAXIMUM_LENGTH) problems.push("too-long");
  return problems;
}

/** The marks with which a review begins: all that the reading found, still open. */
export function marksOf(reading: Reading): readonly Mark[] {
  return [
    ...reading.commitments.map((commitment, index): Mark => {
      const { start, end, by, to, strength, area, deadline } = commitment;
      const due = deadlineDay(commitment, reading.dates);
      const content = { kind: "commitment", start, end, by, to, strength, area, deadline, due, title: null } as const;
      return foundMark(`r${index + 1}`, content, commitment);
    }),
    ...reading.statements.map((statement): Mark => {
      const { start, end, speaker, mode } = statement;
      return foundMark(`s${start}-${end}`, { kind: "statement", start, end, speaker, mode }, statement);
    }),
    ...reading.figures.map((figure): Mark => {
      const { start, end, kind: figureKind, value, max = null, unit, bound = null } = figure;
      return foundMark(figureId(figure), { kind: "figure", start, end, figureKind, value, max, unit, bound }, figure);
    }),
  ].sort(inTextOrder);
}

/** The id of the mark that a figure of a reading becomes: by its place, so that it is the same in each reading. */
export function figureId({ start, end }: Range): string {
  return `f${start}-${end}`;
}

function foundMark(id: string, content: MarkContent, { rule, confidence }: FoundBy): Mark {
  return { id, found: { ...content, rule, confidence }, content, verdict: "open" };
}

/**
 * The marks that were kept, and with them those statements and figures of the reading of which nothing was kept, since
 * nobody had touched them.
 */
export function withUntouched(kept: readonly Mark[], reading: Reading): readonly Mark[] {
  const ids = new Set(kept.map(({ id }) => id));
  const untouched = marksOf(reading).filter((mark) => !isCommitment(mark) && !ids.has(mark.id));
  return [...kept, ...untouched].sort(inTextOrder);
}

/** Whether a mark has to be kept, because a reading of the text alone would not give it again as it is. */
export function isToKeep(mark: Mark): boolean {
  return isCommitment(mark) || stateOf(mark) !== "open";
}

export function inTextOrder(a: Mark, b: Mark): number {
  return a.content.start - b.content.start || b.content.end - a.content.end || (a.id < b.id ? -1 : 1);
}

/** The number of each mark among those of its kind, from 1, by its id. */
export function numbersOf(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const counts = { commitment: 0, statement: 0, figure: 0 };
  return new Map(marks.map(({ id, content: { kind } }) => [id, ++counts[kind]]));
}

function isSame(found: MarkContent, content: MarkContent): boolean {
  return (Object.entries(content) as [keyof MarkContent, unknown][]).every(([name, value]) =>
    Array.isArray(value) ? sameList(found[name] as unknown as readonly string[], value) : found[name] === value,
  );
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
