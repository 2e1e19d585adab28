/** Who is signed in: challenges to sign, and the sessions that good answers open. */
import { createHash, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { Instant, PartyId, PublicKey } from "../entry/fields.ts";
import type { Schema } from "./schema.ts";

export interface Session {
  readonly party: PartyId;
  readonly publicKey: PublicKey;
  readonly expiresAt: Instant;
}

export interface Sessions {
  /** A text to sign once, before it expires. */
  newChallenge(): Promise<{ readonly challenge: string; readonly expiresAt: Instant }>;
  /** Whether a challenge was given out, has not expired, and is used for the first time; it then is used up. */
  useChallenge(challenge: string): Promise<boolean>;
  /** Opens a session, and answers the secret token that stands for it. */
  open(party: PartyId, publicKey: PublicKey): Promise<{ readonly token: string; readonly session: Session }>;
  /** The session of a token, or null if there is none or it has expired. */
  find(token: string): Promise<Session | null>;
  end(token: string): Promise<void>;
}

const CHALLENGE_SECONDS = 300;
const SESSION_SECONDS = 12 * 3600;

export function sessionsOf(db: Kysely<Schema>, now: () => Date): Sessions {
  const expiry = (seconds: number): Instant => new Date(now().getTime() + seconds * 1000).toISOString();
  return {
    newChallenge: async () => {
      await db.deleteFrom("challenge").where("expires_at", "<", now().toISOString()).execute();
      const challenge = randomBytes(32).toString("base64url");
      const expiresAt = expiry(CHALLENGE_SECONDS);
      await db
        .insertInto("challenge")
        .values({ challenge_hash: digest(challenge), expires_at: expiresAt })
        .execute();
      return { challenge, expiresAt };
    },
    useChallenge: async (challenge) => {
      const used = await db
        .deleteFrom("challenge")
        .where("challenge_hash", "=", digest(challenge))
        .returning("expires_at")
        .executeTakeFirst();
      return used !== undefined && used.expires_at >= now().toISOString();
    },
    open: async (party, publicKey) => {
      await db.deleteFrom("session").where("expires_at", "<", now().toISOString()).execute();
      const token = randomBytes(32).toString("base64url");
      const session = { party, publicKey, expiresAt: expiry(SESSION_SECONDS) };
      await db
        .insertInto("session")
        .values({ token_hash: digest(token), public_key: publicKey, party, expires_at: session.expiresAt })
        .execute();
      return { token, session };
    },
    find: async (token) => {
      const found = await db
        .selectFrom("session")
        .select(["party", "public_key as publicKey", "expires_at as expiresAt"])
        .where("token_hash", "=", digest(token))
        .where("expires_at", ">=", now().toISOString())
        .executeTakeFirst();
      return found ?? null;
    },
    end: async (token) => {
      await db.deleteFrom("session").where("token_hash", "=", digest(token)).execute();
    },
  };
}

function digest(secret: string): Uint8Array {
  return createHash("sha256").update(secret).digest();
}
