/** What is derived from the log to find things by: written with the entries in one transaction, and rebuilt at will. */
import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { EntryOf, LoggedEntry } from "../../entry/entry.ts";
import type { State } from "../../rules/state.ts";
import type { Schema } from "../schema.ts";
import { rowsOf, type StatementPart } from "../statement-parts.ts";
import { itemFacets } from "./item-facets.ts";
import { type ItemVersionChanges, itemVersionChanges } from "./item-versions.ts";
import { documentText, itemText, SEARCH_VECTOR } from "./search-text.ts";

/** What some entries mean, the last that `state` was folded from, as parts of the statement that writes them. */
export function projectionParts(state: State, entries: readonly LoggedEntry[]): readonly StatementPart[] {
  const revisions = entries.flatMap(({ entry, hash }) => (entry.kind === "propose" ? revisionRow(entry, hash) : []));
  const documents = entries.flatMap(({ entry, index }) => (entry.kind === "document" ? documentRow(entry, index) : []));
  const { ended, begun } = itemVersionChanges(state, entries);
  return [
    ...(revisions.length > 0 ? [insertRevisions(revisions)] : []),
    ...(documents.length > 0 ? [insertDocuments(documents)] : []),
    ...(ended.length > 0 ? [endVersions(ended)] : []),
    ...(begun.length > 0 ? [beginVersions(begun, ended.length > 0)] : []),
  ];
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

function revisionRow({ body: { item } }: EntryOf<"propose">, hash: string) {
  return { hash, item_id: item.id, ...itemFacets(item), ...itemText(item) };
}

function documentRow({ body }: EntryOf<"document">, index: number) {
  const { sha256, publisher, date, language } = body;
  return { index, sha256, publisher, date, language, ...documentText(body) };
}

function insertRevisions(rows: readonly ReturnType<typeof revisionRow>[]): StatementPart {
  const columns = `hash text, item_id text, type text, areas text[], obligors text[], beneficiaries text[],
    strength text, due text, "madeIn" text, documents text[], title text, rest text`;
  return {
    name: "new_revision",
    sql: sql`insert into revision (
      hash, item_id, type, areas, obligors, beneficiaries, strength, due, made_in, documents, search
    )
    select hash, item_id, type, areas, obligors, beneficiaries, strength, due, "madeIn", documents, ${SEARCH_VECTOR}
    from ${rowsOf("given", rows, columns)}`,
  };
}

function insertDocuments(rows: readonly ReturnType<typeof documentRow>[]): StatementPart {
  const columns = "index integer, sha256 text, publisher text, date text, language text, title text, rest text";
  return {
    name: "new_document",
    sql: sql`insert into document (index, sha256, publisher, date, language, search)
      select index, sha256, publisher, date, language, ${SEARCH_VECTOR} from ${rowsOf("given", rows, columns)}`,
  };
}

function endVersions(ended: ItemVersionChanges["ended"]): StatementPart {
  return {
    name: "ended_version",
    sql: sql`update item_version set until_index = ended."untilIndex"
      from ${rowsOf("ended", ended, '"itemId" text, "untilIndex" integer')}
      where item_version.item_id = ended."itemId" and item_version.until_index is null
      returning item_version.item_id`,
  };
}

function beginVersions(begun: ItemVersionChanges["begun"], afterEnded: boolean): StatementPart {
  const columns = `"itemId" text, "itemIndex" integer, "fromIndex" integer, "untilIndex" integer, revision text,
    standing text, "waitingFor" text[]`;
  // An item has one version at a time, so the old one must have ended before.
  const condition = afterEnded ? sql`where (select count(*) from ended_version) >= 0` : sql``;
  return {
    name: "begun_version",
    sql: sql`insert into item_version (item_id, item_index, from_index, until_index, revision, standing, waiting_for)
      select begun.* from ${rowsOf("begun", begun, columns)} ${condition}`,
  };
}
