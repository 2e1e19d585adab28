/** What the parties say on a revision, and how it comes in force. */
import type { CharterBody, EntryOf } from "../entry/entry.ts";
import type { Hash } from "../entry/fields.ts";
import {
  DoubleAssentError,
  DoubleObjectionError,
  RevisionClosedError,
  UnknownRevisionError,
  WrongPartyError,
} from "../errors.ts";
import { lastWordOf, type RevisionRecord, revisionStatus, type State, type Tables } from "./state.ts";

export function checkRevisionWord(state: State, { kind, party, body }: EntryOf<"assent"> | EntryOf<"object">): void {
  const revision = pendingRevision(state, body.revision);
  if (!state.charter.assentFrom.includes(party)) {
    throw new WrongPartyError(party, "the charter does not ask for its assent");
  }
  const last = lastWordOf(revision.words, party, state.size)?.word;
  if (last === kind) {
    throw kind === "assent"
      ? new DoubleAssentError(revision.hash, party)
      : new DoubleObjectionError(revision.hash, party);
  }
}

/** Records the word. With the last assent that the charter asks for, the revision comes in force. */
export function addRevisionWord(
  tables: Tables,
  charter: CharterBody,
  { kind, party, body }: EntryOf<"assent"> | EntryOf<"object">,
  index: number,
): void {
  const revision = tables.revisions.get(body.revision)!;
  revision.words = [...revision.words, { word: kind, party, index, reason: body.reason ?? null }];
  if (waitingFor(revision, charter, index + 1).length === 0) putInForce(tables, revision, index);
}

export function checkWithdrawal(state: State, { party, body }: EntryOf<"withdraw">): void {
  const revision = pendingRevision(state, body.revision);
  if (revision.party !== party) throw new WrongPartyError(party, `the revision was proposed by ${revision.party}`);
}

export function withdraw(tables: Tables, { body }: EntryOf<"withdraw">, index: number): void {
  const revision = tables.revisions.get(body.revision)!;
  revision.withdrawnIndex = index;
  revision.withdrawnReason = body.reason;
}

/** The parties whose assent a revision lacks within the first `size` entries: silent so far, or objecting. */
export function waitingFor(revision: RevisionRecord, charter: CharterBody, size: number): readonly string[] {
  return charter.assentFrom.filter((party) => lastWordOf(revision.words, party, size)?.word !== "assent");
}

function putInForce(tables: Tables, revision: RevisionRecord, index: number): void {
  const item = tables.items.get(revision.item.id)!;
  for (const other of item.revisions) {
    // Both the revision that stood until now, and those that were to take its place.
    const wasOpen = other.withdrawnIndex === null && other.replacedIndex === null;
    if (other !== revision && wasOpen) other.replacedIndex = index;
  }
  revision.inForceIndex = index;
  item.inForce = revision;
}

function pendingRevision(state: State, hash: Hash): RevisionRecord {
  const revision = state.tables.revisions.get(hash);
  if (revision === undefined) throw new UnknownRevisionError(hash);
  const status = revisionStatus(revision, state.size);
  if (status !== "pending") throw new RevisionClosedError(hash, status);
  return revision;
}
