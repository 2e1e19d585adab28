/** The briefing for the next meeting: what was promised, done, late and disputed, and what each side owes. */
import {
  type CommitmentStatus,
  type Day,
  effectiveAt,
  type Hash,
  type Item,
  type ItemId,
  type LanguageMap,
  listItems,
  type PartyId,
  type State,
  stateAt,
  viewCommitment,
  viewIndicator,
} from "@kelisim/register";
import {
  type Area,
  type BriefedCommitment,
  type BriefedFigure,
  briefedFigure,
  commitmentsOn,
  itemSource,
  titleOf,
} from "./commitments.ts";
import type { InstrumentFigure } from "./instruments.ts";
import { isUnderWay, type Obligations, obligationsOf } from "./obligations.ts";
import type { Source } from "./source.ts";

export interface BriefingOptions {
  /** The day that the record is read and judged on. */
  readonly asOf: Day;
  /** The first day of the period told of: that of the last meeting, unless told, or else that of the record. */
  readonly from?: Day;
  /** Whose briefing it is: only what it owes or is owed to it, what it owes first. All parties' unless told. */
  readonly party?: PartyId;
  /** Only commitments of these areas; all unless told. */
  readonly areas?: readonly Area[];
  /** What `instrumentFigures` found; no figure of border and river unless told. */
  readonly instruments?: readonly InstrumentFigure[];
}

export interface Briefing {
  readonly record: { readonly id: Hash; readonly name: string; readonly size: number };
  /** As the charter names them. */
  readonly parties: readonly { readonly id: PartyId; readonly name: string }[];
  readonly party: PartyId | null;
  readonly areas: readonly Area[] | null;
  readonly asOf: Day;
  readonly from: Day;
  readonly lastMeeting: BriefedMeeting | null;
  readonly nextMeeting: BriefedMeeting | null;
  /** All commitments in force that the briefing is about, in the order of the record. */
  readonly commitments: readonly BriefedCommitment[];
  readonly counts: Readonly<Record<CommitmentStatus, number>>;
  /** Those that were fulfilled on the last day of the period and not yet on the first. */
  readonly done: readonly BriefedCommitment[];
  /** Proposals to which a side objects. */
  readonly objected: readonly ObjectedProposal[];
  /** The chosen party first. */
  readonly obligations: readonly Obligations[];
  readonly figures: readonly BriefedFigure[];
  readonly dates: readonly DateAhead[];
  readonly instruments: readonly InstrumentFigure[];
  /** The titles of items that reasons name. */
  readonly titles: readonly { readonly id: ItemId; readonly title: LanguageMap }[];
}

export interface BriefedMeeting {
  readonly id: ItemId;
  readonly title: LanguageMap;
  readonly start: Day;
  readonly end: Day;
  readonly place: string | null;
  readonly source: Source;
}

export interface ObjectedProposal {
  readonly item: ItemId;
  readonly title: LanguageMap;
  readonly proposedBy: PartyId;
  readonly objections: readonly { readonly party: PartyId; readonly reason: string }[];
  readonly source: Source;
}

export interface DateAhead {
  readonly day: Day;
  readonly kind: "meeting" | "deadline" | "target";
  readonly item: ItemId;
  readonly title: LanguageMap;
  readonly by: readonly string[];
  readonly illustrative: boolean;
  readonly source: Source;
}

/** The record had no charter yet on the day asked for. */
export class NoRecordYetError extends Error {
  override readonly name = "NoRecordYetError";
  constructor(asOf: Day) {
    super(`The record had not begun on ${asOf}; name a later day.`);
  }
}

const DAYS_AHEAD_WITHOUT_MEETING = 180;

/** Everything that a briefing says, as data. The same state and options give the same briefing. @throws NoRecordYetError */
export function makeBriefing(newest: State, options: BriefingOptions): Briefing {
  const { asOf, party = null, areas = null, instruments = [] } = options;
  const state = stateAt(newest, `${asOf}T23:59:59.999Z`);
  if (state === null) throw new NoRecordYetError(asOf);
  const meetings = meetingsOf(state);
  const lastMeeting = meetings.findLast(({ start }) => start < asOf) ?? null;
  const nextMeeting = meetings.find(({ start }) => start >= asOf) ?? null;
  const from = options.from ?? lastMeeting?.start ?? effectiveAt(state, 0).slice(0, 10);
  const commitments = commitmentsOn(state, asOf).filter(
    ({ by, to, area }) =>
      (party === null || by.includes(party) || to.includes(party)) &&
      (areas === null || area.some((one) => areas.includes(one))),
  );
  const before = stateAt(newest, `${from}T00:00:00.000Z`);
  const wasFulfilled = (id: ItemId) => before !== null && viewCommitment(before, id, from)?.status === "fulfilled";
  const parties = state.charter.parties.map(({ id }) => id);
  const until = nextMeeting?.end ?? daysAfter(asOf, DAYS_AHEAD_WITHOUT_MEETING);
  return {
    record: { id: state.record, name: state.charter.name, size: state.size },
    parties: state.charter.parties.map(({ id, name }) => ({ id, name })),
    party,
    areas,
    asOf,
    from,
    lastMeeting,
    nextMeeting,
    commitments,
    counts: countsOf(commitments),
    done: commitments.filter(({ id, status }) => status === "fulfilled" && !wasFulfilled(id)),
    objected: objectedIn(state),
    obligations: parties
      .toSorted((a, b) => Number(b === party) - Number(a === party))
      .map((id) => obligationsOf(state, id, commitments, until)),
    figures: figuresOf(state, commitments),
    dates: datesAhead(commitments, meetings, asOf),
    instruments,
    titles: indicatorsNamedIn(commitments).map((id) => ({ id, title: titleOf(state, id) })),
  };
}

function meetingsOf(state: State): readonly BriefedMeeting[] {
  return [...listItems(state)]
    .flatMap(({ id, inForce }) => {
      const item: Item | undefined = inForce?.item;
      if (inForce === null || item?.type !== "meeting" || item.ended !== undefined) return [];
      const { title, start, end = start, place = null } = item;
      return [{ id, title, start, end, place, source: itemSource(state, id, inForce.revision) }];
    })
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

function indicatorsNamedIn(commitments: readonly BriefedCommitment[]): readonly ItemId[] {
  const reasons = commitments.flatMap((commitment) => commitment.reasons);
  return [...new Set(reasons.flatMap((reason) => ("indicator" in reason ? reason.indicator : [])))];
}

function countsOf(commitments: readonly BriefedCommitment[]): Record<CommitmentStatus, number> {
  const counts = { fulfilled: 0, "on-track": 0, open: 0, late: 0, disputed: 0, lapsed: 0 };
  for (const { status } of commitments) counts[status] += 1;
  return counts;
}

function objectedIn(state: State): readonly ObjectedProposal[] {
  return [...listItems(state)].flatMap(({ id, pending }) =>
    pending
      .filter(({ objectedBy }) => objectedBy.length > 0)
      .map(({ item, proposedBy, objectedBy, words, revision, index }) => ({
        item: id,
        title: item.title,
        proposedBy,
        objections: objectedBy.map((party) => ({
          party,
          reason: words.findLast((word) => word.party === party)?.reason ?? "",
        })),
        source: { kind: "item", item: id, revision, index } as const,
      })),
  );
}

/** The indicators of the commitments, each once. */
function figuresOf(state: State, commitments: readonly BriefedCommitment[]): readonly BriefedFigure[] {
  const ids = new Set(commitments.flatMap(({ figures }) => figures.map(({ id }) => id)));
  return [...ids].flatMap((id) => {
    const view = viewIndicator(state, id);
    return view === null ? [] : [briefedFigure(state, view)];
  });
}

function datesAhead(
  commitments: readonly BriefedCommitment[],
  meetings: readonly BriefedMeeting[],
  asOf: Day,
): readonly DateAhead[] {
  const open = commitments.filter(({ status }) => isUnderWay(status) || status === "disputed" || status === "late");
  const deadlines = open.flatMap(({ id, title, by, due, sources }) =>
    due === null
      ? []
      : [
          {
            day: due.day,
            kind: "deadline" as const,
            item: id,
            title,
            by,
            illustrative: due.illustrative,
            source: sources[0]!,
          },
        ],
  );
  const targets = new Map(
    open.flatMap(({ by, figures }) =>
      figures.flatMap(({ id, title, target, source }) =>
        target === null
          ? []
          : [[id, { day: target.due, kind: "target" as const, item: id, title, by, illustrative: false, source }]],
      ),
    ),
  );
  const events = meetings.map(({ id, title, start, source }) => ({
    day: start,
    kind: "meeting" as const,
    item: id,
    title,
    by: [],
    illustrative: false,
    source,
  }));
  return [...events, ...deadlines, ...targets.values()]
    .filter(({ day }) => day >= asOf)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
