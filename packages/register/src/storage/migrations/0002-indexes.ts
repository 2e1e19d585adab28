import { type Kysely, type Migration, sql } from "kysely";

/** For lists of few items among many, which would otherwise look at all of them; and for lists of a past day. */
const STATEMENTS = [
  "create index revision_due on revision (due) where due is not null",
  "create index revision_made_in on revision (made_in) where made_in is not null",
  "create index revision_documents on revision using gin (documents)",
  "create index item_version_at on item_version (item_index, from_index)",
  `create index item_version_waiting on item_version (item_index)
    where until_index is null and waiting_for <> '{}'`,
];

export const indexes: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
