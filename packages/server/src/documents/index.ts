export { type DocumentText, type Format, maximumDocumentBytes, type RawDocument, tooLargeMessage } from "./document.ts";
export { DocumentError, type DocumentFault } from "./document-error.ts";
export { documentText } from "./document-text.ts";
export { titleOf } from "./document-title.ts";
export { collectLimited } from "./limited-bytes.ts";
