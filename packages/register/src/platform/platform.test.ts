import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromHex } from "../encoding.ts";
import * as node from "./node.ts";
import * as portable from "./portable.ts";

describe.each([
  ["Node's crypto", node],
  ["the portable crypto of browsers", portable],
])("%s", (_, platform) => {
  // RFC 8032, section 7.1, tests 1 and 3.
  it.each([
    [
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ],
  ])("signs as RFC 8032 does with key %s", (secretKey, publicKey, message, signature) => {
    expect(platform.toHex(platform.publicKeyOf(fromHex(secretKey)))).toBe(publicKey);
    expect(platform.toHex(platform.signEd25519(fromHex(message), fromHex(secretKey)))).toBe(signature);
    expect(platform.verifyEd25519(fromHex(message), fromHex(publicKey), fromHex(signature))).toBe(true);
    expect(platform.verifyEd25519(fromHex("00"), fromHex(publicKey), fromHex(signature))).toBe(false);
  });

  it("refuses a signature whose number was raised by the group's order, so that no entry has two signatures", () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const secretKey = new Uint8Array(32).fill(7);
    const signature = platform.signEd25519(new Uint8Array([1]), secretKey);
    let raised = order + signature.slice(32).reduceRight((number, byte) => number * 256n + BigInt(byte), 0n);
    const altered = signature.slice();
    for (let i = 32; i < 64; i++, raised /= 256n) altered[i] = Number(raised % 256n);
    expect(platform.verifyEd25519(new Uint8Array([1]), platform.publicKeyOf(secretKey), signature)).toBe(true);
    expect(platform.verifyEd25519(new Uint8Array([1]), platform.publicKeyOf(secretKey), altered)).toBe(false);
  });

  it("calls malformed keys and signatures bad, whatever they are", () => {
    const bytes = fc.uint8Array({ maxLength: 70 });
    fc.assert(
      fc.property(bytes, bytes, bytes, (message, publicKey, signature) => {
        expect(platform.verifyEd25519(message, publicKey, signature)).toBe(false);
      }),
    );
  });
});

it("gives the same everywhere", () => {
  const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(seed, fc.uint8Array(), fc.string({ unit: "binary" }), (secretKey, message, text) => {
      expect(Buffer.from(portable.sha256(message))).toEqual(Buffer.from(node.sha256(message)));
      expect(portable.signEd25519(message, secretKey)).toEqual(node.signEd25519(message, secretKey));
      const utf8 = new TextEncoder().encode(text);
      expect(portable.fromUtf8(utf8)).toBe(node.fromUtf8(utf8));
    }),
    { numRuns: 20 },
  );
});
