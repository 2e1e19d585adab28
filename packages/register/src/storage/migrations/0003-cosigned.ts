import { type Kysely, type Migration, sql } from "kysely";

/** The checkpoint that a witness has cosigned, which may be older than the newest. */
const STATEMENT = "alter table cosignature add column checkpoint text not null";

export const cosigned: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(STATEMENT).execute(db);
  },
};
