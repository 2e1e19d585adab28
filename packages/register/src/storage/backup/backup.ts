import type { Kysely } from "kysely";
import { readHead, readLeaves } from "../log/log-files.ts";
import type { Schema } from "../schema.ts";
import { writeBackupFile } from "./backup-file.ts";

export interface BackupReport {
  readonly entries: number;
  readonly drafts: number;
}

const LEAVES_PER_READ = 1_000;

/**
 * Writes a record that has a charter, and its drafts, to one file. The record can be written to meanwhile: the backup
 * holds the entries up to the checkpoint of when it began, which are never altered. It does not hold the log's key.
 */
export async function writeBackup(db: Kysely<Schema>, path: string, now: Date): Promise<BackupReport> {
  const { size, checkpoint } = await readHead(db);
  if (size === 0) throw new RangeError("The record has no charter yet, so there is nothing to back up.");
  const drafts = await db
    .selectFrom("draft")
    .select(["id", "party", "author", "body", "updated_at"])
    .orderBy("id")
    .execute();
  const header = {
    format: "kelisim-backup" as const,
    version: 1 as const,
    createdAt: now.toISOString(),
    entries: size,
    drafts: drafts.length,
    checkpoint,
  };
  await writeBackupFile(path, header, leavesOf(db, size), drafts);
  return { entries: size, drafts: drafts.length };
}

async function* leavesOf(db: Kysely<Schema>, size: number): AsyncGenerator<readonly Uint8Array[]> {
  for (let start = 0; start < size; start += LEAVES_PER_READ) {
    yield await readLeaves(db, start, Math.min(size, start + LEAVES_PER_READ));
  }
}
