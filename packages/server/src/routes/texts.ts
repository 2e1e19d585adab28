import { createHash } from "node:crypto";
import { Address } from "@kelisim/register";
import type { MiddlewareHandler } from "hono";
import { z } from "zod";
import { maximumDocumentBytes, type RawDocument } from "../documents/document.ts";
import { DocumentError, type DocumentFault } from "../documents/document-error.ts";
import { titleOf } from "../documents/document-title.ts";
import { extractionThread } from "../documents/extract-apart.ts";
import type { AddressRule } from "../documents/public-address.ts";
import { operation } from "../http/operation.ts";
import { RequestError } from "../http/problem.ts";
import type { Service } from "./context.ts";
import { signedIn } from "./session.ts";

const MAXIMUM_BODY_BYTES = 4 * 1024;

const Text = z
  .object({
    text: z.string().describe("Paragraphs, one a line; plain text as it stands"),
    format: z.enum(["text", "html", "docx", "pdf"]),
    title: z.string().describe("What the document calls itself, else its first line or its name"),
    published: z.string().nullable().describe("The day that the document states about itself"),
    sha256: z.string().describe("Of the bytes of the document"),
  })
  .meta({ id: "Text", description: "The text of a document" });

export interface TextOptions {
  /** Which IP addresses documents may be fetched from; those of the open internet unless told. */
  readonly mayFetch?: AddressRule;
  readonly limit: MiddlewareHandler;
}

/** Documents as text, for whoever prepares a proposal: nothing of them is kept. */
export function textOperations(service: Service, { mayFetch, limit }: TextOptions) {
  const extract = extractionThread();
  // Strangers are sent away before their bytes are taken.
  const before: MiddlewareHandler = async (c, next) => {
    await signedIn(service, c);
    return limit(c, next);
  };
  const common = { method: "post", tag: "Texts", signedIn: true, before } as const;
  const answers = {
    200: { description: "The text", schema: Text },
    422: { description: "It can't be fetched, or holds no text to be read" },
  };

  async function textOf(raw: RawDocument, name: string) {
    const document = await extract(raw, name);
    const { text, format, published } = document;
    const sha256 = createHash("sha256").update(raw.bytes).digest("hex");
    return { text, format, title: titleOf(document, name), published, sha256 };
  }

  return [
    operation({
      ...common,
      path: "/api/texts/from-file",
      summary: "The text of a file: plain text, HTML, DOCX or PDF",
      query: z.strictObject({ name: z.string().min(1).max(255).describe("The file's name") }),
      file: { description: "The file's bytes", maximumBytes: maximumDocumentBytes },
      answers,
      handle: async ({ query: { name }, file }, c) =>
        c.json(await explained(textOf({ bytes: file, fileName: name }, name)), 200, PRIVATE),
    }),
    operation({
      ...common,
      path: "/api/texts/from-address",
      summary: "The text of a page or file on the open internet",
      body: {
        schema: z.strictObject({ url: Address }),
        description: "Where it is",
        maximumBytes: MAXIMUM_BODY_BYTES,
      },
      answers,
      handle: async ({ body: { url } }, c) => {
        const text = async () => {
          const { fetchDocument, isPublicAddress } = await import("../documents/from-address.ts");
          return textOf(await fetchDocument(url, mayFetch ?? isPublicAddress), url);
        };
        return c.json(await explained(text()), 200, PRIVATE);
      },
    }),
  ];
}

const PRIVATE = { "cache-control": "no-store" };

const STATUS: Partial<Record<DocumentFault, number>> = { "too-large": 413, busy: 503 };

async function explained<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const { code } = error;
    // The address that a host of the inner network resolves to is nobody's business.
    const detail = code === "private-address" ? "The address does not lead to the open internet." : error.message;
    throw new RequestError(STATUS[code] ?? 422, detail, { code });
  }
}
