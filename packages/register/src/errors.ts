/** Why an entry was refused: one class for each reason, all of them `EntryRefusedError`. */
import type { Right } from "./entry/entry.ts";
import type { Hash, Instant, ItemId, PartyId, Period, PublicKey } from "./entry/fields.ts";

/** An entry that must not enter the log. `code` is stable and fit for programs; the message says what to do. */
export abstract class EntryRefusedError extends Error {
  abstract readonly code: string;
  override get name(): string {
    return this.constructor.name;
  }
}

/** The entry's shape is wrong. `issues` says where: a path such as `body.item.title`, and what is wrong there. */
export class InvalidEntryError extends EntryRefusedError {
  readonly code = "invalid-entry";
  constructor(readonly issues: readonly { readonly path: string; readonly message: string }[]) {
    super(
      `The entry is not well formed: ${issues
        .slice(0, 5)
        .map((issue) => (issue.path === "" ? issue.message : `${issue.path} ${issue.message}`))
        .join("; ")}. Correct it and sign it again.`,
    );
  }
}

export class EntryTooLargeError extends EntryRefusedError {
  readonly code = "entry-too-large";
  constructor(
    readonly bytes: number,
    readonly maximumBytes: number,
  ) {
    super(
      `The entry takes ${bytes} bytes, and a log entry may take ${maximumBytes}. ` +
        "Record long texts and series as a document, and refer to it by its hash.",
    );
  }
}

/** Bytes in the log that are not the canonical JSON (RFC 8785) of the entry they hold. */
export class NotCanonicalError extends EntryRefusedError {
  readonly code = "not-canonical";
  constructor() {
    super("The bytes are not the canonical JSON of an entry: they were not written by a register, or were altered.");
  }
}

export class BadSignatureError extends EntryRefusedError {
  readonly code = "bad-signature";
  constructor(readonly key: PublicKey) {
    super(
      `The signature is not that of key ${key} over this entry in this record: the entry was altered, ` +
        "signed with another key, or signed for another record.",
    );
  }
}

export class CharterMissingError extends EntryRefusedError {
  readonly code = "charter-missing";
  constructor() {
    super("The first entry of a record must be its charter.");
  }
}

export class CharterAlreadySetError extends EntryRefusedError {
  readonly code = "charter-already-set";
  constructor() {
    super("The record has its charter already. Begin a new record to have another.");
  }
}

/** A party speaks that is not a party, or that may not say this. */
export class WrongPartyError extends EntryRefusedError {
  readonly code = "wrong-party";
  constructor(
    readonly party: PartyId,
    why: string,
  ) {
    super(`${party} can't say this: ${why}.`);
  }
}

export class UnknownKeyError extends EntryRefusedError {
  readonly code = "unknown-key";
  constructor(readonly key: PublicKey) {
    super(`Key ${key} is not known to the record. A root key of its party must add it first.`);
  }
}

export class RevokedKeyError extends EntryRefusedError {
  readonly code = "revoked-key";
  constructor(readonly key: PublicKey) {
    super(`Key ${key} was revoked. Use another key of the party.`);
  }
}

export class KeyAlreadyKnownError extends EntryRefusedError {
  readonly code = "key-already-known";
  constructor(readonly key: PublicKey) {
    super(`Key ${key} is or was in use in this record, and a key is added once. Make a new one.`);
  }
}

export class LastRootKeyError extends EntryRefusedError {
  readonly code = "last-root-key";
  constructor(readonly party: PartyId) {
    super(`This is the last root key of ${party}: without it nobody could add or revoke its keys.`);
  }
}

export class MissingRightError extends EntryRefusedError {
  readonly code = "missing-right";
  constructor(
    readonly key: PublicKey,
    readonly right: Right | "manage keys",
  ) {
    super(
      right === "manage keys"
        ? `Key ${key} is not a root key, and only root keys add and revoke keys.`
        : `Key ${key} does not have the right to ${right}. A root key of its party can add a key that has it.`,
    );
  }
}

export class ReplayedEntryError extends EntryRefusedError {
  readonly code = "replayed-entry";
  constructor(readonly hash: Hash) {
    super(`The log holds this very entry already, under hash ${hash}.`);
  }
}

export class TimeGoesBackwardsError extends EntryRefusedError {
  readonly code = "time-goes-backwards";
  constructor(
    readonly at: Instant,
    readonly latestAt: Instant,
  ) {
    super(
      `The entry is dated ${at}, but the log has already reached ${latestAt}. ` +
        "Set the clock right, and sign the entry anew with the present time.",
    );
  }
}

export class EntryFromTheFutureError extends EntryRefusedError {
  readonly code = "entry-from-the-future";
  constructor(
    readonly at: Instant,
    readonly now: Instant,
  ) {
    super(`The entry is dated ${at}, but it is only ${now}. Set the clock right, and sign the entry anew.`);
  }
}

export class DocumentAlreadyRecordedError extends EntryRefusedError {
  readonly code = "document-already-recorded";
  constructor(readonly document: Hash) {
    super(`Document ${document} is recorded already.`);
  }
}

export class UnknownDocumentError extends EntryRefusedError {
  readonly code = "unknown-document";
  constructor(readonly document: Hash) {
    super(`No document ${document} is recorded. Record it before referring to it.`);
  }
}

export class UnknownItemError extends EntryRefusedError {
  readonly code = "unknown-item";
  constructor(
    readonly item: ItemId,
    readonly expected: string,
  ) {
    super(`There is no ${expected} ${item} in the record. Propose it before referring to it.`);
  }
}

export class ItemTypeChangedError extends EntryRefusedError {
  readonly code = "item-type-changed";
  constructor(
    readonly item: ItemId,
    readonly was: string,
    readonly proposed: string,
  ) {
    super(`Item ${item} is of type ${was} and can't become ${proposed}. Propose it under another id.`);
  }
}

export class IndicatorRedefinedError extends EntryRefusedError {
  readonly code = "indicator-redefined";
  constructor(readonly item: ItemId) {
    super(
      `Indicator ${item} can't change its unit or accumulation, since the values already reported would come to ` +
        "mean something else. Propose a new indicator.",
    );
  }
}

export class StaleProposalError extends EntryRefusedError {
  readonly code = "stale-proposal";
  constructor(
    readonly item: ItemId,
    readonly supersedes: Hash | null,
    readonly inForce: Hash | null,
  ) {
    super(
      `The proposal would replace ${supersedes ?? "nothing"}, but in force for ${item} is ${inForce ?? "nothing"}. ` +
        "Look at what is in force now, and propose anew.",
    );
  }
}

export class InvalidModelError extends EntryRefusedError {
  readonly code = "invalid-model";
  constructor(
    readonly item: ItemId,
    readonly problems: readonly string[],
  ) {
    super(`The model of ${item} is not a good one: ${problems.slice(0, 5).join("; ")}.`);
  }
}

export class UnknownRevisionError extends EntryRefusedError {
  readonly code = "unknown-revision";
  constructor(readonly revision: Hash) {
    super(`No revision ${revision} was ever proposed in this record.`);
  }
}

/** A word on a revision whose time for that word has passed. `status` is what it is now. */
export class RevisionClosedError extends EntryRefusedError {
  readonly code = "revision-closed";
  constructor(
    readonly revision: Hash,
    readonly status: string,
  ) {
    super(`Revision ${revision} is no longer waiting for a word: it is ${status}.`);
  }
}

export class RevisionNotInForceError extends EntryRefusedError {
  readonly code = "revision-not-in-force";
  constructor(
    readonly revision: Hash,
    readonly status: string,
  ) {
    super(`Only a commitment in force can be assessed, and revision ${revision} is ${status}.`);
  }
}

export class NotACommitmentError extends EntryRefusedError {
  readonly code = "not-a-commitment";
  constructor(
    readonly revision: Hash,
    readonly type: string,
  ) {
    super(`Only commitments can be assessed, and revision ${revision} is of type ${type}.`);
  }
}

export class DoubleAssentError extends EntryRefusedError {
  readonly code = "double-assent";
  constructor(
    readonly revision: Hash,
    readonly party: PartyId,
  ) {
    super(`${party} has assented to revision ${revision} already.`);
  }
}

export class DoubleObjectionError extends EntryRefusedError {
  readonly code = "double-objection";
  constructor(
    readonly revision: Hash,
    readonly party: PartyId,
  ) {
    super(`${party} has objected to revision ${revision} already.`);
  }
}

export class IndicatorNotInForceError extends EntryRefusedError {
  readonly code = "indicator-not-in-force";
  constructor(readonly indicator: ItemId) {
    super(`Indicator ${indicator} is not in force: values can be reported once every party has assented to it.`);
  }
}

export class UnitMismatchError extends EntryRefusedError {
  readonly code = "unit-mismatch";
  constructor(
    readonly indicator: ItemId,
    what: string,
  ) {
    super(`The value doesn't fit indicator ${indicator}: ${what}.`);
  }
}

export class OverlappingPeriodError extends EntryRefusedError {
  readonly code = "overlapping-period";
  constructor(
    readonly indicator: ItemId,
    readonly period: Period,
    readonly other: Period,
  ) {
    super(
      `Indicator ${indicator} is summed over its periods, and ${period.start} to ${period.end} overlaps ` +
        `${other.start} to ${other.end}, which the party has reported. Correct that period, or report another.`,
    );
  }
}

export class UnknownObservationError extends EntryRefusedError {
  readonly code = "unknown-observation";
  constructor(readonly observation: Hash) {
    super(`No observation ${observation} was ever reported in this record.`);
  }
}

export class ObservationSupersededError extends EntryRefusedError {
  readonly code = "observation-superseded";
  constructor(
    readonly observation: Hash,
    readonly by: Hash,
  ) {
    super(`Observation ${observation} was corrected by its party. Give the word on the correction, ${by}.`);
  }
}

export class DoubleConfirmationError extends EntryRefusedError {
  readonly code = "double-confirmation";
  constructor(
    readonly observation: Hash,
    readonly party: PartyId,
  ) {
    super(`${party} has confirmed observation ${observation} already.`);
  }
}

export class DoubleDisputeError extends EntryRefusedError {
  readonly code = "double-dispute";
  constructor(
    readonly observation: Hash,
    readonly party: PartyId,
  ) {
    super(`${party} disputes observation ${observation} already.`);
  }
}
