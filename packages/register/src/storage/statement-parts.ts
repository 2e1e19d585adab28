import { type RawBuilder, sql } from "kysely";

/** A part of a statement that changes something, by a name that other parts can refer to. */
export interface StatementPart {
  readonly name: string;
  readonly sql: RawBuilder<unknown>;
}

/**
 * Several changes as one statement: it is all done or not at all, and costs one way to the database. Parts run in any
 * order, unless one asks for the other, and none sees what another has changed.
 */
export function statementOf<Row>(parts: readonly StatementPart[], last: RawBuilder<Row>): RawBuilder<Row> {
  if (parts.length === 0) return last;
  return sql`with ${sql.join(parts.map((part) => sql`${sql.ref(part.name)} as (${part.sql})`))} ${last}`;
}

/**
 * Rows as one parameter, so that a statement's text is always the same however many there are, and a database that
 * has prepared it need not do so again. `columns` is what `json_to_recordset` wants to know of them.
 */
export function rowsOf(name: string, rows: readonly object[], columns: string): RawBuilder<unknown> {
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as ${sql.ref(name)} (${sql.raw(columns)})`;
}
