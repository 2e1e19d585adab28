import type { Kysely } from "kysely";
import type { LoggedEntry } from "../../entry/entry.ts";
import { readTrustedLeaf } from "../../entry/sign.ts";
import { leafHash } from "../../merkle/hash.ts";
import { appendLeafHashes, EMPTY_TREE } from "../../merkle/tree.ts";
import { fold } from "../../rules/fold.ts";
import type { State } from "../../rules/state.ts";
import type { Database } from "../database/database.ts";
import { insertFullTiles, readHead, readLeaves } from "../log/log-files.ts";
import type { Schema } from "../schema.ts";
import { clearProjections, digestProjections, project } from "./project.ts";

export interface RebuildReport {
  readonly entries: number;
  /** SHA-256 over all that was derived, before and after: they differ only if something was damaged. */
  readonly digestBefore: string;
  readonly digestAfter: string;
}

const ENTRIES_PER_STEP = 5_000;

/** Derives all projections and the tiles' roots anew from the log, in one transaction: all of it, or nothing. */
export async function rebuildProjections({ db, tidy }: Database): Promise<RebuildReport> {
  const report = await db.transaction().execute(async (transaction) => {
    await transaction.selectFrom("log_head").select("size").forUpdate().executeTakeFirstOrThrow();
    const { size } = await readHead(transaction);
    const digestBefore = await digestProjections(transaction);
    await clearProjections(transaction);
    await transaction.deleteFrom("subtree").execute();
    await deriveAll(transaction, size);
    return { entries: size, digestBefore, digestAfter: await digestProjections(transaction) };
  });
  await tidy();
  return report;
}

async function deriveAll(db: Kysely<Schema>, size: number): Promise<void> {
  let state: State | undefined;
  let tree = EMPTY_TREE;
  for (let start = 0; start < size; start += ENTRIES_PER_STEP) {
    const leaves = await readLeaves(db, start, start + ENTRIES_PER_STEP);
    const logged = leaves.map((leaf, i): LoggedEntry => readTrustedLeaf(leaf, start + i));
    state = fold(logged, state);
    await project(db, state, logged);
    const grown = appendLeafHashes(tree, leaves.map(leafHash));
    await insertFullTiles(db, grown.fullTiles);
    tree = grown.tree;
  }
}
