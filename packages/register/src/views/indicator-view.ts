/** Indicators: what each side reports by period, how far apart the reports lie, and how far each side sees the target. */
import type { Day, Evidence, Hash, Instant, ItemId, Money, PartyId, Period } from "../entry/fields.ts";
import type { Indicator } from "../entry/item.ts";
import { lastWordOf, type ObservationRecord, type State } from "../rules/state.ts";
import { effectiveAt } from "../rules/time.ts";
import { itemInForce } from "./item-view.ts";
import { progressOf } from "./progress.ts";

export interface IndicatorView {
  readonly id: ItemId;
  readonly revision: Hash;
  readonly indicator: Indicator;
  /** By period, earliest first. */
  readonly series: readonly PeriodView[];
  /** What each party that has said anything holds the indicator to be now. */
  readonly positions: readonly Position[];
  /** How far the parties' positions lie apart, or null if fewer than two have one. */
  readonly gap: Gap | null;
  /** Whether an observation that stands is disputed. */
  readonly disputed: boolean;
}

export interface PeriodView {
  readonly period: Period;
  /** What stands: at most one observation of each party. */
  readonly observations: readonly ObservationView[];
  /** How far the parties' values for this period lie apart, or null unless two have reported or confirmed one. */
  readonly gap: Gap | null;
}

export interface ObservationView {
  readonly observation: Hash;
  readonly party: PartyId;
  readonly period: Period;
  /** In the indicator's unit. */
  readonly value: number;
  /** As reported, with the rate used, where the unit is a currency. */
  readonly money: Money | null;
  readonly evidence: readonly Evidence[];
  readonly note: string | null;
  readonly at: Instant;
  readonly index: number;
  /** Disputed if any party disputes it; confirmed if every other party whose assent the charter asks for confirms it. */
  readonly standing: "reported" | "confirmed" | "disputed";
  readonly words: readonly ObservationWordView[];
  /** The observation with which its party corrected it. */
  readonly correctedBy: Hash | null;
}

export interface ObservationWordView {
  readonly word: "confirm" | "dispute";
  readonly party: PartyId;
  readonly reason: string | null;
  readonly evidence: readonly Evidence[];
  readonly at: Instant;
  readonly index: number;
}

/** In the indicator's unit, and as a share of the larger of the two values (0 where both are 0). */
export interface Gap {
  readonly lowest: number;
  readonly highest: number;
  readonly difference: number;
  readonly relative: number;
}

/** What a party holds an indicator to be: by its own reports, and by those of others that it confirmed. */
export interface Position {
  readonly party: PartyId;
  /** The newest period's value, or the sum over all periods, as the indicator accumulates. */
  readonly value: number;
  /** The last day that the value covers. */
  readonly until: Day;
  /** From 0 at the baseline (or zero) to 1 at the target; null without a target. It may lie outside. */
  readonly progress: number | null;
}

/** An indicator in force with all that was reported of it, or null if it is not an indicator in force. */
export function viewIndicator(state: State, id: ItemId): IndicatorView | null {
  const inForce = itemInForce(state, id);
  if (inForce === null || inForce.item.type !== "indicator") return null;
  const indicator = inForce.item;
  const periods = standingByPeriod(state, id);
  const parties = state.charter.parties.map((party) => party.id);
  // For each period, what each party holds the value to be; null where it has said nothing.
  const held = periods.map((observations) => parties.map((party) => valueHeldBy(state, party, observations)));
  const series = periods.map((observations, i) => ({
    period: observations[0]!.period,
    observations: observations.map((observation) => viewObservation(state, observation)),
    gap: gapOf(held[i]!),
  }));
  return {
    id,
    revision: inForce.revision,
    indicator,
    series,
    positions: parties.flatMap((party, p) =>
      positionOf(
        indicator,
        party,
        series,
        held.map((values) => values[p]!),
      ),
    ),
    gap:
      indicator.accumulation === "latest" ? (series.findLast(({ gap }) => gap !== null)?.gap ?? null) : gapOfSums(held),
    disputed: series.some(({ observations }) => observations.some(({ standing }) => standing === "disputed")),
  };
}

/** Every observation of an indicator, in the order of the log, corrected ones too. */
export function* listObservations(state: State, id: ItemId): Generator<ObservationView> {
  const all = [...(state.tables.items.get(id)?.reports?.values() ?? [])].flatMap((reports) => reports.all);
  for (const observation of all.sort((a, b) => a.index - b.index)) {
    if (observation.index >= state.size) return;
    yield viewObservation(state, observation);
  }
}

/** The observations that stand, by period, earliest first; of each party at most one for a period. */
function standingByPeriod(state: State, id: ItemId): readonly (readonly ObservationRecord[])[] {
  const byPeriod = new Map<string, ObservationRecord[]>();
  for (const { all } of state.tables.items.get(id)!.reports!.values()) {
    for (const observation of all) {
      const { period, index, correctedBy } = observation;
      if (index >= state.size || (correctedBy !== null && correctedBy.index < state.size)) continue;
      const key = `${period.start}/${period.end}`;
      const others = byPeriod.get(key);
      if (others === undefined) byPeriod.set(key, [observation]);
      else others.push(observation);
    }
  }
  return [...byPeriod.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, observations]) => observations.sort((a, b) => a.index - b.index));
}

/** A party's own value, or else the newest of another party that it confirmed. */
function valueHeldBy(state: State, party: PartyId, observations: readonly ObservationRecord[]): number | null {
  const held =
    observations.find((observation) => observation.party === party) ??
    observations.findLast(({ words }) => lastWordOf(words, party, state.size)?.word === "confirm");
  return held?.value ?? null;
}

function positionOf(
  indicator: Indicator,
  party: PartyId,
  series: readonly PeriodView[],
  values: readonly (number | null)[],
): readonly Position[] {
  const covered = series.flatMap(({ period }, i) => (values[i] == null ? [] : [{ end: period.end, value: values[i] }]));
  if (covered.length === 0) return [];
  const newest = covered.reduce((a, b) => (b.end >= a.end ? b : a));
  const value = indicator.accumulation === "latest" ? newest.value : covered.reduce((sum, { value }) => sum + value, 0);
  return [{ party, value, until: newest.end, progress: progressOf(indicator, value) }];
}

function viewObservation(state: State, record: ObservationRecord): ObservationView {
  const { size, charter } = state;
  const lastWords = charter.parties.map(({ id }) => ({ id, word: lastWordOf(record.words, id, size)?.word }));
  const others = lastWords.filter(({ id }) => id !== record.party && charter.assentFrom.includes(id));
  const isDisputed = lastWords.some(({ word }) => word === "dispute");
  const isConfirmed = others.length > 0 && others.every(({ word }) => word === "confirm");
  const corrected = record.correctedBy !== null && record.correctedBy.index < size;
  return {
    observation: record.hash,
    party: record.party,
    period: record.period,
    value: record.value,
    money: record.money,
    evidence: record.evidence,
    note: record.note,
    at: effectiveAt(state, record.index),
    index: record.index,
    standing: isDisputed ? "disputed" : isConfirmed ? "confirmed" : "reported",
    words: record.words
      .filter(({ index }) => index < size)
      .map((word) => ({ ...word, at: effectiveAt(state, word.index) })),
    correctedBy: corrected ? record.correctedBy!.hash : null,
  };
}

function gapOf(values: readonly (number | null)[]): Gap | null {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const lowest = Math.min(...known);
  const highest = Math.max(...known);
  const difference = highest - lowest;
  const relative = difference === 0 ? 0 : difference / Math.max(Math.abs(lowest), Math.abs(highest));
  return { lowest, highest, difference, relative };
}

/** Sums are compared over the periods for which every party has a value that has one at all. */
function gapOfSums(held: readonly (readonly (number | null)[])[]): Gap | null {
  const speaking = (held[0] ?? []).map((_, p) => p).filter((p) => held.some((values) => values[p] !== null));
  const common = held.filter((values) => speaking.every((p) => values[p] !== null));
  if (common.length === 0) return null;
  return gapOf(speaking.map((p) => common.reduce((sum, values) => sum + values[p]!, 0)));
}
