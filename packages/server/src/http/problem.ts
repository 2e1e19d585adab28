/** Problem documents (RFC 9457): what every request that fails is answered with. */
import { EntryRefusedError } from "@kelisim/register";
import { StorageError } from "@kelisim/register/storage";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";

export const Problem = z
  .object({
    type: z.string().describe("`about:blank`, or `urn:kelisim:problem:` and the code"),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("What is wrong and what to do, in a sentence"),
    code: z.string().optional().describe("Stable, for programs, such as `double-assent`"),
    issues: z
      .array(z.object({ path: z.string(), message: z.string() }).readonly())
      .readonly()
      .optional()
      .describe("What is wrong where in the data sent"),
  })
  .meta({ id: "Problem", description: "A problem document (RFC 9457)" });
type Problem = z.infer<typeof Problem>;

/** A failure that is to be answered with a status and words. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  constructor(
    readonly status: number,
    detail: string,
    readonly more: { readonly code?: string; readonly issues?: NonNullable<Problem["issues"]> } = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }
}

export const notFound = (what: string): RequestError => new RequestError(404, `There is no ${what}.`);

/** The answer to a request that failed. What is not known to be the request's fault is told in general words only. */
export function problemResponse(c: Context, error: unknown): Response {
  const { status, headers, body } = problemAnswer(error);
  return c.body(body, status as 400, headers);
}

/** The same, where there is no request that the application could look at. */
export function problemAnswer(error: unknown) {
  const { problem, headers } = problemOf(error);
  return {
    status: problem.status,
    title: problem.title,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
    body: JSON.stringify(problem),
  };
}

function problemOf(error: unknown): { problem: Problem; headers?: Readonly<Record<string, string>> } {
  if (error instanceof RequestError) {
    return { problem: problem(error.status, error.message, error.more), headers: error.headers };
  }
  if (error instanceof EntryRefusedError) {
    const issues = "issues" in error ? { issues: error.issues as NonNullable<Problem["issues"]> } : {};
    return { problem: problem(refusalStatus(error.code), error.message, { code: error.code, ...issues }) };
  }
  if (error instanceof StorageError) {
    const status = STORAGE_STATUS[error.code] ?? 503;
    return {
      problem: problem(status, error.message, { code: error.code }),
      ...(status === 503 && { headers: { "retry-after": "5" } }),
    };
  }
  if (error instanceof HTTPException && error.status < 500) {
    return { problem: problem(error.status, error.message || "The request can't be answered.") };
  }
  return { problem: problem(500, "The server failed, through no fault of the request. It was logged.") };
}

const STORAGE_STATUS: Readonly<Record<string, number>> = {
  "storage-full": 507,
  "too-many-drafts": 409,
  "log-key-mismatch": 422,
  "cosignature-refused": 422,
};

const REFUSAL_STATUS: Readonly<Record<string, number>> = {
  "entry-too-large": 413,
  "bad-signature": 403,
  "unknown-key": 403,
  "revoked-key": 403,
  "missing-right": 403,
  "wrong-party": 403,
  "replayed-entry": 409,
  "charter-already-set": 409,
  "charter-missing": 409,
  "document-already-recorded": 409,
  "key-already-known": 409,
  "stale-proposal": 409,
  "revision-closed": 409,
  "observation-superseded": 409,
  "double-assent": 409,
  "double-objection": 409,
  "double-confirmation": 409,
  "double-dispute": 409,
};

function refusalStatus(code: string): number {
  return REFUSAL_STATUS[code] ?? 422;
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Not signed in",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  408: "Request timeout",
  409: "Conflict with the record",
  413: "Too large",
  415: "Unsupported media type",
  422: "Refused by the rules of the record",
  429: "Too many requests",
  431: "Request header fields too large",
  500: "Server failure",
  503: "Out of service",
  507: "Storage is full",
};

function problem(status: number, detail: string, more: RequestError["more"] = {}): Problem {
  const type = more.code === undefined ? "about:blank" : `urn:kelisim:problem:${more.code}`;
  return { type, title: TITLES[status] ?? "Failure", status, detail, ...more };
}
