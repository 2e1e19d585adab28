import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leafHash } from "../merkle/hash.ts";
import { inclusionProof, readFromTiles } from "../merkle/proof.ts";
import { appendLeafHashes, EMPTY_TREE, partialTiles, rootOf } from "../merkle/tree.ts";
import { InvalidProofError } from "../merkle/verify-proof.ts";
import { TEST_LOG, TestRecord, testKey, testMeeting } from "../testing/test-record.ts";
import { cosignCheckpoint, openCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { formatEntryProof, MalformedEntryProofError, parseEntryProof, verifyEntryProof } from "./entry-proof.ts";
import {
  formatSignerKey,
  formatVerifierKey,
  MalformedNoteKeyError,
  noteSigner,
  parseSignerKey,
  parseVerifierKey,
} from "./note-key.ts";
import { MalformedNoteError, parseNote, signNote, UnverifiedNoteError, verifyNote } from "./signed-note.ts";

const WITNESS = noteSigner("witness.example/w1", "cosignature", testKey("witness").secretKey);
const STRANGER = noteSigner("stranger.example", "cosignature", testKey("stranger").secretKey);

describe("a signed note", () => {
  // The example of C2SP signed-note.
  it("of the specification verifies", () => {
    const key = parseVerifierKey("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    const note = parseNote(
      "This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n",
    );
    expect(verifyNote(note, [key])).toEqual([{ key, timeSeconds: null }]);
  });

  // golang.org/x/mod/sumdb/note, example_test.go.
  it("has the bytes that Go's sumdb/note gives it", () => {
    const skey = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    const vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const signer = parseSignerKey(skey);
    expect(formatVerifierKey(signer)).toBe(vkey);
    expect(formatSignerKey(signer)).toBe(skey);
    expect(signNote(text, [signer], 0)).toBe(
      `${text}\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`,
    );
  });

  it("is refused when any character of its text is altered", () => {
    const text = "register.example/kz-kg\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    const note = signNote(text, [TEST_LOG, WITNESS], 1_700_000_000);
    fc.assert(
      fc.property(fc.nat(text.length - 2), fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }), (at, other) => {
        fc.pre(text[at] !== other);
        const altered = note.slice(0, at) + other + note.slice(at + 1);
        for (const key of [TEST_LOG, WITNESS]) {
          expect(() => verifyNote(parseNote(altered), [key])).toThrow(/altered|control/);
        }
      }),
    );
  });

  it("with a bad signature of a known key is refused, though another is good", () => {
    const note = signNote("one\n", [TEST_LOG], 0);
    const other = signNote("two\n", [WITNESS], 0).split("\n\n")[1]!;
    expect(() => verifyNote(parseNote(note + other), [TEST_LOG, WITNESS])).toThrow(UnverifiedNoteError);
    expect(verifyNote(parseNote(note + other), [TEST_LOG])).toHaveLength(1);
    expect(() => verifyNote(parseNote(note), [WITNESS])).toThrow(UnverifiedNoteError);
  });

  it.each([
    ["no signature", "text\n"],
    ["no newline at its end", "text\n\n\u2014 a AAAAAAA="],
    ["a carriage return", "text\r\n\n\u2014 a AAAAAAA=\n"],
    ["a signature line without its dash", "text\n\na AAAAAAA=\n"],
    ["a signature that is too short", "text\n\n\u2014 a AAAA\n"],
    ["a key name with a plus sign", "text\n\n\u2014 a+b AAAAAAA=\n"],
    ["101 signatures", `text\n\n${"\u2014 a AAAAAAA=\n".repeat(101)}`],
  ])("with %s is none", (_, source) => {
    expect(() => parseNote(source)).toThrow(MalformedNoteError);
  });
});

describe("a note key", () => {
  it.each([
    "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530d903a+BekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=",
    "example.com/foo+530d903a",
    "",
  ])("is not %s", (text) => {
    expect(() => parseVerifierKey(text)).toThrow(MalformedNoteKeyError);
  });

  it("of a witness is read back as one of a witness", () => {
    expect(parseVerifierKey(formatVerifierKey(WITNESS))).toMatchObject({ kind: "cosignature", name: WITNESS.name });
    expect(parseSignerKey(formatSignerKey(WITNESS))).toEqual(WITNESS);
  });
});

describe("a checkpoint", () => {
  const { tree } = appendLeafHashes(EMPTY_TREE, [leafHash(new Uint8Array([1])), leafHash(new Uint8Array([2]))]);
  const signed = signCheckpoint(tree, TEST_LOG);

  it("tells the log's origin, size and root, signed by its key", () => {
    const opened = openCheckpoint(signed, TEST_LOG);
    expect(opened).toMatchObject({ origin: TEST_LOG.name, size: 2, cosignatures: [] });
    expect(Buffer.from(opened.root)).toEqual(Buffer.from(rootOf(tree)));
  });

  it("is cosigned by witnesses with the time of their word, and those unknown to the reader do not count", () => {
    const note = cosignCheckpoint(cosignCheckpoint(signed, WITNESS, 1_700_000_000), STRANGER, 1_700_000_001);
    expect(openCheckpoint(note, TEST_LOG, [WITNESS]).cosignatures).toEqual([
      { witness: WITNESS.name, timeSeconds: 1_700_000_000 },
    ]);
  });

  it("whose cosignature's time is altered is refused", () => {
    const note = cosignCheckpoint(signed, WITNESS, 1_700_000_000);
    const lines = note.trimEnd().split("\n");
    const [dash, name, encoded] = lines.at(-1)!.split(" ");
    const bytes = Buffer.from(encoded!, "base64");
    bytes[11]! ^= 1;
    const altered = `${[...lines.slice(0, -1), [dash, name, bytes.toString("base64")].join(" ")].join("\n")}\n`;
    expect(() => openCheckpoint(altered, TEST_LOG, [WITNESS])).toThrow(UnverifiedNoteError);
  });

  it("that only a witness signed, or another log, is refused", () => {
    const text = parseNote(signed).text;
    expect(() => openCheckpoint(signNote(text, [WITNESS], 1), TEST_LOG, [WITNESS])).toThrow(UnverifiedNoteError);
    const other = noteSigner("other.example/log", "signature", testKey("other").secretKey);
    expect(() => openCheckpoint(signCheckpoint(tree, other), TEST_LOG)).toThrow(UnverifiedNoteError);
    expect(() => openCheckpoint(signNote(text, [other], 0), other)).toThrow(UnverifiedNoteError);
  });

  it.each(["origin\n", "origin\n1\n", "origin\n01\nAAAA\n", "origin\n-1\nAAAA\n", "origin\n1\nAAAA\n", "\n1\nAAAA\n"])(
    "is not the signed text %j",
    (text) => {
      expect(() => openCheckpoint(signNote(text, [TEST_LOG], 0), TEST_LOG)).toThrow(MalformedNoteError);
    },
  );
});

describe("a .tlog-proof file", async () => {
  const record = new TestRecord();
  for (const id of ["a", "b", "c", "d"]) record.agree(testMeeting(id));
  const { tree } = appendLeafHashes(EMPTY_TREE, record.leaves.map(leafHash));
  const checkpoint = cosignCheckpoint(signCheckpoint(tree, TEST_LOG), WITNESS, 1_700_000_000);
  const read = readFromTiles(
    tree.size,
    async ({ level }) => partialTiles(tree).find((tile) => tile.level === level)!.hashes,
  );
  const index = 5;
  const hashes = await inclusionProof(index, tree.size, read);
  const file = formatEntryProof({ leaf: record.leaves[index]!, index, hashes, checkpoint });

  it("carries one entry and proves offline that the log holds it, and who witnessed that", () => {
    const proof = parseEntryProof(file);
    expect(Buffer.from(proof.leaf)).toEqual(Buffer.from(record.leaves[index]!));
    expect(verifyEntryProof(proof, TEST_LOG, [WITNESS])).toMatchObject({
      size: record.leaves.length,
      cosignatures: [{ witness: WITNESS.name }],
    });
  });

  it("has the form of C2SP tlog-proof", () => {
    const lines = file.split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "c2sp.org/tlog-proof@v1",
      `extra ${Buffer.from(record.leaves[index]!).toString("base64")}`,
      "index 5",
    ]);
    expect(file.split("\n\n")[1]).toBe(checkpoint.split("\n\n")[0]);
  });

  it("does not prove another entry, another place, or anything under another log's key", () => {
    const proof = parseEntryProof(file);
    expect(() => verifyEntryProof({ ...proof, leaf: record.leaves[6]! }, TEST_LOG)).toThrow(InvalidProofError);
    expect(() => verifyEntryProof({ ...proof, index: 6 }, TEST_LOG)).toThrow(InvalidProofError);
    expect(() => verifyEntryProof(proof, STRANGER)).toThrow(UnverifiedNoteError);
  });

  it("proves nothing once a character before its signatures is altered", () => {
    fc.assert(
      fc.property(fc.nat(file.indexOf("\u2014") - 2), fc.constantFrom("A", "b", "0", "/", " ", "\n"), (at, other) => {
        fc.pre(file[at] !== other);
        const altered = file.slice(0, at) + other + file.slice(at + 1);
        expect(() => verifyEntryProof(parseEntryProof(altered), TEST_LOG, [WITNESS])).toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["another header", file.replace("@v1", "@v2")],
    ["no entry", file.replace(/extra .*\n/, "")],
    ["no index", file.replace(/index .*\n/, "")],
    ["too many hashes", file.replace("index 5\n", `index 5\n${`${Buffer.alloc(32).toString("base64")}\n`.repeat(64)}`)],
    ["nothing in it", ""],
  ])("with %s is none", (_, text) => {
    expect(() => parseEntryProof(text)).toThrow(MalformedEntryProofError);
  });
});
