import { type Kysely, Migrator } from "kysely";
import { DamagedRecordError } from "../errors.ts";
import type { Schema } from "../schema.ts";
import { record } from "./0001-record.ts";
import { indexes } from "./0002-indexes.ts";
import { cosigned } from "./0003-cosigned.ts";
import { draftSummary } from "./0004-draft-summary.ts";

/** Every change of the schema, in order; one that was released is never altered. */
const MIGRATIONS = {
  "0001-record": record,
  "0002-indexes": indexes,
  "0003-cosigned": cosigned,
  "0004-draft-summary": draftSummary,
};

/**
 * Brings the database's schema up to date. Throws DamagedRecordError if the database was made by a newer version, or
 * a change can't be made; in a failed run nothing is changed.
 */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableName: "schema_migration",
    migrationLockTableName: "schema_migration_lock",
  });
  const known = new Set(Object.keys(MIGRATIONS));
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const unknown = (await migrator.getMigrations().catch(() => [])).filter(({ name }) => !known.has(name));
  throw new DamagedRecordError(
    unknown.length > 0 || /corrupted migrations/.test(String(error))
      ? "The database was made by a newer version of Kelisim. Use that version, or a newer one."
      : `The database's schema can't be brought up to date: ${error instanceof Error ? error.message : error}`,
    { cause: error },
  );
}
