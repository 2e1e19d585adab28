/** What a side owes: its word on what the others proposed or reported, and what it undertook to do. */
import {
  type Day,
  type IndicatorView,
  type Instant,
  type ItemId,
  type LanguageMap,
  listItems,
  type PartyId,
  type Period,
  type State,
  viewIndicator,
} from "@kelisim/register";
import type { BriefedCommitment } from "./commitments.ts";
import { isIllustrativeValue } from "./illustrative.ts";
import type { Source } from "./source.ts";

export interface Obligations {
  readonly party: PartyId;
  readonly proposals: readonly AwaitedWord[];
  readonly values: readonly AwaitedConfirmation[];
  /** Its commitments that are late, or due by the day. */
  readonly deeds: readonly BriefedCommitment[];
}

/** A revision that waits for a party's assent. */
export interface AwaitedWord {
  readonly item: ItemId;
  readonly title: LanguageMap;
  readonly proposedBy: PartyId;
  readonly since: Instant;
  /** Why the party objects; null while it is silent. */
  readonly objection: string | null;
  readonly source: Source;
}

/** A value that others reported, and that the party neither confirmed nor disputed, nor met with its own. */
export interface AwaitedConfirmation {
  readonly indicator: ItemId;
  readonly title: LanguageMap;
  readonly unit: IndicatorView["indicator"]["unit"];
  readonly period: Period;
  readonly value: number;
  readonly illustrative: boolean;
  readonly reportedBy: PartyId;
  readonly since: Instant;
  readonly source: Source;
}

export function obligationsOf(
  state: State,
  party: PartyId,
  commitments: readonly BriefedCommitment[],
  until: Day,
): Obligations {
  return {
    party,
    proposals: proposalsFor(state, party),
    values: valuesFor(state, party),
    deeds: commitments.filter(
      ({ by, status, due }) =>
        by.includes(party) && (status === "late" || (isUnderWay(status) && due !== null && due.day <= until)),
    ),
  };
}

export function isUnderWay(status: BriefedCommitment["status"]): boolean {
  return status === "open" || status === "on-track";
}

function proposalsFor(state: State, party: PartyId): readonly AwaitedWord[] {
  return [...listItems(state)].flatMap(({ id, pending }) =>
    pending
      .filter(({ waitingFor }) => waitingFor.includes(party))
      .map(({ item, proposedBy, proposedAt, words, revision, index }) => {
        const last = words.findLast((word) => word.party === party);
        return {
          item: id,
          title: item.title,
          proposedBy,
          since: proposedAt,
          objection: last?.word === "object" ? last.reason : null,
          source: { kind: "item", item: id, revision, index } as const,
        };
      }),
  );
}

function valuesFor(state: State, party: PartyId): readonly AwaitedConfirmation[] {
  return [...listItems(state)].flatMap(({ id, type }) => {
    const view = type === "indicator" ? viewIndicator(state, id) : null;
    if (view === null) return [];
    return view.series.flatMap(({ period, observations }) => {
      if (observations.some((observation) => observation.party === party)) return [];
      return observations
        .filter(({ words }) => !words.some((word) => word.party === party))
        .map((observation) => ({
          indicator: id,
          title: view.indicator.title,
          unit: view.indicator.unit,
          period,
          value: observation.value,
          illustrative: isIllustrativeValue(observation),
          reportedBy: observation.party,
          since: observation.at,
          source: {
            kind: "observation",
            indicator: id,
            observation: observation.observation,
            party: observation.party,
            index: observation.index,
          } as const,
        }));
    });
  });
}
