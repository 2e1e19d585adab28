import { type Kysely, sql } from "kysely";
import { fromHex } from "../../encoding.ts";
import type { LoggedEntry } from "../../entry/entry.ts";
import type { Hash, Instant } from "../../entry/fields.ts";
import { verifyEntryInLeaf, verifyEntryInLeafWith } from "../../entry/sign.ts";
import { EntryRefusedError } from "../../errors.ts";
import { appendLeafHashes, EMPTY_TREE, type Tree } from "../../merkle/tree.ts";
import { signCheckpoint } from "../../note/checkpoint.ts";
import { formatVerifierKey, type NoteSigner } from "../../note/note-key.ts";
import { verifyEd25519Apart } from "../../platform/node.ts";
import {
  type AdmitOptions,
  type AdmittedEntry,
  admitPresented,
  admitVerified,
  type PresentedEntry,
  presentEntry,
  type VerifiedEntry,
} from "../../rules/admit.ts";
import { fold } from "../../rules/fold.ts";
import type { State } from "../../rules/state.ts";
import { effectiveAt } from "../../rules/time.ts";
import type { Database } from "../database/database.ts";
import { LOG_CHANNEL } from "../database/open-postgres.ts";
import { DamagedRecordError, LogKeyMismatchError, LogKeyMissingError } from "../errors.ts";
import { projectionParts } from "../projection/project.ts";
import type { Schema } from "../schema.ts";
import { statementOf } from "../statement-parts.ts";
import { GroupCommit, type Outcome } from "./group-commit.ts";
import { readEntries, readHead, readTree } from "./log-files.ts";
import { insertEntries, insertSubtrees } from "./write-log.ts";

/** An entry that is durable in the log. */
export interface Appended {
  readonly index: number;
  readonly hash: Hash;
  /** When it took effect. */
  readonly at: Instant;
}

export interface LogKeeperOptions {
  /** Signs the log's checkpoints; without it nothing can be appended. */
  readonly logKey: NoteSigner | null;
  /** Where the key should be. */
  readonly logKeyPath: string;
  /** The present time. */
  readonly now: () => Date;
  readonly modelProblems: AdmitOptions["modelProblems"];
  /** Called with entries as soon as `state` was folded from them, which may be before they are durable. */
  readonly onFold: (state: State, entries: readonly LoggedEntry[]) => void;
}

/** An entry that waits to be admitted: verified already, unless the record's charter came just before it. */
type ReadEntry = VerifiedEntry | PresentedEntry;

const ENTRIES_PER_COMMIT = 500;
const ENTRIES_PER_READ = 2_000;
/** After how many entries a database that needs it is tidied. */
const ENTRIES_PER_TIDYING = 5_000;

/**
 * Keeps a process's state in step with the log, and appends to it. The state that others see is never ahead of what
 * is durable; a failed commit leaves no trace in it.
 */
export class LogKeeper {
  readonly #database: Database;
  readonly #options: LogKeeperOptions;
  readonly #commits: GroupCommit<Promise<ReadEntry>, Appended>;
  readonly #listeners = new Set<(state: State) => void>();
  /** What is durable, to read. */
  #published: State | null = null;
  /** What the fold has come to: ahead of `#published` while a commit is under way. Undefined for nothing. */
  #folded: State | undefined;
  #tree: Tree = EMPTY_TREE;
  #untidy = 0;

  constructor(database: Database, options: LogKeeperOptions) {
    this.#database = database;
    this.#options = options;
    this.#commits = new GroupCommit((entries) => this.#commit(entries), ENTRIES_PER_COMMIT);
    database.onWrite(() => {
      this.refresh().catch(() => {});
    });
  }

  /** The state of the newest durable entry that this process knows; null if there is none. */
  get published(): State | null {
    return this.#published;
  }

  /** How many entries wait to be committed. */
  get waiting(): number {
    return this.#commits.waiting;
  }

  /** Calls back after every commit, of whatever process; answers what ends that. */
  subscribe(listener: (state: State) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Appends an entry of unknown origin, and answers once it is durable. */
  async append(entry: unknown): Promise<Appended> {
    if (this.#options.logKey === null) throw new LogKeyMissingError(this.#options.logKeyPath);
    const presented = presentEntry(entry);
    const record = presented.entry.kind === "charter" ? null : this.#published?.record;
    if (record === undefined) return this.#commits.submit(Promise.resolve(presented));
    const verified = this.#commits.idle ? verifyHere(presented, record) : verifyApart(presented, record);
    // It is asked for when the entry's turn comes; a refusal before that is none that nobody handles.
    verified.catch(() => {});
    return this.#commits.submit(verified);
  }

  /** Reads what other processes have appended. */
  async refresh(): Promise<State | null> {
    const { size } = await readHead(this.#database.db);
    if (size > (this.#published?.size ?? 0)) {
      await this.#commits.exclusively(async () => {
        await this.#catchUp(this.#database.db, (await readHead(this.#database.db)).size);
        this.#publish();
      });
    }
    return this.#published;
  }

  /** Runs a task while nothing is appended by this process. */
  exclusively<T>(task: () => Promise<T>): Promise<T> {
    return this.#commits.exclusively(task);
  }

  /** Waits for what was to be appended. */
  settle(): Promise<void> {
    return this.#commits.settle();
  }

  async #commit(verifying: readonly Promise<ReadEntry>[]): Promise<readonly Outcome<Appended>[]> {
    const entries = await Promise.allSettled(verifying);
    let outcomes: readonly Outcome<Appended>[];
    try {
      outcomes = this.#database.shared ? await this.#commitInTurn(entries) : await this.#commitAlone(entries);
    } catch (error) {
      // The fold may hold entries that never became durable. What was published still shows what it showed.
      this.#forget();
      throw this.#database.explain(error);
    }
    this.#publish();
    await this.#tidyNowAndThen(outcomes.length);
    return outcomes;
  }

  /** Where other processes may write too: whoever holds the lock is the only one, and first reads what others wrote. */
  #commitInTurn(entries: readonly PromiseSettledResult<ReadEntry>[]): Promise<readonly Outcome<Appended>[]> {
    return this.#database.db.transaction().execute(async (db) => {
      await this.#catchUp(db, await lockHead(db));
      return this.#write(db, entries);
    });
  }

  /** Where no other process can write, this one knows the log's size, and one statement needs no transaction. */
  async #commitAlone(entries: readonly PromiseSettledResult<ReadEntry>[]): Promise<readonly Outcome<Appended>[]> {
    const { db } = this.#database;
    if (this.#folded === undefined) await this.#catchUp(db, (await readHead(db)).size);
    return this.#write(db, entries);
  }

  /** Writes what can be admitted, in one statement. */
  async #write(
    db: Kysely<Schema>,
    entries: readonly PromiseSettledResult<ReadEntry>[],
  ): Promise<readonly Outcome<Appended>[]> {
    const { outcomes, admitted } = this.#admitAll(entries);
    if (admitted.length === 0) return outcomes;
    this.#options.onFold(this.#folded!, admitted);
    const { tree, fullTiles } = appendLeafHashes(
      this.#tree,
      admitted.map(({ hash }) => fromHex(hash)),
    );
    const parts = [
      insertEntries(admitted),
      ...projectionParts(this.#folded!, admitted),
      ...(fullTiles.length > 0 ? [insertSubtrees(fullTiles)] : []),
    ];
    const checkpoint = signCheckpoint(tree, this.#options.logKey!);
    const newHead = sql`update log_head set size = ${tree.size}, checkpoint = ${checkpoint}`;
    if (this.#database.shared) {
      await statementOf([...parts, { name: "new_head", sql: newHead }], notice(tree.size)).execute(db);
    } else {
      await statementOf(parts, newHead).execute(db);
    }
    this.#tree = tree;
    return outcomes;
  }

  #admitAll(entries: readonly PromiseSettledResult<ReadEntry>[]) {
    const { modelProblems } = this.#options;
    const now = this.#options.now().toISOString();
    const admitted: AdmittedEntry[] = [];
    const outcomes = entries.map((entry): Outcome<Appended> => {
      if (entry.status === "rejected") return { error: entry.reason };
      try {
        const { value } = entry;
        const options = { now, modelProblems };
        const next =
          "record" in value
            ? admitVerified(this.#folded, value, options)
            : admitPresented(this.#folded, value, options);
        if (next.entry.kind === "charter") this.#checkLogKey(next.entry.body.logKey);
        this.#folded = fold([next], this.#folded);
        admitted.push(next);
        return { result: { index: next.index, hash: next.hash, at: effectiveAt(this.#folded, next.index) } };
      } catch (error) {
        if (error instanceof EntryRefusedError || error instanceof LogKeyMismatchError) return { error };
        throw error;
      }
    });
    return { outcomes, admitted };
  }

  #checkLogKey(expected: string): void {
    if (this.#options.logKey === null) return;
    const actual = formatVerifierKey(this.#options.logKey);
    if (actual !== expected) throw new LogKeyMismatchError(expected, actual);
  }

  async #catchUp(db: Kysely<Schema>, size: number): Promise<void> {
    const known = this.#folded?.size ?? 0;
    if (size === known) return;
    if (size < known) throw new DamagedRecordError(`The log has ${size} entries, and had ${known} before.`);
    for (let start = known; start < size; start += ENTRIES_PER_READ) {
      const logged = await readEntries(db, start, Math.min(size, start + ENTRIES_PER_READ));
      this.#folded = fold(logged, this.#folded);
      this.#options.onFold(this.#folded, logged);
    }
    if (this.#folded?.size !== size) {
      throw new DamagedRecordError(`The log is said to have ${size} entries, but holds ${this.#folded?.size ?? 0}.`);
    }
    if (known === 0) this.#checkLogKey(this.#folded.charter.logKey);
    this.#tree = await readTree(db, size);
  }

  #publish(): void {
    if (this.#folded === undefined || this.#folded.size === this.#published?.size) return;
    const state = this.#folded;
    this.#published = state;
    for (const listener of this.#listeners) listener(state);
  }

  #forget(): void {
    this.#folded = undefined;
    this.#tree = EMPTY_TREE;
  }

  async #tidyNowAndThen(entries: number): Promise<void> {
    this.#untidy += entries;
    if (this.#untidy < ENTRIES_PER_TIDYING) return;
    this.#untidy = 0;
    await this.#database.tidy();
  }
}

/** Checks a signature: where nothing else is to be done meanwhile, at once, as the way to another thread is longer. */
async function verifyHere(presented: PresentedEntry, record: Hash | null): Promise<VerifiedEntry> {
  verifyEntryInLeaf(presented.entry, presented.leaf, record);
  return { ...presented, record };
}

/** Checks a signature, which is most of the work of admitting an entry, while this thread goes on. */
async function verifyApart(presented: PresentedEntry, record: Hash | null): Promise<VerifiedEntry> {
  await verifyEntryInLeafWith(verifyEd25519Apart, presented.entry, presented.leaf, record);
  return { ...presented, record };
}

/** Tells other processes, once it is committed. */
function notice(size: number) {
  return sql`select pg_notify(${LOG_CHANNEL}, ${String(size)})`;
}

/** The log's size, which no other process can change until the transaction ends. */
async function lockHead(db: Kysely<Schema>): Promise<number> {
  return (await db.selectFrom("log_head").select("size").forUpdate().executeTakeFirstOrThrow()).size;
}
