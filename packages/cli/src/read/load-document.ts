import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import {
  collectLimited,
  DocumentError,
  type DocumentText,
  documentText,
  maximumDocumentBytes,
  type RawDocument,
  tooLargeMessage,
} from "@kelisim/server/documents";
import { UserError } from "../errors.ts";
import type { Source } from "./source.ts";

/**
 * The text of a document, wherever it comes from and whatever its format.
 *
 * @throws {UserError} for anything that cannot be read, with what to do about it
 */
export async function loadDocument(source: Source, options: { allowPrivate: boolean }): Promise<DocumentText> {
  try {
    return await documentText(await loadBytes(source, options), source.name);
  } catch (error) {
    throw asUserError(error);
  }
}

/** What the user can mend about a document, as the error that the command shows; anything else as it is. */
export function asUserError(error: unknown): unknown {
  if (!(error instanceof DocumentError)) return error;
  const hint =
    error.code === "private-address" ? "; add --allow-private if you mean to read from your own network" : "";
  return new UserError(error.message + hint);
}

async function loadBytes(source: Source, options: { allowPrivate: boolean }): Promise<RawDocument> {
  if (source.kind === "stdin") return { bytes: source.bytes, fileName: "" };
  if (source.kind === "url") {
    const { fetchDocument, isPublicAddress } = await import("@kelisim/server/documents/from-address");
    return fetchDocument(source.url, options.allowPrivate ? () => true : isPublicAddress);
  }
  const { size } = await stat(source.path);
  if (size > maximumDocumentBytes) throw new UserError(tooLargeMessage(source.name));
  return { bytes: await collectLimited(createReadStream(source.path), source.name), fileName: source.path };
}
