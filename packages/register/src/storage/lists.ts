/** Lists of items and documents: found in the projections, shown from the state. */
import type { Kysely } from "kysely";
import type { Day, Hash, Instant, ItemId, PartyId } from "../entry/fields.ts";
import type { Item, ItemType } from "../entry/item.ts";
import type { State } from "../rules/state.ts";
import { stateAt } from "../rules/time.ts";
import { type CommitmentStatus, viewCommitment } from "../views/commitment-status.ts";
import { viewItem } from "../views/item-view.ts";
import { type DocumentView, viewDocument } from "../views/record-view.ts";
import { type CommitmentStatuses, statusesAt } from "./projection/commitment-statuses.ts";
import { countItems, type FacetCounts } from "./projection/count-items.ts";
import { countRows, filterRows } from "./projection/filter-rows.ts";
import { type DocumentFilter, findDocuments } from "./projection/find-documents.ts";
import {
  type Facet,
  type FoundItem,
  findItems,
  findRevisions,
  type ItemFilter,
  type Page,
} from "./projection/find-items.ts";
import type { ItemTable } from "./projection/item-table.ts";
import type { Schema, Standing } from "./schema.ts";

export interface ItemQuery extends Omit<ItemFilter, "ids">, Page {
  /** Commitments in force with one of these statuses. */
  readonly statuses?: readonly CommitmentStatus[];
  /** The record as it stood then. */
  readonly asOf?: Instant;
  /** The day on which commitments are judged. */
  readonly today: Day;
}

export interface ItemPage {
  /** Newest first. */
  readonly items: readonly ItemSummary[];
  /** The `before` of the next page; null on the last one. */
  readonly next: number | null;
  /** How many entries of the log it was read from. */
  readonly size: number;
}

export interface ItemCounts {
  /** How many items every filter lets through. */
  readonly total: number;
  /** How many there are of each value of a facet, under all filters but the facet's own. */
  readonly facets: Readonly<Record<Facet, Readonly<Record<string, number>>>>;
  readonly size: number;
}

/** An item by the revision that stands for it: that in force; else the newest that waits; else the newest. */
export interface ItemSummary {
  readonly id: ItemId;
  readonly type: ItemType;
  readonly standing: Standing;
  readonly item: Item;
  readonly revision: Hash;
  readonly proposedBy: PartyId;
  readonly proposedAt: Instant;
  readonly inForceSince: Instant | null;
  /** How many revisions wait for assent, and whose. */
  readonly pending: number;
  readonly waitingFor: readonly PartyId[];
  readonly objectedBy: readonly PartyId[];
  /** Of a commitment in force. */
  readonly status: CommitmentStatus | null;
}

export interface DocumentQuery extends DocumentFilter, Page {
  readonly asOf?: Instant;
}

export interface DocumentPage {
  readonly documents: readonly DocumentView[];
  readonly next: number | null;
  readonly size: number;
}

/** What lists are read from. */
export interface ListSources {
  readonly db: Kysely<Schema>;
  readonly items: ItemTable;
  readonly statuses: CommitmentStatuses;
  readonly counts: KeptCounts;
}

export async function listItemPage(
  { db, items, statuses }: ListSources,
  newest: State | null,
  query: ItemQuery,
): Promise<ItemPage> {
  const state = query.asOf === undefined || newest === null ? newest : stateAt(newest, query.asOf);
  if (newest === null || state === null) return { items: [], next: null, size: 0 };
  const isNewest = state.size === newest.size;
  // One more than asked tells whether there is a next page.
  const page = {
    limit: query.limit + 1,
    ...(query.before !== undefined && { before: query.before }),
    ...(query.offset !== undefined && { offset: query.offset }),
  };
  let found: readonly FoundItem[];
  if (isNewest && query.search === undefined) {
    const byId = query.statuses && statuses.all(state, query.today);
    found = filterRows(items.rows(state), query, (id) => byId?.get(id), page);
  } else {
    const ids = query.statuses && {
      ids: idsOfStatus(statusesOn(state, isNewest, statuses, query.today), query.statuses),
    };
    // Entries may have come since the state was read, so only what it shows is shown.
    found = await findItems(db, { ...query, ...ids }, page, isNewest ? undefined : state.size);
  }
  const shown = found.slice(0, query.limit);
  return {
    items: shown.flatMap(({ id }) => summaryOf(state, id, query.today) ?? []),
    next: found.length > query.limit ? shown.at(-1)!.itemIndex : null,
    size: state.size,
  };
}

const COUNTS_KEPT = 100;

/** Counts that were asked for since the last entry: pages ask for the same ones again and again. */
export class KeptCounts {
  #size = 0;
  readonly #counts = new Map<string, ItemCounts>();

  /** The counts of a query, made by `count` unless they are kept. */
  async of(size: number, query: object, count: () => Promise<ItemCounts>): Promise<ItemCounts> {
    if (size !== this.#size || this.#counts.size >= COUNTS_KEPT) this.#counts.clear();
    this.#size = size;
    const key = JSON.stringify(query);
    const counts = this.#counts.get(key) ?? (await count());
    if (counts.size === this.#size) this.#counts.set(key, counts);
    return counts;
  }
}

/** How many items there are of a filter, and of each value of each facet. */
export async function countItemPage(
  sources: ListSources,
  newest: State | null,
  query: Omit<ItemQuery, keyof Page>,
): Promise<ItemCounts> {
  const state = query.asOf === undefined || newest === null ? newest : stateAt(newest, query.asOf);
  if (newest === null || state === null) return { total: 0, facets: emptyFacets(), size: 0 };
  return state.size === newest.size
    ? sources.counts.of(state.size, query, () => countItemsOf(sources, state, true, query))
    : countItemsOf(sources, state, false, query);
}

async function countItemsOf(
  { db, items, statuses }: ListSources,
  state: State,
  isNewest: boolean,
  query: Omit<ItemQuery, keyof Page>,
): Promise<ItemCounts> {
  const byId = statusesOn(state, isNewest, statuses, query.today);
  const statusOf = (id: ItemId) => byId.get(id);
  let counted: FacetCounts;
  if (isNewest) {
    const matches = query.search === undefined ? {} : { matches: await findRevisions(db, query.search) };
    counted = await countRows(items.rows(state), { ...query, ...matches }, statusOf);
  } else {
    const ids = query.statuses && { ids: idsOfStatus(byId, query.statuses) };
    counted = await countItems(db, { ...query, ...ids }, statusOf, state.size);
  }
  const facets = emptyFacets();
  for (const [facet, values] of counted.counts) facets[facet] = Object.fromEntries(values);
  return { total: counted.total, facets, size: state.size };
}

function emptyFacets(): Record<Facet, Record<string, number>> {
  return { type: {}, standing: {}, status: {}, area: {}, by: {}, to: {}, strength: {} };
}

function statusesOn(state: State, isNewest: boolean, statuses: CommitmentStatuses, day: Day) {
  return isNewest ? statuses.all(state, day) : statusesAt(state, day);
}

function idsOfStatus(statuses: ReadonlyMap<ItemId, CommitmentStatus>, wanted: readonly CommitmentStatus[]) {
  return [...statuses].flatMap(([id, status]) => (wanted.includes(status) ? [id] : []));
}

export async function listDocumentPage(
  db: Kysely<Schema>,
  newest: State | null,
  query: DocumentQuery,
): Promise<DocumentPage> {
  const state = query.asOf === undefined || newest === null ? newest : stateAt(newest, query.asOf);
  if (state === null) return { documents: [], next: null, size: 0 };
  const page = { limit: query.limit + 1, ...(query.before !== undefined && { before: query.before }) };
  const found = await findDocuments(db, query, page, state.size);
  const shown = found.slice(0, query.limit);
  return {
    documents: shown.flatMap(({ sha256 }) => viewDocument(state, sha256) ?? []),
    next: found.length > query.limit ? shown.at(-1)!.index : null,
    size: state.size,
  };
}

function summaryOf(state: State, id: ItemId, today: Day): ItemSummary | null {
  const view = viewItem(state, id);
  if (view === null) return null;
  const shown = view.inForce ?? view.pending.at(-1) ?? view.revisions.at(-1)!;
  return {
    id,
    type: view.type,
    standing: view.inForce ? "in-force" : view.pending.length > 0 ? "pending" : "closed",
    item: shown.item,
    revision: shown.revision,
    proposedBy: shown.proposedBy,
    proposedAt: shown.proposedAt,
    inForceSince: shown.inForceSince,
    pending: view.pending.length,
    waitingFor: [...new Set(view.pending.flatMap(({ waitingFor }) => waitingFor))],
    objectedBy: [...new Set(view.pending.flatMap(({ objectedBy }) => objectedBy))],
    status: view.type === "commitment" ? (viewCommitment(state, id, today)?.status ?? null) : null,
  };
}
