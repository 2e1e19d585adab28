/** Why a document can't be had or read; stable, for programs. */
export type DocumentFault =
  | "too-large"
  | "no-text"
  | "wrong-format"
  | "damaged"
  | "locked"
  | "only-pictures"
  | "bad-address"
  | "private-address"
  | "refused"
  | "no-host"
  | "no-answer"
  | "too-slow"
  | "too-costly"
  | "busy";

/** A document can't be had or read; the message says what to do. */
export class DocumentError extends Error {
  override name = "DocumentError";
  constructor(
    readonly code: DocumentFault,
    message: string,
  ) {
    super(message);
  }
}
