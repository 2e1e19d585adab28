import mammoth from "mammoth";
import { DocumentError } from "./document-error.ts";
import { htmlParagraphs, parseHtml } from "./html-paragraphs.ts";
import { checkZip } from "./zip-limits.ts";

/**
 * The text of a Word document, one paragraph a line, footnotes last.
 * It goes by way of HTML, because Mammoth's raw text joins the words on both sides of a line break.
 *
 * @throws {DocumentError} for zip bombs, damaged files and archives that are no Word document
 */
export async function docxText(bytes: Uint8Array, name: string): Promise<string> {
  const entries = await checkZip(bytes, name);
  if (!entries.includes("word/document.xml")) {
    throw new DocumentError(
      "wrong-format",
      `${name} is an archive, but no Word document (.docx): unpack it, or save it as .docx or PDF`,
    );
  }
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    )
    .catch((error: unknown) => {
      throw new DocumentError(
        "damaged",
        `${name} is a damaged Word document (${error instanceof Error ? error.message : String(error)}); save it anew`,
      );
    });
  const document = parseHtml(value);
  for (const link of document.querySelectorAll('a[id^="footnote-ref"], a[id^="endnote-ref"], a[href*="note-ref"]')) {
    link.remove();
  }
  return htmlParagraphs(document.documentElement).join("\n");
}
