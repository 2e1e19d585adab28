/** The log as it is served (C2SP tlog-tiles). */
import { type Kysely, sql } from "kysely";
import type { LoggedEntry } from "../../entry/entry.ts";
import type { Hash } from "../../entry/fields.ts";
import { readTrustedJson } from "../../entry/sign.ts";
import { type NodeReader, readFromTiles } from "../../merkle/proof.ts";
import {
  type BundleCoordinates,
  encodeBundle,
  joinHashes,
  TILE_WIDTH,
  type Tile,
  type TileCoordinates,
} from "../../merkle/tiles.ts";
import { partialTileCoordinates, type Tree, treeFromTiles } from "../../merkle/tree.ts";
import type { Schema } from "../schema.ts";

/** A tile's bytes, or null if the log is not that long yet. Its width may be less than it has come to hold. */
export async function readTile(
  db: Kysely<Schema>,
  { level, index, width }: TileCoordinates,
): Promise<Uint8Array | null> {
  const start = index * TILE_WIDTH;
  const end = start + width;
  if (!fitsIndex(end)) return null;
  const rows =
    level === 0
      ? await db
          .selectFrom("entry")
          .select("hash")
          .where("index", ">=", start)
          .where("index", "<", end)
          .orderBy("index")
          .execute()
      : await db
          .selectFrom("subtree")
          .select("root as hash")
          .where("level", "=", level)
          .where("index", ">=", start)
          .where("index", "<", end)
          .orderBy("index")
          .execute();
  return rows.length === width ? joinHashes(rows.map(({ hash }) => hash)) : null;
}

/** A bundle of entries, or null if the log is not that long yet. */
export async function readBundle(db: Kysely<Schema>, { index, width }: BundleCoordinates): Promise<Uint8Array | null> {
  const first = index * TILE_WIDTH;
  if (!fitsIndex(first + width)) return null;
  const leaves = await readLeaves(db, first, first + width);
  return leaves.length === width ? encodeBundle(leaves) : null;
}

/** The bytes of the entries from `start` until before `end`, as far as the log goes. */
export async function readLeaves(db: Kysely<Schema>, start: number, end: number): Promise<readonly Uint8Array[]> {
  const rows = await db
    .selectFrom("entry")
    .select("leaf")
    .where("index", ">=", start)
    .where("index", "<", end)
    .orderBy("index")
    .execute();
  return rows.map(({ leaf }) => leaf);
}

/** The entries from `start` until before `end`, as far as the log goes: asked for as text, which is twice as fast. */
export async function readEntries(db: Kysely<Schema>, start: number, end: number): Promise<readonly LoggedEntry[]> {
  const rows = await db
    .selectFrom("entry")
    .select(sql<string>`convert_from(leaf, 'UTF8')`.as("json"))
    .where("index", ">=", start)
    .where("index", "<", end)
    .orderBy("index")
    .execute();
  return rows.map(({ json }, i) => readTrustedJson(json, start + i));
}

/** Where in the log an entry is, by its hash; null if it is not. */
export async function findEntry(db: Kysely<Schema>, hash: Hash): Promise<number | null> {
  const bytes = Buffer.from(hash, "hex");
  return (await db.selectFrom("entry").where("hash", "=", bytes).select("index").executeTakeFirst())?.index ?? null;
}

/** The newest checkpoint, which commits together with the entries that it covers. */
export async function readHead(db: Kysely<Schema>): Promise<{ readonly size: number; readonly checkpoint: string }> {
  return db.selectFrom("log_head").select(["size", "checkpoint"]).executeTakeFirstOrThrow();
}

/** Reads the tree of some size, to grow it. */
export async function readTree(db: Kysely<Schema>, size: number): Promise<Tree> {
  const tiles: Tile[] = [];
  for (const coordinates of partialTileCoordinates(size)) {
    tiles.push({ ...coordinates, hashes: await existingTile(db, coordinates) });
  }
  return treeFromTiles(size, tiles);
}

/** What proofs in the tree of some size are made from. */
export function nodeReader(db: Kysely<Schema>, size: number): NodeReader {
  return readFromTiles(size, (coordinates) => existingTile(db, coordinates));
}

async function existingTile(db: Kysely<Schema>, coordinates: TileCoordinates): Promise<Uint8Array> {
  const bytes = await readTile(db, coordinates);
  if (bytes === null) throw new RangeError(`the log has no tile ${JSON.stringify(coordinates)}`);
  return bytes;
}

/** Whether a number can be an entry's: beyond the column's range a query would fail. */
function fitsIndex(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= 0x7fff_ffff;
}
