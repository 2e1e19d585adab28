/** Keys that sign notes, and their text form (C2SP signed-note, "Verifier keys"). */
import { publicKeyOf, sha256 } from "#platform";
import { fromBase64, toBase64, toUtf8 } from "../encoding.ts";

/** What a key is for: signing a log's checkpoints, or cosigning those of others as a witness. */
export type NoteKeyKind = "signature" | "cosignature";

export interface NoteKey {
  readonly name: string;
  readonly kind: NoteKeyKind;
  /** 32 bytes, Ed25519. */
  readonly publicKey: Uint8Array;
}

export interface NoteSigner extends NoteKey {
  readonly secretKey: Uint8Array;
}

/** Text that is not a note key of a kind known here. */
export class MalformedNoteKeyError extends Error {
  override readonly name = "MalformedNoteKeyError";
}

const KIND_BYTE: Record<NoteKeyKind, number> = { signature: 0x01, cosignature: 0x04 };

/** A signer from a name, such as `register.example/kz-kg`, and a 32-byte secret key. */
export function noteSigner(name: string, kind: NoteKeyKind, secretKey: Uint8Array): NoteSigner {
  if (!/^[^\s+]+$/u.test(name))
    throw new MalformedNoteKeyError("a key's name must hold neither blanks nor a plus sign");
  if (secretKey.length !== 32) throw new MalformedNoteKeyError("an Ed25519 secret key is 32 bytes");
  return { name, kind, publicKey: publicKeyOf(secretKey), secretKey };
}

/** The first four bytes, as a number, of SHA-256 over name, newline, kind and public key. */
export function keyId({ name, kind, publicKey }: NoteKey): number {
  const digest = sha256(new Uint8Array([...toUtf8(`${name}\n`), KIND_BYTE[kind], ...publicKey]));
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0);
}

/** A key as text, to hand to those who verify: `<name>+<key id>+<base64>`. */
export function formatVerifierKey(key: NoteKey): string {
  return `${key.name}+${keyIdText(key)}+${toBase64(new Uint8Array([KIND_BYTE[key.kind], ...key.publicKey]))}`;
}

/** Reads `formatVerifierKey`. Throws MalformedNoteKeyError. */
export function parseVerifierKey(text: string): NoteKey {
  const { name, id, kind, bytes } = parseKey(text);
  const key = { name, kind, publicKey: bytes };
  if (keyIdText(key) !== id) throw new MalformedNoteKeyError("the key id does not belong to the key: it was altered");
  return key;
}

/** A secret key as text, in the form of Go's sumdb/note: `PRIVATE+KEY+<name>+<key id>+<base64>`. */
export function formatSignerKey(signer: NoteSigner): string {
  const bytes = new Uint8Array([KIND_BYTE[signer.kind], ...signer.secretKey]);
  return `PRIVATE+KEY+${signer.name}+${keyIdText(signer)}+${toBase64(bytes)}`;
}

/** Reads `formatSignerKey`. Throws MalformedNoteKeyError. */
export function parseSignerKey(text: string): NoteSigner {
  if (!text.startsWith("PRIVATE+KEY+")) throw new MalformedNoteKeyError("not a private key");
  const { name, id, kind, bytes } = parseKey(text.slice("PRIVATE+KEY+".length));
  const signer = noteSigner(name, kind, bytes);
  if (keyIdText(signer) !== id)
    throw new MalformedNoteKeyError("the key id does not belong to the key: it was altered");
  return signer;
}

function parseKey(text: string): { name: string; id: string; kind: NoteKeyKind; bytes: Uint8Array } {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/u.exec(text) ?? [];
  if (name === undefined || id === undefined || encoded === undefined) {
    throw new MalformedNoteKeyError("not of the form name+id+key");
  }
  let bytes: Uint8Array;
  try {
    bytes = fromBase64(encoded);
  } catch {
    throw new MalformedNoteKeyError("the key is not base64");
  }
  const kind = (["signature", "cosignature"] as const).find((candidate) => KIND_BYTE[candidate] === bytes[0]);
  if (kind === undefined || bytes.length !== 33) throw new MalformedNoteKeyError("not an Ed25519 key of a known kind");
  return { name, id, kind, bytes: bytes.slice(1) };
}

function keyIdText(key: NoteKey): string {
  return keyId(key).toString(16).padStart(8, "0");
}
