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
  signEntry,
  verifyEntry,
  verifyLeaf,
} from "./entry/sign.ts";
export * from "./errors.ts";
export { generateKeyPair, type KeyPair, keyPairOf } from "./keys.ts";
export { type AdmitOptions, type AdmittedEntry, admit } from "./rules/admit.ts";
export { fold, StateConsumedError } from "./rules/fold.ts";
export type { RevisionStatus, State } from "./rules/state.ts";
export { CLOCK_TOLERANCE_SECONDS, effectiveAt, stateAt } from "./rules/time.ts";
