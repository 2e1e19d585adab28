/** Secret keys in the browser, by WebCrypto: made, brought in, locked with a passphrase, and used to sign. */
import type { PublicKey } from "@kelisim/register";
import type { LockedSecret, NonExtractableSecret, StoredKey } from "./key-store.ts";

// RFC 8410, section 7: PKCS #8 around the 32 bytes of an Ed25519 key is this prefix and the bytes.
const PKCS8_PREFIX = Uint8Array.from([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32]);

/** OWASP's figure of 2023 for PBKDF2 with HMAC-SHA-256. */
const ITERATIONS = 600_000;

/** The passphrase does not open the key. */
export class WrongPassphraseError extends Error {
  override readonly name = "WrongPassphraseError";
}

/** Whether this browser's WebCrypto has Ed25519 (Chromium since 137, Firefox since 129, Safari since 17). */
export async function hasEd25519(): Promise<boolean> {
  try {
    await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
    return true;
  } catch {
    return false;
  }
}

/** A new key pair whose secret can't be read out by anyone. */
export async function generateSecret(): Promise<{ publicKey: PublicKey; secret: NonExtractableSecret }> {
  const pair = (await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"])) as CryptoKeyPair;
  const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
  return { publicKey, secret: { kind: "non-extractable", key: pair.privateKey } };
}

/** A secret of 32 bytes, from then on held so that it can't be read out. */
export async function sealSecret(secretKey: Uint8Array): Promise<NonExtractableSecret> {
  return { kind: "non-extractable", key: await importSecret(pkcs8(secretKey)) };
}

/** A secret of 32 bytes, encrypted with a passphrase that will be asked for each time the key is to sign. */
export async function lockSecret(secretKey: Uint8Array, passphrase: string): Promise<LockedSecret> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapping = await passphraseKey(passphrase, salt, ITERATIONS);
  const ciphertext = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, wrapping, pkcs8(secretKey));
  return { kind: "locked", salt, iterations: ITERATIONS, iv, ciphertext };
}

/** A key that signs, for as long as it is held in memory. Throws WrongPassphraseError. */
export async function unlock({ secret }: StoredKey, passphrase: string | null): Promise<CryptoKey> {
  if (secret.kind === "non-extractable") return secret.key;
  const { salt, iterations, iv, ciphertext } = secret;
  const wrapping = await passphraseKey(passphrase ?? "", salt, iterations);
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, wrapping, ciphertext).catch(() => {
    throw new WrongPassphraseError("The passphrase does not open this key.");
  });
  return importSecret(new Uint8Array(plain));
}

/** The 64 bytes of an Ed25519 signature. */
export async function signBytes(key: CryptoKey, message: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign("Ed25519", key, new Uint8Array(message)));
}

function importSecret(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey("pkcs8", bytes, "Ed25519", false, ["sign"]);
}

function pkcs8(secretKey: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PKCS8_PREFIX.length + secretKey.length);
  bytes.set(PKCS8_PREFIX);
  bytes.set(secretKey, PKCS8_PREFIX.length);
  return bytes;
}

async function passphraseKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", new TextEncoder().encode(passphrase), "PBKDF2", false, [
    "deriveKey",
  ]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
