/** What this browser checks of the log by itself. The server's word is taken for none of it. */
import {
  type CharterBody,
  type Checkpoint,
  type Entry,
  type Hash,
  InvalidProofError,
  openCheckpoint,
  parseEntryProof,
  parseVerifierKey,
  verifyConsistency,
  verifyEntryProof,
  verifyLeaf,
} from "@kelisim/register";
import { getJson } from "../../api/request.ts";

export interface CheckedEntry {
  readonly index: number;
  readonly hash: Hash;
  readonly entry: Entry;
  readonly checkpoint: Checkpoint;
}

/**
 * Checks a proof file whole: the entry's form and signature, its way to the checkpoint, and the checkpoint's signature.
 * Throws an error of the register that says what does not hold.
 */
export function checkEntryProof(file: string, record: Hash, { logKey }: CharterBody): CheckedEntry {
  const proof = parseEntryProof(file);
  const checkpoint = verifyEntryProof(proof, parseVerifierKey(logKey));
  const { hash, entry } = verifyLeaf(proof.leaf, proof.index, proof.index === 0 ? null : record);
  return { index: proof.index, hash, entry, checkpoint };
}

export interface CheckedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** Signatures beside the log's own, by names this browser can't check. */
  readonly otherSignatures: number;
}

export function checkCheckpoint(note: string, { logKey }: CharterBody): CheckedCheckpoint {
  const checkpoint = openCheckpoint(note, parseVerifierKey(logKey));
  const signatures = note.split("\n").filter((line) => line.startsWith("— ")).length;
  return { checkpoint, otherSignatures: signatures - 1 };
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
  const seen: Seen = { size: checkpoint.size, root: toBase64(checkpoint.root), note };
  if (old === null) {
    localStorage.setItem(key, JSON.stringify(seen));
    return { kind: "first" };
  }
  if (!(await isContinued(old, seen))) return { kind: "rewritten", old };
  if (seen.size > old.size) localStorage.setItem(key, JSON.stringify(seen));
  return { kind: "grew", old };
}

async function isContinued(old: Seen, seen: Seen): Promise<boolean> {
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
