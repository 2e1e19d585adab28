import type { CharterBody, DocumentBody, Right } from "../entry/entry.ts";
import type { Evidence, Hash, ItemId, Money, PartyId, Period, PublicKey } from "../entry/fields.ts";
import type { Item, ItemType } from "../entry/item.ts";

/**
 * The record as the first `size` entries of its log leave it: a handle on the tables of a fold.
 *
 * The fold that made the tables owns them and adds to them in place, since copying what a million entries left
 * would cost more than all the rest. Everything in the tables carries the index of the entry it came with, and
 * views show only what came before `size`; so a handle goes on saying the same, however far the fold has gone on,
 * and `stateAt` shows the record on any past day without folding again. Only the newest handle can be folded or
 * admitted upon. Read it through the views (`viewItem`, `listItems`, …), not from the tables.
 */
export interface State {
  /** The record's id: the hash of its charter entry. */
  readonly record: Hash;
  readonly charter: CharterBody;
  /** How many entries of the log it stands for. */
  readonly size: number;
  readonly tables: Tables;
}

/**
 * Owned by the fold. The many short lists in the records are replaced rather than pushed to: a list that was pushed to
 * keeps room for sixteen more, which for a million entries comes to hundreds of megabytes.
 */
export interface Tables {
  readonly keys: Map<PublicKey, KeyRecord>;
  readonly documents: Map<Hash, DocumentRecord>;
  readonly items: Map<ItemId, ItemRecord>;
  readonly revisions: Map<Hash, RevisionRecord>;
  readonly observations: Map<Hash, ObservationRecord>;
  /**
   * By entry index, when it took effect, in milliseconds since 1970: its own time, or that of the entry before it
   * where its signer's clock was a little behind, so that it never decreases.
   */
  readonly effectiveMs: number[];
  /** Hashes of the entries young enough to be replayed, and when they took effect, oldest first. */
  readonly recent: Map<Hash, number>;
}

export interface KeyRecord {
  readonly party: PartyId;
  readonly root: boolean;
  /** Who holds a delegate's key; the party itself holds its root keys. */
  readonly holder: string | null;
  readonly rights: readonly Right[];
  readonly index: number;
  revokedIndex: number | null;
}

export interface DocumentRecord {
  readonly document: DocumentBody;
  readonly party: PartyId;
  readonly index: number;
}

export interface ItemRecord {
  readonly id: ItemId;
  readonly type: ItemType;
  readonly index: number;
  revisions: readonly RevisionRecord[];
  inForce: RevisionRecord | null;
  /** Judgements, of a commitment; null for other types. */
  readonly assessments: AssessmentRecord[] | null;
  /** What each party reported, of an indicator; null for other types. */
  readonly reports: Map<PartyId, PartyReports> | null;
}

export interface RevisionRecord {
  readonly hash: Hash;
  readonly item: Item;
  readonly supersedes: Hash | null;
  readonly party: PartyId;
  readonly index: number;
  words: readonly RevisionWord[];
  inForceIndex: number | null;
  /** Replaced after being in force, or, if it never was, overtaken by another that came in force before it. */
  replacedIndex: number | null;
  withdrawnIndex: number | null;
  withdrawnReason: string | null;
}

interface RevisionWord {
  readonly word: "assent" | "object";
  readonly party: PartyId;
  readonly index: number;
  readonly reason: string | null;
}

/** One party's observations of one indicator. */
export interface PartyReports {
  /** The observation that stands for a period, by `start/end`. */
  readonly current: Map<string, ObservationRecord>;
  readonly all: ObservationRecord[];
  /** The periods that have an observation, by their first day; kept only where periods must not overlap. */
  readonly periods: Period[] | null;
}

export interface ObservationRecord {
  readonly hash: Hash;
  readonly indicator: ItemId;
  readonly party: PartyId;
  readonly period: Period;
  /** In the indicator's unit. */
  readonly value: number;
  /** As reported, where the unit is a currency. */
  readonly money: Money | null;
  readonly evidence: readonly Evidence[];
  readonly note: string | null;
  readonly index: number;
  words: readonly ObservationWord[];
  /** The same party's later observation for the same period. */
  correctedBy: ObservationRecord | null;
}

interface ObservationWord {
  readonly word: "confirm" | "dispute";
  readonly party: PartyId;
  readonly index: number;
  readonly reason: string | null;
  readonly evidence: readonly Evidence[];
}

interface AssessmentRecord {
  readonly revision: Hash;
  readonly party: PartyId;
  readonly score: -1 | 0 | 1;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly index: number;
}

export type RevisionStatus = "pending" | "in-force" | "superseded" | "overtaken" | "withdrawn";

/** What became of a revision within the first `size` entries. */
export function revisionStatus(revision: RevisionRecord, size: number): RevisionStatus {
  const happened = (index: number | null): boolean => index !== null && index < size;
  if (happened(revision.withdrawnIndex)) return "withdrawn";
  if (happened(revision.inForceIndex)) return happened(revision.replacedIndex) ? "superseded" : "in-force";
  return happened(revision.replacedIndex) ? "overtaken" : "pending";
}

/** The last word of a party among words in the order of the log, within the first `size` entries. */
export function lastWordOf<Word extends { readonly party: PartyId; readonly index: number }>(
  words: readonly Word[],
  party: PartyId,
  size: number,
): Word | undefined {
  return words.findLast((word) => word.party === party && word.index < size);
}
