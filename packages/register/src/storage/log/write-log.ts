/** What a commit writes of the log itself. */
import { sql } from "kysely";
import { toHex } from "../../encoding.ts";
import type { Hash } from "../../entry/fields.ts";
import { splitHashes, TILE_WIDTH, type Tile } from "../../merkle/tiles.ts";
import { perfectRoot } from "../../merkle/tree.ts";
import { rowsOf, type StatementPart } from "../statement-parts.ts";

export function insertEntries(
  entries: readonly { readonly index: number; readonly hash: Hash; readonly leaf: Uint8Array }[],
): StatementPart {
  const rows = entries.map(({ index, hash, leaf }) => ({ index, hash: `\\x${hash}`, leaf: `\\x${toHex(leaf)}` }));
  return {
    name: "new_entry",
    sql: sql`insert into entry (index, hash, leaf)
      select index, hash, leaf from ${rowsOf("given", rows, "index integer, hash bytea, leaf bytea")}`,
  };
}

/** Of tiles that became full, their roots: with the entries' hashes they are all that tiles are made of. */
export function insertSubtrees(fullTiles: readonly Tile[]): StatementPart {
  const rows = fullTiles.map(({ level, index, hashes }) => ({
    level: level + 1,
    index,
    root: `\\x${toHex(perfectRoot(splitHashes(hashes, TILE_WIDTH)))}`,
  }));
  return {
    name: "new_subtree",
    sql: sql`insert into subtree (level, index, root)
      select level, index, root from ${rowsOf("given", rows, "level integer, index integer, root bytea")}`,
  };
}
