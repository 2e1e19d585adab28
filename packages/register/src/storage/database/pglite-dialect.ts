import type { PGlite } from "@electric-sql/pglite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import { PgliteSession } from "./pglite-session.ts";

/** Opens a PGlite, and lets go of one. */
export interface PgliteSource {
  readonly open: () => Promise<PGlite>;
  /** Lets go of one that has failed, without asking anything of it. Gives what the failure means. */
  readonly abandon: (pglite: PGlite, failure: unknown) => Promise<unknown>;
}

/**
 * Kysely's dialect for PGlite. PGlite is one connection, so whoever holds it (a transaction, say) has it alone, and
 * others wait in line. One that has failed is replaced by a new one, which recovers from the folder what was committed.
 */
export function pgliteDialect(source: PgliteSource): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PgliteDriver(source),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/** Between attempts to replace one that has failed. */
const PAUSE_MS = 2_000;

class PgliteDriver implements Driver {
  readonly #source: PgliteSource;
  #session: PgliteSession | undefined;
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => {};
  #failed: { readonly error: unknown; readonly atMs: number } | null = null;

  constructor(source: PgliteSource) {
    this.#source = source;
  }

  async init(): Promise<void> {
    this.#session = new PgliteSession(await this.#source.open());
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    let release = () => {};
    this.#free = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    try {
      this.#session ??= await this.#open();
    } catch (error) {
      release();
      throw error;
    }
    this.#release = release;
    return this.#connectionTo(this.#session);
  }

  /** Each attempt costs a second of this thread, so after one that failed those who ask next are told the same. */
  async #open(): Promise<PgliteSession> {
    if (this.#failed !== null && performance.now() - this.#failed.atMs < PAUSE_MS) throw this.#failed.error;
    try {
      const session = new PgliteSession(await this.#source.open());
      this.#failed = null;
      return session;
    } catch (error) {
      this.#failed = { error, atMs: performance.now() };
      throw error;
    }
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin"));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // With the PGlite that has failed, its transaction went too.
    if (this.#session !== undefined) await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  async destroy(): Promise<void> {
    await this.#free;
    await this.#session?.pglite.close();
    this.#session = undefined;
  }

  #connectionTo(session: PgliteSession): DatabaseConnection {
    return {
      executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
        try {
          return await session.execute<Row>(query.sql, query.parameters);
        } catch (error) {
          if (isEndOf(error)) {
            this.#session = undefined;
            throw await this.#source.abandon(session.pglite, error);
          }
          throw error;
        }
      },
      streamQuery() {
        throw new Error("PGlite answers a query as a whole");
      },
    };
  }
}

/**
 * Whether PostgreSQL has stopped with an error, as it does when its write-ahead log can't be written, or is no longer
 * sure of itself (class XX). PGlite then no longer answers: the next query would never end.
 */
function isEndOf(error: unknown): boolean {
  const { severity, name, code } = error as { severity?: string; name?: string; code?: string };
  if (code?.startsWith("XX")) return true;
  return severity === "PANIC" || severity === "FATAL" || name === "ExitStatus" || name === "RuntimeError";
}
