/** Files that hold a secret key: JSON that only its owner may read. */
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type KeyPair, keyPairOf, PartyId, PublicKey } from "@kelisim/register";
import { z } from "zod";
import { UserError } from "../errors.ts";

const KeyFile = z.strictObject({
  kelisim: z.literal("secret-key/v1"),
  /** For whom the key speaks. */
  party: PartyId,
  publicKey: PublicKey,
  /** 32 bytes in unpadded base64url. */
  secretKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/, "must be 32 bytes in unpadded base64url"),
});

export interface PartyKey extends KeyPair {
  readonly party: PartyId;
}

/** A key as its file holds it. */
export function keyFileContent({ party, publicKey, secretKey }: PartyKey): z.infer<typeof KeyFile> {
  return { kelisim: "secret-key/v1", party, publicKey, secretKey: Buffer.from(secretKey).toString("base64url") };
}

/** Writes a new key file with permissions 0600. Never replaces a file: a lost key can't be made again. */
export async function writeKeyFile(path: string, key: PartyKey): Promise<void> {
  const content = keyFileContent(key);
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, `${JSON.stringify(content, null, 2)}\n`, { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new UserError(`${path} exists, and a key is never replaced; name another file`);
    throw new UserError(`${path} cannot be written (${message})`);
  }
}

/** @throws {UserError} where the file is no key, or others than its owner may read it */
export async function readKeyFile(path: string): Promise<PartyKey> {
  const content = await readPrivately(path);
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch {
    throw new UserError(`${path} is not a key file; kelisim init and kelisim keys new make them`);
  }
  const parsed = KeyFile.safeParse(data);
  if (!parsed.success) throw new UserError(`${path} is not a key file; kelisim init and kelisim keys new make them`);
  const pair = keyPairOf(new Uint8Array(Buffer.from(parsed.data.secretKey, "base64url")));
  if (pair.publicKey !== parsed.data.publicKey) {
    throw new UserError(`${path} is damaged: its public key does not belong to its secret key; bring back its copy`);
  }
  return { ...pair, party: parsed.data.party };
}

async function readPrivately(path: string): Promise<string> {
  try {
    const { mode } = await stat(path);
    // Windows has no such bits.
    if (process.platform !== "win32" && (mode & 0o077) !== 0) {
      throw new UserError(`${path} can be read by others, so the key may be known to them; chmod 600 it, or revoke it`);
    }
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UserError(`there is no key at ${path}`);
    throw new UserError(`${path} cannot be read (${message})`);
  }
}
