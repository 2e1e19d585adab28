import { randomBytes } from "node:crypto";
import { mkdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Kysely } from "kysely";
import type { JsonObject } from "../../entry/canonical-json.ts";
import { entryHash } from "../../entry/sign.ts";
import { openCheckpoint } from "../../note/checkpoint.ts";
import { formatVerifierKey, type NoteSigner, parseVerifierKey } from "../../note/note-key.ts";
import {
  BadLogEntryError,
  CheckpointMismatchError,
  NOTHING_VERIFIED,
  verifyEntries,
  verifyHead,
} from "../../verify-log.ts";
import type { Database } from "../database/database.ts";
import { lockFolder } from "../database/folder-lock.ts";
import { openDatabase } from "../database/open-database.ts";
import { summaryOf } from "../drafts.ts";
import { LogKeyMismatchError, StorageError } from "../errors.ts";
import { exists } from "../exists.ts";
import { databaseFolder, logKeyPath, placeOf, type RecordLocation } from "../location.ts";
import { loadNext, NOTHING_DERIVED } from "../log/load-log.ts";
import { readHead, readLeaves } from "../log/log-files.ts";
import { readLogKey, writeLogKey } from "../log-key.ts";
import { clearProjections } from "../projection/project.ts";
import type { Schema } from "../schema.ts";
import { type BackupHeader, DamagedBackupError, readBackupFile } from "./backup-file.ts";

export interface RestoreOptions {
  /** The log's key, where its file is not in the folder; without either, the record can be read but not added to. */
  readonly logKey?: NoteSigner;
  /** Whether to restore even where the record there holds entries that the backup does not: they are then lost. */
  readonly loseEntries?: boolean;
}

export interface RestoreReport {
  readonly entries: number;
  readonly drafts: number;
  /** Where the database that was there before was put; null if there was none, or it is no folder's. */
  readonly replaced: string | null;
}

/** The record that is there holds entries that the backup does not. */
export class RestoreWouldLoseEntriesError extends StorageError {
  readonly code = "restore-would-lose-entries";
  constructor(
    readonly place: string,
    readonly entries: number,
  ) {
    super(
      `The record at ${place} holds ${entries} entries that are not in the backup. Nothing was changed. ` +
        "Restore to another place, or say that these entries may be lost.",
    );
  }
}

/**
 * Puts a record back from a backup. First all of the backup is verified, as if it came from a stranger: every entry's
 * shape, signature and rules, and the checkpoint over them. Only then is what is there replaced, at once or not at all.
 * Throws DamagedBackupError, RestoreWouldLoseEntriesError, LogKeyMismatchError or another StorageError.
 */
export async function restoreRecord(
  path: string,
  location: RecordLocation,
  options: RestoreOptions = {},
): Promise<RestoreReport> {
  const backup = await verifyBackup(path);
  const keyInPlace = await readLogKey(logKeyPath(location));
  const key = keyInPlace ?? options.logKey ?? null;
  if (key !== null && formatVerifierKey(key) !== backup.logKey) {
    throw new LogKeyMismatchError(backup.logKey, formatVerifierKey(key));
  }
  await mkdir(location.folder, { recursive: true, mode: 0o700 });
  const replaced =
    location.databaseUrl === undefined
      ? await replaceFolder(path, location, options)
      : await replaceTables(path, location, options);
  if (keyInPlace === null && key !== null) await writeLogKey(logKeyPath(location), key);
  return { entries: backup.header.entries, drafts: backup.header.drafts, replaced };
}

/** Throws DamagedBackupError unless every entry is good, and the checkpoint is that of exactly these entries. */
async function verifyBackup(path: string): Promise<{ readonly header: BackupHeader; readonly logKey: string }> {
  let header: BackupHeader | undefined;
  let verified = NOTHING_VERIFIED;
  try {
    await readBackupFile(path, {
      header: (read) => {
        header = read;
      },
      entries: (leaves) => {
        verified = verifyEntries(verified, leaves);
      },
      draft: () => {},
    });
    const { logKey } = verified.state!.charter;
    verifyHead(verified, openCheckpoint(header!.checkpoint, parseVerifierKey(logKey)));
    return { header: header!, logKey };
  } catch (error) {
    if (error instanceof StorageError || (error as NodeJS.ErrnoException).code === "ENOENT") throw error;
    const known = error instanceof BadLogEntryError || error instanceof CheckpointMismatchError;
    throw new DamagedBackupError(path, known ? error.message : `${(error as Error).message}.`, { cause: error });
  }
}

/** Builds a new database beside the old one, and puts it in its place. */
async function replaceFolder(path: string, location: RecordLocation, options: RestoreOptions): Promise<string | null> {
  const folder = resolve(location.folder);
  const mark = `${new Date().toISOString().replaceAll(/[-:]|\..*/g, "")}-${randomBytes(3).toString("hex")}`;
  const building = join(folder, `restoring-${mark}`);
  const old = databaseFolder(location);
  const hadOne = await exists(old);
  if (hadOne) await withDatabase(location, ({ db }) => refuseLoss(path, db, location, options));
  try {
    await mkdir(building, { mode: 0o700 });
    const built = { folder: building };
    await withDatabase(built, async ({ db, tidy }) => {
      await db.transaction().execute((transaction) => load(transaction, path));
      await tidy();
    });
    const unlock = lockFolder(folder);
    try {
      const aside = join(folder, `database-before-${mark}`);
      if (hadOne) await rename(old, aside);
      await rename(databaseFolder(built), old);
      return hadOne ? aside : null;
    } finally {
      unlock();
    }
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

/** Replaces all rows in one transaction. */
async function replaceTables(path: string, location: RecordLocation, options: RestoreOptions): Promise<null> {
  await withDatabase(location, async (database) => {
    try {
      await database.db.transaction().execute(async (db) => {
        await db.selectFrom("log_head").select("size").forUpdate().execute();
        await refuseLoss(path, db, location, options);
        await clearProjections(db);
        for (const table of ["entry", "cosignature", "draft", "session"] as const) await db.deleteFrom(table).execute();
        await load(db, path);
      });
    } catch (error) {
      throw database.explain(error);
    }
  });
  return null;
}

async function load(db: Kysely<Schema>, path: string): Promise<void> {
  let derived = NOTHING_DERIVED;
  await readBackupFile(path, {
    header: async ({ entries: size, checkpoint }) => {
      await db.updateTable("log_head").set({ size, checkpoint }).execute();
    },
    entries: async (leaves) => {
      derived = await loadNext(db, derived, leaves);
    },
    draft: async (draft) => {
      const summary = summaryOf(JSON.parse(draft.body) as JsonObject);
      await db
        .insertInto("draft")
        .values({ ...draft, summary })
        .execute();
    },
  });
}

/** Throws RestoreWouldLoseEntriesError unless the log that is there is the beginning of the backup's. */
async function refuseLoss(
  path: string,
  db: Kysely<Schema>,
  location: RecordLocation,
  { loseEntries = false }: RestoreOptions,
): Promise<void> {
  if (loseEntries) return;
  const { size } = await readHead(db);
  let same = 0;
  let index = 0;
  await readBackupFile(path, {
    header: () => {},
    entries: async (leaves) => {
      const there = await readLeaves(db, index, Math.min(size, index + leaves.length));
      if (same === index) {
        const differs = there.findIndex((leaf, i) => entryHash(leaf) !== entryHash(leaves[i]!));
        same += differs === -1 ? there.length : differs;
      }
      index += leaves.length;
    },
    draft: () => {},
  });
  if (same < size) throw new RestoreWouldLoseEntriesError(placeOf(location), size - same);
}

async function withDatabase<T>(location: RecordLocation, use: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(location);
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}
