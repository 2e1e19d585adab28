import {
  appendLeafHashes,
  EMPTY_TREE,
  leafHash,
  NOTHING_VERIFIED,
  type NoteKey,
  openCheckpoint,
  parseVerifierKey,
  partialTiles,
  rootOf,
  type SignedCheckpoint,
  type State,
  type Tile,
  tilePath,
  type VerifiedLog,
  verifyEntries,
  verifyHead,
} from "@kelisim/register";
import type { LogSource } from "./log-source.ts";
import { NotVerifiedError } from "./not-verified.ts";
import { claimedSize, readBundles, readCheckpointNote, readTile } from "./read-log.ts";

export interface LogExpectations {
  /** Under which the log is known; without it the log's own charter is believed. */
  readonly logKey: NoteKey | null;
  /** Who must have cosigned the checkpoint. */
  readonly witnesses: readonly NoteKey[];
  /** A checkpoint that was kept from before, and that the log must go on from. */
  readonly earlier: string | null;
}

export interface LogReport {
  readonly state: State;
  readonly checkpoint: SignedCheckpoint;
  readonly earlier: SignedCheckpoint | null;
  readonly tiles: number;
}

/**
 * Verifies all of a log: every entry, its tiles, its checkpoint. Throws NotVerifiedError or what the register throws
 * of bad logs.
 */
export async function verifyWholeLog(source: LogSource, expected: LogExpectations): Promise<LogReport> {
  const note = await readCheckpointNote(source);
  const size = claimedSize(note);
  if (size === null || size === 0) throw new NotVerifiedError("the checkpoint covers no entries");
  const earlierSize = expected.earlier === null ? null : claimedSize(expected.earlier);

  let verified: VerifiedLog = NOTHING_VERIFIED;
  let tree = EMPTY_TREE;
  let tiles = 0;
  let earlierRoot: Uint8Array | null = earlierSize === 0 ? rootOf(EMPTY_TREE) : null;
  for await (const leaves of readBundles(source, size)) {
    verified = verifyEntries(verified, leaves);
    const hashes = leaves.map(leafHash);
    if (earlierSize !== null && tree.size < earlierSize && earlierSize <= tree.size + hashes.length) {
      earlierRoot = rootOf(appendLeafHashes(tree, hashes.slice(0, earlierSize - tree.size)).tree);
    }
    const grown = appendLeafHashes(tree, hashes);
    for (const tile of grown.fullTiles) await checkTile(source, tile);
    tiles += grown.fullTiles.length;
    tree = grown.tree;
  }
  for (const tile of partialTiles(tree)) await checkTile(source, tile);
  tiles += partialTiles(tree).length;

  const state = verified.state!;
  const charterKey = parseVerifierKey(state.charter.logKey);
  const logKey = expected.logKey ?? charterKey;
  if (!sameKey(logKey, charterKey)) {
    throw new NotVerifiedError(`the charter names the log key ${state.charter.logKey}, and another was expected`);
  }
  const checkpoint = openCheckpoint(note, logKey, expected.witnesses);
  verifyHead(verified, checkpoint);
  for (const { name } of expected.witnesses) {
    if (!checkpoint.cosignatures.some(({ witness }) => witness === name)) {
      throw new NotVerifiedError(`${name} has not cosigned the checkpoint`);
    }
  }
  const earlier = expected.earlier === null ? null : openCheckpoint(expected.earlier, logKey);
  if (earlier !== null) checkEarlier(earlier, earlierRoot, size);
  return { state, checkpoint, earlier, tiles };
}

function checkEarlier(earlier: SignedCheckpoint, root: Uint8Array | null, size: number): void {
  if (root === null) {
    throw new NotVerifiedError(
      `the log had ${earlier.size} entries when the earlier checkpoint was signed, and now has ${size}`,
    );
  }
  if (Buffer.compare(root, earlier.root) !== 0) {
    throw new NotVerifiedError(
      `the first ${earlier.size} entries are not those that the earlier checkpoint was signed for: history was rewritten`,
    );
  }
}

async function checkTile(source: LogSource, tile: Tile): Promise<void> {
  const served = await readTile(source, tile);
  if (served === null) throw new NotVerifiedError(`the tile ${tilePath(tile)} is missing`);
  if (Buffer.compare(served, tile.hashes) !== 0) {
    throw new NotVerifiedError(`the tile ${tilePath(tile)} holds other hashes than those of the entries`);
  }
}

function sameKey(a: NoteKey, b: NoteKey): boolean {
  return a.name === b.name && a.kind === b.kind && Buffer.compare(a.publicKey, b.publicKey) === 0;
}
