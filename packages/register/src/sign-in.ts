/** Signing in with a party's key: the key's holder signs a challenge that the server gave out once. */
import { signEd25519, verifyEd25519 } from "#platform";
import { fromBase64Url, toBase64Url, toUtf8 } from "./encoding.ts";
import type { Hash, PublicKey } from "./entry/fields.ts";
import type { Signer } from "./entry/sign.ts";

/** What is signed: it names the record and the server, so that no other server can pass a challenge on. */
export interface SignInChallenge {
  readonly record: Hash;
  /** The server's origin, such as `https://register.example`, as the one who signs in sees it. */
  readonly origin: string;
  readonly challenge: string;
}

/** The signature, in base64url, with which the holder of a 32-byte secret key answers a challenge. */
export function signChallenge(challenge: SignInChallenge, secretKey: Uint8Array): string {
  return toBase64Url(signEd25519(signedBytes(challenge), secretKey));
}

/** As `signChallenge`, with a key that is held elsewhere. */
export async function signChallengeWith(challenge: SignInChallenge, sign: Signer): Promise<string> {
  return toBase64Url(await sign(signedBytes(challenge)));
}

/** Whether a challenge was signed with a key. */
export function isSignedChallenge(challenge: SignInChallenge, publicKey: PublicKey, signature: string): boolean {
  try {
    return verifyEd25519(signedBytes(challenge), fromBase64Url(publicKey), fromBase64Url(signature));
  } catch {
    return false;
  }
}

// The context string keeps the signature from being good for an entry, and an entry's from opening a session.
function signedBytes({ record, origin, challenge }: SignInChallenge): Uint8Array {
  return toUtf8(`kelisim/sign-in/v1 ${record}\n${origin}\n${challenge}\n`);
}
