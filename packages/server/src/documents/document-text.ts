import { decode } from "./decode.ts";
import { type DocumentText, maximumTextLength, type RawDocument } from "./document.ts";
import { DocumentError } from "./document-error.ts";
import { detectFormat, refuseBinary } from "./format.ts";

/**
 * The text of a document, whatever its format. Libraries for a format load when it is met.
 *
 * @param name how the document is called in errors
 * @throws {DocumentError} for anything that holds no text to be read, with what to do about it
 */
export async function documentText(raw: RawDocument, name: string): Promise<DocumentText> {
  const document = await extractText(raw, name);
  if (document.text.trim() === "") {
    throw new DocumentError("no-text", `${name} holds no text; there is nothing to read`);
  }
  if (document.text.length > maximumTextLength) {
    const message = `${name} holds more than ${maximumTextLength / 1_000_000} million characters, the most that is read; give the part that holds the report`;
    throw new DocumentError("too-large", message);
  }
  return document;
}

async function extractText(document: RawDocument, name: string): Promise<DocumentText> {
  const format = detectFormat(document, name);
  if (format === "docx") {
    const { docxText } = await import("./docx-text.ts");
    return { text: await docxText(document.bytes, name), format, title: null, published: null };
  }
  if (format === "pdf") {
    const { pdfText } = await import("./pdf-text.ts");
    return { text: await pdfText(document.bytes, name), format, title: null, published: null };
  }
  if (format === "html") {
    const { declaredHtmlCharset, htmlText } = await import("./html-text.ts");
    const html = decode(document.bytes, document.charset ?? declaredHtmlCharset(document.bytes));
    refuseBinary(html, name);
    return { ...htmlText(html), format };
  }
  const text = decode(document.bytes, document.charset);
  refuseBinary(text, name);
  return { text, format, title: null, published: null };
}
