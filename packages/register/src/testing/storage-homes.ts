/** The databases that a record can be kept in, for tests that must hold on all of them. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRecord, type RecordLocation } from "../storage/index.ts";
import { type PrivatePostgres, startPrivatePostgres } from "./private-postgres.ts";
import { TEST_LOG } from "./test-record.ts";

export interface StorageHomes {
  /** False if PostgreSQL is not to be had on this machine. */
  readonly available: boolean;
  /** A place with an empty record. */
  newRecord(): Promise<RecordLocation>;
  /** Removes all of them. */
  remove(): Promise<void>;
}

export async function pgliteHomes(): Promise<StorageHomes> {
  const root = mkdtempSync(join(tmpdir(), "kelisim-record-"));
  // PGlite takes seconds to make a database, so it makes one, and the others are copies.
  const template = join(root, "template");
  await createRecord({ folder: template }, TEST_LOG);
  let count = 0;
  return {
    available: true,
    newRecord: async () => {
      const folder = join(root, `record-${++count}`);
      cpSync(template, folder, { recursive: true });
      return { folder };
    },
    remove: async () => rmSync(root, { recursive: true, force: true }),
  };
}

export async function postgresHomes(): Promise<StorageHomes> {
  const root = mkdtempSync(join(tmpdir(), "kelisim-record-"));
  const postgres: PrivatePostgres | null = await startPrivatePostgres();
  let count = 0;
  return {
    available: postgres !== null,
    newRecord: async () => {
      const location = { folder: join(root, `record-${++count}`), databaseUrl: await postgres!.createDatabase() };
      await createRecord(location, TEST_LOG);
      return location;
    },
    remove: async () => {
      await postgres?.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
