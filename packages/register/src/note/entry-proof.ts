/** A `.tlog-proof` file: the proof, to be checked offline, that a log holds one entry (C2SP tlog-proof). */
import { fromBase64, toBase64 } from "../encoding.ts";
import { leafHash } from "../merkle/hash.ts";
import { verifyInclusion } from "../merkle/verify-proof.ts";
import { openCheckpoint, type SignedCheckpoint } from "./checkpoint.ts";
import type { NoteKey } from "./note-key.ts";

/** Text that is not a `.tlog-proof` file of an entry. */
export class MalformedEntryProofError extends Error {
  override readonly name = "MalformedEntryProofError";
}

export interface EntryProof {
  /** The entry's bytes in the log; the file carries them as its extra data, so that it can be mailed alone. */
  readonly leaf: Uint8Array;
  readonly index: number;
  /** As `inclusionProof` gives it. */
  readonly hashes: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: string;
}

const HEADER = "c2sp.org/tlog-proof@v1";

/** The text of a `.tlog-proof` file. */
export function formatEntryProof({ leaf, index, hashes, checkpoint }: EntryProof): string {
  const lines = [HEADER, `extra ${toBase64(leaf)}`, `index ${index}`, ...hashes.map(toBase64)];
  return `${lines.join("\n")}\n\n${checkpoint}`;
}

/** Reads a `.tlog-proof` file that carries its entry. Throws MalformedEntryProofError. Proves nothing by itself. */
export function parseEntryProof(text: string): EntryProof {
  const split = text.indexOf("\n\n");
  const [header, extraLine, indexLine, ...hashLines] = text.slice(0, Math.max(split, 0)).split("\n");
  if (split < 0 || header !== HEADER) throw new MalformedEntryProofError(`the file does not begin with ${HEADER}`);
  const extra = /^extra (\S+)$/.exec(extraLine ?? "")?.[1];
  if (extra === undefined) throw new MalformedEntryProofError("the file does not carry its entry as extra data");
  const indexText = /^index (0|[1-9]\d*)$/.exec(indexLine ?? "")?.[1];
  if (indexText === undefined || !Number.isSafeInteger(Number(indexText))) {
    throw new MalformedEntryProofError("the file does not tell the entry's index");
  }
  if (hashLines.length > 63) throw new MalformedEntryProofError("the file holds more hashes than a proof can have");
  try {
    return {
      leaf: fromBase64(extra),
      index: Number(indexText),
      hashes: hashLines.map(fromBase64),
      checkpoint: text.slice(split + 2),
    };
  } catch {
    throw new MalformedEntryProofError("the entry or a hash is not base64");
  }
}

/**
 * Checks that the log whose key is given holds the entry of a proof, by a checkpoint that this key signed. Says which
 * of the given witnesses had cosigned that; how many are enough is for the reader to judge. It says nothing of the
 * entry's own signature: see `verifyLeaf`.
 * Throws InvalidProofError, UnverifiedNoteError or MalformedNoteError.
 */
export function verifyEntryProof(
  proof: EntryProof,
  log: NoteKey,
  witnesses: readonly NoteKey[] = [],
): SignedCheckpoint {
  const checkpoint = openCheckpoint(proof.checkpoint, log, witnesses);
  verifyInclusion(
    { leafHash: leafHash(proof.leaf), index: proof.index, size: checkpoint.size, root: checkpoint.root },
    proof.hashes,
  );
  return checkpoint;
}
