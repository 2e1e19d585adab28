import { type SignInChallenge, signChallengeWith } from "@kelisim/register";
import { sendJson } from "../api/request.ts";
import type { Session } from "../api/session.ts";
import { signBytes } from "./secrets.ts";

/** Opens a session in this browser by the server's challenge, signed with a key. */
export async function signIn(publicKey: string, key: CryptoKey): Promise<Session> {
  const asked = await sendJson<SignInChallenge>("POST", "/api/session/challenge");
  const { record, challenge } = asked;
  // What is signed names the address that this browser sees, whatever the server says it is.
  const signature = await signChallengeWith({ record, origin: location.origin, challenge }, (message) =>
    signBytes(key, message),
  );
  return sendJson<Session>("POST", "/api/session", { challenge, publicKey, signature });
}

export async function signOut(): Promise<void> {
  await sendJson<null>("DELETE", "/api/session");
}
