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
}

export interface FoundItem {
  readonly id: ItemId;
  readonly itemIndex: number;
}

/**
 * The items at `size` entries of the log that a filter lets through, newest first; without a size, those that stand
 * now, which is faster.
 */
export async function findItems(
  db: Kysely<Schema>,
  filter: ItemFilter,
  { limit, before }: Page,
  size?: number,
): Promise<readonly FoundItem[]> {
  let query = db
    .selectFrom("item_version")
    .innerJoin("revision", "revision.hash", "item_version.revision")
    .select(["item_version.item_id as id", "item_version.item_index as itemIndex"])
    .where(standsAt(size))
    .orderBy("item_version.item_index", "desc")
    .limit(limit);
  if (before !== undefined) query = query.where("item_version.item_index", "<", before);
  for (const condition of conditions(filter)) query = query.where(condition);
  return query.execute();
}

function standsAt(size: number | undefined): Expression<SqlBool> {
  return size === undefined
    ? sql`item_version.until_index is null`
    : sql`item_version.from_index < ${size}
        and (item_version.until_index is null or item_version.until_index >= ${size})`;
}

function* conditions(filter: ItemFilter): Generator<Expression<SqlBool>> {
  const { search, waitingFor, dueFrom, dueUntil, madeIn, document } = filter;
  if (search !== undefined) yield sql`revision.search @@ ${searchQuery(search)}`;
  if (filter.types) yield sql`revision.type = any(${filter.types}::text[])`;
  if (filter.standings) yield sql`item_version.standing = any(${filter.standings}::text[])`;
  if (waitingFor !== undefined) yield sql`item_version.waiting_for @> array[${waitingFor}]::text[]`;
  if (filter.areas) yield sql`revision.areas && ${filter.areas}::text[]`;
  if (filter.obligors) yield sql`revision.obligors && ${filter.obligors}::text[]`;
  if (filter.beneficiaries) yield sql`revision.beneficiaries && ${filter.beneficiaries}::text[]`;
  if (filter.strengths) yield sql`revision.strength = any(${filter.strengths}::text[])`;
  if (dueFrom !== undefined) yield sql`revision.due >= ${dueFrom}`;
  if (dueUntil !== undefined) yield sql`revision.due <= ${dueUntil}`;
  if (madeIn !== undefined) yield sql`revision.made_in = ${madeIn}`;
  if (document !== undefined) yield sql`revision.documents @> array[${document}]::text[]`;
  if (filter.ids) yield sql`item_version.item_id = any(${filter.ids}::text[])`;
}
