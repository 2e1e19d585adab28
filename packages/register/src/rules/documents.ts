import type { EntryOf } from "../entry/entry.ts";
import type { Evidence, Hash } from "../entry/fields.ts";
import { DocumentAlreadyRecordedError, UnknownDocumentError } from "../errors.ts";
import type { State, Tables } from "./state.ts";

export function checkDocument(state: State, { body }: EntryOf<"document">): void {
  if (state.tables.documents.has(body.sha256)) throw new DocumentAlreadyRecordedError(body.sha256);
}

export function addDocument(tables: Tables, { party, body }: EntryOf<"document">, index: number): void {
  tables.documents.set(body.sha256, { document: body, party, index });
}

/** Throws UnknownDocumentError if a document that something refers to was not recorded before. */
export function checkDocumentsKnown(state: State, documents: readonly Hash[]): void {
  for (const document of documents) {
    if (!state.tables.documents.has(document)) throw new UnknownDocumentError(document);
  }
}

/** As `checkDocumentsKnown`, for the documents among the evidence. */
export function checkEvidence(state: State, evidence: readonly Evidence[] | undefined): void {
  for (const { document } of evidence ?? []) {
    if (document !== undefined) checkDocumentsKnown(state, [document]);
  }
}
