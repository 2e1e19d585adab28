/** The same as `node.ts` where there is no Node: in browsers, whose own crypto has no synchronous calls. */
import { getPublicKey, hashes, sign, verify } from "@noble/ed25519";
import { sha256 as nobleSha256, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

hashes.sha512 = sha512;

/** SHA-256 of some bytes: 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return nobleSha256(bytes);
}

/** The 32-byte Ed25519 public key that belongs to a 32-byte secret key (RFC 8032). */
export function publicKeyOf(secretKey: Uint8Array): Uint8Array {
  return getPublicKey(secretKey);
}

/** The 64-byte Ed25519 signature of a message (RFC 8032). */
export function signEd25519(message: Uint8Array, secretKey: Uint8Array): Uint8Array {
  return sign(message, secretKey);
}

/** Whether a 64-byte Ed25519 signature of a message is good (RFC 8032). A malformed key or signature is not. */
export function verifyEd25519(message: Uint8Array, publicKey: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  try {
    // RFC 8032's own rules, as Node applies them, not the looser ones of ZIP 215.
    return verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}

const utf8Decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text that UTF-8 bytes stand for. Throws a TypeError on malformed UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  return utf8Decoder.decode(bytes);
}
