import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";
import { changesData } from "./changes-data.ts";

type Answer = PostgresQueryResult<unknown>;

const STATEMENTS_KEPT = 100;

/**
 * A pool for Kysely's dialect that goes to the database fewer times for a commit, and has PostgreSQL keep the plans of
 * what changes something: a commit is the same few statements again and again.
 */
export function sparingPool(pool: pg.Pool): PostgresPool {
  /** The names of prepared statements, by their text; each connection prepares one when it first meets it. */
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const known = names.get(text);
    if (known !== undefined || names.size === STATEMENTS_KEPT || !changesData(text)) return known;
    const name = `kept_${names.size}`;
    names.set(text, name);
    return name;
  };
  return {
    // Kysely's type also knows queries by cursor, of which there are none here.
    connect: async () => new SparingClient(await pool.connect(), nameOf) as unknown as PostgresPoolClient,
    end: () => pool.end(),
  };
}

const NOTHING_SAID: Answer = { command: "SELECT", rowCount: 0, rows: [] };

class SparingClient {
  readonly #client: pg.PoolClient;
  readonly #nameOf: (text: string) => string | undefined;
  /** Whether a transaction was begun in which nothing has been said yet. */
  #toBegin = false;

  constructor(client: pg.PoolClient, nameOf: (text: string) => string | undefined) {
    this.#client = client;
    this.#nameOf = nameOf;
  }

  /** A transaction begins in one message with its first statement, if that has no values. */
  async query(text: string, values: readonly unknown[]): Promise<Answer> {
    if (text === "begin") {
      this.#toBegin = true;
      return NOTHING_SAID;
    }
    const begins = this.#toBegin;
    this.#toBegin = false;
    if (begins && (text === "commit" || text === "rollback")) return NOTHING_SAID;
    if (begins && values.length === 0) {
      const answers: unknown = await this.#client.query(`begin; ${text}`);
      return (answers as readonly Answer[]).at(-1)!;
    }
    if (begins) await this.#client.query("begin");
    const name = this.#nameOf(text);
    const answer = await this.#client.query({ text, values: [...values], ...(name !== undefined && { name }) });
    return answer as unknown as Answer;
  }

  release(): void {
    this.#client.release();
  }
}
