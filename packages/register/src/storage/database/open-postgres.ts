import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import {
  DamagedRecordError,
  StorageError,
  StorageFullError,
  StorageNotWritableError,
  StorageUnavailableError,
} from "../errors.ts";
import { migrate } from "../migrations/migrate.ts";
import type { Schema } from "../schema.ts";
import type { Database } from "./database.ts";
import { sparingPool } from "./sparing-pool.ts";

/** Told of every commit to the log, so that other processes that serve the same record hear of it. */
export const LOG_CHANNEL = "kelisim_log";

const RECONNECT_MS = 1_000;

/** Opens a PostgreSQL database by its address, and makes the tables if need be. `place` is the address in words. */
export async function openPostgres(databaseUrl: string, place: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => {});
  const explain = (error: unknown) => explainPostgres(error, place);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: sparingPool(pool) }) });
  try {
    await checkSettings(db);
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw explain(error);
  }
  const listeners: (() => void)[] = [];
  const stopListening = listen(databaseUrl, () => {
    for (const listener of listeners) listener();
  });
  return {
    db,
    shared: true,
    onWrite: (listener) => listeners.push(listener),
    explain,
    // PostgreSQL's autovacuum does it.
    tidy: async () => {},
    close: async () => {
      await stopListening();
      await db.destroy();
    },
  };
}

/** With these off, PostgreSQL would acknowledge what a crash can take back. */
async function checkSettings(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'server_encoding')
  `.execute(db);
  const settings = new Map(rows.map(({ name, setting }) => [name, setting]));
  for (const name of ["fsync", "synchronous_commit"]) {
    if (settings.get(name) !== "off") continue;
    throw new DamagedRecordError(`PostgreSQL runs with ${name} = off, so a crash could lose entries. Turn it on.`);
  }
  if (settings.get("server_encoding") !== "UTF8") {
    throw new DamagedRecordError("The database's encoding is not UTF8. Make one with `createdb --encoding=UTF8`.");
  }
}

/** Listens on a connection of its own, and connects anew whenever that breaks. Answers what ends it. */
function listen(databaseUrl: string, onNotice: () => void): () => Promise<void> {
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;
  const reconnect = () => {
    clearTimeout(retry);
    if (!stopped) retry = setTimeout(connect, RECONNECT_MS);
  };
  const connect = async () => {
    const next = new pg.Client({ connectionString: databaseUrl });
    client = next;
    next.on("notification", onNotice);
    next.on("error", () => {});
    next.on("end", reconnect);
    try {
      await next.connect();
      await next.query(`listen ${LOG_CHANNEL}`);
      // What was written while nobody listened.
      onNotice();
    } catch {
      await next.end().catch(() => {});
      reconnect();
    }
  };
  const connecting = connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await connecting;
    await client?.end().catch(() => {});
  };
}

function explainPostgres(error: unknown, place: string): Error {
  if (error instanceof StorageError) return error;
  const { code, message } = error as { code?: string; message?: string };
  if (code === "53100") return new StorageFullError({ cause: error });
  if (code === "25006" || code === "42501") return new StorageNotWritableError(place, { cause: error });
  return new StorageUnavailableError(`${place}: ${message || code || error}`, { cause: error });
}
