/** The tables, as `migrations` make them. Numbers of entries are `integer`: up to 2,147,483,647 of them. */
import type { ColumnType, Generated } from "kysely";

export interface Schema {
  /** The log: the truth, of which all else in the database but drafts and sessions is derived. */
  readonly entry: EntryTable;
  readonly subtree: SubtreeTable;
  readonly log_head: LogHeadTable;
  readonly cosignature: CosignatureTable;
  readonly revision: RevisionTable;
  readonly item_version: ItemVersionTable;
  readonly document: DocumentTable;
  readonly draft: DraftTable;
  readonly session: SessionTable;
  readonly challenge: ChallengeTable;
}

interface EntryTable {
  readonly index: number;
  /** The RFC 6962 leaf hash. */
  readonly hash: Uint8Array;
  readonly leaf: Uint8Array;
}

/** Roots of full tiles. Those of level 1 lie over 256 entries each, those of level 2 over 65,536, and so on. */
interface SubtreeTable {
  readonly level: number;
  readonly index: number;
  readonly root: Uint8Array;
}

/** One row: how far the log has come. Whoever writes to the log holds its lock. */
interface LogHeadTable {
  readonly one: Generated<boolean>;
  readonly size: number;
  /** The signed checkpoint of this size. */
  readonly checkpoint: string;
}

/** What witnesses signed beneath a checkpoint: the newest of each. */
interface CosignatureTable {
  /** The witness's verifier key. */
  readonly witness: string;
  readonly size: number;
  /** The signature line of the note, with its newline. */
  readonly line: string;
  /** The checkpoint that it cosigned, as the log's key had signed it. */
  readonly checkpoint: string;
}

/** A revision of an item, by the hash of its entry; rows never change. */
interface RevisionTable {
  readonly hash: string;
  readonly item_id: string;
  readonly type: string;
  readonly areas: readonly string[];
  readonly obligors: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly strength: string | null;
  readonly due: ColumnType<string | null, string | null, never>;
  /** The agreement, or the meeting, that it comes from. */
  readonly made_in: string | null;
  /** The documents that it rests on, by SHA-256. */
  readonly documents: readonly string[];
  readonly search: ColumnType<string, unknown, never>;
}

/** Which revision stood for an item, from entry `from_index` until before entry `until_index`. */
interface ItemVersionTable {
  readonly item_id: string;
  /** The item's first proposal: the order of lists. */
  readonly item_index: number;
  readonly from_index: number;
  /** Null for what stands now. */
  readonly until_index: number | null;
  /** The revision in force; where there is none, the newest that waits; where there is none, the newest. */
  readonly revision: string;
  readonly standing: Standing;
  /** The parties for whose assent any of the item's revisions waits. */
  readonly waiting_for: readonly string[];
}

export type Standing = "in-force" | "pending" | "closed";

interface DocumentTable {
  readonly index: number;
  readonly sha256: string;
  readonly publisher: string;
  readonly date: ColumnType<string, string, never>;
  readonly language: string;
  readonly search: ColumnType<string, unknown, never>;
}

/** What a party prepares, and only that party may see. */
interface DraftTable {
  readonly id: string;
  readonly party: string;
  readonly author: string;
  readonly body: string;
  readonly updated_at: string;
  /** As JSON; null if there is none. */
  readonly summary: string | null;
}

interface SessionTable {
  /** SHA-256 of the token, so that the table opens no door to whoever reads it. */
  readonly token_hash: Uint8Array;
  readonly public_key: string;
  readonly party: string;
  readonly expires_at: string;
}

interface ChallengeTable {
  readonly challenge_hash: Uint8Array;
  readonly expires_at: string;
}
