import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** A database that is open, with the schema brought up to date. */
export interface Database {
  readonly db: Kysely<Schema>;
  /** Whether other processes may write to it too. */
  readonly shared: boolean;
  /** Calls back whenever any process may have written. Only on a shared database. */
  readonly onWrite: (listener: () => void) => void;
  /** The error of a failed statement as a StorageError that says what to do. */
  readonly explain: (error: unknown) => Error;
  /** Statistics and space, where the database does not see to them itself. */
  readonly tidy: () => Promise<void>;
  readonly close: () => Promise<void>;
}
