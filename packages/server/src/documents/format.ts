import type { Format, RawDocument } from "./document.ts";
import { DocumentError } from "./document-error.ts";

/** The first bytes of files that hold no text to be read, and what to do about them. */
const refused: readonly { readonly magic: readonly number[]; readonly what: string }[] = [
  { magic: [0xd0, 0xcf, 0x11, 0xe0], what: "an old Office document (.doc): save it as .docx" },
  { magic: [0x89, 0x50, 0x4e, 0x47], what: "a PNG picture: only text can be read" },
  { magic: [0xff, 0xd8, 0xff], what: "a JPEG picture: only text can be read" },
  { magic: [0x47, 0x49, 0x46, 0x38], what: "a GIF picture: only text can be read" },
  { magic: [0x1f, 0x8b], what: "compressed (gzip): unpack it first" },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: "an RTF document: save it as .docx or plain text" },
];

const pdfMagic = [0x25, 0x50, 0x44, 0x46, 0x2d];
const zipMagic = [0x50, 0x4b, 0x03, 0x04];

/**
 * Which kind of document the bytes are: by their content first, then by what the carrier says and the file's ending.
 *
 * @throws {DocumentError} for pictures, archives and other binary files
 */
export function detectFormat({ bytes, fileName, mediaType }: RawDocument, name: string): Format {
  if (startsWith(bytes, pdfMagic)) return "pdf";
  if (startsWith(bytes, zipMagic)) return "docx";
  for (const { magic, what } of refused)
    if (startsWith(bytes, magic)) throw new DocumentError("wrong-format", `${name} is ${what}`);
  if (mediaType === "text/html" || mediaType === "application/xhtml+xml") return "html";
  if (mediaType === "text/plain") return "text";
  if (/\.(?:html?|xhtml)$/i.test(fileName)) return "html";
  return looksLikeHtml(bytes) ? "html" : "text";
}

/** Refuses text that is none: more than one control character in a hundred, as in any compressed or compiled file. */
export function refuseBinary(text: string, name: string): void {
  const sample = text.slice(0, 100_000);
  let controls = 0;
  for (let index = 0; index < sample.length; index++) if (isControl(sample.charCodeAt(index))) controls++;
  if (controls > sample.length / 100)
    throw new DocumentError("wrong-format", `${name} is a binary file: only text can be read`);
}

function isControl(code: number): boolean {
  const isLayout = code >= 0x09 && code <= 0x0d;
  return (code < 0x20 && !isLayout) || (code >= 0x7f && code < 0xa0 && code !== 0x85);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2_000)).replaceAll("\0", "");
  return /^[^<]{0,8}(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(start);
}
