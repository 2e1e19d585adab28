/** Verifying a whole log from elsewhere, entry by entry, against what its checkpoint says. */
import { toHex } from "./encoding.ts";
import { verifyLeaf } from "./entry/sign.ts";
import { EntryRefusedError } from "./errors.ts";
import { leafHash } from "./merkle/hash.ts";
import { appendLeafHashes, EMPTY_TREE, rootOf, type Tree } from "./merkle/tree.ts";
import type { Checkpoint } from "./note/checkpoint.ts";
import { fold } from "./rules/fold.ts";
import type { State } from "./rules/state.ts";

/** How far a log has been verified. */
export interface VerifiedLog {
  /** Undefined before the first entry. */
  readonly state: State | undefined;
  readonly tree: Tree;
}

export const NOTHING_VERIFIED: VerifiedLog = { state: undefined, tree: EMPTY_TREE };

/** An entry that should never have been let into the log: `refusal` says why. */
export class BadLogEntryError extends Error {
  override readonly name = "BadLogEntryError";
  constructor(
    readonly index: number,
    readonly refusal: EntryRefusedError,
  ) {
    super(`Entry ${index} of the log is bad. ${refusal.message}`, { cause: refusal });
  }
}

/** A log whose entries are not those that its checkpoint was signed for. */
export class CheckpointMismatchError extends Error {
  override readonly name = "CheckpointMismatchError";
}

/**
 * Goes on to verify a log: of each of the next leaves the canonical form, the schema, the signature and every rule of
 * the record. Throws BadLogEntryError. `verified` can't be gone on from again: see State.
 */
export function verifyEntries(verified: VerifiedLog, leaves: Iterable<Uint8Array>): VerifiedLog {
  let { state } = verified;
  const hashes: Uint8Array[] = [];
  for (const leaf of leaves) {
    const index = state?.size ?? 0;
    try {
      state = fold([verifyLeaf(leaf, index, state?.record ?? null)], state);
    } catch (error) {
      throw error instanceof EntryRefusedError ? new BadLogEntryError(index, error) : error;
    }
    hashes.push(leafHash(leaf));
  }
  return { state, tree: appendLeafHashes(verified.tree, hashes).tree };
}

/**
 * Compares all entries of a log with its checkpoint: their number, and the root of their tree.
 * Throws CheckpointMismatchError.
 */
export function verifyHead({ tree }: VerifiedLog, checkpoint: Checkpoint): void {
  if (tree.size !== checkpoint.size) {
    throw new CheckpointMismatchError(
      `The log holds ${tree.size} entries, and its checkpoint says ${checkpoint.size}.`,
    );
  }
  const root = toHex(rootOf(tree));
  if (root !== toHex(checkpoint.root)) {
    throw new CheckpointMismatchError(
      `The entries have the root hash ${root}, and the checkpoint says ${toHex(checkpoint.root)}: ` +
        "entries were altered, left out, added or moved after it was signed.",
    );
  }
}
