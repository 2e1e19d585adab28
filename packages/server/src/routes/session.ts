import { isSignedChallenge, PublicKey, Signature, viewKey } from "@kelisim/register";
import type { Session } from "@kelisim/register/storage";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { z } from "zod";
import { PartyKey } from "../description/views.ts";
import { operation } from "../http/operation.ts";
import { RequestError } from "../http/problem.ts";
import { currentState, type Service } from "./context.ts";

const COOKIE = "kelisim-session";
const MAXIMUM_BODY_BYTES = 4 * 1024;

const Challenge = z.object({ challenge: z.string(), record: z.string(), origin: z.string(), expiresAt: z.string() });
const SessionView = z
  .object({ party: z.string(), expiresAt: z.string(), key: PartyKey })
  .meta({ id: "Session", description: "Who is signed in" });

/** Whoever is signed in, with a key that is still in use. Throws 401 for others. */
export async function signedIn(service: Service, c: Context): Promise<Session> {
  const token = getCookie(c, COOKIE);
  const session = token === undefined ? null : await service.record.sessions.find(token);
  const key = session === null ? null : viewKey(await currentState(service), session.publicKey);
  if (session === null || key === null || key.revokedAt !== null) {
    throw new RequestError(401, "Sign in first, with a key of your party.");
  }
  return session;
}

export function sessionOperations(service: Service) {
  const { sessions } = service.record;
  const originOf = (c: Context) => service.origin ?? new URL(c.req.url).origin;
  const answer = async (c: Context, { party, publicKey, expiresAt }: Session) => {
    c.header("cache-control", "no-store");
    return c.json({ party, expiresAt, key: viewKey(await currentState(service), publicKey) });
  };
  return [
    operation({
      method: "post",
      path: "/api/session/challenge",
      tag: "Session",
      summary: "A challenge to sign with a party's key, once and soon",
      answers: { 200: { description: "What to sign", schema: Challenge } },
      handle: async (_, c) => {
        const { record } = await currentState(service);
        c.header("cache-control", "no-store");
        return c.json({ record, origin: originOf(c), ...(await sessions.newChallenge()) });
      },
    }),
    operation({
      method: "post",
      path: "/api/session",
      tag: "Session",
      summary: "Sign in with a signed challenge; the session is kept in a cookie",
      body: {
        schema: z.strictObject({ challenge: z.string().max(100), publicKey: PublicKey, signature: Signature }),
        description: "The challenge, signed",
        maximumBytes: MAXIMUM_BODY_BYTES,
      },
      answers: {
        200: { description: "Signed in", schema: SessionView },
        403: { description: "The challenge is used up, the signature bad, or the key not in use" },
      },
      handle: async ({ body: { challenge, publicKey, signature } }, c) => {
        const state = await currentState(service);
        const key = viewKey(state, publicKey);
        const isGood =
          (await sessions.useChallenge(challenge)) &&
          key !== null &&
          key.revokedAt === null &&
          isSignedChallenge({ record: state.record, origin: originOf(c), challenge }, publicKey, signature);
        if (!isGood) {
          throw new RequestError(
            403,
            "The challenge is used up or was not signed with a key in use. Ask for a new one.",
          );
        }
        const { token, session } = await sessions.open(key.party, publicKey);
        setCookie(c, COOKIE, token, {
          httpOnly: true,
          sameSite: "Strict",
          path: "/api",
          secure: originOf(c).startsWith("https:"),
          expires: new Date(session.expiresAt),
        });
        return answer(c, session);
      },
    }),
    operation({
      method: "get",
      path: "/api/session",
      tag: "Session",
      summary: "Who is signed in",
      signedIn: true,
      answers: { 200: { description: "The session", schema: SessionView } },
      handle: async (_, c) => answer(c, await signedIn(service, c)),
    }),
    operation({
      method: "delete",
      path: "/api/session",
      tag: "Session",
      summary: "Sign out",
      answers: { 204: { description: "Signed out" } },
      handle: async (_, c) => {
        const token = getCookie(c, COOKIE);
        if (token !== undefined) await sessions.end(token);
        deleteCookie(c, COOKIE, { path: "/api" });
        return c.body(null, 204);
      },
    }),
  ];
}
