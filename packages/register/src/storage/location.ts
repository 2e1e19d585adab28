import { join, resolve } from "node:path";

/** Where a record is kept. */
export interface RecordLocation {
  /** Holds the log's key, and the database unless that is elsewhere. */
  readonly folder: string;
  /** A PostgreSQL database (`postgres://user@host/name`); without it the database is a PGlite in the folder. */
  readonly databaseUrl?: string;
}

export const databaseFolder = ({ folder }: RecordLocation): string => join(resolve(folder), "database");
export const logKeyPath = ({ folder }: RecordLocation): string => join(resolve(folder), "log-key");

/** The place in words, without the password that a database's address may hold. */
export function placeOf({ folder, databaseUrl }: RecordLocation): string {
  if (databaseUrl === undefined) return resolve(folder);
  if (!URL.canParse(databaseUrl)) return "the address in DATABASE_URL";
  const url = new URL(databaseUrl);
  url.password = "";
  url.search = "";
  return url.href;
}
