/** What belongs to the record as a whole: its parties' keys and its documents. */
import type { DocumentBody, Right } from "../entry/entry.ts";
import type { Hash, Instant, PartyId, PublicKey } from "../entry/fields.ts";
import type { DocumentRecord, KeyRecord, State } from "../rules/state.ts";
import { effectiveAt } from "../rules/time.ts";

export interface KeyView {
  readonly publicKey: PublicKey;
  readonly party: PartyId;
  /** Whether it is a root key, which may do everything. */
  readonly root: boolean;
  /** Who holds a delegate's key. */
  readonly holder: string | null;
  readonly rights: readonly Right[];
  readonly addedAt: Instant;
  readonly revokedAt: Instant | null;
}

export interface DocumentView extends DocumentBody {
  readonly recordedBy: PartyId;
  readonly recordedAt: Instant;
  /** Its entry in the log. */
  readonly index: number;
}

/** A key of any party, or null if the record does not know it. */
export function viewKey(state: State, publicKey: PublicKey): KeyView | null {
  const record = state.tables.keys.get(publicKey);
  return record === undefined || record.index >= state.size ? null : viewKeyRecord(state, publicKey, record);
}

/** All keys of all parties, revoked ones too, in the order in which they were added. */
export function* listKeys(state: State): Generator<KeyView> {
  for (const [publicKey, record] of state.tables.keys) {
    if (record.index >= state.size) return;
    yield viewKeyRecord(state, publicKey, record);
  }
}

/** A recorded document by the SHA-256 of its bytes, or null if it was not recorded. */
export function viewDocument(state: State, sha256: Hash): DocumentView | null {
  const record = state.tables.documents.get(sha256);
  return record === undefined || record.index >= state.size ? null : viewDocumentRecord(state, record);
}

/** All documents, in the order in which they were recorded. */
export function* listDocuments(state: State): Generator<DocumentView> {
  for (const record of state.tables.documents.values()) {
    if (record.index >= state.size) return;
    yield viewDocumentRecord(state, record);
  }
}

function viewKeyRecord(state: State, publicKey: PublicKey, record: KeyRecord): KeyView {
  const { party, root, holder, rights, index, revokedIndex } = record;
  const revoked = revokedIndex !== null && revokedIndex < state.size;
  return {
    publicKey,
    party,
    root,
    holder,
    rights,
    addedAt: effectiveAt(state, index),
    revokedAt: revoked ? effectiveAt(state, revokedIndex) : null,
  };
}

function viewDocumentRecord(state: State, { document, party, index }: DocumentRecord): DocumentView {
  return { ...document, recordedBy: party, recordedAt: effectiveAt(state, index), index };
}
