import {
  BadLogEntryError,
  CheckpointMismatchError,
  EntryRefusedError,
  InvalidProofError,
  MalformedEntryProofError,
  MalformedNoteError,
  MalformedNoteKeyError,
  MalformedTileError,
  type NoteKey,
  parseVerifierKey,
  UnverifiedNoteError,
} from "@kelisim/register";
import { UsageError } from "../../errors.ts";

/** Something is wrong with a log or a proof, rather than with the way to it. */
export class NotVerifiedError extends Error {
  override readonly name = "NotVerifiedError";
}

const KINDS = [
  BadLogEntryError,
  CheckpointMismatchError,
  EntryRefusedError,
  InvalidProofError,
  MalformedEntryProofError,
  MalformedNoteError,
  MalformedTileError,
  NotVerifiedError,
  UnverifiedNoteError,
];

/** What is wrong, in words, if an error says that a log or proof is bad; otherwise the error is thrown on. */
export function faultIn(error: unknown): string {
  if (KINDS.some((kind) => error instanceof kind)) return (error as Error).message.replace(/\.$/, "");
  throw error;
}

/** @throws {UsageError} */
export function verifierKeyIn(text: string, kind: NoteKey["kind"], flag: string): NoteKey {
  try {
    const key = parseVerifierKey(text);
    if (key.kind === kind) return key;
  } catch (error) {
    if (!(error instanceof MalformedNoteKeyError)) throw error;
  }
  throw new UsageError(
    `${flag} takes a key as NAME+ID+KEY${kind === "cosignature" ? ", that of a witness" : ", as the charter names it"}`,
  );
}
