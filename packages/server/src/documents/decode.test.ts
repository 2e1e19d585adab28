import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "./decode.ts";

const russian = "Стороны обсудили сотрудничество и подписали соглашение о «строительстве» моста — до 2025 года.";

function encode(text: string, encoding: string): Uint8Array {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (character) => table.indexOf(character));
}

describe("decode", () => {
  it.each(["windows-1251", "koi8-r", "iso-8859-5"])("tells %s from the other encodings of Russian", (encoding) => {
    const plain = russian.replace(/[«»—]/g, "");
    expect(decode(encode(plain, encoding))).toBe(plain);
  });

  it("reads the typographic marks of Windows-1251 and Windows-1252", () => {
    expect(decode(encode(russian, "windows-1251"))).toBe(russian);
    // “ ’ – – ” as Windows-1252 writes them.
    const bytes = Buffer.from(
      "\x93Kazakhstan\x92s leaders agreed \x96 for now \x96 on a bridge,\x94 he said.",
      "latin1",
    );
    expect(decode(bytes)).toBe("“Kazakhstan’s leaders agreed – for now – on a bridge,” he said.");
  });

  it("takes the charset that is declared, unless there is no such charset", () => {
    expect(decode(encode("мост", "koi8-r"), "koi8-r")).toBe("мост");
    expect(decode(Buffer.from("мост"), "no-such-charset")).toBe("мост");
  });

  it("keeps UTF-8 with a few broken bytes as UTF-8", () => {
    const broken = Buffer.concat([Buffer.from(russian), Uint8Array.of(0xff), Buffer.from(russian)]);
    expect(decode(broken)).toBe(`${russian}\ufffd${russian}`);
  });

  it("gives back whatever was written as UTF-8, and whatever was written as UTF-16 with its mark", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!text.includes("\0") && !text.includes("\ufffd"));
        expect(decode(Buffer.from(`word ${text}`))).toBe(`word ${text}`);
        expect(decode(Buffer.from(`\ufeff${text}`, "utf16le"))).toBe(`\ufeff${text}`);
      }),
    );
  });

  it("tells UTF-16 without its mark in Latin and Cyrillic text", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcdefgh ABC.,“”абвгдежз АБВ\n"), minLength: 20 });
    fc.assert(
      fc.property(letters, (text) => {
        const words = `Meeting ${text}`;
        expect(decode(Buffer.from(words, "utf16le"))).toBe(words);
        expect(decode(Buffer.from(words, "utf16le").swap16())).toBe(words);
      }),
    );
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decode(bytes) === "string"));
  });
});
