/** Drafts: what a party prepares before it signs. They are no part of the record, and only their party may see them. */
import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { JsonObject } from "../entry/canonical-json.ts";
import type { Instant, PartyId, PublicKey } from "../entry/fields.ts";
import { StorageError } from "./errors.ts";
import type { Schema } from "./schema.ts";

export interface Draft {
  readonly id: string;
  /** The key of whoever saved it last. */
  readonly author: PublicKey;
  readonly body: JsonObject;
  readonly updatedAt: Instant;
}

/** A draft as lists show it. */
export interface ListedDraft extends Omit<Draft, "body"> {
  /** The body's member `summary`, if that is a small object; else null. */
  readonly summary: JsonObject | null;
}

/** Every answer is limited to the drafts of the party named. */
export interface Drafts {
  /** Newest first. */
  list(party: PartyId): Promise<readonly ListedDraft[]>;
  find(party: PartyId, id: string): Promise<Draft | null>;
  /** Throws TooManyDraftsError. */
  create(party: PartyId, author: PublicKey, body: JsonObject): Promise<Draft>;
  /** Null if the party has no such draft. Throws TooManyDraftsError. */
  replace(party: PartyId, author: PublicKey, id: string, body: JsonObject): Promise<Draft | null>;
  /** Whether the party had such a draft. */
  remove(party: PartyId, id: string): Promise<boolean>;
}

const MAXIMUM_PER_PARTY = 1_000;
const MAXIMUM_MEGABYTES_PER_PARTY = 64;

export class TooManyDraftsError extends StorageError {
  readonly code = "too-many-drafts";
  constructor() {
    super(
      `A party may keep ${MAXIMUM_PER_PARTY} drafts, of ${MAXIMUM_MEGABYTES_PER_PARTY} MB together. ` +
        "Remove some that are no longer needed.",
    );
  }
}

export function draftsOf(db: Kysely<Schema>, now: () => Date): Drafts {
  return {
    list: async (party) => {
      const rows = await db
        .selectFrom("draft")
        .select(["id", "author", "summary", "updated_at"])
        .where("party", "=", party)
        .orderBy("updated_at", "desc")
        .orderBy("id")
        .execute();
      return rows.map(({ id, author, summary, updated_at }) => ({
        id,
        author,
        summary: summary === null ? null : (JSON.parse(summary) as JsonObject),
        updatedAt: updated_at,
      }));
    },
    find: async (party, id) => {
      const row = await db
        .selectFrom("draft")
        .selectAll()
        .where("party", "=", party)
        .where("id", "=", id)
        .executeTakeFirst();
      return row === undefined ? null : draftOfRow(row);
    },
    create: async (party, author, body) => {
      const draft = { id: randomUUID(), author, body, updatedAt: now().toISOString() };
      const text = JSON.stringify(body);
      await checkRoom(db, party, draft.id, text);
      await db
        .insertInto("draft")
        .values({ id: draft.id, party, author, body: text, updated_at: draft.updatedAt, summary: summaryOf(body) })
        .execute();
      return draft;
    },
    replace: async (party, author, id, body) => {
      const updatedAt = now().toISOString();
      const text = JSON.stringify(body);
      await checkRoom(db, party, id, text);
      const row = await db
        .updateTable("draft")
        .set({ author, body: text, updated_at: updatedAt, summary: summaryOf(body) })
        .where("party", "=", party)
        .where("id", "=", id)
        .returning("id")
        .executeTakeFirst();
      return row === undefined ? null : { id, author, body, updatedAt };
    },
    remove: async (party, id) => {
      const { numDeletedRows } = await db
        .deleteFrom("draft")
        .where("party", "=", party)
        .where("id", "=", id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

const MAXIMUM_SUMMARY_LENGTH = 2_000;

/** What lists show of a body, as JSON; null for one that says nothing for them, or too much. */
export function summaryOf({ summary }: JsonObject): string | null {
  if (typeof summary !== "object" || summary === null || Array.isArray(summary)) return null;
  const text = JSON.stringify(summary);
  return text.length > MAXIMUM_SUMMARY_LENGTH ? null : text;
}

/** Whether a draft of this text has its place among the party's others. Throws TooManyDraftsError. */
async function checkRoom(db: Kysely<Schema>, party: PartyId, id: string, text: string): Promise<void> {
  const others = await db
    .selectFrom("draft")
    .select(({ fn }) => [fn.countAll().as("count"), sql`coalesce(sum(octet_length(body)), 0)`.as("bytes")])
    .where("party", "=", party)
    .where("id", "!=", id)
    .executeTakeFirstOrThrow();
  const bytes = Number(others.bytes) + Buffer.byteLength(text);
  if (Number(others.count) >= MAXIMUM_PER_PARTY || bytes > MAXIMUM_MEGABYTES_PER_PARTY * 1_000_000) {
    throw new TooManyDraftsError();
  }
}

function draftOfRow(row: { id: string; author: string; body: string; updated_at: string }): Draft {
  return { id: row.id, author: row.author, body: JSON.parse(row.body) as JsonObject, updatedAt: row.updated_at };
}
