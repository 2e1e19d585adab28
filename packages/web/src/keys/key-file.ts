/** The key files that `kelisim init` and `kelisim keys new` write. */
import { keyPairOf, PartyId, PublicKey } from "@kelisim/register";
import { z } from "zod";

const KeyFile = z.strictObject({
  kelisim: z.literal("secret-key/v1"),
  party: PartyId,
  publicKey: PublicKey,
  /** 32 bytes in unpadded base64url. */
  secretKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});
export type KeyFile = z.infer<typeof KeyFile>;

export interface OpenKey {
  readonly party: PartyId;
  readonly publicKey: PublicKey;
  readonly secretKey: Uint8Array;
}

/** Reads a key file's text; null if it is not one, or is damaged. */
export function readKeyFile(text: string): OpenKey | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = KeyFile.safeParse(data);
  if (!parsed.success) return null;
  const { party, publicKey, secretKey } = parsed.data;
  const bytes = Uint8Array.from(atob(secretKey.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  return keyPairOf(bytes).publicKey === publicKey ? { party, publicKey, secretKey: bytes } : null;
}
