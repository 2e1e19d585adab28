import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { UserError } from "../errors.ts";
import { decode } from "./decode.ts";
import { detectFormat, refuseBinary } from "./format.ts";
import { collectLimited } from "./limited-bytes.ts";
import { type DocumentText, maximumDocumentBytes, type RawDocument, type Source, tooLargeMessage } from "./source.ts";

/**
 * The text of a document, wherever it comes from and whatever its format. Libraries for a format load when it is met.
 *
 * @throws {UserError} for anything that cannot be read, with what to do about it
 */
export async function loadDocument(source: Source, options: { allowPrivate: boolean }): Promise<DocumentText> {
  const document = await extractText(await loadBytes(source, options), source.name);
  if (document.text.trim() === "") throw new UserError(`${source.name} holds no text; there is nothing to read`);
  return document;
}

async function loadBytes(source: Source, options: { allowPrivate: boolean }): Promise<RawDocument> {
  if (source.kind === "stdin") return { bytes: source.bytes, fileName: "" };
  if (source.kind === "url") {
    const [{ fetchDocument }, { isPublicAddress }] = await Promise.all([
      import("./fetch-document.ts"),
      import("./public-address.ts"),
    ]);
    return fetchDocument(source.url, options.allowPrivate ? () => true : isPublicAddress);
  }
  const { size } = await stat(source.path);
  if (size > maximumDocumentBytes) throw new UserError(tooLargeMessage(source.name));
  return { bytes: await collectLimited(createReadStream(source.path), source.name), fileName: source.path };
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
