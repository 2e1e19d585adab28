import { constants } from "node:fs";
import { access, mkdir, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, sql } from "kysely";
import { StorageFullError } from "../errors.ts";
import { exists } from "../exists.ts";
import { explainFileError } from "../explain-file-error.ts";
import { migrate } from "../migrations/migrate.ts";
import type { Schema } from "../schema.ts";
import type { Database } from "./database.ts";
import { DurableNodeFs, WAL_SYNC_METHOD } from "./durable-node-fs.ts";
import { lockFolder } from "./folder-lock.ts";
import { type PgliteSource, pgliteDialect } from "./pglite-dialect.ts";

/** Opens the PGlite database in a folder, or makes it. Throws RecordInUseError or StorageNotWritableError. */
export async function openPglite(folder: string): Promise<Database> {
  const parent = dirname(folder);
  let unlock: () => void;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // PostgreSQL would notice too, but stop without a word that helps.
    await access(folder, constants.W_OK);
    unlock = lockFolder(parent);
  } catch (error) {
    throw explainFileError(error, parent);
  }
  const db = new Kysely<Schema>({ dialect: pgliteDialect(sourceIn(folder)) });
  const close = async () => {
    await db.destroy().catch(() => {});
    unlock();
  };
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw explainFileError(error, parent);
  }
  return {
    db,
    shared: false,
    onWrite: () => {},
    explain: (error) => explainFileError(error, parent),
    tidy: async () => {
      await sql`vacuum (analyze)`.execute(db);
    },
    close,
  };
}

/**
 * What a page costs that is read out of order, where 1 is one in order. PostgreSQL's own 4 is that of a turning disk: by it
 * the planner would look for rare words item by item rather than by their index.
 */
const PAGE_COST = "random_page_cost=1.1";

const WAL_SEGMENT_BYTES = 16 * 1024 * 1024;

/** PGlite does not always say why it failed; without room for its write-ahead log PostgreSQL can't go on or recover. */
async function meaningOf(failure: unknown, folder: string): Promise<unknown> {
  return (await bytesFree(folder)) < 2 * WAL_SEGMENT_BYTES ? new StorageFullError({ cause: failure }) : failure;
}

async function bytesFree(folder: string): Promise<number> {
  const log = join(folder, "pg_wal");
  const { bavail, bsize } = await statfs((await exists(log)) ? log : folder);
  return bavail * bsize;
}

function sourceIn(folder: string): PgliteSource {
  const files = new WeakMap<PGlite, DurableNodeFs>();
  return {
    open: async () => {
      const fs = new DurableNodeFs(folder);
      const startParams = PGlite.defaultStartParams.filter((parameter) => parameter !== "-F");
      const pglite = await PGlite.create({
        fs,
        startParams: [...startParams, "-c", WAL_SYNC_METHOD, "-c", PAGE_COST],
      }).catch(async (error) => {
        throw await meaningOf(error, folder);
      });
      files.set(pglite, fs);
      return pglite;
    },
    abandon: async (pglite, failure) => {
      const meaning = await meaningOf(failure, folder);
      await files
        .get(pglite)
        ?.closeFs()
        .catch(() => {});
      return meaning;
    },
  };
}
