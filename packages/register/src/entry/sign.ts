/** An entry's way from a draft to signed bytes in the log, and back. */
import { signEd25519, verifyEd25519 } from "#platform";
import { fromBase64Url, fromUtf8, toBase64Url, toHex, toUtf8 } from "../encoding.ts";
import { BadSignatureError, EntryTooLargeError, InvalidEntryError, NotCanonicalError } from "../errors.ts";
import { leafHash } from "../merkle/hash.ts";
import { canonicalJson, plainJsonFault, withoutUndefined } from "./canonical-json.ts";
import { Entry, type LoggedEntry, type UnsignedEntry } from "./entry.ts";
import type { Hash } from "./fields.ts";

/** The most bytes that an entry's canonical JSON may take: C2SP tlog-tiles gives an entry's length 16 bits. */
export const MAXIMUM_ENTRY_BYTES = 65_535;

// Stands in for the signature while an entry is checked that has none yet.
const NO_SIGNATURE = "A".repeat(86);

/**
 * Checks a draft before it is signed: it has every member of an entry but the signature. Members that are undefined
 * are left out. Throws InvalidEntryError or EntryTooLargeError.
 */
export function prepareEntry(draft: UnsignedEntry): UnsignedEntry {
  const { signature: _, ...unsigned } = parseEntry(withoutUndefined({ ...draft, signature: NO_SIGNATURE }));
  entryLeaf({ ...unsigned, signature: NO_SIGNATURE } as Entry);
  return unsigned as UnsignedEntry;
}

/**
 * Signs a draft: Ed25519 over the context string and the RFC 8785 canonical JSON of all but the signature.
 * `record` is the record's id, the hash of its charter entry, so that an entry is good in one record only; it is
 * null for the charter itself. `secretKey` is 32 bytes and belongs to `draft.key`.
 */
export function signEntry(draft: UnsignedEntry, secretKey: Uint8Array, record: Hash | null): Entry {
  const unsigned = prepareEntry(draft);
  const signature = signEd25519(signedBytes(canonicalJson(unsigned), record), secretKey);
  const entry = { ...unsigned, signature: toBase64Url(signature) } as Entry;
  verifyEntry(entry, record);
  return entry;
}

/** Signs bytes with a secret key that stays where it is, such as one of WebCrypto that can't be read out. */
export type Signer = (message: Uint8Array) => Promise<Uint8Array>;

/** As `signEntry`, with a key that is held elsewhere: `sign` answers the 64 bytes of an Ed25519 signature. */
export async function signEntryWith(draft: UnsignedEntry, sign: Signer, record: Hash | null): Promise<Entry> {
  const unsigned = prepareEntry(draft);
  const signature = await sign(signedBytes(canonicalJson(unsigned), record));
  const entry = { ...unsigned, signature: toBase64Url(signature) } as Entry;
  verifyEntry(entry, record);
  return entry;
}

/**
 * Checks an entry's signature in the record given by its charter's hash (null for the charter itself).
 * Throws BadSignatureError. Whether the key may say this is for `admit` and `fold` to judge.
 */
export function verifyEntry(entry: Entry, record: Hash | null): void {
  const { signature, ...unsigned } = entry;
  verifySignature(entry, canonicalJson(unsigned), signature, record);
}

/** What checks an Ed25519 signature of a message, somewhere else. */
export type Verifier = (message: Uint8Array, publicKey: Uint8Array, signature: Uint8Array) => Promise<boolean>;

/** As `verifyEntry`, of an entry whose bytes in the log are at hand (`entryLeaf`). */
export function verifyEntryInLeaf(entry: Entry, leaf: Uint8Array, record: Hash | null): void {
  verifySignature(entry, unsignedPart(leaf, entry), entry.signature, record);
}

/** As `verifyEntryInLeaf`, by a check made elsewhere. */
export async function verifyEntryInLeafWith(
  verify: Verifier,
  entry: Entry,
  leaf: Uint8Array,
  record: Hash | null,
): Promise<void> {
  const message = signedBytes(unsignedPart(leaf, entry), record);
  const good = await verify(message, fromBase64Url(entry.key), fromBase64Url(entry.signature));
  if (!good) throw new BadSignatureError(entry.key);
}

/** Reads data of unknown origin as an entry. Throws InvalidEntryError. */
export function parseEntry(data: unknown): Entry {
  const fault = plainJsonFault(data);
  if (fault !== null) throw new InvalidEntryError([{ path: "", message: fault }]);
  const result = Entry.safeParse(data);
  if (result.success) return result.data;
  throw new InvalidEntryError(
    result.error.issues.map((issue) => ({ path: issue.path.map(String).join("."), message: issue.message })),
  );
}

/** The bytes that the log holds of an entry: its canonical JSON with the signature. Throws EntryTooLargeError. */
export function entryLeaf(entry: Entry): Uint8Array {
  const leaf = canonicalJson(entry);
  if (leaf.length > MAXIMUM_ENTRY_BYTES) throw new EntryTooLargeError(leaf.length, MAXIMUM_ENTRY_BYTES);
  return leaf;
}

/** An entry's hash, by which others refer to it: the RFC 6962 leaf hash of its bytes in the log. */
export function entryHash(leaf: Uint8Array): Hash {
  return toHex(leafHash(leaf));
}

/**
 * Reads a leaf of a log that was checked before, such as the register's own storage: no signature and no schema is
 * checked. Use `verifyLeaf` for a log from elsewhere.
 */
export function readTrustedLeaf(leaf: Uint8Array, index: number): LoggedEntry {
  return { index, hash: entryHash(leaf), entry: JSON.parse(fromUtf8(leaf)) as Entry };
}

/** As `readTrustedLeaf`, of a leaf as text. */
export function readTrustedJson(json: string, index: number): LoggedEntry {
  return { index, hash: entryHash(toUtf8(json)), entry: JSON.parse(json) as Entry };
}

/**
 * Reads a leaf of any log: it must be the canonical JSON of a well-formed entry with a good signature in the record
 * given. Throws EntryTooLargeError, NotCanonicalError, InvalidEntryError or BadSignatureError.
 */
export function verifyLeaf(leaf: Uint8Array, index: number, record: Hash | null): LoggedEntry {
  if (leaf.length > MAXIMUM_ENTRY_BYTES) throw new EntryTooLargeError(leaf.length, MAXIMUM_ENTRY_BYTES);
  let data: unknown;
  try {
    data = JSON.parse(fromUtf8(leaf));
  } catch {
    throw new NotCanonicalError();
  }
  const entry = parseEntry(data);
  const canonical = canonicalJson(entry);
  if (!sameBytes(canonical, leaf)) throw new NotCanonicalError();
  verifyEntryInLeaf(entry, leaf, record);
  return { index, hash: entryHash(leaf), entry };
}

/** The canonical JSON that was signed: the signature is the last member in canonical order, so it is all before it. */
function unsignedPart(leaf: Uint8Array, { signature }: Entry): Uint8Array {
  const signatureMember = `,"signature":"${signature}"}`;
  const unsigned = new Uint8Array(leaf.length - signatureMember.length + 1);
  unsigned.set(leaf.subarray(0, unsigned.length - 1));
  unsigned[unsigned.length - 1] = 0x7d;
  return unsigned;
}

function verifySignature(entry: Entry, unsigned: Uint8Array, signature: string, record: Hash | null): void {
  const good = verifyEd25519(signedBytes(unsigned, record), fromBase64Url(entry.key), fromBase64Url(signature));
  if (!good) throw new BadSignatureError(entry.key);
}

/** The context string, which keeps a signature from being good for anything else, and the canonical JSON. */
function signedBytes(unsigned: Uint8Array, record: Hash | null): Uint8Array {
  const context = toUtf8(`kelisim/entry/v1 ${record ?? "charter"}\n`);
  const bytes = new Uint8Array(context.length + unsigned.length);
  bytes.set(context);
  bytes.set(unsigned, context.length);
  return bytes;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
