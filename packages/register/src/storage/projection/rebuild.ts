import type { Database } from "../database/database.ts";
import { deriveNext, NOTHING_DERIVED } from "../log/load-log.ts";
import { readHead, readLeaves } from "../log/log-files.ts";
import { clearProjections, digestProjections } from "./project.ts";

export interface RebuildReport {
  readonly entries: number;
  /** SHA-256 over all that was derived, before and after: they differ only if something was damaged. */
  readonly digestBefore: string;
  readonly digestAfter: string;
}

const LEAVES_PER_STEP = 1_000;

/** Derives all projections and the tiles' roots anew from the log, in one transaction: all of it, or nothing. */
export async function rebuildProjections({ db, tidy }: Database): Promise<RebuildReport> {
  const report = await db.transaction().execute(async (transaction) => {
    await transaction.selectFrom("log_head").select("size").forUpdate().execute();
    const { size } = await readHead(transaction);
    const digestBefore = await digestProjections(transaction);
    await clearProjections(transaction);
    let derived = NOTHING_DERIVED;
    for (let start = 0; start < size; start += LEAVES_PER_STEP) {
      derived = await deriveNext(transaction, derived, await readLeaves(transaction, start, start + LEAVES_PER_STEP));
    }
    return { entries: size, digestBefore, digestAfter: await digestProjections(transaction) };
  });
  await tidy();
  return report;
}
