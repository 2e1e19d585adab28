/** The hashes of a Merkle tree as RFC 6962, section 2.1, defines them, over SHA-256. */
import { sha256 } from "#platform";

/** The root of a tree without leaves. */
export const EMPTY_ROOT = sha256(new Uint8Array(0));

/** The hash of one leaf's bytes: 32 bytes. */
export function leafHash(leaf: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + leaf.length);
  bytes.set(leaf, 1);
  return sha256(bytes);
}

/** The hash of an inner node over the hashes of its two children: 32 bytes. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + left.length + right.length);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return sha256(bytes);
}
