/** Finding items at some point of the log. */
import { type Expression, type Kysely, type SqlBool, sql } from "kysely";
import type { Day, Hash, ItemId, PartyId } from "../../entry/fields.ts";
import type { ItemType } from "../../entry/item.ts";
import type { Schema, Standing } from "../schema.ts";
import { searchQuery } from "./search-text.ts";

/** What items must be like; everything given must hold, and of several values of one filter, any. */
export interface ItemFilter {
  /** Words in English or Russian, in any of their forms; "phrases", `or` and `-not`. */
  readonly search?: string;
  readonly types?: readonly ItemType[];
  readonly standings?: readonly Standing[];
  /** A revision waits for the assent of this party. */
  readonly waitingFor?: PartyId;
  readonly areas?: readonly string[];
  readonly obligors?: readonly string[];
  readonly beneficiaries?: readonly string[];
  /** Who acts or benefits. */
  readonly actors?: readonly string[];
  readonly strengths?: readonly string[];
  readonly dueFrom?: Day;
  readonly dueUntil?: Day;
  /** The agreement or meeting that they come from. */
  readonly madeIn?: ItemId;
  /** A document that they rest on, by its SHA-256. */
  readonly document?: Hash;
  readonly ids?: readonly ItemId[];
}

export interface Page {
  readonly limit: number;
  /** Only items first proposed before this entry: the `next` of the page before. */
  readonly before?: number;
  /** Leaves out so many of the first. */
  readonly offset?: number;
}

export interface FoundItem {
  readonly id: ItemId;
  readonly itemIndex: number;
}

/** In about how many revisions words occur, as PostgreSQL's statistics tell without looking for them. */
export async function estimateRevisions(db: Kysely<Schema>, words: string): Promise<number> {
  const { rows } = await sql<{ "QUERY PLAN": readonly [{ readonly Plan: { readonly "Plan Rows": number } }] }>`
    explain (format json) select from revision where search @@ ${searchQuery(words)}`.execute(db);
  return rows[0]!["QUERY PLAN"][0].Plan["Plan Rows"];
}

/** The revisions in which words occur: those that stand for an item now, or did. */
export async function findRevisions(db: Kysely<Schema>, words: string): Promise<ReadonlySet<Hash>> {
  // As one value, which takes a fraction of the time of as many rows.
  const { rows } = await sql<{ hashes: string | null }>`
    select string_agg(hash, ' ') as hashes from revision where search @@ ${searchQuery(words)}`.execute(db);
  return new Set(rows[0]?.hashes?.split(" "));
}

/**
 * The items at `size` entries of the log that a filter lets through, newest first; without a size, those that stand
 * now, which is faster.
 */
export async function findItems(
  db: Kysely<Schema>,
  filter: ItemFilter,
  { limit, before, offset = 0 }: Page,
  size?: number,
): Promise<readonly FoundItem[]> {
  let query = db
    .selectFrom("item_version")
    .innerJoin("revision", "revision.hash", "item_version.revision")
    .select(["item_version.item_id as id", "item_version.item_index as itemIndex"])
    .where(standsAt(size))
    .orderBy("item_version.item_index", "desc")
    .limit(limit)
    .offset(offset);
  if (before !== undefined) query = query.where("item_version.item_index", "<", before);
  for (const condition of conditions(filter)) query = query.where(condition);
  return query.execute();
}

export function standsAt(size: number | undefined): Expression<SqlBool> {
  return size === undefined
    ? sql`item_version.until_index is null`
    : // The first condition follows from the second; by it the index knows where to begin.
      sql`item_version.item_index < ${size} and item_version.from_index < ${size}
        and (item_version.until_index is null or item_version.until_index >= ${size})`;
}

function* conditions(filter: ItemFilter): Generator<Expression<SqlBool>> {
  yield* commonConditions(filter);
  for (const condition of Object.values(facetConditions(filter))) if (condition !== null) yield condition;
}

/** The filters of which the values are counted in lists; null where one lets everything through. */
export function facetConditions(filter: ItemFilter): Readonly<Record<Facet, Expression<SqlBool> | null>> {
  const { types, standings, areas, obligors, beneficiaries, strengths, ids } = filter;
  return {
    type: types ? sql`revision.type = any(${types}::text[])` : null,
    standing: standings ? sql`item_version.standing = any(${standings}::text[])` : null,
    status: ids ? sql`item_version.item_id = any(${ids}::text[])` : null,
    area: areas ? sql`revision.areas && ${areas}::text[]` : null,
    by: obligors ? sql`revision.obligors && ${obligors}::text[]` : null,
    to: beneficiaries ? sql`revision.beneficiaries && ${beneficiaries}::text[]` : null,
    strength: strengths ? sql`revision.strength = any(${strengths}::text[])` : null,
  };
}

export const facets = ["type", "standing", "status", "area", "by", "to", "strength"] as const;
export type Facet = (typeof facets)[number];

/** All other filters. */
export function* commonConditions(filter: ItemFilter): Generator<Expression<SqlBool>> {
  const { search, waitingFor, actors, dueFrom, dueUntil, madeIn, document } = filter;
  if (search !== undefined) yield sql`revision.search @@ ${searchQuery(search)}`;
  if (waitingFor !== undefined) {
    // The second condition follows from the first; by it the index of those that wait at all is found.
    yield sql`item_version.waiting_for @> array[${waitingFor}]::text[] and item_version.waiting_for <> '{}'`;
  }
  if (actors !== undefined) {
    yield sql`(revision.obligors && ${actors}::text[] or revision.beneficiaries && ${actors}::text[])`;
  }
  if (dueFrom !== undefined) yield sql`revision.due >= ${dueFrom}`;
  if (dueUntil !== undefined) yield sql`revision.due <= ${dueUntil}`;
  if (madeIn !== undefined) yield sql`revision.made_in = ${madeIn}`;
  if (document !== undefined) yield sql`revision.documents @> array[${document}]::text[]`;
}
