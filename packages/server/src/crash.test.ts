/**
 * Kills the server at random moments while entries are being written, and looks what is there afterwards.
 * `npm run crash-test` does so 200 times on each database; the ordinary test run a few times.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import {
  appendLeafHashes,
  EMPTY_TREE,
  formatVerifierKey,
  type Hash,
  leafHash,
  openCheckpoint,
  rootOf,
  type SignedCheckpoint,
  signEntry,
  type Tree,
  verifyConsistency,
  verifyLeaf,
} from "@kelisim/register";
import { openRecord, type RecordLocation } from "@kelisim/register/storage";
import { beforeAll, expect, test } from "vitest";
import { pgliteHomes, postgresHomes } from "../../register/src/testing/storage-homes.ts";
import { TEST_LOG, testKey, testMeeting } from "../../register/src/testing/test-record.ts";

const KILLS = Number(process.env["KELISIM_KILLS"] ?? 5);
const WRITERS = 8;
const PROGRAM = fileURLToPath(new URL("../dist/testing/serve-process.js", import.meta.url));

/** What clients were told before a kill: it must be so after it. */
interface Told {
  readonly acknowledged: Map<number, Hash>;
  checkpoint: SignedCheckpoint | null;
}

beforeAll(() => {
  // The process to kill runs what was built.
  execFileSync("npx", ["tsc", "-b", fileURLToPath(new URL("..", import.meta.url))], { stdio: "inherit" });
}, 120_000);

test.for([
  ["PGlite", pgliteHomes],
  ["PostgreSQL", postgresHomes],
] as const)(
  `${KILLS} kills in the midst of writing to %s lose nothing that was acknowledged`,
  { timeout: 60_000 + KILLS * 30_000 },
  async ([name, makeHomes], { skip }) => {
    const homes = await makeHomes();
    if (!homes.available) return skip();
    const location = await homes.newRecord();
    const record = await writeCharter(location);
    const told: Told = { acknowledged: new Map(), checkpoint: null };
    const seen: Seen = { tree: EMPTY_TREE, hashes: [] };
    let refusedConnections = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const server = spawn(process.execPath, [PROGRAM, JSON.stringify(location)], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      // One kill in ten comes while the server may still be opening the record.
      if (kill % 10 === 9) {
        await sleep(200 + Math.random() * 800);
        await killed(server);
        continue;
      }
      const url = await urlOf(server);
      await check(url, record, told, seen);
      const stopping = new AbortController();
      const writers = Array.from({ length: WRITERS }, (_, writer) =>
        write(url, record, `k${kill}-w${writer}`, told, stopping.signal),
      );
      const watcher = watch(url, told, stopping.signal);
      await sleep(20 + Math.random() * 500);
      await killed(server);
      stopping.abort();
      refusedConnections += (await Promise.all(writers)).filter((ended) => ended === "refused").length;
      await watcher;
    }
    const again = await openRecord(location, { modelProblems: () => [] });
    const state = (await again.state())!;
    const leaves = await again.leaves(0, state.size);
    const hashes = leaves.map((leaf, i) => verifyLeaf(leaf, i, i === 0 ? null : record).hash);
    for (const [index, hash] of told.acknowledged) expect(hashes[index]).toBe(hash);
    const { digestBefore, digestAfter } = await again.rebuild();
    expect(digestAfter).toBe(digestBefore);
    await again.close();
    await homes.remove();
    expect(told.acknowledged.size).toBeGreaterThan(KILLS);
    expect(refusedConnections).toBe(0);
    console.log(
      `${name}: ${KILLS} kills, ${told.acknowledged.size} entries acknowledged, all there; ${leaves.length} in the log`,
    );
  },
);

async function writeCharter(location: RecordLocation): Promise<Hash> {
  const record = await openRecord(location, { modelProblems: () => [] });
  const { publicKey, secretKey } = testKey("KZ");
  const body = {
    version: 1 as const,
    name: "Crashes",
    parties: [{ id: "KZ", name: "KZ", rootKeys: [publicKey] }],
    assentFrom: ["KZ"],
    logKey: formatVerifierKey(TEST_LOG),
  };
  const charter = { kind: "charter" as const, at: new Date().toISOString(), party: "KZ", key: publicKey, body };
  const { hash } = await record.append(signEntry(charter, secretKey, null));
  await record.close();
  return hash;
}

async function urlOf(server: ChildProcess): Promise<string> {
  let output = "";
  for await (const chunk of server.stdout!) {
    output += chunk;
    if (output.includes("\n")) break;
  }
  if (!output.includes("\n")) throw new Error(`the server ended with ${server.exitCode} before it listened`);
  return output.trim();
}

async function killed(server: ChildProcess): Promise<void> {
  const ended = once(server, "exit");
  server.kill("SIGKILL");
  await ended;
}

/** Sends entries, each after the one before was acknowledged, until the server is gone. */
async function write(
  url: string,
  record: Hash,
  name: string,
  told: Told,
  signal: AbortSignal,
): Promise<"gone" | "refused"> {
  const { publicKey, secretKey } = testKey("KZ");
  for (let i = 0; !signal.aborted; i++) {
    const body = { item: testMeeting(`${name}-${i}`), supersedes: null };
    const draft = { kind: "propose" as const, at: new Date().toISOString(), party: "KZ", key: publicKey, body };
    let response: Response;
    let answer: { index: number; hash: Hash };
    try {
      response = await fetch(`${url}/api/entries`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(signEntry(draft, secretKey, record)),
        signal,
      });
      answer = (await response.json()) as typeof answer;
    } catch {
      return "gone";
    }
    if (response.status !== 201) return "refused";
    told.acknowledged.set(answer.index, answer.hash);
  }
  return "gone";
}

/** Keeps the newest checkpoint that the server shows. */
async function watch(url: string, told: Told, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const note = await (await fetch(`${url}/log/checkpoint`, { signal })).text();
      const checkpoint = openCheckpoint(note, TEST_LOG);
      if (checkpoint.size > (told.checkpoint?.size ?? 0)) told.checkpoint = checkpoint;
    } catch {
      return;
    }
  }
}

/** What a client has seen of the log so far, every entry verified. */
interface Seen {
  tree: Tree;
  readonly hashes: Hash[];
}

/** The server, started again, must show all that it told before. */
async function check(url: string, record: Hash, told: Told, seen: Seen): Promise<void> {
  const checkpoint = openCheckpoint(await (await fetch(`${url}/log/checkpoint`)).text(), TEST_LOG);
  while (seen.hashes.length < checkpoint.size) {
    const response = await fetch(`${url}/api/entries?from=${seen.hashes.length}&limit=1000`);
    const { entries } = (await response.json()) as { entries: { index: number; hash: Hash; entry: unknown }[] };
    expect(entries.length).toBeGreaterThan(0);
    for (const { index, hash, entry } of entries) {
      const leaf = new TextEncoder().encode(canonical(entry));
      expect(verifyLeaf(leaf, index, index === 0 ? null : record).hash).toBe(hash);
      seen.hashes.push(hash);
      seen.tree = appendLeafHashes(seen.tree, [leafHash(leaf)]).tree;
    }
  }
  expect(seen.hashes).toHaveLength(checkpoint.size);
  expect(Buffer.from(rootOf(seen.tree))).toEqual(Buffer.from(checkpoint.root));
  for (const [index, hash] of told.acknowledged) expect(seen.hashes[index]).toBe(hash);
  if (told.checkpoint === null) return;
  const { size: oldSize, root: oldRoot } = told.checkpoint;
  expect(checkpoint.size).toBeGreaterThanOrEqual(oldSize);
  const response = await fetch(`${url}/api/consistency?from=${oldSize}&to=${checkpoint.size}`);
  const { hashes } = (await response.json()) as { hashes: string[] };
  verifyConsistency(
    { oldSize, oldRoot, newSize: checkpoint.size, newRoot: checkpoint.root },
    hashes.map((hash) => Buffer.from(hash, "base64")),
  );
}

/** The served JSON was made from the canonical form, and keeps its order of members. */
function canonical(entry: unknown): string {
  return JSON.stringify(entry);
}
