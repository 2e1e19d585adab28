export type { JsonObject, JsonValue } from "./entry/canonical-json.ts";
export {
  CharterBody,
  type DocumentBody,
  Entry,
  type EntryKind,
  type EntryOf,
  type LoggedEntry,
  type ObserveBody,
  Right,
  type UnsignedEntry,
} from "./entry/entry.ts";
export * from "./entry/fields.ts";
export { Area, type Commitment, type Indicator, Item, type ItemType, Strength } from "./entry/item.ts";
export {
  entryHash,
  entryLeaf,
  MAXIMUM_ENTRY_BYTES,
  parseEntry,
  prepareEntry,
  readTrustedLeaf,
  type Signer,
  signEntry,
  signEntryWith,
  verifyEntry,
  verifyLeaf,
} from "./entry/sign.ts";
export * from "./errors.ts";
export { generateKeyPair, type KeyPair, keyPairOf } from "./keys.ts";
export { EMPTY_ROOT, leafHash, nodeHash } from "./merkle/hash.ts";
export { consistencyProof, inclusionProof, type NodeId, type NodeReader, readFromTiles } from "./merkle/proof.ts";
export { type LogFile, staticLog } from "./merkle/static-log.ts";
export {
  type BundleCoordinates,
  bundlePath,
  decodeBundle,
  encodeBundle,
  MalformedTileError,
  parseTilePath,
  TILE_WIDTH,
  type Tile,
  type TileCoordinates,
  tilePath,
} from "./merkle/tiles.ts";
export {
  appendLeafHashes,
  EMPTY_TREE,
  partialTileCoordinates,
  partialTiles,
  rootOf,
  type Tree,
  treeFromTiles,
} from "./merkle/tree.ts";
export {
  type ConsistencyClaim,
  type InclusionClaim,
  InvalidProofError,
  verifyConsistency,
  verifyInclusion,
} from "./merkle/verify-proof.ts";
export {
  type Checkpoint,
  cosignCheckpoint,
  openCheckpoint,
  type SignedCheckpoint,
  signCheckpoint,
} from "./note/checkpoint.ts";
export {
  type EntryProof,
  formatEntryProof,
  MalformedEntryProofError,
  parseEntryProof,
  verifyEntryProof,
} from "./note/entry-proof.ts";
export {
  formatSignerKey,
  formatVerifierKey,
  MalformedNoteKeyError,
  type NoteKey,
  type NoteKeyKind,
  type NoteSigner,
  noteSigner,
  parseSignerKey,
  parseVerifierKey,
} from "./note/note-key.ts";
export { MalformedNoteError, parseNote, UnverifiedNoteError } from "./note/signed-note.ts";
export { type AdmitOptions, type AdmittedEntry, admit } from "./rules/admit.ts";
export { fold, StateConsumedError } from "./rules/fold.ts";
export type { RevisionStatus, State } from "./rules/state.ts";
export { CLOCK_TOLERANCE_SECONDS, effectiveAt, stateAt } from "./rules/time.ts";
export { isSignedChallenge, type SignInChallenge, signChallenge, signChallengeWith } from "./sign-in.ts";
export {
  BadLogEntryError,
  CheckpointMismatchError,
  NOTHING_VERIFIED,
  type VerifiedLog,
  verifyEntries,
  verifyHead,
} from "./verify-log.ts";
export {
  type AssessmentView,
  type CommitmentStatus,
  type CommitmentView,
  type StatusReason,
  viewCommitment,
} from "./views/commitment-status.ts";
export { type EntrySubject, entrySubject, itemSpokenOf, itemTouched } from "./views/entry-subject.ts";
export {
  type Gap,
  type IndicatorView,
  listObservations,
  type ObservationView,
  type ObservationWordView,
  type PeriodView,
  type Position,
  viewIndicator,
} from "./views/indicator-view.ts";
export {
  type ItemView,
  itemInForce,
  listItems,
  listItemsInForce,
  type RevisionView,
  type RevisionWordView,
  viewItem,
  viewRevision,
} from "./views/item-view.ts";
export {
  type DocumentView,
  type KeyView,
  listDocuments,
  listKeys,
  viewDocument,
  viewKey,
} from "./views/record-view.ts";
