/** What stands before every route: limits, headers, and the refusal of requests that other sites cause. */
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { RequestError } from "./problem.ts";

/** So many requests at once, and then so many a second, from one address. */
export interface RateLimit {
  readonly burst: number;
  readonly perSecond: number;
}

const MAXIMUM_ADDRESSES = 100_000;

/** Refuses requests above a rate (token bucket), with 429 and the time to wait. */
export function limitRate({ burst, perSecond }: RateLimit, addressOf: (c: Context) => string): MiddlewareHandler {
  const buckets = new Map<string, { tokens: number; atMs: number }>();
  return async (c, next) => {
    const nowMs = performance.now();
    const address = addressOf(c);
    const bucket = buckets.get(address) ?? { tokens: burst, atMs: nowMs };
    bucket.tokens = Math.min(burst, bucket.tokens + ((nowMs - bucket.atMs) / 1000) * perSecond);
    bucket.atMs = nowMs;
    // Set anew, so that the map's order is that of last use, and the oldest can go.
    buckets.delete(address);
    buckets.set(address, bucket);
    if (buckets.size > MAXIMUM_ADDRESSES) buckets.delete(buckets.keys().next().value!);
    if (bucket.tokens < 1) {
      const waitSeconds = Math.ceil((1 - bucket.tokens) / perSecond);
      throw new RequestError(
        429,
        `Too many requests from your address. Try again in ${waitSeconds} s.`,
        {},
        { "retry-after": String(waitSeconds) },
      );
    }
    bucket.tokens -= 1;
    await next();
  };
}

/** The address that a request came from: behind a trusted proxy, the one that the proxy saw. */
export function clientAddress(behindProxy: boolean): (c: Context) => string {
  return (c) => {
    const forwarded = behindProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
    return forwarded || directAddress(c);
  };
}

/** Whether a request came from this machine itself, and through no proxy. */
export function isLocal(c: Context): boolean {
  const forwarded = ["x-forwarded-for", "forwarded", "via"].some((name) => c.req.header(name) !== undefined);
  return !forwarded && /^(?:::ffff:)?127\.|^::1$/.test(directAddress(c));
}

function directAddress(c: Context): string {
  // Requests that are passed to the application directly, without a socket, have no address.
  return c.env?.incoming === undefined ? "none" : (getConnInfo(c).remote.address ?? "none");
}

/**
 * Refuses requests that change something and that a page of another site made a browser send. Browsers tell by
 * `Sec-Fetch-Site`, older ones by `Origin`; other programs send neither, and hold no one's cookies.
 */
export const refuseOtherSites: MiddlewareHandler = async (c, next) => {
  if (!["GET", "HEAD", "OPTIONS"].includes(c.req.method)) {
    const site = c.req.header("sec-fetch-site");
    const origin = c.req.header("origin");
    const fromHere =
      site !== undefined
        ? ["same-origin", "none"].includes(site)
        : origin === undefined || hostOf(origin) === hostHeader(c);
    if (!fromHere) throw new RequestError(403, "The request comes from a page of another site.");
  }
  await next();
};

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function hostHeader(c: Context): string {
  return c.req.header("host") ?? new URL(c.req.url).host;
}

/** Nothing in a page may come from elsewhere, and no script or style may stand within it. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) {
    // A page may have a policy of its own, which is stricter but for its one style.
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  }
};
