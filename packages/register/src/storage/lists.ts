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
import { countRows, filterRows, type RowFilter, statusColumn } from "./projection/filter-rows.ts";
import { type DocumentFilter, findDocuments } from "./projection/find-documents.ts";
import {
  estimateRevisions,
  type Facet,
  type FoundItem,
  findItems,
  findRevisions,
  type ItemFilter,
  type Page,
} from "./projection/find-items.ts";
import type { CodedValues } from "./projection/item-columns.ts";
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
  const matches = isNewest ? await matchesOf(db, query.search, items.all(state).rows.length, page) : null;
  if (matches !== null) {
    const byId = query.statuses && statuses.all(state, query.today);
    found = filterRows(items.all(state), { ...query, ...matches }, (id) => byId?.get(id), page);
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

/** What going through items one by one costs for each, beside what finding a word by its index costs for each match. */
const COST_OF_A_STEP = 3;

/**
 * The revisions that words match, to look up among the items in memory; none if there are no words. Null for words so
 * frequent that a page of items with them is sooner found by going through the newest ones.
 */
async function matchesOf(
  db: Kysely<Schema>,
  words: string | undefined,
  items: number,
  { limit, offset = 0 }: Page,
): Promise<Pick<RowFilter, "matches"> | null> {
  if (words === undefined) return {};
  const expected = Math.max(1, await estimateRevisions(db, words));
  const steps = ((limit + offset) * items) / expected;
  return expected < steps * COST_OF_A_STEP ? { matches: await findRevisions(db, words) } : null;
}

const COUNTS_KEPT = 100;

/** What was counted since the last entry: pages ask for the same counts again and again. */
export class KeptCounts {
  #size = 0;
  readonly #counts = new Map<string, ItemCounts>();
  #statuses: { readonly day: Day; readonly column: CodedValues } | null = null;

  /** The counts of a query, made by `count` unless they are kept. */
  async of(size: number, query: object, count: () => Promise<ItemCounts>): Promise<ItemCounts> {
    this.#follow(size);
    const key = JSON.stringify(query);
    const counts = this.#counts.get(key) ?? (await count());
    if (counts.size !== this.#size) return counts;
    if (this.#counts.size >= COUNTS_KEPT) this.#counts.clear();
    this.#counts.set(key, counts);
    return counts;
  }

  /** The column of so many items' statuses on a day, made by `derive` unless it is kept. */
  statuses(size: number, day: Day, items: number, derive: () => CodedValues): CodedValues {
    this.#follow(size);
    if (this.#statuses?.day !== day || this.#statuses.column.codes.length !== items) {
      this.#statuses = { day, column: derive() };
    }
    return this.#statuses.column;
  }

  #follow(size: number): void {
    if (size === this.#size) return;
    this.#size = size;
    this.#counts.clear();
    this.#statuses = null;
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
  { db, items, statuses, counts }: ListSources,
  state: State,
  isNewest: boolean,
  query: Omit<ItemQuery, keyof Page>,
): Promise<ItemCounts> {
  let counted: FacetCounts;
  if (isNewest) {
    const matches = query.search === undefined ? {} : { matches: await findRevisions(db, query.search) };
    const all = items.all(state);
    const column = counts.statuses(state.size, query.today, all.rows.length, () => {
      const byId = statuses.all(state, query.today);
      return statusColumn(all, (id) => byId.get(id));
    });
    counted = countRows(all, { ...query, ...matches }, column);
  } else {
    const byId = statusesAt(state, query.today);
    const statusOf = (id: ItemId) => byId.get(id);
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
