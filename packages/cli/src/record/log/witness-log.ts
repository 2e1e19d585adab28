/** What a witness does with a log: it cosigns a checkpoint only if it goes on from the one it cosigned before. */
import {
  consistencyProof,
  cosignCheckpoint,
  InvalidProofError,
  MalformedTileError,
  type NoteKey,
  type NoteSigner,
  openCheckpoint,
  type SignedCheckpoint,
  verifyConsistency,
} from "@kelisim/register";
import type { LogSource } from "./log-source.ts";
import { nodeReaderOf, readCheckpointNote } from "./read-log.ts";

export type Observed =
  /** The log goes on from what was seen; `note` is its checkpoint, cosigned. */
  | { readonly consistent: true; readonly note: string; readonly checkpoint: SignedCheckpoint }
  /** The log's key signed two checkpoints of which one does not go on from the other, or it can't be shown that it does. */
  | { readonly consistent: false; readonly note: string; readonly checkpoint: SignedCheckpoint; readonly why: string };

/**
 * Reads a log's checkpoint, and compares it with the last one seen (null the first time). Throws what a log throws
 * whose checkpoint is not signed by its key.
 */
export async function observeLog(
  source: LogSource,
  log: NoteKey,
  last: string | null,
  witness: NoteSigner,
  nowSeconds: number,
): Promise<Observed> {
  const note = await readCheckpointNote(source);
  const checkpoint = openCheckpoint(note, log);
  const why = last === null ? null : await inconsistency(source, openCheckpoint(last, log), checkpoint);
  if (why !== null) return { consistent: false, note, checkpoint, why };
  return { consistent: true, note: cosignCheckpoint(note, witness, nowSeconds), checkpoint };
}

async function inconsistency(source: LogSource, a: SignedCheckpoint, b: SignedCheckpoint): Promise<string | null> {
  if (b.size < a.size) return `the log has shrunk from ${a.size} entries to ${b.size}`;
  try {
    const hashes = await consistencyProof(a.size, b.size, nodeReaderOf(source, b.size));
    verifyConsistency({ oldSize: a.size, oldRoot: a.root, newSize: b.size, newRoot: b.root }, hashes);
    return null;
  } catch (error) {
    if (!(error instanceof InvalidProofError) && !(error instanceof MalformedTileError)) throw error;
    return `the log of ${b.size} entries does not go on from that of ${a.size} entries: ${error.message}`;
  }
}
