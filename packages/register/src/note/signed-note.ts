/** Notes: text with signatures (C2SP signed-note), including timestamped cosignatures (C2SP tlog-cosignature). */
import { signEd25519, verifyEd25519 } from "#platform";
import { fromBase64, toBase64, toUtf8 } from "../encoding.ts";
import { keyId, type NoteKey, type NoteSigner } from "./note-key.ts";

/** A note before its signatures are checked. */
export interface Note {
  /** The text that is signed; ends in a newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

interface NoteSignature {
  readonly name: string;
  readonly keyId: number;
  readonly signature: Uint8Array;
}

/** A signature that was found good. */
export interface VerifiedSignature {
  readonly key: NoteKey;
  /** When a cosignature was made, in seconds since 1970; null for a plain signature. */
  readonly timeSeconds: number | null;
}

/** Text that is not a signed note. */
export class MalformedNoteError extends Error {
  override readonly name = "MalformedNoteError";
}

/** A note on which a known key's signature is bad, or which no known key has signed. */
export class UnverifiedNoteError extends Error {
  override readonly name = "UnverifiedNoteError";
}

const MAXIMUM_SIGNATURES = 100;
// biome-ignore lint/suspicious/noControlCharactersInRegex: notes must not hold them
const FORBIDDEN = /[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u;
const SIGNATURE_LINE = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;

/** Reads a note. Throws MalformedNoteError. Nothing in it is to be trusted until `verifyNote` has answered. */
export function parseNote(source: string): Note {
  if (FORBIDDEN.test(source)) throw new MalformedNoteError("the note holds control characters");
  const split = source.lastIndexOf("\n\n");
  if (split < 0 || !source.endsWith("\n")) throw new MalformedNoteError("the note has no signatures");
  const lines = source.slice(split + 2, -1).split("\n");
  if (lines.length > MAXIMUM_SIGNATURES) throw new MalformedNoteError("the note has too many signatures");
  return { text: source.slice(0, split + 1), signatures: lines.map(parseSignatureLine) };
}

/** A text signed by some keys. `nowSeconds`, since 1970, is the time that cosignatures carry. */
export function signNote(text: string, signers: readonly NoteSigner[], nowSeconds: number): string {
  if (!text.endsWith("\n") || FORBIDDEN.test(text)) throw new MalformedNoteError("not a text that a note can hold");
  return `${text}\n${signers.map((signer) => signatureLine(text, signer, nowSeconds)).join("")}`;
}

/** The line that adds a key's signature to a note with this text; ends in a newline. */
export function signatureLine(text: string, signer: NoteSigner, nowSeconds: number): string {
  const timeSeconds = signer.kind === "cosignature" ? nowSeconds : null;
  const signature = signEd25519(signedMessage(text, timeSeconds), signer.secretKey);
  const bytes = new Uint8Array(4 + (timeSeconds === null ? 0 : 8) + signature.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, keyId(signer));
  if (timeSeconds !== null) view.setBigUint64(4, BigInt(timeSeconds));
  bytes.set(signature, bytes.length - signature.length);
  return `\u2014 ${signer.name} ${toBase64(bytes)}\n`;
}

/**
 * The signatures on a note by keys that the reader knows; those of other keys are ignored, as the format demands.
 * Throws UnverifiedNoteError if one of them is bad, or there is none.
 */
export function verifyNote(note: Note, known: readonly NoteKey[]): readonly VerifiedSignature[] {
  const verified: VerifiedSignature[] = [];
  for (const { name, keyId: id, signature } of note.signatures) {
    const key = known.find((candidate) => candidate.name === name && keyId(candidate) === id);
    if (key === undefined || verified.some((earlier) => earlier.key === key)) continue;
    const timed = key.kind === "cosignature";
    const timeSeconds = timed ? timestampOf(signature) : null;
    const plain = timed ? signature.subarray(8) : signature;
    if (!verifyEd25519(signedMessage(note.text, timeSeconds), key.publicKey, plain)) {
      throw new UnverifiedNoteError(`the signature of ${name} is not good: the note was altered`);
    }
    verified.push({ key, timeSeconds });
  }
  if (verified.length === 0) throw new UnverifiedNoteError("none of the keys that are trusted has signed the note");
  return verified;
}

function signedMessage(text: string, timeSeconds: number | null): Uint8Array {
  return toUtf8(timeSeconds === null ? text : `cosignature/v1\ntime ${timeSeconds}\n${text}`);
}

function timestampOf(signature: Uint8Array): number {
  if (signature.length !== 72) throw new UnverifiedNoteError("a cosignature is not 72 bytes");
  const time = new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0);
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) throw new UnverifiedNoteError("a cosignature's time is out of range");
  return Number(time);
}

function parseSignatureLine(line: string): NoteSignature {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
  if (name === undefined || encoded === undefined) throw new MalformedNoteError("a line is not a signature line");
  let bytes: Uint8Array;
  try {
    bytes = fromBase64(encoded);
  } catch {
    throw new MalformedNoteError("a signature is not base64");
  }
  if (bytes.length < 5) throw new MalformedNoteError("a signature is too short");
  return { name, keyId: new DataView(bytes.buffer).getUint32(0), signature: bytes.slice(4) };
}
