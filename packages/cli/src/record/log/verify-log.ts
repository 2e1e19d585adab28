import {
  appendLeafHashes,
  EMPTY_TREE,
  leafHash,
  NOTHING_VERIFIED,
  type NoteKey,
  openCheckpoint,
  parseNote,
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
import { claimedSize, readBundles, readCheckpointNote, readCosignedNote, readTile } from "./read-log.ts";

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
  /** What the expected witnesses have signed: this checkpoint, or an earlier one that the log goes on from. */
  readonly cosignatures: readonly Cosignature[];
  /** The names of others who have signed the checkpoint, which was not checked. */
  readonly unknownSigners: readonly string[];
}

export interface Cosignature {
  readonly witness: string;
  readonly timeSeconds: number;
  /** How many entries the checkpoint covered. */
  readonly size: number;
}

/**
 * Verifies all of a log: every entry, its tiles, its checkpoint. Throws NotVerifiedError or what the register throws
 * of bad logs.
 */
export async function verifyWholeLog(source: LogSource, expected: LogExpectations): Promise<LogReport> {
  // Before the newest of all, so that it can't be newer.
  const cosigned = expected.witnesses.length === 0 ? null : await readCosignedNote(source);
  const note = await readCheckpointNote(source);
  const size = claimedSize(note);
  if (size === null || size === 0) throw new NotVerifiedError("the checkpoint covers no entries");
  const roots = new Map<number, Uint8Array>([[0, rootOf(EMPTY_TREE)]]);
  const sizes = [expected.earlier, cosigned].flatMap((one) => (one === null ? [] : (claimedSize(one) ?? [])));

  let verified: VerifiedLog = NOTHING_VERIFIED;
  let tree = EMPTY_TREE;
  let tiles = 0;
  for await (const leaves of readBundles(source, size)) {
    verified = verifyEntries(verified, leaves);
    const hashes = leaves.map(leafHash);
    for (const one of sizes) {
      if (one <= tree.size || one > tree.size + hashes.length) continue;
      roots.set(one, rootOf(appendLeafHashes(tree, hashes.slice(0, one - tree.size)).tree));
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
  const earlier = expected.earlier === null ? null : openCheckpoint(expected.earlier, logKey);
  if (earlier !== null) checkEarlier(earlier, roots, size);
  const cosignatures = checkWitnesses(expected.witnesses, checkpoint, () => {
    if (cosigned === null) return null;
    const opened = openCheckpoint(cosigned, logKey, expected.witnesses);
    checkEarlier(opened, roots, size);
    return opened;
  });
  const known = [logKey, ...expected.witnesses].map(({ name }) => name);
  const unknownSigners = parseNote(note).signatures.flatMap(({ name }) => (known.includes(name) ? [] : [name]));
  return { state, checkpoint, earlier, tiles, cosignatures, unknownSigners };
}

/** The word of each witness that is expected: on the checkpoint, or else on the newest one that was cosigned. */
function checkWitnesses(
  witnesses: readonly NoteKey[],
  checkpoint: SignedCheckpoint,
  openCosigned: () => SignedCheckpoint | null,
): readonly Cosignature[] {
  const wordIn = (signed: SignedCheckpoint | null, name: string): Cosignature | null => {
    const found = signed?.cosignatures.find(({ witness }) => witness === name);
    return found === undefined ? null : { ...found, size: signed!.size };
  };
  return witnesses.map(({ name }) => {
    const word = wordIn(checkpoint, name) ?? wordIn(openCosigned(), name);
    if (word === null) throw new NotVerifiedError(`${name} has not cosigned the checkpoint, nor an earlier one`);
    return word;
  });
}

function checkEarlier(earlier: SignedCheckpoint, roots: ReadonlyMap<number, Uint8Array>, size: number): void {
  const root = roots.get(earlier.size);
  if (root === undefined) {
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
