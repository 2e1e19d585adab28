import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCheckpoint, signCheckpoint } from "./note/checkpoint.ts";
import { TEST_LOG, TestRecord, testIndicator, testMeeting, year } from "./testing/test-record.ts";
import {
  BadLogEntryError,
  CheckpointMismatchError,
  NOTHING_VERIFIED,
  verifyEntries,
  verifyHead,
} from "./verify-log.ts";

const record = new TestRecord();
record.agree(testMeeting("summit"));
record.agree(testIndicator("grants"));
const observation = record.append("observe", "KZ", { indicator: "grants", period: year(2021), value: 20 });
record.append("confirm", "KG", { observation });
for (const id of ["a", "b", "c", "d"]) record.propose(testMeeting(id));
const { leaves } = record;
const checkpoint = openCheckpoint(signCheckpoint(verifyEntries(NOTHING_VERIFIED, leaves).tree, TEST_LOG), TEST_LOG);

function verify(log: readonly Uint8Array[]): void {
  verifyHead(verifyEntries(NOTHING_VERIFIED, log), checkpoint);
}

const place = fc.nat(leaves.length - 1);

describe("a log", () => {
  it("verifies as it was written, at once or in pieces", () => {
    verify(leaves);
    const begun = verifyEntries(NOTHING_VERIFIED, leaves.slice(0, 4));
    const done = verifyEntries(begun, leaves.slice(4));
    verifyHead(done, checkpoint);
    expect(done.state).toEqual(record.state);
  });

  it("does not with an entry left out, be it the last", () => {
    fc.assert(
      fc.property(place, (at) => {
        expect(() => verify(leaves.toSpliced(at, 1))).toThrow();
      }),
    );
    expect(() => verify(leaves.slice(0, -1))).toThrow(CheckpointMismatchError);
  });

  it("does not with two entries exchanged", () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(a !== b);
        expect(() => verify(leaves.with(a, leaves[b]!).with(b, leaves[a]!))).toThrow();
      }),
    );
    const last = leaves.length - 1;
    const exchanged = leaves.with(last, leaves[last - 1]!).with(last - 1, leaves[last]!);
    expect(() => verify(exchanged)).toThrow(CheckpointMismatchError);
  });

  it("does not with an entry twice", () => {
    fc.assert(
      fc.property(place, place, (at, again) => {
        expect(() => verify(leaves.toSpliced(at, 0, leaves[again]!))).toThrow(BadLogEntryError);
      }),
    );
  });

  it("does not with a bit of any entry altered, and it says which", () => {
    fc.assert(
      fc.property(place, fc.nat(2_000), fc.nat(7), (at, pick, bit) => {
        const leaf = leaves[at]!;
        const byte = pick % leaf.length;
        const altered = leaves.with(at, leaf.with(byte, leaf[byte]! ^ (1 << bit)));
        expect(() => verify(altered)).toThrow(expect.objectContaining({ name: "BadLogEntryError", index: at }));
      }),
      { numRuns: 300 },
    );
  });

  it("does not with a good entry more than was signed for", () => {
    record.propose(testMeeting("later"));
    expect(() => verify(record.leaves)).toThrow(CheckpointMismatchError);
    record.leaves.pop();
  });
});
