import { mkdtempSync, rmSync } from "node:fs";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toHex } from "../../encoding.ts";
import { pgliteHomes, postgresHomes, type StorageHomes } from "../../testing/storage-homes.ts";
import { TEST_LOG, TestRecord, testCommitment, testKey, testMeeting } from "../../testing/test-record.ts";
import {
  BackupNotWrittenError,
  DamagedBackupError,
  generateLogKey,
  LogKeyMismatchError,
  LogKeyMissingError,
  openRecord,
  type RecordLocation,
  RestoreWouldLoseEntriesError,
  restoreRecord,
} from "../index.ts";

const OPTIONS = { modelProblems: () => [], now: () => new Date("2031-01-01") };

const sample = new TestRecord();
// U+2028 ends a line for some readers, and stands in JSON as it is.
sample.agree(testMeeting("summit", "Talks\u2028and more"));
sample.agree(testCommitment("quota"));
for (let i = 0; i < 300; i++) sample.propose(testMeeting(`talks-${i}`));

describe.each([
  ["PGlite", pgliteHomes],
  ["PostgreSQL", postgresHomes],
] as const)("a backup of a record in %s", (_, makeHomes) => {
  let homes: StorageHomes;
  let folder: string;
  let location: RecordLocation;
  let backup: string;

  beforeAll(async () => {
    homes = await makeHomes();
    folder = mkdtempSync(join(tmpdir(), "kelisim-backup-"));
    if (!homes.available) return;
    backup = join(folder, "record.kelisim");
    location = await homes.newRecord();
    const record = await openRecord(location, OPTIONS);
    await Promise.all(sample.logged.map(({ entry }) => record.append(entry)));
    await record.drafts.create("KZ", testKey("KZ").publicKey, { note: "not yet", summary: { about: "a road" } });
    expect(await record.backup(backup)).toEqual({ entries: sample.logged.length, drafts: 1 });
    await record.close();
  });
  afterAll(async () => {
    await homes.remove();
    rmSync(folder, { recursive: true });
  });

  test("is one file for its owner alone, with neither key in it", async ({ skip }) => {
    if (!homes.available) return skip();
    expect(await readdir(folder)).toEqual(["record.kelisim"]);
    expect((await stat(backup)).mode & 0o777).toBe(0o600);
    expect(gunzipSync(await readFile(backup)).toString()).not.toContain("PRIVATE+KEY");
  });

  test("makes the record anew: its log, its checkpoint, its lists and its drafts", async ({ skip }) => {
    if (!homes.available) return skip();
    const other = await homes.newRecord();
    const { entries, drafts } = await restoreRecord(backup, other);
    expect([entries, drafts]).toEqual([sample.logged.length, 1]);
    const restored = await openRecord(other, OPTIONS);
    expect((await restored.leaves(0, 1_000)).map(toHex)).toEqual(sample.leaves.map(toHex));
    expect(await restored.listItems({ limit: 5, today: "2031-01-01", search: "quota" })).toMatchObject({
      items: [{ id: "quota", standing: "in-force" }],
    });
    const [draft] = await restored.drafts.list("KZ");
    expect(draft).toMatchObject({ summary: { about: "a road" } });
    expect(await restored.drafts.find("KZ", draft!.id)).toMatchObject({ body: { note: "not yet" } });
    const { digestBefore, digestAfter } = await restored.rebuild();
    expect(digestAfter).toBe(digestBefore);
    const more = sample.sign("propose", "KZ", { item: testMeeting("after"), supersedes: null });
    expect(await restored.append(more)).toMatchObject({ index: sample.logged.length });
    await restored.close();
    await expect(restoreRecord(backup, other)).rejects.toThrow(RestoreWouldLoseEntriesError);
    await restoreRecord(backup, other, { loseEntries: true });
    const again = await openRecord(other, OPTIONS);
    expect((await again.state())!.size).toBe(sample.logged.length);
    await again.close();
  });

  test("can be read without the log's key, but not added to", async ({ skip }) => {
    if (!homes.available) return skip();
    const { databaseUrl } = await homes.newRecord();
    const withoutKey = { folder: join(folder, "without-key"), ...(databaseUrl !== undefined && { databaseUrl }) };
    await restoreRecord(backup, withoutKey);
    const restored = await openRecord(withoutKey, OPTIONS);
    expect((await restored.state())!.size).toBe(sample.logged.length);
    await expect(restored.append({})).rejects.toThrow(LogKeyMissingError);
    await restored.close();
    const otherKey = { logKey: generateLogKey(TEST_LOG.name) };
    await expect(restoreRecord(backup, withoutKey, otherKey)).rejects.toThrow(LogKeyMismatchError);
    rmSync(withoutKey.folder, { recursive: true });
  });

  test("that was altered, cut off or mixed up restores nothing", async ({ skip }) => {
    if (!homes.available) return skip();
    const whole = await readFile(backup);
    const lines = gunzipSync(whole).toString().split("\n");
    const swapped = [...lines.slice(0, 5), lines[6]!, lines[5]!, ...lines.slice(7)];
    const forged = lines.map((line) => line.replace("Talks\u2028", "Walks\u2028"));
    const damaged: Record<string, Uint8Array> = {
      "not gzip": Buffer.from("hello"),
      empty: Buffer.alloc(0),
      "cut off": whole.subarray(0, whole.length / 2),
      "cut off at a line": gzipSync(lines.slice(0, 50).join("\n")),
      "one entry less": gzipSync([...lines.slice(0, 10), ...lines.slice(11)].join("\n")),
      "two entries swapped": gzipSync(swapped.join("\n")),
      forged: gzipSync(forged.join("\n")),
      "something added": gzipSync(`${lines.join("\n")}{}\n`),
      "no header": gzipSync(lines.slice(1).join("\n")),
    };
    const target = await homes.newRecord();
    for (const [name, bytes] of Object.entries(damaged)) {
      const path = join(folder, "damaged");
      await writeFile(path, bytes);
      await expect(restoreRecord(path, target), name).rejects.toThrow(DamagedBackupError);
    }
    const untouched = await openRecord(target, OPTIONS);
    expect(await untouched.state()).toBeNull();
    await untouched.close();
    rmSync(join(folder, "damaged"));
  });

  test("that can't be written leaves nothing behind", async ({ skip }) => {
    if (!homes.available) return skip();
    const record = await openRecord(location, OPTIONS);
    await expect(record.backup(join(folder, "nowhere", "backup"))).rejects.toThrow(BackupNotWrittenError);
    await record.close();
    expect(await readdir(folder)).toEqual(["record.kelisim"]);
  });
});
