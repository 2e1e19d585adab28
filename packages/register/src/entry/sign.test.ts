import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromUtf8, toUtf8 } from "../encoding.ts";
import {
  BadSignatureError,
  EntryRefusedError,
  EntryTooLargeError,
  InvalidEntryError,
  NotCanonicalError,
} from "../errors.ts";
import { TestRecord, testCommitment, testKey, testMeeting, webCryptoSign } from "../testing/test-record.ts";
import type { Entry, UnsignedEntry } from "./entry.ts";
import {
  entryHash,
  entryLeaf,
  parseEntry,
  prepareEntry,
  signEntry,
  signEntryWith,
  verifyEntry,
  verifyLeaf,
} from "./sign.ts";

const record = new TestRecord();
const id = record.state!.record;
const entry = record.sign("propose", "KZ", { item: testCommitment("student-quota"), supersedes: null });
const leaf = entryLeaf(entry);

describe("a signed entry", () => {
  it("is verified from its bytes in the log", () => {
    expect(verifyLeaf(leaf, 1, id)).toEqual({ index: 1, hash: entryHash(leaf), entry });
  });

  it("is the same when it is signed by a key that is held elsewhere", async () => {
    const { signature: _, ...draft } = entry;
    const signed = await signEntryWith(draft, (bytes) => webCryptoSign(bytes, testKey("KZ").secretKey), id);
    expect(signed).toEqual(entry);
    await expect(signEntryWith(draft, (bytes) => webCryptoSign(bytes, testKey("KG").secretKey), id)).rejects.toThrow(
      BadSignatureError,
    );
  });

  it("is refused when any byte of it is altered", () => {
    fc.assert(
      fc.property(fc.nat(leaf.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = leaf.slice();
        altered[at]! ^= change;
        expect(() => verifyLeaf(altered, 1, id)).toThrow(EntryRefusedError);
      }),
      { numRuns: 1000 },
    );
  });

  it("is refused when bytes are cut off or added", () => {
    fc.assert(
      fc.property(fc.nat(leaf.length - 1), (length) => {
        expect(() => verifyLeaf(leaf.slice(0, length), 1, id)).toThrow(EntryRefusedError);
      }),
    );
    expect(() => verifyLeaf(toUtf8(`${fromUtf8(leaf)} `), 1, id)).toThrow(NotCanonicalError);
  });

  it("is the same whatever the order of its members", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1000)), (stream) => {
        const numbers = stream[Symbol.iterator]();
        const shuffled = shuffleMembers(entry, () => numbers.next().value!) as Entry;
        expect(entryLeaf(shuffled)).toEqual(leaf);
        expect(() => verifyEntry(shuffled, id)).not.toThrow();
      }),
    );
  });

  it("is not in canonical form in the log with its members in another order", () => {
    const { at, ...rest } = entry;
    expect(() => verifyLeaf(toUtf8(JSON.stringify({ ...rest, at })), 1, id)).toThrow(NotCanonicalError);
  });

  it("is good in its own record only", () => {
    const other = new TestRecord(["KZ", "KG", "UZ"]).state!.record;
    expect(() => verifyEntry(entry, other)).toThrow(BadSignatureError);
    expect(() => verifyEntry(entry, null)).toThrow(BadSignatureError);
  });

  it("does not bear another entry's signature, nor another key's", () => {
    const another = record.sign("propose", "KZ", { item: testMeeting("summit"), supersedes: null });
    expect(() => verifyEntry({ ...entry, signature: another.signature }, id)).toThrow(BadSignatureError);
    expect(() => verifyEntry({ ...entry, key: testKey("KG").publicKey }, id)).toThrow(BadSignatureError);
    const draft = { kind: "assent" as const, at: entry.at, party: "KZ", key: testKey("KZ").publicKey };
    const body = { revision: "0".repeat(64) };
    expect(() => signEntry({ ...draft, body }, testKey("KG").secretKey, id)).toThrow(BadSignatureError);
  });
});

describe("an entry's shape", () => {
  it.each<[string, (entry: Record<string, unknown>) => unknown, string]>([
    ["a member that is not of the schema", (e) => ({ ...e, note: "hidden" }), ""],
    ["a kind that does not exist", (e) => ({ ...e, kind: "delete" }), "kind"],
    ["a time without milliseconds", (e) => ({ ...e, at: "2021-03-02T09:00:00Z" }), "at"],
    ["a time in another zone", (e) => ({ ...e, at: "2021-03-02T15:00:00.000+06:00" }), "at"],
    ["a party in lower case", (e) => ({ ...e, party: "kz" }), "party"],
    ["a key with stray bits in its last character", (e) => ({ ...e, key: `${"A".repeat(42)}B` }), "key"],
    ["no body", ({ body: _, ...e }) => e, "body"],
    ["text", () => "entry", ""],
    ["null", () => null, ""],
  ])("refuses %s, and says where", (_, alter, path) => {
    const refusal = refusalOf(() => parseEntry(alter({ ...entry })));
    expect(refusal).toBeInstanceOf(InvalidEntryError);
    expect((refusal as InvalidEntryError).issues[0]!.path).toBe(path);
  });

  it.each([
    ["an id that climbs out of its folder", { id: "../../etc/passwd" }, "body.item.id"],
    ["a title in no language", { title: {} }, "body.item.title"],
    ["a title in a language that is none", { title: { constructor: "x" } }, "body.item.title"],
    ["an obligor of blanks", { by: [" "] }, "body.item.by.0"],
    ["a strength that does not exist", { strength: "promised" }, "body.item.strength"],
    ["a deadline that is not a day", { deadline: { due: "2021-02-30" } }, "body.item.deadline.due"],
    [
      "a quote that is not as long as its position says",
      { sources: [{ document: "0".repeat(64), exact: "ten-fold", prefix: "", suffix: "", start: 3, end: 5 }] },
      "body.item.sources.0",
    ],
  ])("refuses %s", (_, more, path) => {
    const item = { ...testCommitment("student-quota"), ...more };
    const refusal = refusalOf(() => parseEntry({ ...entry, body: { item, supersedes: null } }));
    expect((refusal as InvalidEntryError).issues.map((issue) => issue.path)).toContainEqual(
      expect.stringContaining(path),
    );
  });

  it("leaves out of a draft what is undefined", () => {
    const body = { item: { ...testMeeting("summit"), end: undefined }, supersedes: null };
    const prepared = prepareEntry({
      kind: "propose",
      at: entry.at,
      party: "KZ",
      key: entry.key,
      body,
    } as UnsignedEntry);
    expect(prepared.body).toStrictEqual({ item: testMeeting("summit"), supersedes: null });
  });

  it("never alters what it checks", () => {
    expect(parseEntry(structuredClone(entry))).toEqual(entry);
  });

  it("answers anything at all with an entry or InvalidEntryError", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (data) => {
        expect(refusalOf(() => parseEntry(data))).toBeInstanceOf(InvalidEntryError);
      }),
    );
  });

  it("refuses more than the 65,535 bytes that a log entry may take", () => {
    const model = { series: Array.from({ length: 40_000 }, () => 1) };
    const item = { type: "basin" as const, id: "chu", title: { en: "Chu" }, model };
    const draft = {
      kind: "propose" as const,
      at: entry.at,
      party: "KZ",
      key: entry.key,
      body: { item, supersedes: null },
    };
    expect(() => prepareEntry(draft)).toThrow(EntryTooLargeError);
  });
});

function refusalOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return "nothing was refused";
}

function shuffleMembers(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map((element) => shuffleMembers(element, random));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => ({ name, member, rank: random() }));
  members.sort((a, b) => a.rank - b.rank);
  return Object.fromEntries(members.map(({ name, member }) => [name, shuffleMembers(member, random)]));
}
