/** One operation of the API: its description and its handler, of which the OpenAPI document and the routes are made. */
import type { Context, Hono, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { RequestError } from "./problem.ts";

export interface Operation<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
> {
  readonly method: "get" | "post" | "put" | "delete";
  /** With `{name}` for a parameter. */
  readonly path: string;
  /** As Hono writes it, where a parameter may hold slashes. */
  readonly pattern?: string;
  readonly summary: string;
  readonly tag: string;
  readonly params?: Params;
  /** Every member is read from a string. */
  readonly query?: Query;
  readonly body?: {
    readonly schema: Body;
    /** What the description shows, where `schema` checks what no JSON Schema can say. */
    readonly shape?: z.ZodType;
    readonly description: string;
    readonly maximumBytes: number;
  };
  /** Bytes of any kind, instead of `body`. */
  readonly file?: { readonly description: string; readonly maximumBytes: number };
  /** What stands before this operation beyond what stands before all. */
  readonly before?: MiddlewareHandler;
  readonly answers: Readonly<Record<number, Answer>>;
  /** Whether the one who asks must be signed in. */
  readonly signedIn?: boolean;
  readonly handle: (
    input: {
      readonly params: z.output<Params>;
      readonly query: z.output<Query>;
      readonly body: z.output<Body>;
      /** Empty where none is taken. */
      readonly file: Uint8Array;
    },
    c: Context,
  ) => Promise<Response> | Response;
}

export interface Answer {
  readonly description: string;
  readonly schema?: z.ZodType;
  /** `application/json` unless told. */
  readonly contentType?: string;
}

/** Names the types of an operation by what it is described with. */
export function operation<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  definition: Operation<Params, Query, Body>,
): Operation {
  return definition as unknown as Operation;
}

/** The handlers of operations on an application. */
export function mount(app: Hono, operations: readonly Operation[]): void {
  for (const { method, path, pattern, params, query, body, file, before, handle } of operations) {
    const sent = body ?? file;
    const handlers = [
      ...(before === undefined ? [] : [before]),
      ...(sent === undefined ? [] : [limitBody(sent.maximumBytes)]),
      async (c: Context) => {
        const input = {
          params: check(params ?? NOTHING, c.req.param(), "The address"),
          query: check(query ?? NOTHING, queryOf(c), "The query"),
          body: body === undefined ? undefined : check(body.schema, await readJson(c), "The body"),
          file: file === undefined ? NO_BYTES : new Uint8Array(await c.req.arrayBuffer()),
        };
        return handle(input, c);
      },
    ] as const;
    app.on(
      method.toUpperCase(),
      pattern ?? path.replace(/\{(\w+)\}/g, ":$1"),
      ...(handlers as [(c: Context) => Promise<Response>]),
    );
  }
}

const NOTHING = z.object({});
const NO_BYTES = new Uint8Array();

function limitBody(maximumBytes: number) {
  return bodyLimit({
    maxSize: maximumBytes,
    onError: () => {
      throw new RequestError(413, `The body may take ${maximumBytes} bytes.`, {}, { connection: "close" });
    },
  });
}

async function readJson(c: Context): Promise<unknown> {
  const type = c.req.header("content-type") ?? "";
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) {
    throw new RequestError(415, "The body must be JSON, with the content type application/json.");
  }
  const bytes = await c.req.arrayBuffer();
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new RequestError(400, "The body is not JSON in UTF-8.");
  }
}

function queryOf(c: Context): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  for (const [name, given] of new URL(c.req.url).searchParams) {
    if (name in values) throw new RequestError(400, `The query gives ${name.slice(0, 50)} more than once.`);
    values[name] = given;
  }
  return { ...values };
}

function check<Schema extends z.ZodType>(schema: Schema, data: unknown, what: string): z.output<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issues = result.error.issues.slice(0, 20).map(({ path, message }) => ({ path: path.join("."), message }));
  const [first] = issues;
  throw new RequestError(400, `${what} is not as it must be: ${first!.path} ${first!.message}.`.replace("  ", " "), {
    code: "invalid-request",
    issues,
  });
}
