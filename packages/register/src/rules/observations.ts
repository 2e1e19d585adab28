/** What the parties report of indicators, and what the others say to that. */
import type { EntryOf, ObserveBody } from "../entry/entry.ts";
import type { Hash, Period } from "../entry/fields.ts";
import type { Indicator } from "../entry/item.ts";
import {
  DoubleConfirmationError,
  DoubleDisputeError,
  IndicatorNotInForceError,
  ObservationSupersededError,
  OverlappingPeriodError,
  UnitMismatchError,
  UnknownItemError,
  UnknownObservationError,
  WrongPartyError,
} from "../errors.ts";
import { checkEvidence } from "./documents.ts";
import { lastWordOf, type ObservationRecord, type PartyReports, type State, type Tables } from "./state.ts";

const NONE: readonly never[] = [];

export function checkObservation(state: State, { party, body }: EntryOf<"observe">): void {
  const item = state.tables.items.get(body.indicator);
  if (item === undefined || item.reports === null) throw new UnknownItemError(body.indicator, "indicator");
  if (item.inForce === null) throw new IndicatorNotInForceError(body.indicator);
  valueInUnitOf(item.inForce.item as Indicator, body);
  const periods = item.reports.get(party)?.periods;
  const overlapped = periods ? overlapping(periods, body.period) : null;
  if (overlapped !== null) throw new OverlappingPeriodError(body.indicator, body.period, overlapped);
  checkEvidence(state, body.evidence);
}

export function addObservation(tables: Tables, { party, body }: EntryOf<"observe">, hash: Hash, index: number): void {
  const item = tables.items.get(body.indicator)!;
  const indicator = item.inForce!.item as Indicator;
  const observation: ObservationRecord = {
    hash,
    indicator: body.indicator,
    party,
    period: body.period,
    value: valueInUnitOf(indicator, body),
    money: typeof body.value === "number" ? null : body.value,
    evidence: body.evidence ?? NONE,
    note: body.note ?? null,
    index,
    words: NONE,
    correctedBy: null,
  };
  tables.observations.set(hash, observation);
  let reports = item.reports!.get(party);
  if (reports === undefined) {
    reports = { current: new Map(), all: [], periods: indicator.accumulation === "sum" ? [] : null };
    item.reports!.set(party, reports);
  }
  addReport(reports, observation);
}

export function checkObservationWord(
  state: State,
  { kind, party, body }: EntryOf<"confirm"> | EntryOf<"dispute">,
): void {
  const observation = state.tables.observations.get(body.observation);
  if (observation === undefined) throw new UnknownObservationError(body.observation);
  if (observation.party === party) throw new WrongPartyError(party, "it reported this value itself");
  if (observation.correctedBy !== null) {
    throw new ObservationSupersededError(observation.hash, observation.correctedBy.hash);
  }
  const last = lastWordOf(observation.words, party, state.size)?.word;
  if (last === kind) {
    throw kind === "confirm"
      ? new DoubleConfirmationError(observation.hash, party)
      : new DoubleDisputeError(observation.hash, party);
  }
  if ("evidence" in body) checkEvidence(state, body.evidence);
}

export function addObservationWord(
  tables: Tables,
  { kind, party, body }: EntryOf<"confirm"> | EntryOf<"dispute">,
  index: number,
): void {
  const observation = tables.observations.get(body.observation)!;
  const said = {
    word: kind,
    party,
    index,
    reason: body.reason ?? null,
    evidence: ("evidence" in body ? body.evidence : undefined) ?? NONE,
  };
  observation.words = [...observation.words, said];
}

/** The value reported, in the indicator's unit: money in another currency at the rate given with it. */
function valueInUnitOf(indicator: Indicator, { value }: ObserveBody): number {
  if (!("currency" in indicator.unit)) {
    if (typeof value === "number") return value;
    throw new UnitMismatchError(indicator.id, `its unit is ${indicator.unit.symbol}, so a plain number is needed`);
  }
  const { currency } = indicator.unit;
  if (typeof value === "number") {
    throw new UnitMismatchError(indicator.id, `it counts money, so an amount with its currency is needed`);
  }
  if (value.currency === currency) return value.amount;
  if (value.rate?.currency === currency) return value.amount * value.rate.rate;
  throw new UnitMismatchError(indicator.id, `an amount in ${value.currency} needs the rate that makes it ${currency}`);
}

function addReport(reports: PartyReports, observation: ObservationRecord): void {
  const key = periodKey(observation.period);
  const corrected = reports.current.get(key);
  if (corrected !== undefined) corrected.correctedBy = observation;
  else reports.periods?.splice(firstFrom(reports.periods, observation.period.start), 0, observation.period);
  reports.current.set(key, observation);
  reports.all.push(observation);
}

function periodKey(period: Period): string {
  return `${period.start}/${period.end}`;
}

/** The period among sorted ones, none of which overlap, that another overlaps without being the same. */
function overlapping(periods: readonly Period[], period: Period): Period | null {
  const place = firstFrom(periods, period.start);
  for (const other of [periods[place - 1], periods[place]]) {
    if (other === undefined || periodKey(other) === periodKey(period)) continue;
    if (other.start <= period.end && period.start <= other.end) return other;
  }
  return null;
}

/** The place of the first of the sorted periods that starts on a day or later. */
function firstFrom(periods: readonly Period[], day: string): number {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (periods[middle]!.start < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
