/** Bytes as text: hexadecimal for hashes, base64 (RFC 4648, section 4) in notes, base64url in entries. */
export { fromUtf8, toHex } from "#platform";

/** The bytes that lower-case hexadecimal stands for. Throws a RangeError on anything else. */
export function fromHex(text: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) throw new RangeError("not lower-case hexadecimal");
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * The bytes that padded base64 stands for. Throws a RangeError unless the text is the one canonical encoding of
 * them, so that no two texts stand for the same bytes.
 */
export function fromBase64(text: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    throw new RangeError("not base64");
  }
  if (btoa(binary) !== text) throw new RangeError("not canonical base64");
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The bytes that unpadded base64url stands for. Throws a RangeError unless it is their canonical encoding. */
export function fromBase64Url(text: string): Uint8Array {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) throw new RangeError("not base64url");
  const padding = "=".repeat((4 - (text.length % 4)) % 4);
  return fromBase64(text.replaceAll("-", "+").replaceAll("_", "/") + padding);
}

const utf8Encoder = new TextEncoder();

export function toUtf8(text: string): Uint8Array {
  return utf8Encoder.encode(text);
}
