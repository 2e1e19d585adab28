import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  appendLeafHashes,
  cosignCheckpoint,
  EMPTY_TREE,
  type Entry,
  formatEntryProof,
  formatVerifierKey,
  inclusionProof,
  leafHash,
  noteSigner,
  readFromTiles,
  signCheckpoint,
  staticLog,
  tilePath,
} from "@kelisim/register";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pgliteHomes } from "../../packages/register/src/testing/storage-homes.ts";
import { TEST_LOG, TestRecord, testKey, testMeeting } from "../../packages/register/src/testing/test-record.ts";
import { serveRecord } from "../../packages/server/src/testing/served-record.ts";

const source = dirname(fileURLToPath(import.meta.url));
const work = mkdtempSync(join(tmpdir(), "kelisim-independent-"));
const program = join(work, "independent-log-check");
const go = (...args: string[]) =>
  spawnSync("go", args, { cwd: source, encoding: "utf8", env: { ...process.env, GOTOOLCHAIN: "local" } });

const missing = whatIsMissing();
if (missing !== null) {
  console.warn(`\n*** SKIPPED: the log was NOT checked by a client written elsewhere, because ${missing}. ***\n`);
}

const WITNESS = noteSigner("witness.example/w1", "cosignature", testKey("witness").secretKey);
const SIZE = 300;
const OLD_SIZE = 70;
const KEYS = ["-log", formatVerifierKey(TEST_LOG), "-witness", formatVerifierKey(WITNESS)];
const GOOD = [
  `checkpoint of ${SIZE} entries: signatures good`,
  `entries 0 to ${SIZE - 1}: each included`,
  `older checkpoint of ${OLD_SIZE} entries: consistent`,
  "proof file: good",
];
const NO_LIMIT = { burst: 1e9, perSecond: 1e9 };

describe.skipIf(missing !== null)("a log, checked by Go's sumdb and by Torchwood", { timeout: 600_000 }, () => {
  const leaves: Uint8Array[] = [];

  beforeAll(() => {
    const built = go("build", "-o", program, ".");
    expect(built.stderr).toBe("");
    const record = new TestRecord();
    for (let i = 0; record.leaves.length < SIZE; i++) record.propose(testMeeting(`meeting-${i}`));
    leaves.push(...record.leaves);
  }, 600_000);

  it("is found good: signatures, cosignature, every entry, an older checkpoint and a proof file", async () => {
    const folder = exportLog("good", leaves);
    const older = write(join(work, "older"), signCheckpoint(treeOf(leaves.slice(0, OLD_SIZE)), TEST_LOG));
    const proof = write(join(work, "entry-257.tlog-proof"), await proofOf(folder, 257));
    const result = check(folder, "-older", older, "-proof", proof);
    expect(result.stderr).toBe("");
    expect(result.stdout.trimEnd().split("\n")).toEqual(GOOD);
    expect(result.status).toBe(0);
  });

  it("is found good as a register serves it, with the cosignature that a witness has handed in", async () => {
    const homes = await pgliteHomes();
    const entries = leaves.map((leaf) => JSON.parse(Buffer.from(leaf).toString()) as Entry);
    const now = () => new Date("2031-01-01");
    const limits = { reads: NO_LIMIT, writes: NO_LIMIT, witnesses: [WITNESS] };
    const served = await serveRecord(await homes.newRecord(), now, entries.slice(0, OLD_SIZE), limits);
    try {
      const older = write(join(work, "served-older"), await (await served.get("/log/checkpoint")).text());
      await Promise.all(entries.slice(OLD_SIZE).map((entry) => served.record.append(entry)));
      const body = cosignCheckpoint(await (await served.get("/log/checkpoint")).text(), WITNESS, 1_700_000_000);
      expect((await fetch(`${served.url}/api/cosignatures`, { method: "POST", body })).status).toBe(201);
      const proof = write(join(work, "served-proof"), await (await served.get("/api/entries/257/proof")).text());
      // Not waited for synchronously: the server is in this process.
      const { stdout } = await promisify(execFile)(program, [
        ...KEYS,
        ...["-older", older, "-proof", proof],
        `${served.url}/log/`,
      ]);
      expect(stdout.trimEnd().split("\n")).toEqual(GOOD);
    } finally {
      await served.close();
      await homes.remove();
    }
  });

  it("is refused when its checkpoint was altered, or a witness's word is missing", () => {
    const folder = exportLog("unsigned", leaves);
    const path = join(folder, "checkpoint");
    const good = readFileSync(path, "utf8");
    write(path, good.replace(`\n${SIZE}\n`, `\n${SIZE - 1}\n`));
    expect(check(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining("REFUSED: checkpoint") });
    write(path, signCheckpoint(treeOf(leaves), TEST_LOG));
    expect(check(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining("REFUSED: checkpoint") });
  });

  it("is refused when an entry or a tile was altered", () => {
    for (const file of ["tile/entries/001.p/44", "tile/0/000"]) {
      const folder = exportLog(`altered-${file.replaceAll("/", "-")}`, leaves);
      const bytes = readFileSync(join(folder, file));
      bytes[1000]! ^= 1;
      writeFileSync(join(folder, file), bytes);
      expect(check(folder), file).toMatchObject({ status: 1, stderr: expect.stringContaining("REFUSED: entries") });
    }
  });

  it("is refused when an older checkpoint is of another history", () => {
    const folder = exportLog("forked", leaves);
    const fork = [...leaves.slice(0, OLD_SIZE - 1), leaves[OLD_SIZE]!];
    const older = write(join(work, "fork"), signCheckpoint(treeOf(fork), TEST_LOG));
    const result = check(folder, "-older", older);
    expect(result).toMatchObject({ status: 1, stderr: expect.stringContaining("REFUSED: older checkpoint") });
  });

  it("is refused when a proof file carries another entry", async () => {
    const folder = exportLog("other-proof", leaves);
    const [header, , ...rest] = (await proofOf(folder, 5)).split("\n");
    const other = `extra ${Buffer.from(leaves[6]!).toString("base64")}`;
    const proof = write(join(work, "other.tlog-proof"), [header, other, ...rest].join("\n"));
    const result = check(folder, "-proof", proof);
    expect(result).toMatchObject({ status: 1, stderr: expect.stringContaining("REFUSED: proof file") });
  });
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

function whatIsMissing(): string | null {
  if (go("version").status !== 0) return "Go is not installed";
  const download = go("mod", "download");
  return download.status === 0 ? null : `its Go modules can't be fetched: ${download.stderr.trim().split("\n").at(-1)}`;
}

function check(folder: string, ...options: string[]) {
  return spawnSync(program, [...KEYS, ...options, folder], { encoding: "utf8" });
}

function exportLog(name: string, entries: readonly Uint8Array[]): string {
  const folder = join(work, name);
  for (const { path, bytes } of staticLog(entries)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  write(join(folder, "checkpoint"), checkpointOf(entries));
  return folder;
}

async function proofOf(folder: string, index: number): Promise<string> {
  const read = readFromTiles(SIZE, async (tile) => readFileSync(join(folder, tilePath(tile))));
  const leaf = readLeaf(folder, index);
  const checkpoint = readFileSync(join(folder, "checkpoint"), "utf8");
  return formatEntryProof({ leaf, index, hashes: await inclusionProof(index, SIZE, read), checkpoint });
}

/** An entry straight from its bundle. */
function readLeaf(folder: string, index: number): Uint8Array {
  const bundle = readFileSync(join(folder, index < 256 ? "tile/entries/000" : "tile/entries/001.p/44"));
  let offset = 0;
  for (let i = index % 256; i > 0; i--) offset += 2 + bundle.readUInt16BE(offset);
  return new Uint8Array(bundle.subarray(offset + 2, offset + 2 + bundle.readUInt16BE(offset)));
}

function checkpointOf(entries: readonly Uint8Array[]): string {
  return cosignCheckpoint(signCheckpoint(treeOf(entries), TEST_LOG), WITNESS, 1_700_000_000);
}

function treeOf(entries: readonly Uint8Array[]) {
  return appendLeafHashes(EMPTY_TREE, entries.map(leafHash)).tree;
}

function write(path: string, text: string): string {
  writeFileSync(path, text);
  return path;
}
