/** The keys that this browser holds, in IndexedDB. No secret ever leaves it in the clear. */
import type { Hash, PartyId, PublicKey } from "@kelisim/register";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

export interface StoredKey {
  readonly publicKey: PublicKey;
  readonly party: PartyId;
  /** The record that it was made or brought for. */
  readonly record: Hash;
  /** As its holder calls it. */
  readonly label: string;
  readonly addedAt: string;
  readonly secret: NonExtractableSecret | LockedSecret;
}

/** A key of WebCrypto that signs and can never be read out again, not by this application either. */
export interface NonExtractableSecret {
  readonly kind: "non-extractable";
  readonly key: CryptoKey;
}

/** PKCS #8 under AES-256-GCM, by a key that PBKDF2 makes of a passphrase. */
export interface LockedSecret {
  readonly kind: "locked";
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly ciphertext: ArrayBuffer;
}

interface KeySchema extends DBSchema {
  readonly keys: { readonly key: string; readonly value: StoredKey };
}

let database: Promise<IDBPDatabase<KeySchema>> | undefined;

function open(): Promise<IDBPDatabase<KeySchema>> {
  database ??= openDB<KeySchema>("kelisim-keys", 1, {
    upgrade: (db) => {
      db.createObjectStore("keys", { keyPath: "publicKey" });
    },
  });
  return database;
}

/** The keys held for a record, oldest first. */
export async function listKeys(record: Hash): Promise<readonly StoredKey[]> {
  const all = await (await open()).getAll("keys");
  return all.filter((key) => key.record === record).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
}

export async function findKey(publicKey: PublicKey): Promise<StoredKey | null> {
  return (await (await open()).get("keys", publicKey)) ?? null;
}

export async function storeKey(key: StoredKey): Promise<void> {
  await (await open()).put("keys", key);
  // Asks the browser not to clear what it holds when space is short; it may say no.
  await navigator.storage?.persist?.().catch(() => false);
}

export async function forgetKey(publicKey: PublicKey): Promise<void> {
  await (await open()).delete("keys", publicKey);
}
