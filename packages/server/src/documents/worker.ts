import type { DocumentText, RawDocument } from "./document.ts";
import { DocumentError, type DocumentFault } from "./document-error.ts";
import { documentText } from "./document-text.ts";

export interface Extraction {
  readonly raw: RawDocument;
  readonly name: string;
}

/** Plain data, as it crosses threads. */
export type Extracted =
  | { readonly ok: true; readonly document: DocumentText }
  | { readonly ok: false; readonly code: DocumentFault; readonly message: string };

/** What a worker thread does with one document. */
export default async function extract({ raw, name }: Extraction): Promise<Extracted> {
  try {
    return { ok: true, document: await documentText(raw, name) };
  } catch (error) {
    if (error instanceof DocumentError) return { ok: false, code: error.code, message: error.message };
    throw error;
  }
}
