/** Items as readers see them: every revision with the parties' words, what is in force, and what waits for whom. */
import type { Hash, Instant, ItemId, PartyId } from "../entry/fields.ts";
import type { Item, ItemType } from "../entry/item.ts";
import { waitingFor } from "../rules/revision-words.ts";
import {
  type ItemRecord,
  lastWordOf,
  type RevisionRecord,
  type RevisionStatus,
  revisionStatus,
  type State,
} from "../rules/state.ts";
import { effectiveAt } from "../rules/time.ts";

export interface ItemView {
  readonly id: ItemId;
  readonly type: ItemType;
  /** The revision that stands, or null if none ever was assented to by all. */
  readonly inForce: RevisionView | null;
  /** Those that wait for words, oldest first. */
  readonly pending: readonly RevisionView[];
  /** All of them, oldest first. */
  readonly revisions: readonly RevisionView[];
}

export interface RevisionView {
  readonly revision: Hash;
  readonly item: Item;
  readonly status: RevisionStatus;
  readonly supersedes: Hash | null;
  readonly proposedBy: PartyId;
  readonly proposedAt: Instant;
  /** Its `propose` entry in the log. */
  readonly index: number;
  readonly inForceSince: Instant | null;
  /** When it was withdrawn, superseded or overtaken. */
  readonly closedAt: Instant | null;
  /** Its `withdraw` entry in the log, and the reason given there. */
  readonly withdrawnIndex: number | null;
  readonly withdrawnReason: string | null;
  readonly words: readonly RevisionWordView[];
  /** Of a pending revision, the parties whose assent it lacks: silent so far, or objecting. */
  readonly waitingFor: readonly PartyId[];
  /** Of a pending revision, the parties that object to it. */
  readonly objectedBy: readonly PartyId[];
}

export interface RevisionWordView {
  readonly word: "assent" | "object";
  readonly party: PartyId;
  readonly reason: string | null;
  readonly at: Instant;
  readonly index: number;
}

/** An item with its whole history, or null if it was never proposed. */
export function viewItem(state: State, id: ItemId): ItemView | null {
  const record = state.tables.items.get(id);
  return record === undefined || record.index >= state.size ? null : viewOf(state, record);
}

/** All items, in the order in which they were first proposed. */
export function* listItems(state: State): Generator<ItemView> {
  for (const record of state.tables.items.values()) {
    if (record.index >= state.size) return;
    yield viewOf(state, record);
  }
}

/** The items in force without their history, in the order in which they were first proposed. */
export function* listItemsInForce(state: State): Generator<{ readonly id: ItemId; readonly item: Item }> {
  for (const { id, index } of state.tables.items.values()) {
    if (index >= state.size) return;
    const found = itemInForce(state, id);
    if (found !== null) yield { id, item: found.item };
  }
}

/** A revision by its hash, or null if it was never proposed. */
export function viewRevision(state: State, revision: Hash): RevisionView | null {
  const record = state.tables.revisions.get(revision);
  return record === undefined || record.index >= state.size ? null : viewRevisionRecord(state, record);
}

/** The item as it is in force, without its history; null if it is not. */
export function itemInForce(state: State, id: ItemId): { readonly revision: Hash; readonly item: Item } | null {
  const found = state.tables.items
    .get(id)
    ?.revisions.find((revision) => revisionStatus(revision, state.size) === "in-force");
  return found === undefined ? null : { revision: found.hash, item: found.item };
}

function viewOf(state: State, record: ItemRecord): ItemView {
  const revisions = record.revisions
    .filter((revision) => revision.index < state.size)
    .map((revision) => viewRevisionRecord(state, revision));
  return {
    id: record.id,
    type: record.type,
    inForce: revisions.find((revision) => revision.status === "in-force") ?? null,
    pending: revisions.filter((revision) => revision.status === "pending"),
    revisions,
  };
}

function viewRevisionRecord(state: State, record: RevisionRecord): RevisionView {
  const { size, charter } = state;
  const status = revisionStatus(record, size);
  const atIfHappened = (index: number | null) => (index === null || index >= size ? null : effectiveAt(state, index));
  const pending = status === "pending";
  return {
    revision: record.hash,
    item: record.item,
    status,
    supersedes: record.supersedes,
    proposedBy: record.party,
    proposedAt: effectiveAt(state, record.index),
    index: record.index,
    inForceSince: atIfHappened(record.inForceIndex),
    closedAt: atIfHappened(record.withdrawnIndex) ?? atIfHappened(record.replacedIndex),
    withdrawnIndex: status === "withdrawn" ? record.withdrawnIndex : null,
    withdrawnReason: status === "withdrawn" ? record.withdrawnReason : null,
    words: record.words
      .filter(({ index }) => index < size)
      .map(({ word, party, reason, index }) => ({ word, party, reason, at: effectiveAt(state, index), index })),
    waitingFor: pending ? waitingFor(record, charter, size) : [],
    objectedBy: pending
      ? charter.assentFrom.filter((party) => lastWordOf(record.words, party, size)?.word === "object")
      : [],
  };
}
