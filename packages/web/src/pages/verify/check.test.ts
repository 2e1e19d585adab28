import {
  appendLeafHashes,
  cosignCheckpoint,
  EMPTY_TREE,
  generateKeyPair,
  leafHash,
  noteSigner,
  signCheckpoint,
  UnverifiedNoteError,
} from "@kelisim/register";
import { describe, expect, it } from "vitest";
import { TEST_LOG, TestRecord, testMeeting } from "../../../../register/src/testing/test-record.ts";
import { checkCheckpoint } from "./check.ts";

const record = new TestRecord();
record.agree(testMeeting("summit"));
const { charter } = record.state!;
const checkpointOf = (leaves: readonly Uint8Array[]) =>
  signCheckpoint(appendLeafHashes(EMPTY_TREE, leaves.map(leafHash)).tree, TEST_LOG);
const note = checkpointOf(record.leaves);
const witness = noteSigner("witness.example/us", "cosignature", generateKeyPair().secretKey);
const stranger = noteSigner("stranger.example", "cosignature", generateKeyPair().secretKey);
const SEEN = 1_790_000_000;

describe("a checkpoint with cosignatures", () => {
  const cosigned = cosignCheckpoint(cosignCheckpoint(note, witness, SEEN), stranger, SEEN + 60);

  it("tells which of the witnesses that are trusted saw it, and when; others by name, unchecked", () => {
    const { checkpoint, unknownNames } = checkCheckpoint(cosigned, charter, [witness]);
    expect(checkpoint.size).toBe(record.logged.length);
    expect(checkpoint.cosignatures).toEqual([{ witness: witness.name, timeSeconds: SEEN }]);
    expect(unknownNames).toEqual([stranger.name]);
  });

  it("tells of nobody where no witness is trusted, or another key has the trusted one's name", () => {
    const namesake = noteSigner(witness.name, "cosignature", generateKeyPair().secretKey);
    for (const trusted of [[], [namesake]]) {
      const { checkpoint, unknownNames } = checkCheckpoint(cosigned, charter, trusted);
      expect(checkpoint.cosignatures).toEqual([]);
      expect(unknownNames).toEqual([witness.name, stranger.name]);
    }
  });

  it("is refused where a trusted witness signed another size or another time", () => {
    const other = checkpointOf(record.leaves.slice(1));
    const line = cosignCheckpoint(other, witness, SEEN).slice(other.length);
    expect(() => checkCheckpoint(note + line, charter, [witness])).toThrow(UnverifiedNoteError);
  });
});
