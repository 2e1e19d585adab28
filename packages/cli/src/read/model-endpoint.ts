import { setTimeout as wait } from "node:timers/promises";
import type { CompleteRequest, ModelRequest } from "@kelisim/reading/model";
import { collectLimited } from "@kelisim/server/documents";
import { z } from "zod";
import { UsageError, UserError } from "../errors.ts";
import { asUserError } from "./load-document.ts";

/** Where a language model answers, by the OpenAI chat completions protocol. */
export interface ModelEndpoint {
  /** Base address, as `http://localhost:8080/v1`. */
  readonly url: string;
  readonly name: string;
  /** Sent as bearer token; null where the endpoint asks for none. */
  readonly key: string | null;
}

const attempts = 3;
const firstWaitMs = 500;
const longestWaitMs = 10_000;
/** A large model on a small machine takes minutes; the time limit of the whole text holds besides. */
const answerLimitMs = 300_000;

/**
 * The endpoint that the environment names: KELISIM_MODEL_URL, and where needed KELISIM_MODEL_NAME and KELISIM_MODEL_KEY.
 *
 * @throws {UsageError} when no usable address is set
 */
export function modelEndpointFrom(environment: Readonly<Record<string, string | undefined>>): ModelEndpoint {
  const url = environment["KELISIM_MODEL_URL"] ?? "";
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw new UsageError("set KELISIM_MODEL_URL to an OpenAI-compatible endpoint, as http://localhost:8080/v1");
  }
  return {
    url,
    name: environment["KELISIM_MODEL_NAME"] || "default",
    key: environment["KELISIM_MODEL_KEY"] || null,
  };
}

/**
 * Asks the endpoint. A server that is busy, fails or breaks off is asked again, three times in all.
 *
 * @throws {UserError} when it gives no answer; what it says of the reason is passed on
 */
export function completeAt(endpoint: ModelEndpoint): CompleteRequest {
  return async (request) => {
    for (let attempt = 1; ; attempt++) {
      const result = await ask(endpoint, request);
      if (typeof result === "string") return result;
      if (!result.isPassing || attempt === attempts) throw new UserError(`${endpoint.url}: ${result.message}`);
      await wait(result.waitMs ?? firstWaitMs * 2 ** (attempt - 1));
    }
  };
}

interface Failure {
  readonly message: string;
  /** Whether asking again may help. */
  readonly isPassing: boolean;
  /** How long the server wants to be left alone. */
  readonly waitMs?: number;
}

async function ask(endpoint: ModelEndpoint, request: ModelRequest): Promise<string | Failure> {
  let response: Response;
  let body: string;
  try {
    response = await fetch(`${endpoint.url.replace(/\/+$/, "")}/chat/completions`, {
      method: "POST",
      // The key must not follow a redirect to another host.
      redirect: "error",
      signal: AbortSignal.timeout(answerLimitMs),
      headers: {
        "content-type": "application/json",
        ...(endpoint.key === null ? {} : { authorization: `Bearer ${endpoint.key}` }),
      },
      body: JSON.stringify({
        model: endpoint.name,
        temperature: 0,
        messages: request.messages,
        response_format: {
          type: "json_schema",
          json_schema: { name: request.schemaName, strict: true, schema: request.schema },
        },
      }),
    });
    const bytes = response.body === null ? new Uint8Array() : await collectLimited(response.body, endpoint.url);
    body = new TextDecoder().decode(bytes);
  } catch (error) {
    if (asUserError(error) instanceof UserError) throw asUserError(error);
    return { message: `the model cannot be reached (${reasonOf(error)})`, isPassing: true };
  }
  if (response.ok) return contentOf(body);
  const isPassing = response.status === 408 || response.status === 429 || response.status >= 500;
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  const message = `the model answered ${response.status} ${oneLine(body)}`.trim();
  return Number.isFinite(seconds)
    ? { message, isPassing, waitMs: Math.min(seconds * 1_000, longestWaitMs) }
    : { message, isPassing };
}

const completionSchema = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string() }), finish_reason: z.string().nullish() }))
    .min(1),
});

function contentOf(body: string): string | Failure {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return { message: "the endpoint did not answer with JSON", isPassing: true };
  }
  const completion = completionSchema.safeParse(parsed);
  const choice = completion.data?.choices[0];
  if (choice === undefined) return { message: "the answer is no chat completion; check the address", isPassing: false };
  if (choice.finish_reason === "length") {
    return { message: "the model broke off: the text is too long for it; give a shorter one", isPassing: false };
  }
  return choice.message.content;
}

function reasonOf(error: unknown): string {
  let cause = error;
  while (cause instanceof Error && cause.cause !== undefined) cause = cause.cause;
  return oneLine(cause instanceof Error ? cause.message || cause.name : String(cause));
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").slice(0, 200);
}
