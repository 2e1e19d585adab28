import { Agent, fetch, type Response } from "undici";
import type { RawDocument } from "./document.ts";
import { DocumentError } from "./document-error.ts";
import { collectLimited } from "./limited-bytes.ts";
import { type AddressRule, lookupAllowed, PrivateAddressError, refuseLiteral } from "./public-address.ts";

const maximumRedirects = 5;
const connectLimitMs = 10_000;
const wholeLimitSeconds = 30;

/**
 * Fetches a document over HTTP or HTTPS. Every hop is checked: its scheme, and at connect time the address that its
 * host resolves to. Redirects, size (after unpacking) and time are limited.
 *
 * @throws {DocumentError} for an address that is not allowed, an answer that is no success, or a limit exceeded
 */
export async function fetchDocument(address: string, isAllowed: AddressRule): Promise<RawDocument> {
  const agent = new Agent({ connect: { timeout: connectLimitMs, lookup: lookupAllowed(isAllowed) } });
  try {
    const signal = AbortSignal.timeout(wholeLimitSeconds * 1_000);
    const response = await follow(new URL(address), { agent, isAllowed, signal });
    const [mediaType, ...parameters] = (response.headers.get("content-type") ?? "").split(";");
    const charset = /charset\s*=\s*"?([\w:.-]+)/i.exec(parameters.join(";"))?.[1];
    return {
      bytes: await collectLimited(response.body ?? emptyBody(), address),
      fileName: new URL(response.url || address).pathname,
      ...(mediaType ? { mediaType: mediaType.trim().toLowerCase() } : {}),
      ...(charset === undefined ? {} : { charset }),
    };
  } catch (error) {
    throw explained(error, address);
  } finally {
    await agent.destroy();
  }
}

interface Hop {
  readonly agent: Agent;
  readonly isAllowed: AddressRule;
  readonly signal: AbortSignal;
}

async function follow(start: URL, { agent, isAllowed, signal }: Hop): Promise<Response> {
  let url = start;
  for (let hop = 0; hop <= maximumRedirects; hop++) {
    if (url.protocol !== "http:" && url.protocol !== "https:") {
      throw new DocumentError(
        "bad-address",
        `${start.href} leads to ${url.protocol}, but only http: and https: are read`,
      );
    }
    refuseLiteral(url, isAllowed);
    const response = await fetch(url, {
      dispatcher: agent,
      redirect: "manual",
      signal,
      headers: {
        accept: "text/html, text/plain, application/pdf, application/vnd.openxmlformats-officedocument.*, */*;q=0.5",
      },
    });
    const location = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      url = new URL(location, url);
      continue;
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new DocumentError("refused", `${url.href} answered ${response.status} ${response.statusText}`.trim());
    }
    return response;
  }
  throw new DocumentError("refused", `${start.href} redirects more than ${maximumRedirects} times`);
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}

/** Undici wraps what went wrong (`fetch failed`); the user needs the cause. */
function explained(error: unknown, address: string): DocumentError {
  if (error instanceof DocumentError) return error;
  if (error instanceof Error && error.name === "TimeoutError") {
    return new DocumentError("too-slow", `${address} did not answer in full within ${wholeLimitSeconds} seconds`);
  }
  let cause: unknown = error;
  while (cause instanceof Error && cause.cause !== undefined) cause = cause.cause;
  if (cause instanceof PrivateAddressError) return cause;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return new DocumentError("no-host", `${address}: there is no host of this name, or no network; check the address`);
  }
  if (code === "ECONNREFUSED")
    return new DocumentError("no-answer", `${address} refuses the connection; check host and port`);
  return new DocumentError(
    "no-answer",
    `${address} could not be fetched (${cause instanceof Error ? cause.message : String(cause)})`,
  );
}
