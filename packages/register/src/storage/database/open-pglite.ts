import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, sql } from "kysely";
import { StorageError, StorageFullError, StorageNotWritableError, StorageUnavailableError } from "../errors.ts";
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
    throw explain(error, parent);
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
    throw explain(error, parent);
  }
  return {
    db,
    shared: false,
    onWrite: () => {},
    explain: (error) => explain(error, parent),
    tidy: async () => {
      await sql`vacuum (analyze)`.execute(db);
    },
    close,
  };
}

function sourceIn(folder: string): PgliteSource {
  const files = new WeakMap<PGlite, DurableNodeFs>();
  return {
    open: async () => {
      const fs = new DurableNodeFs(folder);
      const startParams = PGlite.defaultStartParams.filter((parameter) => parameter !== "-F");
      const pglite = await PGlite.create({ fs, startParams: [...startParams, "-c", WAL_SYNC_METHOD] });
      files.set(pglite, fs);
      return pglite;
    },
    abandon: async (pglite) => {
      await files
        .get(pglite)
        ?.closeFs()
        .catch(() => {});
    },
  };
}

function explain(error: unknown, place: string): Error {
  if (error instanceof StorageError) return error;
  const { code, message } = error as { code?: string; message?: string };
  if (code === "53100" || code === "ENOSPC" || /no space left/i.test(String(message))) {
    return new StorageFullError({ cause: error });
  }
  if (code === "EACCES" || code === "EROFS" || code === "EPERM" || code === "42501") {
    return new StorageNotWritableError(place, { cause: error });
  }
  return new StorageUnavailableError(message ?? String(error), { cause: error });
}
