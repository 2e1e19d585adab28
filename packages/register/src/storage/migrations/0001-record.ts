import { type Kysely, type Migration, sql } from "kysely";

const STATEMENTS = [
  `create table entry (
    index integer primary key,
    hash bytea not null unique,
    leaf bytea not null
  )`,
  // Signed JSON hardly shrinks, and compressing it would cost more time than it saves.
  "alter table entry alter column leaf set storage external",
  `create table subtree (
    level integer not null,
    index integer not null,
    root bytea not null,
    primary key (level, index)
  )`,
  `create table log_head (
    one boolean primary key default true check (one),
    size integer not null,
    checkpoint text not null
  ) with (fillfactor = 10)`,
  "insert into log_head (size, checkpoint) values (0, '')",
  `create table cosignature (
    witness text primary key,
    size integer not null,
    line text not null
  )`,
  `create table revision (
    hash text primary key,
    item_id text not null,
    type text not null,
    areas text[] not null,
    obligors text[] not null,
    beneficiaries text[] not null,
    strength text,
    due text,
    made_in text,
    documents text[] not null,
    search tsvector not null
  )`,
  "create index revision_search on revision using gin (search)",
  `create table item_version (
    item_id text not null,
    item_index integer not null,
    from_index integer not null,
    until_index integer,
    revision text not null,
    standing text not null,
    waiting_for text[] not null,
    primary key (item_id, from_index)
  )`,
  // One row an item stands now; its new versions take its place.
  "create unique index item_version_now on item_version (item_id) where until_index is null",
  "create index item_version_order on item_version (item_index) where until_index is null",
  "create index item_version_revision on item_version (revision) where until_index is null",
  `create table document (
    index integer primary key,
    sha256 text not null unique,
    publisher text not null,
    date text not null,
    language text not null,
    search tsvector not null
  )`,
  "create index document_search on document using gin (search)",
  `create table draft (
    id text primary key,
    party text not null,
    author text not null,
    body text not null,
    updated_at text not null
  )`,
  "create index draft_party on draft (party, updated_at)",
  `create table session (
    token_hash bytea primary key,
    public_key text not null,
    party text not null,
    expires_at text not null
  )`,
  `create table challenge (
    challenge_hash bytea primary key,
    expires_at text not null
  )`,
];

export const record: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
