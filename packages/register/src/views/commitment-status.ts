/** How a commitment stands on a day: derived from what the parties reported and judged, never typed in. */
import type { Day, Evidence, Hash, Instant, ItemId, PartyId } from "../entry/fields.ts";
import type { Commitment, Indicator } from "../entry/item.ts";
import type { State } from "../rules/state.ts";
import { effectiveAt } from "../rules/time.ts";
import { type IndicatorView, viewIndicator } from "./indicator-view.ts";
import { viewItem } from "./item-view.ts";
import { expectedProgress, isReached } from "./progress.ts";

export type CommitmentStatus = "open" | "on-track" | "late" | "fulfilled" | "lapsed" | "disputed";

/** Why a commitment has the status it has. */
export type StatusReason =
  /** A party disputes an observation of this indicator. */
  | { readonly because: "observation-disputed"; readonly indicator: ItemId }
  /** One party judges that it was kept, another that it was not. */
  | { readonly because: "judgements-differ"; readonly kept: readonly PartyId[]; readonly notKept: readonly PartyId[] }
  /** Every party whose assent the charter asks for judges so. */
  | { readonly because: "judged-kept" | "judged-not-kept" }
  /** By what every party reported or confirmed, every indicator with a target has reached it. */
  | { readonly because: "targets-reached" }
  /** The parties agreed on a text that says that it has been done. */
  | { readonly because: "agreed-as-delivered" }
  /** The parties agreed that it has ended. */
  | { readonly because: "ended"; readonly on: Day }
  | { readonly because: "deadline-passed"; readonly due: Day }
  | { readonly because: "target-missed"; readonly indicator: ItemId; readonly due: Day }
  /** The least progress that any party sees, against that of a straight path to the target. */
  | {
      readonly because: "ahead-of-path" | "behind-path";
      readonly indicator: ItemId;
      readonly progress: number;
      readonly expected: number;
    }
  /** The newest judgements are that it is under way or kept. */
  | { readonly because: "judged-under-way" }
  | { readonly because: "nothing-reported" };

export interface CommitmentView {
  readonly id: ItemId;
  /** The revision in force. */
  readonly revision: Hash;
  readonly commitment: Commitment;
  readonly status: CommitmentStatus;
  readonly reasons: readonly StatusReason[];
  /** Those of its indicators that are in force. */
  readonly indicators: readonly IndicatorView[];
  /** All judgements of it, oldest first; those that count are of the revision in force, the newest of each party. */
  readonly assessments: readonly AssessmentView[];
}

export interface AssessmentView {
  readonly revision: Hash;
  readonly party: PartyId;
  readonly score: -1 | 0 | 1;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly at: Instant;
  readonly index: number;
  readonly counts: boolean;
}

/** A commitment in force as it stands on a day, or null if it is not a commitment in force. */
export function viewCommitment(state: State, id: ItemId, asOf: Day): CommitmentView | null {
  const inForce = viewItem(state, id)?.inForce;
  if (inForce?.item.type !== "commitment") return null;
  const commitment = inForce.item;
  const indicators = (commitment.indicators ?? []).flatMap((indicator) => viewIndicator(state, indicator) ?? []);
  const assessments = assessmentsOf(state, id, inForce.revision);
  const facts: Facts = {
    commitment,
    indicators,
    deciders: state.charter.assentFrom,
    scores: new Map(assessments.filter(({ counts }) => counts).map(({ party, score }) => [party, score])),
    start: inForce.inForceSince!.slice(0, 10),
    asOf,
  };
  return { id, revision: inForce.revision, commitment, ...statusOf(facts), indicators, assessments };
}

interface Facts {
  readonly commitment: Commitment;
  readonly indicators: readonly IndicatorView[];
  readonly deciders: readonly PartyId[];
  /** The newest judgement of each party. */
  readonly scores: ReadonlyMap<PartyId, -1 | 0 | 1>;
  /** When the revision came in force. */
  readonly start: Day;
  readonly asOf: Day;
}

type Standing = { readonly status: CommitmentStatus; readonly reasons: readonly StatusReason[] };

// In this order: what comes first outweighs what follows.
const RULES: readonly {
  readonly status: CommitmentStatus;
  readonly reasons: (facts: Facts) => readonly StatusReason[];
}[] = [
  { status: "disputed", reasons: disputes },
  { status: "fulfilled", reasons: fulfilments },
  { status: "lapsed", reasons: lapses },
  { status: "late", reasons: delays },
  { status: "on-track", reasons: advances },
];

function statusOf(facts: Facts): Standing {
  for (const { status, reasons } of RULES) {
    const found = reasons(facts);
    if (found.length > 0) return { status, reasons: found };
  }
  const behind = pathReasons(facts).filter(({ because }) => because === "behind-path");
  return { status: "open", reasons: behind.length > 0 ? behind : [{ because: "nothing-reported" }] };
}

function disputes({ indicators, deciders, scores }: Facts): readonly StatusReason[] {
  const kept = deciders.filter((party) => scores.get(party) === 1);
  const notKept = deciders.filter((party) => scores.get(party) === -1);
  return [
    ...indicators.flatMap(({ id, disputed }) =>
      disputed ? [{ because: "observation-disputed" as const, indicator: id }] : [],
    ),
    ...(kept.length > 0 && notKept.length > 0 ? [{ because: "judgements-differ" as const, kept, notKept }] : []),
  ];
}

function fulfilments({ commitment, indicators, deciders, scores }: Facts): readonly StatusReason[] {
  if (deciders.every((party) => scores.get(party) === 1)) return [{ because: "judged-kept" }];
  if (deciders.some((party) => scores.get(party) === -1)) return [];
  const measured = indicators.filter(({ indicator }) => indicator.target !== undefined);
  const allReached = measured.every(({ indicator, positions }) =>
    deciders.every((party) => isReachedFor(indicator, positions.find((position) => position.party === party)?.value)),
  );
  if (measured.length > 0) return allReached ? [{ because: "targets-reached" }] : [];
  return commitment.strength === "delivered" ? [{ because: "agreed-as-delivered" }] : [];
}

function lapses({ commitment, deciders, scores, asOf }: Facts): readonly StatusReason[] {
  if (commitment.ended !== undefined && commitment.ended.on <= asOf) {
    return [{ because: "ended", on: commitment.ended.on }];
  }
  return deciders.every((party) => scores.get(party) === -1) ? [{ because: "judged-not-kept" }] : [];
}

function delays({ commitment, indicators, deciders, asOf }: Facts): readonly StatusReason[] {
  const due = commitment.deadline?.due;
  return [
    ...(due !== undefined && due < asOf ? [{ because: "deadline-passed" as const, due }] : []),
    ...indicators.flatMap(({ id, indicator, positions }) => {
      if (indicator.target === undefined || indicator.target.due >= asOf) return [];
      const held = deciders.map((party) => positions.find((position) => position.party === party)?.value);
      if (held.every((value) => isReachedFor(indicator, value))) return [];
      return [{ because: "target-missed" as const, indicator: id, due: indicator.target.due }];
    }),
  ];
}

function advances(facts: Facts): readonly StatusReason[] {
  const path = pathReasons(facts);
  if (path.some(({ because }) => because === "behind-path")) return [];
  if (path.length > 0) return path;
  const scores = facts.deciders.flatMap((party) => facts.scores.get(party) ?? []);
  return scores.length > 0 && scores.every((score) => score >= 0) ? [{ because: "judged-under-way" }] : [];
}

function pathReasons({ indicators, start, asOf }: Facts): readonly StatusReason[] {
  return indicators.flatMap(({ id, indicator, positions }): readonly StatusReason[] => {
    const seen = positions.flatMap(({ progress }) => progress ?? []);
    const expected = expectedProgress(indicator, start, asOf);
    if (expected === null || seen.length === 0) return [];
    const progress = Math.min(...seen);
    return [{ because: progress >= expected ? "ahead-of-path" : "behind-path", indicator: id, progress, expected }];
  });
}

function isReachedFor(indicator: Indicator, value: number | undefined): boolean {
  return value !== undefined && isReached(indicator, value);
}

function assessmentsOf(state: State, id: ItemId, inForce: Hash): readonly AssessmentView[] {
  const all = state.tables.items.get(id)!.assessments!.filter(({ index }) => index < state.size);
  return all.map((assessment) => ({
    ...assessment,
    at: effectiveAt(state, assessment.index),
    counts:
      assessment.revision === inForce &&
      assessment === all.findLast(({ party, revision }) => party === assessment.party && revision === inForce),
  }));
}
