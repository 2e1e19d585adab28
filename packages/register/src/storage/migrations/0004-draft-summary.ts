import { type Kysely, type Migration, sql } from "kysely";

/** What a list says of a draft, so that its body need not be read for it. */
const STATEMENT = "alter table draft add column summary text";

export const draftSummary: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(STATEMENT).execute(db);
  },
};
