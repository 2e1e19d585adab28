import { analyse } from "chardet";

/** Single-byte encodings of the languages that are read, as chardet and the WHATWG Encoding Standard name them. */
const legacyEncodings = ["windows-1251", "KOI8-R", "ISO-8859-5", "ISO-8859-1", "windows-1252"];

/**
 * Decodes the bytes of a text.
 *
 * The order: byte order mark, the charset that the carrier declares, valid UTF-8, UTF-16 by its pattern of bytes,
 * and last the legacy encoding whose letters are most usual. A byte order mark of UTF-8 stays in the text, as every
 * program that reads the file as UTF-8 sees it, so that offsets agree. Malformed parts become U+FFFD.
 */
export function decode(bytes: Uint8Array, declaredCharset?: string): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs("utf-8", bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes);
  if (declaredCharset !== undefined && isKnownCharset(declaredCharset)) return decodeAs(declaredCharset, bytes);
  const utf16 = utf16ByteOrder(bytes);
  if (utf16 !== null) return decodeAs(utf16, bytes);
  if (isMostlyUtf8(bytes)) return decodeAs("utf-8", bytes);
  return decodeAs(likeliestLegacyEncoding(bytes), bytes);
}

/** Windows-1252 from 80 to 9F, where it differs from Latin 1; places that hold no character stay as they are. */
const windows1252Marks = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const text = decoder.decode(bytes);
  if (decoder.encoding !== "windows-1252") return text;
  // Node 20 decodes Windows-1252 as Latin 1 and so loses quotation marks and dashes.
  return text.replace(/[\u0080-\u009f]/g, (mark) => windows1252Marks[mark.charCodeAt(0) - 0x80] ?? mark);
}

function isKnownCharset(charset: string): boolean {
  try {
    new TextDecoder(charset);
    return true;
  } catch {
    return false;
  }
}

/**
 * UTF-16 without a byte order mark: nearly every code unit of Latin or Cyrillic text lies in the blocks 00, 04 or 20
 * (letters, punctuation), and no single-byte text has such bytes in every other place.
 */
function utf16ByteOrder(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 65_536);
  const units = Math.floor(sample.length / 2);
  if (units < 2 || bytes.length % 2 !== 0) return null;
  const usual = { even: 0, odd: 0 };
  for (let unit = 0; unit < units; unit++) {
    if (isUsualHighByte(sample[unit * 2] ?? 0)) usual.even++;
    if (isUsualHighByte(sample[unit * 2 + 1] ?? 0)) usual.odd++;
  }
  const hasHighBytes = sample.some((byte) => byte === 0x00 || byte === 0x04);
  if (!hasHighBytes) return null;
  if (usual.odd / units > 0.95 && usual.even < usual.odd) return "utf-16le";
  if (usual.even / units > 0.95 && usual.odd < usual.even) return "utf-16be";
  return null;
}

function isUsualHighByte(byte: number): boolean {
  return byte === 0x00 || byte === 0x04 || byte === 0x20;
}

/** Valid UTF-8, or UTF-8 with some broken places: more whole sequences of several bytes than stray high bytes. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    const { whole, stray } = countSequences(bytes.subarray(0, 1_000_000));
    return whole > stray;
  }
}

/** UTF-8 sequences of two to four bytes by their lead and continuation bytes (surrogates count as whole). */
function countSequences(bytes: Uint8Array): { whole: number; stray: number } {
  const isContinuation = (index: number) => ((bytes[index] ?? 0) & 0xc0) === 0x80;
  let whole = 0;
  let stray = 0;
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const following = lead >= 0xf5 ? 0 : lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    let found = 0;
    while (found < following && isContinuation(index + found + 1)) found++;
    if (following > 0 && found === following) whole++;
    else stray++;
    index += found;
  }
  return { whole, stray };
}

function likeliestLegacyEncoding(bytes: Uint8Array): string {
  const match = analyse(bytes.subarray(0, 100_000)).find(({ name }) => legacyEncodings.includes(name));
  return match?.name ?? "windows-1252";
}
