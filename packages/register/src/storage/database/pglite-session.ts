import { type PGlite, parse, protocol, types } from "@electric-sql/pglite";
import type { QueryResult } from "kysely";
import { changesData } from "./changes-data.ts";

const { serialize } = protocol;

/** PGlite's own reader of `bytea` goes digit by digit, which would take most of the time in which a log is read. */
const PARSERS = { [types.BYTEA]: (text: string) => Buffer.from(text.slice("\\x".length), "hex") };

const STATEMENTS_KEPT = 100;

/**
 * Asks statements of a PGlite. Its own `query` hands over five messages, one by one, and each costs about as much as a
 * short statement does: here they go in one.
 */
export class PgliteSession {
  readonly pglite: PGlite;
  /** The names of prepared statements, by their text. */
  readonly #prepared = new Map<string, string>();

  readonly #parsers: PGlite["parsers"];

  constructor(pglite: PGlite) {
    this.pglite = pglite;
    this.#parsers = { ...pglite.parsers, ...PARSERS };
  }

  async execute<Row>(text: string, parameters: readonly unknown[]): Promise<QueryResult<Row>> {
    const known = this.#prepared.get(text);
    const isKept = changesData(text);
    const name = known ?? (isKept ? this.#nextName() : "");
    const messages = [
      serialize.bind({ statement: name, values: parameters.map(textOrBytes) }),
      serialize.describe({ type: "P" }),
      serialize.execute(),
      serialize.sync(),
    ];
    // A statement that was prepared under this name before, and failed or was forgotten, is closed.
    if (known === undefined) messages.unshift(serialize.close({ type: "S", name }), serialize.parse({ name, text }));
    // The file system needs no syncing: DurableNodeFs has done what PostgreSQL asked for.
    const answer = await this.pglite.execProtocolStream(Buffer.concat(messages), { syncToFs: false });
    if (isKept) this.#prepared.set(text, name);
    const { rows, affectedRows } = parse.parseResults(answer, this.#parsers)[0]!;
    return {
      rows: rows as Row[],
      ...(affectedRows !== undefined && { numAffectedRows: BigInt(affectedRows) }),
    };
  }

  #nextName(): string {
    if (this.#prepared.size === STATEMENTS_KEPT) this.#prepared.clear();
    return `kept_${this.#prepared.size}`;
  }
}

/** A parameter in PostgreSQL's text form, from which it makes the type that the statement wants; bytes as they are. */
function textOrBytes(parameter: unknown): string | Uint8Array | null {
  if (parameter === null || parameter instanceof Uint8Array) return parameter;
  if (Array.isArray(parameter)) return `{${parameter.map((element) => quoted(String(element))).join()}}`;
  if (["string", "number", "boolean"].includes(typeof parameter)) return String(parameter);
  throw new TypeError(`a ${typeof parameter} can't be a parameter`);
}

function quoted(element: string): string {
  return `"${element.replace(/["\\]/g, "\\$&")}"`;
}
