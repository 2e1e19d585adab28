import { expect, test } from "vitest";
import { isSignedChallenge, signChallenge, signChallengeWith } from "./sign-in.ts";
import { testKey, webCryptoSign } from "./testing/test-record.ts";

const CHALLENGE = { record: "ab".repeat(32), origin: "https://register.example", challenge: "c2VjcmV0" };

test("a challenge is answered by the key's holder alone, for one record on one server", () => {
  const { publicKey, secretKey } = testKey("KZ");
  const signature = signChallenge(CHALLENGE, secretKey);
  expect(isSignedChallenge(CHALLENGE, publicKey, signature)).toBe(true);
  expect(isSignedChallenge(CHALLENGE, testKey("KG").publicKey, signature)).toBe(false);
  expect(isSignedChallenge({ ...CHALLENGE, origin: "https://other.example" }, publicKey, signature)).toBe(false);
  expect(isSignedChallenge({ ...CHALLENGE, record: "cd".repeat(32) }, publicKey, signature)).toBe(false);
  expect(isSignedChallenge({ ...CHALLENGE, challenge: "other" }, publicKey, signature)).toBe(false);
});

test("what is no signature at all is refused, not thrown at", () => {
  const { publicKey } = testKey("KZ");
  for (const signature of ["", "…", "A".repeat(85), "A".repeat(10_000)]) {
    expect(isSignedChallenge(CHALLENGE, publicKey, signature)).toBe(false);
  }
  expect(isSignedChallenge(CHALLENGE, "not a key", "A".repeat(86))).toBe(false);
});

test("a key that is held elsewhere, such as one of WebCrypto, answers with the same signature", async () => {
  const { secretKey } = testKey("KZ");
  const signature = await signChallengeWith(CHALLENGE, (message) => webCryptoSign(message, secretKey));
  expect(signature).toBe(signChallenge(CHALLENGE, secretKey));
});
