/** Checkpoints: what a log says of its tree, signed by its key and cosigned by witnesses (C2SP tlog-checkpoint). */
import { fromBase64, toBase64 } from "../encoding.ts";
import { rootOf, type Tree } from "../merkle/tree.ts";
import type { NoteKey, NoteSigner } from "./note-key.ts";
import {
  MalformedNoteError,
  parseNote,
  signatureLine,
  signNote,
  UnverifiedNoteError,
  verifyNote,
} from "./signed-note.ts";

export interface Checkpoint {
  /** The log's name, which is also that of its key. */
  readonly origin: string;
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/** A checkpoint that a log's key has signed. */
export interface SignedCheckpoint extends Checkpoint {
  /** The note as it came, with all signatures. */
  readonly note: string;
  readonly cosignatures: readonly { readonly witness: string; readonly timeSeconds: number }[];
}

/** The signed checkpoint of a tree, under the origin that the signer is named for. */
export function signCheckpoint(tree: Tree, log: NoteSigner): string {
  const { name: origin, kind } = log;
  if (kind !== "signature") throw new RangeError("a log signs its checkpoints with a key of the kind signature");
  return signNote(checkpointText({ origin, size: tree.size, root: rootOf(tree) }), [log], 0);
}

/** A signed checkpoint with one more cosignature, made at `nowSeconds` since 1970 (C2SP tlog-cosignature). */
export function cosignCheckpoint(note: string, witness: NoteSigner, nowSeconds: number): string {
  if (witness.kind !== "cosignature") throw new RangeError("a witness cosigns with a key of the kind cosignature");
  return note + signatureLine(parseNote(note).text, witness, nowSeconds);
}

/**
 * Reads a checkpoint that must be signed by the log's key; cosignatures by other witnesses than those given are
 * ignored. Throws MalformedNoteError or UnverifiedNoteError.
 */
export function openCheckpoint(note: string, log: NoteKey, witnesses: readonly NoteKey[] = []): SignedCheckpoint {
  const parsed = parseNote(note);
  const verified = verifyNote(parsed, [log, ...witnesses]);
  if (!verified.some(({ key }) => key === log))
    throw new UnverifiedNoteError(`${log.name} has not signed the checkpoint`);
  const checkpoint = parseCheckpointText(parsed.text);
  if (checkpoint.origin !== log.name) {
    throw new UnverifiedNoteError(`the checkpoint is of ${checkpoint.origin}, not of ${log.name}`);
  }
  const cosignatures = verified.flatMap(({ key, timeSeconds }) =>
    timeSeconds === null ? [] : [{ witness: key.name, timeSeconds }],
  );
  return { ...checkpoint, note, cosignatures };
}

function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

function parseCheckpointText(text: string): Checkpoint {
  const [origin, sizeText, rootText, ...extensions] = text.slice(0, -1).split("\n");
  if (!origin || sizeText === undefined || rootText === undefined || extensions.includes("")) {
    throw new MalformedNoteError("a checkpoint holds an origin, a size and a root hash, each on its line");
  }
  const size = Number(sizeText);
  if (!/^(?:0|[1-9]\d*)$/.test(sizeText) || !Number.isSafeInteger(size)) {
    throw new MalformedNoteError("the checkpoint's size is not a whole number");
  }
  let root: Uint8Array;
  try {
    root = fromBase64(rootText);
  } catch {
    throw new MalformedNoteError("the checkpoint's root hash is not base64");
  }
  if (root.length !== 32) throw new MalformedNoteError("the checkpoint's root hash is not 32 bytes");
  return { origin, size, root };
}
