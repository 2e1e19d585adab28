/**
 * Drafts in this browser, in IndexedDB. Each belongs to a party, or to nobody while no one is signed in; a session sees
 * those of its own party, and those that were made before anyone signed in.
 */
import type { Hash, PartyId } from "@kelisim/register";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type ReadingDraft, readSaved, type SavedReading, savedPart, type TextSource } from "./reading-draft.ts";

/** A draft with what is large in it as JSON, which a browser copies much faster than thousands of small objects. */
type Stored = Omit<ReadingDraft, keyof SavedReading> & { readonly json: string };

interface DraftSchema extends DBSchema {
  readonly drafts: { readonly key: string; readonly value: Stored };
  /** A text that was begun and not yet read, by record and party. */
  readonly begun: { readonly key: string; readonly value: TextSource };
}

let database: Promise<IDBPDatabase<DraftSchema>> | undefined;

function open(): Promise<IDBPDatabase<DraftSchema>> {
  database ??= openDB<DraftSchema>("kelisim-readings", 1, {
    upgrade: (db) => {
      db.createObjectStore("drafts", { keyPath: "id" });
      db.createObjectStore("begun");
    },
  });
  return database;
}

/** Newest first. */
export async function listLocalDrafts(record: Hash, party: PartyId | null): Promise<readonly ReadingDraft[]> {
  const all = await (await open()).getAll("drafts");
  return all
    .filter((stored) => mayOpen(stored, record, party))
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
    .flatMap((stored) => draftOf(stored) ?? []);
}

/** Null where there is none, or where it is another party's. */
export async function findLocalDraft(id: string, record: Hash, party: PartyId | null): Promise<ReadingDraft | null> {
  const stored = await (await open()).get("drafts", id);
  return stored !== undefined && mayOpen(stored, record, party) ? draftOf(stored) : null;
}

export async function storeLocalDraft(draft: ReadingDraft): Promise<void> {
  const { id, record, party, updatedAt, serverId } = draft;
  const json = JSON.stringify(savedPart(draft));
  const transaction = (await open()).transaction("drafts", "readwrite");
  const put = transaction.store.put({ id, record, party, updatedAt, serverId, json });
  // At once, since the page may be on its way out.
  transaction.commit();
  await Promise.all([put, transaction.done]);
}

export async function removeLocalDraft(id: string): Promise<void> {
  await (await open()).delete("drafts", id);
}

export async function findBegun(record: Hash, party: PartyId | null): Promise<TextSource | null> {
  return (await (await open()).get("begun", beginning(record, party))) ?? null;
}

/** Null forgets what was begun. */
export async function storeBegun(record: Hash, party: PartyId | null, source: TextSource | null): Promise<void> {
  const db = await open();
  if (source === null) await db.delete("begun", beginning(record, party));
  else await db.put("begun", source, beginning(record, party));
}

function draftOf({ json, ...rest }: Stored): ReadingDraft | null {
  const saved = readSaved(JSON.parse(json) as object);
  return saved && { ...rest, ...saved };
}

function mayOpen(draft: Stored, record: Hash, party: PartyId | null): boolean {
  return draft.record === record && (draft.party === party || draft.party === null);
}

const beginning = (record: Hash, party: PartyId | null) => `${record} ${party ?? ""}`;
