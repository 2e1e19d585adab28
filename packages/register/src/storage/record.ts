import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { LoggedEntry } from "../entry/entry.ts";
import type { Hash } from "../entry/fields.ts";
import { EntryRefusedError } from "../errors.ts";
import { consistencyProof, inclusionProof } from "../merkle/proof.ts";
import type { BundleCoordinates, TileCoordinates } from "../merkle/tiles.ts";
import { formatEntryProof } from "../note/entry-proof.ts";
import { formatVerifierKey, type NoteKey, type NoteSigner } from "../note/note-key.ts";
import type { AdmitOptions } from "../rules/admit.ts";
import type { State } from "../rules/state.ts";
import { type BackupReport, writeBackup } from "./backup/backup.ts";
import type { Database } from "./database/database.ts";
import { openDatabase } from "./database/open-database.ts";
import { type Drafts, draftsOf } from "./drafts.ts";
import { CosignatureRefusedError, RecordClosedError, RecordExistsError, RecordNotFoundError } from "./errors.ts";
import { exists } from "./exists.ts";
import { explainFileError } from "./explain-file-error.ts";
import {
  countItemPage,
  type DocumentPage,
  type DocumentQuery,
  type ItemCounts,
  type ItemPage,
  type ItemQuery,
  KeptCounts,
  listDocumentPage,
  listItemPage,
} from "./lists.ts";
import { databaseFolder, logKeyPath, placeOf, type RecordLocation } from "./location.ts";
import { addCosignatures, type Cosigned, newestCosigned, withCosignatures } from "./log/cosignatures.ts";
import { findEntry, nodeReader, readBundle, readHead, readLeaves, readTile } from "./log/log-files.ts";
import { type Appended, LogKeeper } from "./log/log-keeper.ts";
import { readLogKey, writeLogKey } from "./log-key.ts";
import { CommitmentStatuses } from "./projection/commitment-statuses.ts";
import { ItemTable } from "./projection/item-table.ts";
import { type RebuildReport, rebuildProjections } from "./projection/rebuild.ts";
import { type Sessions, sessionsOf } from "./sessions.ts";

export interface OpenOptions {
  /** As for `admit`: what is wrong with the model of a crossing or a basin. */
  readonly modelProblems: AdmitOptions["modelProblems"];
  /** The present time: the machine's, unless told. */
  readonly now?: () => Date;
}

/**
 * A record in its storage. Whatever it answers is durable: an entry is acknowledged, shown and covered by a checkpoint
 * only after its commit. Failures of the storage are StorageErrors.
 */
export interface JointRecord {
  /** Where it is, in words. */
  readonly place: string;
  /** The verifier key of the log, which the charter must name; null if the key is not there, and nothing can be added. */
  readonly logKey: string | null;
  /** The state to read with the views; null before there is a charter. */
  state(): Promise<State | null>;
  /**
   * Appends a signed entry, given as data of unknown origin. Entries that wait at the same time are committed together.
   * Rejects with the EntryRefusedError that names what is wrong with it, or a StorageError.
   */
  append(entry: unknown): Promise<Appended>;
  /** How many entries wait to be committed. */
  readonly waiting: number;
  /** Calls back after every commit, of this and of other processes; answers what ends that. */
  subscribe(listener: (state: State) => void): () => void;
  listItems(query: ItemQuery): Promise<ItemPage>;
  /** How many items a list would have, and how they divide. */
  countItems(query: Omit<ItemQuery, "limit" | "before" | "offset">): Promise<ItemCounts>;
  listDocuments(query: DocumentQuery): Promise<DocumentPage>;
  /** The newest signed checkpoint, with what witnesses have signed beneath it; null before there is a charter. */
  checkpoint(): Promise<string | null>;
  /** The newest checkpoint that a witness has cosigned, with all its cosignatures; null if there is none. */
  cosignedCheckpoint(): Promise<string | null>;
  /** Keeps what known witnesses have signed beneath a checkpoint of this log. Throws CosignatureRefusedError. */
  addCosignatures(note: string, witnesses: readonly NoteKey[]): Promise<Cosigned>;
  /** A tile, or null if the log is not that long. */
  tile(coordinates: TileCoordinates): Promise<Uint8Array | null>;
  /** A bundle of entries, or null if the log is not that long. */
  bundle(coordinates: BundleCoordinates): Promise<Uint8Array | null>;
  /** The bytes of the entries from `start` until before `end`, as far as the log goes. */
  leaves(start: number, end: number): Promise<readonly Uint8Array[]>;
  /** Where in the log an entry is, by its hash; null if it is not. */
  findEntry(hash: Hash): Promise<number | null>;
  /** The `.tlog-proof` file of an entry, against the newest checkpoint; null if there is no such entry. */
  entryProof(index: number): Promise<string | null>;
  /** The hashes that prove that the log of `newSize` entries begins with that of `oldSize`. */
  consistencyProof(oldSize: number, newSize: number): Promise<readonly Uint8Array[]>;
  readonly drafts: Drafts;
  readonly sessions: Sessions;
  /** Makes everything that is derived from the log anew. */
  rebuild(): Promise<RebuildReport>;
  /** Writes the log and the drafts to one file, from which `restoreRecord` makes the record anew. */
  backup(path: string): Promise<BackupReport>;
  /** Waits for what is being appended, and lets go of the database. */
  close(): Promise<void>;
}

/**
 * Makes an empty record: its folder, with the log's key, and the tables. The charter, its first entry, must name that
 * key (`formatVerifierKey(logKey)`). Throws RecordExistsError, and changes nothing then, or another StorageError.
 */
export async function createRecord(location: RecordLocation, logKey: NoteSigner): Promise<void> {
  if (await exists(logKeyPath(location))) throw new RecordExistsError(resolve(location.folder));
  await mkdir(location.folder, { recursive: true, mode: 0o700 }).catch((error) => {
    throw explainFileError(error, resolve(location.folder));
  });
  const database = await openDatabase(location);
  try {
    if ((await readHead(database.db)).size > 0) throw new RecordExistsError(placeOf(location));
    await writeLogKey(logKeyPath(location), logKey);
  } catch (error) {
    throw explainFileError(error, placeOf(location));
  } finally {
    await database.close();
  }
}

/**
 * Opens a record. Throws RecordNotFoundError, RecordInUseError or another StorageError.
 * Takes some four seconds for every 100,000 entries, since the state is folded from the log.
 */
export async function openRecord(location: RecordLocation, options: OpenOptions): Promise<JointRecord> {
  const place = placeOf(location);
  if (location.databaseUrl === undefined && !(await exists(databaseFolder(location)))) {
    throw new RecordNotFoundError(place);
  }
  const logKey = await readLogKey(logKeyPath(location));
  const database = await openDatabase(location);
  try {
    const statuses = new CommitmentStatuses();
    const { modelProblems, now = () => new Date() } = options;
    const items = new ItemTable();
    const onFold = (state: State, entries: readonly LoggedEntry[]) => {
      statuses.note(state, entries);
      items.note(state, entries);
    };
    const keeper = new LogKeeper(database, { logKey, logKeyPath: logKeyPath(location), now, modelProblems, onFold });
    await keeper.refresh();
    return recordOf({ place, database, keeper, items, statuses, logKey, now });
  } catch (error) {
    await database.close();
    throw database.explain(error);
  }
}

interface OpenedParts {
  readonly place: string;
  readonly database: Database;
  readonly keeper: LogKeeper;
  readonly items: ItemTable;
  readonly statuses: CommitmentStatuses;
  readonly logKey: NoteSigner | null;
  readonly now: () => Date;
}

function recordOf({ place, database, keeper, items, statuses, logKey, now }: OpenedParts): JointRecord {
  const { db } = database;
  const lists = { db, items, statuses, counts: new KeptCounts() };
  let closed: Promise<void> | undefined;

  /** Every use of the record goes through here. */
  async function using<T>(task: () => Promise<T>): Promise<T> {
    if (closed !== undefined) throw new RecordClosedError();
    try {
      return await task();
    } catch (error) {
      const isOwn = error instanceof EntryRefusedError || error instanceof RangeError;
      throw isOwn ? error : database.explain(error);
    }
  }

  const currentState = async () => (database.shared ? keeper.refresh() : keeper.published);

  return {
    place,
    logKey: logKey && formatVerifierKey(logKey),
    state: () => using(currentState),
    append: (entry) => using(() => keeper.append(entry)),
    get waiting() {
      return keeper.waiting;
    },
    subscribe: (listener) => keeper.subscribe(listener),
    listItems: (query) => using(async () => listItemPage(lists, await currentState(), query)),
    countItems: (query) => using(async () => countItemPage(lists, await currentState(), query)),
    listDocuments: (query) => using(async () => listDocumentPage(db, await currentState(), query)),
    checkpoint: () =>
      using(async () => {
        const { size, checkpoint } = await readHead(db);
        return size === 0 ? null : withCosignatures(db, checkpoint, size);
      }),
    cosignedCheckpoint: () => using(() => newestCosigned(db)),
    addCosignatures: (note, witnesses) =>
      using(async () => {
        const state = await currentState();
        if (state === null) throw new CosignatureRefusedError("The record has no charter yet, and so no checkpoint.");
        return addCosignatures(db, state.charter.logKey, note, witnesses);
      }),
    tile: (coordinates) => using(() => readTile(db, coordinates)),
    bundle: (coordinates) => using(() => readBundle(db, coordinates)),
    leaves: (start, end) => using(() => readLeaves(db, start, end)),
    findEntry: (hash) => using(() => findEntry(db, hash)),
    entryProof: (index) =>
      using(async () => {
        const { size, checkpoint } = await readHead(db);
        if (!Number.isSafeInteger(index) || index < 0 || index >= size) return null;
        const [leaf] = await readLeaves(db, index, index + 1);
        const hashes = await inclusionProof(index, size, nodeReader(db, size));
        return formatEntryProof({
          leaf: leaf!,
          index,
          hashes,
          checkpoint: await withCosignatures(db, checkpoint, size),
        });
      }),
    consistencyProof: (oldSize, newSize) => using(() => consistencyProof(oldSize, newSize, nodeReader(db, newSize))),
    drafts: guarded(draftsOf(db, now), using),
    sessions: guarded(sessionsOf(db, now), using),
    rebuild: () => using(() => keeper.exclusively(() => rebuildProjections(database))),
    backup: (path) => using(() => writeBackup(db, path, now())),
    close: () => {
      closed ??= keeper.settle().then(() => database.close());
      return closed;
    },
  };
}

/** The same operations, each behind `using`. */
function guarded<Operations extends object>(operations: Operations, using: <T>(task: () => Promise<T>) => Promise<T>) {
  const entries = Object.entries(operations as Record<string, (...parameters: unknown[]) => Promise<unknown>>);
  return Object.fromEntries(
    entries.map(([name, operation]) => [name, (...parameters: unknown[]) => using(() => operation(...parameters))]),
  ) as unknown as Operations;
}
