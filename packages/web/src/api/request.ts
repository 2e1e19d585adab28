/** Requests to the record's own server. Answers are trusted as typed: they come from the same origin and version. */

/** An answer that the server refused with, as a problem document (RFC 9457). */
export class RequestProblem extends Error {
  override readonly name = "RequestProblem";
  constructor(
    readonly status: number,
    detail: string,
    /** Stable, such as `double-assent`; null where the server gave none. */
    readonly code: string | null,
  ) {
    super(detail);
  }
}

/** No answer came: the network or the server is away. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
}

type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/** GET as JSON. Throws RequestProblem or NoAnswerError. */
export async function getJson<Answer>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Answer> {
  return (await send(`${path}${queryText(query)}`, signal ? { signal } : {})).json() as Promise<Answer>;
}

/** GET as JSON, or null where there is no such thing. Throws RequestProblem or NoAnswerError. */
export async function getOrNull<Answer = object>(path: string): Promise<Answer | null> {
  try {
    return await getJson<Answer>(path);
  } catch (error) {
    if (error instanceof RequestProblem && error.status === 404) return null;
    throw error;
  }
}

/** GET as text. Throws RequestProblem or NoAnswerError. */
export async function getText(path: string, signal?: AbortSignal): Promise<string> {
  return (await send(path, signal ? { signal } : {})).text();
}

/** POST, PUT or DELETE with a JSON body; the answer's JSON, or null where it has none. */
export async function sendJson<Answer>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await send(path, {
    method,
    headers: { "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (response.status === 204 ? null : await response.json()) as Answer;
}

/** POST with bytes as they are; the answer's JSON. */
export async function sendBytes<Answer>(path: string, bytes: Blob): Promise<Answer> {
  const headers = { "content-type": "application/octet-stream" };
  return (await send(path, { method: "POST", headers, body: bytes })).json() as Promise<Answer>;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new NoAnswerError("The server gave no answer.");
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function problemOf(response: Response): Promise<RequestProblem> {
  const text = await response.text().catch(() => "");
  try {
    const { detail, code } = JSON.parse(text) as { detail?: string; code?: string };
    return new RequestProblem(response.status, detail ?? response.statusText, code ?? null);
  } catch {
    return new RequestProblem(response.status, response.statusText, null);
  }
}

/** `?a=1&b=x,y`, without what is null, undefined or an empty list. */
export function queryText(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    if (value === null || value === undefined || value === "") return [];
    const text = Array.isArray(value) ? value.join(",") : String(value);
    return text === "" ? [] : [[name, text]];
  });
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
}
