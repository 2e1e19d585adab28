/** What this browser checks of the log by itself. The server's word is taken for none of it. */
import {
  type CharterBody,
  type Checkpoint,
  type Entry,
  type Hash,
  InvalidProofError,
  type NoteKey,
  openCheckpoint,
  parseEntryProof,
  parseVerifierKey,
  type SignedCheckpoint,
  verifyConsistency,
  verifyEntryProof,
  verifyLeaf,
} from "@kelisim/register";
import { getJson } from "../../api/request.ts";

export interface CheckedEntry {
  readonly index: number;
  readonly hash: Hash;
  readonly entry: Entry;
  readonly checkpoint: SignedCheckpoint;
}

/**
 * Checks a proof file whole: the entry's form and signature, its way to the checkpoint, the checkpoint's signature, and
 * the cosignatures of the witnesses given. Throws an error of the register that says what does not hold.
 */
export function checkEntryProof(
  file: string,
  record: Hash,
  { logKey }: CharterBody,
  witnesses: readonly NoteKey[],
): CheckedEntry {
  const proof = parseEntryProof(file);
  const checkpoint = verifyEntryProof(proof, parseVerifierKey(logKey), witnesses);
  const { hash, entry } = verifyLeaf(proof.leaf, proof.index, proof.index === 0 ? null : record);
  return { index: proof.index, hash, entry, checkpoint };
}

export interface CheckedCheckpoint {
  readonly checkpoint: SignedCheckpoint;
  /** Whose signatures stand beside the log's own without having been checked, since their keys are not known. */
  readonly unknownNames: readonly string[];
}

/**
 * Checks a checkpoint's signature by the log, and the cosignatures of the witnesses given (C2SP tlog-cosignature, the
 * time and the note signed with Ed25519). Throws an error of the register where one of them does not hold.
 */
export function checkCheckpoint(
  note: string,
  { logKey }: CharterBody,
  witnesses: readonly NoteKey[] = [],
): CheckedCheckpoint {
  const log = parseVerifierKey(logKey);
  const checkpoint = openCheckpoint(note, log, witnesses);
  const known = new Set([log.name, ...checkpoint.cosignatures.map(({ witness }) => witness)]);
  const names = note
    .split("\n")
    .filter((line) => line.startsWith("— "))
    .map((line) => line.split(" ")[1]!);
  return { checkpoint, unknownNames: [...new Set(names)].filter((name) => !known.has(name)) };
}

/** What this browser saw of a log. */
export interface Seen {
  readonly size: number;
  /** In base64. */
  readonly root: string;
  readonly note: string;
}

export type Growth =
  | { readonly kind: "first" }
  | { readonly kind: "grew"; readonly old: Seen }
  | { readonly kind: "rewritten"; readonly old: Seen };

/** Compares with what this browser saw before, and remembers the newer. What was rewritten keeps the old as evidence. */
export async function checkGrowth(record: Hash, checkpoint: Checkpoint, note: string): Promise<Growth> {
  const key = `kelisim.checkpoint.${record}`;
  const old = readSeen(localStorage.getItem(key));
  const seen = seenOf(checkpoint, note);
  if (old === null) {
    localStorage.setItem(key, JSON.stringify(seen));
    return { kind: "first" };
  }
  if (!(await isContinued(old, seen))) return { kind: "rewritten", old };
  if (seen.size > old.size) localStorage.setItem(key, JSON.stringify(seen));
  return { kind: "grew", old };
}

export function seenOf({ size, root }: Checkpoint, note: string): Seen {
  return { size, root: toBase64(root), note };
}

/** Whether the later of two logs begins with all that the earlier holds, by a proof that is checked here. */
export async function isContinued(old: Seen, seen: Seen): Promise<boolean> {
  const [earlier, later] = old.size <= seen.size ? [old, seen] : [seen, old];
  // A checkpoint that was read a moment before another may be older; one that lies within what the server has is no harm.
  if (earlier.size === later.size) return earlier.root === later.root;
  const { hashes } = await getJson<{ hashes: readonly string[] }>("/api/consistency", {
    from: earlier.size,
    to: later.size,
  });
  try {
    verifyConsistency(
      {
        oldSize: earlier.size,
        oldRoot: fromBase64(earlier.root),
        newSize: later.size,
        newRoot: fromBase64(later.root),
      },
      hashes.map(fromBase64),
    );
    return true;
  } catch (error) {
    if (error instanceof InvalidProofError) return false;
    throw error;
  }
}

function readSeen(text: string | null): Seen | null {
  try {
    const seen = JSON.parse(text ?? "null") as Seen | null;
    return seen !== null && Number.isSafeInteger(seen.size) && typeof seen.root === "string" ? seen : null;
  } catch {
    return null;
  }
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
