/** What witnesses sign beneath the log's checkpoints (C2SP tlog-cosignature). */
import type { Kysely } from "kysely";
import { toHex } from "../../encoding.ts";
import { rootOf } from "../../merkle/tree.ts";
import { openCheckpoint, type SignedCheckpoint } from "../../note/checkpoint.ts";
import { formatVerifierKey, type NoteKey, parseVerifierKey } from "../../note/note-key.ts";
import { MalformedNoteError, parseNote, UnverifiedNoteError, verifyNote } from "../../note/signed-note.ts";
import { CosignatureRefusedError } from "../errors.ts";
import type { Schema } from "../schema.ts";
import { readHead, readTree } from "./log-files.ts";

export interface Cosigned {
  readonly size: number;
  readonly cosignatures: SignedCheckpoint["cosignatures"];
}

/**
 * Keeps the cosignatures of known witnesses beneath a checkpoint that this log has signed: of each witness the newest.
 * Throws CosignatureRefusedError, and keeps none then.
 */
export async function addCosignatures(
  db: Kysely<Schema>,
  logKey: string,
  note: string,
  witnesses: readonly NoteKey[],
): Promise<Cosigned> {
  const { checkpoint, signed, lines } = readCosigned(note, parseVerifierKey(logKey), witnesses);
  const { size } = await readHead(db);
  if (checkpoint.size > size) {
    throw new CosignatureRefusedError(`The log has ${size} entries, and the checkpoint says ${checkpoint.size}.`);
  }
  if (toHex(rootOf(await readTree(db, checkpoint.size))) !== toHex(checkpoint.root)) {
    throw new CosignatureRefusedError(
      `The checkpoint is not that of this log's first ${checkpoint.size} entries, though its key has signed it. ` +
        "Keep it: it is evidence.",
    );
  }
  for (const [witness, line] of lines) {
    const row = { witness, size: checkpoint.size, line, checkpoint: signed };
    await db
      .insertInto("cosignature")
      .values(row)
      .onConflict((conflict) =>
        conflict.column("witness").doUpdateSet(row).where("cosignature.size", "<=", checkpoint.size),
      )
      .execute();
  }
  return { size: checkpoint.size, cosignatures: checkpoint.cosignatures };
}

/** A checkpoint with the cosignatures of exactly its size. */
export async function withCosignatures(db: Kysely<Schema>, checkpoint: string, size: number): Promise<string> {
  const rows = await db
    .selectFrom("cosignature")
    .select(["line", "checkpoint"])
    .where("size", "=", size)
    .orderBy("witness")
    .execute();
  return checkpoint + rows.map(({ line }) => line).join("");
}

/** The newest checkpoint that any witness has cosigned, with all its cosignatures; null if there is none. */
export async function newestCosigned(db: Kysely<Schema>): Promise<string | null> {
  const newest = await db
    .selectFrom("cosignature")
    .select(["size", "checkpoint"])
    .orderBy("size", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest === undefined ? null : withCosignatures(db, newest.checkpoint, newest.size);
}

/** The checkpoint; its note with the log's signature alone; and by the keys of the witnesses that signed it, their lines. */
function readCosigned(note: string, log: NoteKey, witnesses: readonly NoteKey[]) {
  try {
    const checkpoint = openCheckpoint(note, log, witnesses);
    const { text } = parseNote(note);
    let signed = `${text}\n`;
    const lines = new Map<string, string>();
    for (const line of signatureLines(note)) {
      const key = signerOf(`${text}\n${line}`, [log, ...witnesses]);
      if (key === log) signed = `${text}\n${line}`;
      else if (key !== null) lines.set(formatVerifierKey(key), line);
    }
    if (lines.size === 0) throw new UnverifiedNoteError("no witness that this register knows has signed it");
    return { checkpoint, signed, lines };
  } catch (error) {
    if (!(error instanceof MalformedNoteError) && !(error instanceof UnverifiedNoteError)) throw error;
    throw new CosignatureRefusedError(`It is no checkpoint of this log with a known cosignature: ${error.message}.`, {
      cause: error,
    });
  }
}

/** The known key that has signed a note of one signature; null if none has. */
function signerOf(note: string, known: readonly NoteKey[]): NoteKey | null {
  try {
    return verifyNote(parseNote(note), known)[0]!.key;
  } catch {
    return null;
  }
}

function signatureLines(note: string): readonly string[] {
  return note
    .slice(note.lastIndexOf("\n\n") + 2, -1)
    .split("\n")
    .map((line) => `${line}\n`);
}
