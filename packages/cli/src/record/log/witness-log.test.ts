import { generateKeyPair, noteSigner, openCheckpoint } from "@kelisim/register";
import { describe, expect, it } from "vitest";
import { MemoryLog, sourceOf } from "../../testing/memory-log.ts";
import { observeLog } from "./witness-log.ts";

const witness = noteSigner("witness.example/us", "cosignature", generateKeyPair().secretKey);
const log = new MemoryLog();
log.meetings(299);

function observe(files: ReadonlyMap<string, Uint8Array>, last: string | null) {
  return observeLog(sourceOf(files), log.logKey, last, witness, 1_700_000_000);
}

describe("observeLog", () => {
  it("cosigns what it sees first, and what goes on from that", async () => {
    const first = await observe(log.files(log.leaves.slice(0, 100)), null);
    expect(first.consistent).toBe(true);
    const next = await observe(log.files(), first.note);
    expect(next.consistent).toBe(true);
    expect(openCheckpoint(next.note, log.logKey, [witness])).toMatchObject({
      size: 300,
      cosignatures: [{ witness: "witness.example/us", timeSeconds: 1_700_000_000 }],
    });
    expect((await observe(log.files(), next.note)).consistent).toBe(true);
  });

  it("does not cosign another history, a shorter one, or one that it can't compare", async () => {
    const { note: last } = await observe(log.files(log.leaves.slice(0, 100)), null);
    const fork = new MemoryLog(log);
    fork.meetings(50);
    fork.meetings(150, "other");
    const incomplete = log.files();
    incomplete.delete("tile/0/000");
    for (const files of [
      fork.files(),
      fork.files(fork.leaves.slice(0, 100)),
      log.files(log.leaves.slice(0, 99)),
      incomplete,
    ]) {
      const observed = await observe(files, last);
      expect(observed.consistent).toBe(false);
      expect(() => openCheckpoint(observed.note, log.logKey)).not.toThrow();
    }
  });

  it("does not look further at a checkpoint that the log's key has not signed", async () => {
    await expect(observe(new MemoryLog().files(), null)).rejects.toThrow();
  });
});
