/** Verifying inclusion and consistency proofs (the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
import { EMPTY_ROOT, nodeHash } from "./hash.ts";

/** A proof that does not prove what it should. */
export class InvalidProofError extends Error {
  override readonly name = "InvalidProofError";
}

export interface InclusionClaim {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
}

export interface ConsistencyClaim {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly newSize: number;
  readonly newRoot: Uint8Array;
}

/** Throws InvalidProofError unless the proof shows that the leaf is at `index` in the tree with that size and root. */
export function verifyInclusion({ leafHash, index, size, root }: InclusionClaim, proof: readonly Uint8Array[]): void {
  if (!isCount(index) || !isCount(size) || index >= size) fail(`there is no leaf ${index} in a tree of ${size}`);
  checkedHashes([leafHash, root]);
  let node = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of checkedHashes(proof)) {
    if (last === 0) fail("the inclusion proof is too long");
    if (isOdd(node) || node === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = half(node);
    last = half(last);
  }
  if (last !== 0) fail("the inclusion proof is too short");
  if (!sameHash(hash, root)) fail("the inclusion proof leads to another root");
}

/**
 * Throws InvalidProofError unless the proof shows that the old tree is the beginning of the new one. The empty tree is
 * the beginning of every tree, and needs no proof (C2SP tlog-witness).
 */
export function verifyConsistency(claim: ConsistencyClaim, proof: readonly Uint8Array[]): void {
  const { oldSize, oldRoot, newSize, newRoot } = claim;
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) {
    fail(`a tree of ${newSize} can't follow one of ${oldSize}`);
  }
  checkedHashes([oldRoot, newRoot]);
  if (oldSize === 0 || oldSize === newSize) {
    if (proof.length > 0) fail("the consistency proof is too long");
    if (oldSize === 0 && !sameHash(oldRoot, EMPTY_ROOT)) fail("the old root is not that of an empty tree");
    if (oldSize === newSize && !sameHash(oldRoot, newRoot)) fail("two trees of one size have different roots");
    return;
  }
  const isPowerOfTwo = Number.isInteger(Math.log2(oldSize));
  const [first, ...rest] = isPowerOfTwo ? [oldRoot, ...checkedHashes(proof)] : checkedHashes(proof);
  if (first === undefined) fail("the consistency proof is too short");
  let node = oldSize - 1;
  let last = newSize - 1;
  while (isOdd(node)) {
    node = half(node);
    last = half(last);
  }
  let oldHash = first;
  let newHash = first;
  for (const sibling of rest) {
    if (last === 0) fail("the consistency proof is too long");
    if (isOdd(node) || node === last) {
      oldHash = nodeHash(sibling, oldHash);
      newHash = nodeHash(sibling, newHash);
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      newHash = nodeHash(newHash, sibling);
    }
    node = half(node);
    last = half(last);
  }
  if (last !== 0) fail("the consistency proof is too short");
  if (!sameHash(oldHash, oldRoot)) fail("the consistency proof leads to another old root");
  if (!sameHash(newHash, newRoot)) fail("the consistency proof leads to another new root");
}

function checkedHashes(proof: readonly Uint8Array[]): readonly Uint8Array[] {
  if (proof.some((hash) => hash.length !== 32)) fail("a hash is not 32 bytes");
  return proof;
}

function fail(reason: string): never {
  throw new InvalidProofError(reason);
}

function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

// Sizes may pass 2^32, where JavaScript's bit operators end.
function half(value: number): number {
  return Math.floor(value / 2);
}

function isOdd(value: number): boolean {
  return value % 2 === 1;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
