/** What is derived from the log to find things by: written with the entries in one transaction, and rebuilt at will. */
import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { EntryOf, LoggedEntry } from "../../entry/entry.ts";
import type { State } from "../../rules/state.ts";
import type { Schema } from "../schema.ts";
import { itemVersionChanges } from "./item-versions.ts";
import { documentText, itemText, searchVector } from "./search-text.ts";

/** Parameters of a statement are numbered with 16 bits, and large statements are slow to plan. */
const ROWS_PER_STATEMENT = 1_000;

/** Adds what some entries mean, the last that `state` was folded from. */
export async function project(db: Kysely<Schema>, state: State, entries: readonly LoggedEntry[]): Promise<void> {
  await insertRevisions(db, entries);
  await insertDocuments(db, entries);
  await updateItemVersions(db, state, entries);
}

/** Empties all that is derived from the log. */
export async function clearProjections(db: Kysely<Schema>): Promise<void> {
  for (const table of ["revision", "item_version", "document", "subtree"] as const)
    await db.deleteFrom(table).execute();
}

/** SHA-256, in hexadecimal, over all rows that are derived from the log: equal if and only if they are, byte for byte. */
export async function digestProjections(db: Kysely<Schema>): Promise<string> {
  const digest = createHash("sha256");
  for (const [table, order] of [
    ["revision", "hash"],
    ["item_version", "item_id, from_index"],
    ["document", "index"],
    ["subtree", "level, index"],
  ] as const) {
    const { rows } = await sql<{ count: string; digest: string | null }>`
      select count(*)::text as count,
        encode(sha256(convert_to(string_agg(t::text, chr(10) order by ${sql.raw(order)}), 'UTF8')), 'hex') as digest
      from ${sql.table(table)} t
    `.execute(db);
    digest.update(`${table} ${rows[0]!.count} ${rows[0]!.digest}\n`);
  }
  return digest.digest("hex");
}

async function insertRevisions(db: Kysely<Schema>, entries: readonly LoggedEntry[]): Promise<void> {
  const rows = entries.flatMap(({ entry, hash }) => (entry.kind === "propose" ? revisionRow(entry, hash) : []));
  for (const some of chunks(rows)) await db.insertInto("revision").values(some).execute();
}

function revisionRow({ body: { item } }: EntryOf<"propose">, hash: string) {
  const sources = "sources" in item ? (item.sources ?? []).map(({ document }) => document) : [];
  const documents = "documents" in item ? (item.documents ?? []) : [];
  const commitment = item.type === "commitment" ? item : undefined;
  return {
    hash,
    item_id: item.id,
    type: item.type,
    areas: commitment?.area ?? [],
    obligors: commitment?.by ?? [],
    beneficiaries: commitment?.to ?? [],
    strength: commitment?.strength ?? null,
    due: commitment?.deadline?.due ?? (item.type === "indicator" ? (item.target?.due ?? null) : null),
    made_in: commitment?.madeIn ?? (item.type === "agreement" ? (item.meeting ?? null) : null),
    documents: [...new Set([...sources, ...documents])],
    search: searchVector(itemText(item)),
  };
}

async function insertDocuments(db: Kysely<Schema>, entries: readonly LoggedEntry[]): Promise<void> {
  const rows = entries.flatMap(({ entry, index }) => {
    if (entry.kind !== "document") return [];
    const { sha256, publisher, date, language } = entry.body;
    return [{ index, sha256, publisher, date, language, search: searchVector(documentText(entry.body)) }];
  });
  for (const some of chunks(rows)) await db.insertInto("document").values(some).execute();
}

async function updateItemVersions(db: Kysely<Schema>, state: State, entries: readonly LoggedEntry[]): Promise<void> {
  const { ended, begun } = itemVersionChanges(state, entries);
  if (ended.length > 0) {
    await sql`
      update item_version set until_index = ended.until_index
      from unnest(
        ${ended.map(({ itemId }) => itemId)}::text[],
        ${ended.map(({ untilIndex }) => untilIndex)}::integer[]
      ) as ended (item_id, until_index)
      where item_version.item_id = ended.item_id and item_version.until_index is null
    `.execute(db);
  }
  const rows = begun.map((version) => ({
    item_id: version.itemId,
    item_index: version.itemIndex,
    from_index: version.fromIndex,
    until_index: version.untilIndex,
    revision: version.revision,
    standing: version.standing,
    waiting_for: version.waitingFor,
  }));
  for (const some of chunks(rows)) await db.insertInto("item_version").values(some).execute();
}

function* chunks<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT) yield rows.slice(i, i + ROWS_PER_STATEMENT);
}
