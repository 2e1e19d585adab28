/** What Node itself does fastest: SHA-256 and Ed25519, synchronously, and bytes as text. */
import { isUtf8 } from "node:buffer";
import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from "node:crypto";

// A key in DER is a fixed prefix and the 32 bytes of the key itself (RFC 8410, section 10).
const PUBLIC_KEY_PREFIX = Buffer.from("302a300506032b6570032100", "hex");
const SECRET_KEY_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");

// Making a key object costs as much as half a verification, and more than a signature: and a log has many entries under
// few keys, and checkpoints under one.
const publicKeys = new Map<string, KeyObject>();
const PUBLIC_KEYS_KEPT = 4096;
const privateKeys = new WeakMap<Uint8Array, { readonly secretKey: Buffer; readonly key: KeyObject }>();

/** SHA-256 of some bytes: 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const digest = hash("sha256", bytes, "buffer");
  // Not a Buffer, whose slice() shares memory where a Uint8Array's copies.
  return new Uint8Array(digest.buffer, digest.byteOffset, digest.length);
}

/** The 32-byte Ed25519 public key that belongs to a 32-byte secret key (RFC 8032). */
export function publicKeyOf(secretKey: Uint8Array): Uint8Array {
  const spki = createPublicKey(privateKeyObject(secretKey)).export({ format: "der", type: "spki" });
  return new Uint8Array(spki.subarray(PUBLIC_KEY_PREFIX.length));
}

/** The 64-byte Ed25519 signature of a message (RFC 8032). */
export function signEd25519(message: Uint8Array, secretKey: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, privateKeyObject(secretKey)));
}

/** Whether a 64-byte Ed25519 signature of a message is good (RFC 8032). A malformed key or signature is not. */
export function verifyEd25519(message: Uint8Array, publicKey: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  return verify(null, message, publicKeyObject(publicKey), signature);
}

/** As `verifyEd25519`, on a thread of Node's pool while this one goes on. */
export function verifyEd25519Apart(
  message: Uint8Array,
  publicKey: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (publicKey.length !== 32 || signature.length !== 64) return resolve(false);
    verify(null, message, publicKeyObject(publicKey), signature, (error, good) =>
      error === null ? resolve(good) : reject(error),
    );
  });
}

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex");
}

/** The text that UTF-8 bytes stand for. Throws a TypeError on malformed UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new TypeError("not UTF-8");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
}

function privateKeyObject(secretKey: Uint8Array): KeyObject {
  const known = privateKeys.get(secretKey);
  // The array may hold other bytes by now.
  if (known?.secretKey.equals(secretKey)) return known.key;
  const der = Buffer.concat([SECRET_KEY_PREFIX, secretKey]);
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  privateKeys.set(secretKey, { secretKey: der.subarray(SECRET_KEY_PREFIX.length), key });
  return key;
}

function publicKeyObject(publicKey: Uint8Array): KeyObject {
  const id = Buffer.from(publicKey).toString("latin1");
  const known = publicKeys.get(id);
  if (known !== undefined) return known;
  const made = createPublicKey({ key: Buffer.concat([PUBLIC_KEY_PREFIX, publicKey]), format: "der", type: "spki" });
  if (publicKeys.size >= PUBLIC_KEYS_KEPT) publicKeys.clear();
  publicKeys.set(id, made);
  return made;
}
