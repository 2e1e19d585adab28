/** A disk that is full, and a folder that can't be written: mounted as small file systems, which takes Linux and root. */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startPrivatePostgres } from "../testing/private-postgres.ts";
import { TEST_LOG, TestRecord, testMeeting } from "../testing/test-record.ts";
import {
  type Appended,
  createRecord,
  type JointRecord,
  openRecord,
  type RecordLocation,
  StorageFullError,
  StorageNotWritableError,
} from "./index.ts";

const KIB = 1024;
const MIB = 1024 * KIB;
const OPTIONS = { modelProblems: () => [], now: () => new Date("2031-01-01") };
const root = mkdtempSync(join(tmpdir(), "kelisim-full-disk-"));
const mounted: string[] = [];
const sample = new TestRecord();
let proposals = 0;

const canMount = mount(join(root, "whole"));
if (!canMount) {
  console.warn("\n*** SKIPPED: full disk and read-only folder, since no file system can be mounted here. ***\n");
}

beforeAll(async () => {
  if (canMount) await createRecord({ folder: join(root, "whole/record") }, TEST_LOG);
});
afterAll(() => {
  for (const disk of mounted) execFileSync("umount", ["--lazy", disk]);
  rmSync(root, { recursive: true, force: true });
});

test.skipIf(!canMount)("where the tables can't grow, entries are refused, and taken once there is room", () =>
  fillAndFree({ folder: join(root, "whole/record") }, join(root, "whole"), 300 * KIB),
);

test.skipIf(!canMount)(
  "where the write-ahead log can't go on, entries are refused, and taken once there is room",
  () => {
    // PostgreSQL stops altogether then, rather than refuse a statement.
    const folder = join(root, "parted");
    cpSync(join(root, "whole/record"), folder, { recursive: true });
    const log = join(folder, "database/pg_wal");
    renameSync(log, `${log}-before`);
    mount(log);
    cpSync(`${log}-before`, log, { recursive: true });
    return fillAndFree({ folder }, log, MIB);
  },
);

test.skipIf(!canMount)(
  "on a full disk PostgreSQL's refusals are told, and entries taken once there is room",
  async ({ skip }) => {
    const disk = join(root, "postgres");
    mount(disk);
    // PostgreSQL runs as a user of its own.
    for (const folder of [root, disk]) chmodSync(folder, 0o755);
    const postgres = await startPrivatePostgres(disk);
    if (postgres === null) return skip();
    try {
      const location = { folder: join(root, "beside-postgres"), databaseUrl: await postgres.createDatabase() };
      await createRecord(location, TEST_LOG);
      await fillAndFree(location, disk, 2 * MIB);
    } finally {
      await postgres.stop();
    }
  },
);

test.skipIf(!canMount)("a folder that can't be written is named, and left as it is", async () => {
  const disk = join(root, "whole");
  const location = { folder: join(disk, "record") };
  execFileSync("mount", ["-o", "remount,ro", disk]);
  const refused = await openRecord(location, OPTIONS).catch((error) => error);
  const notMade = await createRecord({ folder: join(disk, "other") }, TEST_LOG).catch((error) => error);
  execFileSync("mount", ["-o", "remount,rw", disk]);
  expect(refused).toBeInstanceOf(StorageNotWritableError);
  expect(refused.message).toContain(location.folder);
  expect(notMade).toBeInstanceOf(StorageNotWritableError);
  const record = await openRecord(location, OPTIONS);
  await append(record);
  await record.close();
});

/** Fills the disk, makes room again, and looks whether all that was acknowledged is there. */
async function fillAndFree(location: RecordLocation, disk: string, bytesFree: number): Promise<void> {
  const record = await openRecord(location, OPTIONS);
  const told: Appended[] = [];
  if ((await record.state()) === null) told.push(await record.append(sample.logged[0]!.entry));
  leave(disk, bytesFree);
  const refusals: unknown[] = [];
  while (refusals.length < 3) {
    await append(record).then(
      (appended) => told.push(appended),
      (error) => refusals.push(error),
    );
  }
  for (const refusal of refusals) expect(refusal).toBeInstanceOf(StorageFullError);
  expect((await record.state())!.size).toBe(told.at(-1)!.index + 1);
  leave(disk, 100 * MIB);
  // A database that had stopped is tried again now and then.
  told.push(await vi.waitFor(() => append(record), { timeout: 30_000, interval: 500 }));
  for (let i = 0; i < 10; i++) told.push(await append(record));
  expect((await record.checkpoint())!.split("\n")[1]).toBe(String(told.at(-1)!.index + 1));
  await record.close();

  const again = await openRecord(location, OPTIONS);
  expect((await again.state())!.size).toBe(told.at(-1)!.index + 1);
  for (const { index, hash } of told) expect(await again.findEntry(hash)).toBe(index);
  const { digestBefore, digestAfter } = await again.rebuild();
  expect(digestAfter).toBe(digestBefore);
  await again.close();
}

/** A proposal of some 20 kB that can't be compressed. */
function append(record: JointRecord): Promise<Appended> {
  const item = testMeeting(`talks-${proposals++}`, randomBytes(14_000).toString("base64"));
  return record.append(sample.sign("propose", "KZ", { item, supersedes: null }));
}

function mount(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "tmpfs", folder], { stdio: "pipe" });
    mounted.push(folder);
    return true;
  } catch {
    return false;
  }
}

/** Makes a disk so large that so many bytes are free. */
function leave(disk: string, bytesFree: number): void {
  const { blocks, bfree, bsize } = statfsSync(disk);
  execFileSync("mount", ["-o", `remount,size=${(blocks - bfree) * bsize + bytesFree}`, disk]);
}
