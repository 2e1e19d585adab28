/** A party's key pair. */
import { publicKeyOf } from "#platform";
import { toBase64Url } from "./encoding.ts";
import type { PublicKey } from "./entry/fields.ts";

export interface KeyPair {
  readonly publicKey: PublicKey;
  /** 32 bytes: whoever has them speaks for the party. */
  readonly secretKey: Uint8Array;
}

/** A new key pair from the platform's secure random numbers. */
export function generateKeyPair(): KeyPair {
  return keyPairOf(crypto.getRandomValues(new Uint8Array(32)));
}

/** The key pair that belongs to a 32-byte secret key. */
export function keyPairOf(secretKey: Uint8Array): KeyPair {
  if (secretKey.length !== 32) throw new RangeError("an Ed25519 secret key is 32 bytes");
  return { publicKey: toBase64Url(publicKeyOf(secretKey)), secretKey };
}
