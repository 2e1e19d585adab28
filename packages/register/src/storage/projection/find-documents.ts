import type { Kysely } from "kysely";
import type { Hash } from "../../entry/fields.ts";
import type { Schema } from "../schema.ts";
import type { Page } from "./find-items.ts";
import { searchQuery } from "./search-text.ts";

export interface DocumentFilter {
  /** Words in English or Russian, in any of their forms, of the title or the publisher. */
  readonly search?: string;
  readonly language?: string;
}

/** The documents recorded within the first `size` entries that a filter lets through, newest first. */
export async function findDocuments(
  db: Kysely<Schema>,
  { search, language }: DocumentFilter,
  { limit, before }: Page,
  size: number,
): Promise<readonly { readonly sha256: Hash; readonly index: number }[]> {
  let query = db
    .selectFrom("document")
    .select(["sha256", "index"])
    .where("index", "<", Math.min(size, before ?? size))
    .orderBy("index", "desc")
    .limit(limit);
  if (search !== undefined) query = query.where("search", "@@", searchQuery(search));
  if (language !== undefined) query = query.where("language", "=", language);
  return query.execute();
}
