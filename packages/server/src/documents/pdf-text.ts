import { getDocument, type PDFPageProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { DocumentError } from "./document-error.ts";
import { type PdfLine, pdfParagraphs } from "./pdf-paragraphs.ts";

/**
 * The text of a PDF, one paragraph a line.
 *
 * @throws {DocumentError} for locked and damaged files, and for scans that hold pictures of text alone
 */
export async function pdfText(bytes: Uint8Array, name: string): Promise<string> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: true,
    disableFontFace: true,
  });
  try {
    const document = await loading.promise;
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await pageLines(page));
      page.cleanup();
    }
    const text = pdfParagraphs(pages).join("\n");
    if (text.trim() !== "") return text;
    throw new DocumentError(
      "only-pictures",
      `${name} holds no text, only pictures of it: run a text recognition (OCR) over it first`,
    );
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    if (error instanceof Error && error.name === "PasswordException")
      throw new DocumentError("locked", `${name} is locked by a password: save it without one`);
    throw new DocumentError(
      "damaged",
      `${name} is a damaged PDF (${error instanceof Error ? error.message : String(error)})`,
    );
  } finally {
    await loading.destroy();
  }
}

async function pageLines(page: PDFPageProxy): Promise<PdfLine[]> {
  const { items } = await page.getTextContent();
  const lines: PdfLine[] = [];
  let line: { text: string; left: number; right: number; y: number; height: number } | null = null;
  for (const item of items) {
    if (!("str" in item)) continue;
    const [, , , , x = 0, y = 0] = item.transform as number[];
    if (item.str.trim() !== "") {
      line ??= { text: "", left: x, right: x, y, height: item.height };
      line.right = Math.max(line.right, x + item.width);
      line.height = Math.max(line.height, item.height);
    }
    if (line !== null) line.text += item.str;
    if (item.hasEOL && line !== null) {
      lines.push({ ...line, text: line.text.trim() });
      line = null;
    }
  }
  if (line !== null) lines.push({ ...line, text: line.text.trim() });
  return lines;
}
