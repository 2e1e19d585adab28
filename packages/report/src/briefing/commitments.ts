/** The commitments of a briefing, each with its status, its figures and what they rest on. */
import {
  type Commitment,
  type CommitmentStatus,
  type CommitmentView,
  type Day,
  type IndicatorView,
  type ItemId,
  itemInForce,
  type LanguageMap,
  listItems,
  type PartyId,
  type State,
  type StatusReason,
  viewCommitment,
  viewDocument,
  viewRevision,
} from "@kelisim/register";
import { isIllustrative, isIllustrativeValue } from "./illustrative.ts";
import type { Source, Spans } from "./source.ts";

/** A field of cooperation. */
export type Area = Commitment["area"][number];

export interface BriefedCommitment {
  readonly id: ItemId;
  readonly title: LanguageMap;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly area: readonly Area[];
  readonly status: CommitmentStatus;
  readonly reasons: readonly StatusReason[];
  readonly due: { readonly day: Day; readonly illustrative: boolean } | null;
  readonly figures: readonly BriefedFigure[];
  readonly judgements: readonly { readonly party: PartyId; readonly score: -1 | 0 | 1; readonly source: Source }[];
  /** The revision in force, and the words that it rests on. */
  readonly sources: readonly Source[];
}

export interface BriefedFigure {
  readonly id: ItemId;
  readonly title: LanguageMap;
  readonly unit: IndicatorView["indicator"]["unit"];
  readonly baseline: { readonly value: number; readonly on: Day } | null;
  readonly target: { readonly value: number; readonly due: Day } | null;
  /** What each side holds it to be now. */
  readonly positions: readonly BriefedPosition[];
  /** How far the sides lie apart, in the unit; null unless two have a value. */
  readonly apart: number | null;
  readonly disputed: boolean;
  readonly source: Source;
}

export interface BriefedPosition {
  readonly party: PartyId;
  readonly value: number;
  readonly until: Day;
  readonly illustrative: boolean;
  /** The observations that the value is made of. */
  readonly sources: readonly Source[];
}

/** All commitments in force, as they stand on a day. */
export function commitmentsOn(state: State, day: Day): readonly BriefedCommitment[] {
  return [...listItems(state)].flatMap(({ id }) => {
    const view = viewCommitment(state, id, day);
    return view === null ? [] : [briefed(state, view)];
  });
}

/** An indicator's figures as a briefing shows them. */
export function briefedFigure(state: State, view: IndicatorView): BriefedFigure {
  const { id, revision, indicator, positions, gap, disputed } = view;
  return {
    id,
    title: indicator.title,
    unit: indicator.unit,
    baseline: indicator.baseline ?? null,
    target: indicator.target ?? null,
    positions: positions.map(({ party, value, until }) => {
      const observations = observationsBehind(view, party);
      return {
        party,
        value,
        until,
        illustrative: observations.some(isIllustrativeValue),
        sources: observations.map(({ observation, party: reporter, index }) => ({
          kind: "observation",
          indicator: id,
          observation,
          party: reporter,
          index,
        })),
      };
    }),
    apart: gap?.difference ?? null,
    disputed,
    source: itemSource(state, id, revision),
  };
}

export function itemSource(state: State, item: ItemId, revision: string): Source {
  return { kind: "item", item, revision, index: viewRevision(state, revision)!.index };
}

function briefed(state: State, view: CommitmentView): BriefedCommitment {
  const { id, revision, commitment, status, reasons, indicators, assessments } = view;
  const { title, by, to, area, deadline, sources } = commitment;
  return {
    id,
    title,
    by,
    to,
    area,
    status,
    reasons,
    due: deadline?.due === undefined ? null : { day: deadline.due, illustrative: isIllustrative(deadline.text) },
    figures: indicators.map((indicator) => briefedFigure(state, indicator)),
    judgements: assessments
      .filter(({ counts }) => counts)
      .map(({ party, score, index }) => ({ party, score, source: { kind: "judgement", item: id, party, index } })),
    sources: [itemSource(state, id, revision), ...wordsOf(state, sources ?? [])],
  };
}

function wordsOf(state: State, spans: Spans): readonly Source[] {
  return spans.flatMap(({ document, exact, start, end }) => {
    const known = viewDocument(state, document);
    if (known === null) return [];
    const { title, publisher, date } = known;
    return [{ kind: "words" as const, document, title, publisher, date, exact, start, end }];
  });
}

/** Those that a party's value comes from: its own, or what it confirmed of the others', newest or summed up. */
function observationsBehind({ series, indicator }: IndicatorView, party: PartyId) {
  const held = series.flatMap(({ observations }) => {
    const own = observations.find((observation) => observation.party === party);
    const confirmed = observations.findLast(
      ({ words }) => words.findLast((word) => word.party === party)?.word === "confirm",
    );
    return own ?? confirmed ?? [];
  });
  if (indicator.accumulation === "sum" || held.length === 0) return held;
  return [held.reduce((a, b) => (b.period.end >= a.period.end ? b : a))];
}

/** The title under which the record knows an item: that of the revision in force, else its newest. */
export function titleOf(state: State, id: ItemId): LanguageMap {
  const inForce = itemInForce(state, id);
  if (inForce !== null) return inForce.item.title;
  for (const item of listItems(state)) if (item.id === id) return item.revisions.at(-1)!.item.title;
  return { en: id };
}
