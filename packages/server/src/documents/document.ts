export type Format = "text" | "html" | "docx" | "pdf";

/** Bytes of a document with what their carrier says about them. */
export interface RawDocument {
  readonly bytes: Uint8Array;
  /** Its ending is a hint to the format; empty where there is none. */
  readonly fileName: string;
  /** From the Content-Type of an HTTP answer. */
  readonly mediaType?: string;
  readonly charset?: string;
}

/** The text of a document; offsets of a reading are UTF-16 offsets in `text`. */
export interface DocumentText {
  readonly text: string;
  readonly format: Format;
  readonly title: string | null;
  /** Date of publication (YYYY-MM-DD) that the document states about itself. */
  readonly published: string | null;
}

/** No document of this size is a report to be read; bytes, as stored or sent. */
export const maximumDocumentBytes = 50_000_000;

/** No report is as long as this; UTF-16 units. A reading of it takes some 15 seconds and 1.6 GB. */
export const maximumTextLength = 10_000_000;

export function tooLargeMessage(name: string): string {
  return `${name} is larger than ${maximumDocumentBytes / 1_000_000} MB, the most that is read; give the part that holds the report`;
}
