import { databaseFolder, placeOf, type RecordLocation } from "../location.ts";
import type { Database } from "./database.ts";
import { openPglite } from "./open-pglite.ts";
import { openPostgres } from "./open-postgres.ts";

/** Opens the database of a record, and makes its tables if need be. */
export function openDatabase(location: RecordLocation): Promise<Database> {
  return location.databaseUrl === undefined
    ? openPglite(databaseFolder(location))
    : openPostgres(location.databaseUrl, placeOf(location));
}
