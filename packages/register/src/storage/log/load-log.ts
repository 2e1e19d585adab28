import { type Kysely, sql } from "kysely";
import { fromHex } from "../../encoding.ts";
import type { LoggedEntry } from "../../entry/entry.ts";
import { readTrustedLeaf } from "../../entry/sign.ts";
import { appendLeafHashes, EMPTY_TREE, type Tree } from "../../merkle/tree.ts";
import { fold } from "../../rules/fold.ts";
import type { State } from "../../rules/state.ts";
import { projectionParts } from "../projection/project.ts";
import type { Schema } from "../schema.ts";
import { type StatementPart, statementOf } from "../statement-parts.ts";
import { insertEntries, insertSubtrees } from "./write-log.ts";

/** What a log that is being gone through again has come to. */
export interface Derived {
  readonly state: State | undefined;
  readonly tree: Tree;
}

export const NOTHING_DERIVED: Derived = { state: undefined, tree: EMPTY_TREE };

/** Writes all that follows from the next leaves, which were checked before: projections, and roots of full tiles. */
export function deriveNext(db: Kysely<Schema>, derived: Derived, leaves: readonly Uint8Array[]): Promise<Derived> {
  return writeNext(db, derived, leaves, () => []);
}

/** Writes the next leaves of a log, which were checked before, and all that follows from them. */
export function loadNext(db: Kysely<Schema>, derived: Derived, leaves: readonly Uint8Array[]): Promise<Derived> {
  return writeNext(db, derived, leaves, (entries) => [insertEntries(entries)]);
}

async function writeNext(
  db: Kysely<Schema>,
  derived: Derived,
  leaves: readonly Uint8Array[],
  moreParts: (entries: readonly (LoggedEntry & { readonly leaf: Uint8Array })[]) => readonly StatementPart[],
): Promise<Derived> {
  const entries = leaves.map((leaf, i) => ({ ...readTrustedLeaf(leaf, derived.tree.size + i), leaf }));
  const state = fold(entries, derived.state);
  const { tree, fullTiles } = appendLeafHashes(
    derived.tree,
    entries.map(({ hash }) => fromHex(hash)),
  );
  const parts = [
    ...moreParts(entries),
    ...projectionParts(state, entries),
    ...(fullTiles.length > 0 ? [insertSubtrees(fullTiles)] : []),
  ];
  await statementOf(parts, sql`select`).execute(db);
  return { state, tree };
}
