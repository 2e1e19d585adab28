import type { Kysely } from "kysely";
import { fromHex } from "../../encoding.ts";
import { readTrustedLeaf } from "../../entry/sign.ts";
import { leafHash } from "../../merkle/hash.ts";
import { appendLeafHashes, EMPTY_TREE, type Tree } from "../../merkle/tree.ts";
import { fold } from "../../rules/fold.ts";
import type { State } from "../../rules/state.ts";
import { project } from "../projection/project.ts";
import type { Schema } from "../schema.ts";
import { subtreeRows } from "./log-files.ts";

const ROWS_PER_STATEMENT = 1_000;

/** What a log that is being gone through again has come to. */
export interface Derived {
  readonly state: State | undefined;
  readonly tree: Tree;
}

export const NOTHING_DERIVED: Derived = { state: undefined, tree: EMPTY_TREE };

/** Writes all that follows from the next leaves, which were checked before: projections, and roots of full tiles. */
export async function deriveNext(
  db: Kysely<Schema>,
  derived: Derived,
  leaves: readonly Uint8Array[],
): Promise<Derived> {
  const logged = leaves.map((leaf, i) => readTrustedLeaf(leaf, derived.tree.size + i));
  const state = fold(logged, derived.state);
  await project(db, state, logged);
  const { tree, fullTiles } = appendLeafHashes(derived.tree, leaves.map(leafHash));
  if (fullTiles.length > 0) await db.insertInto("subtree").values(subtreeRows(fullTiles)).execute();
  return { state, tree };
}

/** Writes the next leaves of a log, which were checked before, and all that follows from them. */
export async function loadNext(db: Kysely<Schema>, derived: Derived, leaves: readonly Uint8Array[]): Promise<Derived> {
  const rows = leaves.map((leaf, i) => {
    const { index, hash } = readTrustedLeaf(leaf, derived.tree.size + i);
    return { index, hash: fromHex(hash), leaf };
  });
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT) {
    await db
      .insertInto("entry")
      .values(rows.slice(i, i + ROWS_PER_STATEMENT))
      .execute();
  }
  return deriveNext(db, derived, leaves);
}
