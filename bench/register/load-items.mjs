// A record of many items, written as a restore writes one.
import { signCheckpoint } from "@kelisim/register";
import { createRecord } from "@kelisim/register/storage";
import { sql } from "kysely";
import { openDatabase } from "../../packages/register/dist/storage/database/open-database.js";
import { loadNext, NOTHING_DERIVED } from "../../packages/register/dist/storage/log/load-log.js";
import { itemLog } from "./item-log.mjs";

const LEAVES_PER_STEP = 2_000;

/** Writes so many items, and others that are given whole; answers how many milliseconds that took. */
export async function loadItems(location, log, items, others = []) {
  await createRecord(location, log);
  const startMs = performance.now();
  const { db, tidy, close } = await openDatabase(location);
  let derived = NOTHING_DERIVED;
  let leaves = [];
  const flush = async () => {
    await db.transaction().execute(async (transaction) => {
      derived = await loadNext(transaction, derived, leaves);
    });
    leaves = [];
  };
  for (const leaf of itemLog(log, items, others)) if (leaves.push(leaf) === LEAVES_PER_STEP) await flush();
  await flush();
  const checkpoint = signCheckpoint(derived.tree, log);
  await db.updateTable("log_head").set({ size: derived.tree.size, checkpoint }).execute();
  await tidy();
  // What autovacuum does within a minute: without it the planner knows nothing of what was written.
  await sql`analyze`.execute(db);
  await close();
  return performance.now() - startMs;
}
