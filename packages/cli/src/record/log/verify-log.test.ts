import { cosignCheckpoint, generateKeyPair, noteSigner } from "@kelisim/register";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MemoryLog, sourceOf } from "../../testing/memory-log.ts";
import { faultIn } from "./not-verified.ts";
import { type LogExpectations, verifyWholeLog } from "./verify-log.ts";

const log = new MemoryLog();
log.meetings(300);
const NOTHING: LogExpectations = { logKey: null, witnesses: [], earlier: null };
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

function verified(files: ReadonlyMap<string, Uint8Array>, expected: Partial<LogExpectations> = {}) {
  return verifyWholeLog(sourceOf(files), { ...NOTHING, ...expected });
}

async function faultOf(files: ReadonlyMap<string, Uint8Array>, expected: Partial<LogExpectations> = {}) {
  return verified(files, expected).then(
    () => null,
    (error) => faultIn(error),
  );
}

describe("verifyWholeLog", () => {
  it("finds a good log good, and tells how many entries and tiles it has read", async () => {
    const report = await verified(log.files());
    expect(report).toMatchObject({ state: { size: 301 }, checkpoint: { size: 301 }, tiles: 3 });
  });

  it("finds one altered byte in any file", { timeout: 60_000 }, async () => {
    const files = log.files();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files.keys()),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (path, at, change) => {
          const bytes = new Uint8Array(files.get(path)!);
          bytes[at % bytes.length]! ^= change;
          // Cosignatures by others than the log may be anything.
          expect(await faultOf(new Map(files).set(path, bytes))).not.toBeNull();
        },
      ),
      { numRuns: 25 },
    );
  });

  it("finds any file that was cut short", { timeout: 60_000 }, async () => {
    const files = log.files();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files.keys()), fc.nat(), async (path, at) => {
        const bytes = files.get(path)!;
        expect(await faultOf(new Map(files).set(path, bytes.slice(0, at % bytes.length)))).not.toBeNull();
      }),
      { numRuns: 15 },
    );
  });

  it("finds entries that were left out, moved or added, though every one is well signed", async () => {
    const good = log.files();
    for (const leaves of [
      log.leaves.slice(0, -1),
      [...log.leaves.slice(0, 9), log.leaves[10]!, log.leaves[9]!, ...log.leaves.slice(11)],
    ]) {
      expect(await faultOf(new Map(log.files(leaves)).set("checkpoint", good.get("checkpoint")!))).not.toBeNull();
    }
  });

  it("finds files that are missing", async () => {
    for (const path of log.files().keys()) {
      if (path === "checkpoint") continue;
      const files = log.files();
      files.delete(path);
      expect(await faultOf(files)).toMatch(/missing/);
    }
  });

  it("finds history rewritten since a checkpoint that was kept, even by who holds all keys", async () => {
    const kept = text(log.files(log.leaves.slice(0, 100)).get("checkpoint"));
    expect((await verified(log.files(), { earlier: kept })).earlier?.size).toBe(100);
    const rewritten = new MemoryLog(log);
    rewritten.meetings(50);
    rewritten.meetings(250, "other");
    expect(await faultOf(rewritten.files())).toBeNull();
    expect(await faultOf(rewritten.files(), { earlier: kept })).toContain("history was rewritten");
    expect(await faultOf(log.files(log.leaves.slice(0, 90)), { earlier: kept })).toContain("the log had 100 entries");
  });

  it("wants the key and the witnesses that it was told", async () => {
    const witness = noteSigner("witness.example/us", "cosignature", generateKeyPair().secretKey);
    const files = log.files();
    expect(await faultOf(files, { logKey: new MemoryLog().logKey })).toContain("another was expected");
    expect(await faultOf(files, { witnesses: [witness] })).toContain("has not cosigned");
    const cosigned = cosignCheckpoint(text(files.get("checkpoint")), witness, 1_700_000_000);
    const report = await verified(files.set("checkpoint", new TextEncoder().encode(cosigned)), {
      witnesses: [witness],
    });
    const word = { witness: "witness.example/us", timeSeconds: 1_700_000_000 };
    expect(report.cosignatures).toEqual([{ ...word, size: report.checkpoint.size }]);
    // Signed by whom the reader does not know: said, but not counted.
    expect((await verified(files, {})).unknownSigners).toEqual(["witness.example/us"]);
  });

  it("takes the word of a witness on an earlier checkpoint, if the log goes on from that", async () => {
    const witness = noteSigner("witness.example/us", "cosignature", generateKeyPair().secretKey);
    const cosigned = (earlier: MemoryLog, size: number) => {
      const note = text(earlier.files(earlier.leaves.slice(0, size)).get("checkpoint"));
      return new TextEncoder().encode(cosignCheckpoint(note, witness, 1_700_000_000));
    };
    const files = log.files().set("cosigned-checkpoint", cosigned(log, 30));
    const report = await verified(files, { witnesses: [witness] });
    expect(report.cosignatures).toEqual([{ witness: witness.name, timeSeconds: 1_700_000_000, size: 30 }]);
    const other = new MemoryLog(log);
    other.meetings(40, "other");
    const rewritten = log.files().set("cosigned-checkpoint", cosigned(other, 30));
    expect(await faultOf(rewritten, { witnesses: [witness] })).toContain("history was rewritten");
    const longer = new MemoryLog(log);
    longer.meetings(log.leaves.length + 5, "longer");
    const shrunk = log.files().set("cosigned-checkpoint", cosigned(longer, log.leaves.length + 5));
    expect(await faultOf(shrunk, { witnesses: [witness] })).toContain("when the earlier checkpoint was signed");
  });
});
