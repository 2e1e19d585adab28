// How fast the register's core is: the fold of a long log with its peak memory, and the verification of entries.
// npm run build && node bench/register/core.mjs [entries to fold] [entries to verify]
import { fork } from "node:child_process";
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import {
  decodeBundle,
  encodeBundle,
  fold,
  NOTHING_VERIFIED,
  readTrustedLeaf,
  rootOf,
  verifyEntries,
} from "@kelisim/register";
import { MIX, SECONDS_BETWEEN_ENTRIES, syntheticLog } from "./synthetic-log.mjs";

const BUNDLE = 256;
const WANTED = { foldSeconds: 10, peakMiB: 1024, verifiedPerSecond: 5_000 };
const [part, file] = process.argv[2] === "--part" ? process.argv.slice(3) : [];

if (part === "fold") report(measureFold(file));
else if (part === "verify") report(measureVerify(file));
else await main(Number(process.argv[2] ?? 1_000_000), Number(process.argv[3] ?? 20_000));

async function main(foldCount, verifyCount) {
  const folder = mkdtempSync(join(tmpdir(), "kelisim-bench-"));
  try {
    const folded = join(folder, "unsigned.bin");
    const verified = join(folder, "signed.bin");
    const foldBytes = writeLog(folded, syntheticLog({ signed: false }), foldCount);
    const verifyBytes = writeLog(verified, syntheticLog({ signed: true }), verifyCount);
    console.log(`${cpus()[0].model}, Node ${process.version}; each part in a process of its own, one thread`);
    console.log(
      `log: ${MIX}; one entry every ${SECONDS_BETWEEN_ENTRIES} s; ${Math.round(foldBytes / foldCount)} bytes each`,
    );
    const f = await inProcess("fold", folded);
    console.log(
      `fold of ${foldCount} entries: ${f.foldSeconds.toFixed(2)} s; with reading, parsing and hashing the log: ` +
        `${f.totalSeconds.toFixed(2)} s; peak memory of the process ${Math.round(f.peakMiB)} MiB`,
    );
    const isFoldGood = f.foldSeconds < WANTED.foldSeconds && f.peakMiB < WANTED.peakMiB;
    console.log(
      `${isFoldGood ? "MET" : "MISSED"}: wanted < ${WANTED.foldSeconds} s for the fold and < ${WANTED.peakMiB} MiB`,
    );
    const v = await inProcess("verify", verified);
    console.log(
      `verify of ${verifyCount} entries (${Math.round(verifyBytes / verifyCount)} bytes each; canonical form, schema, ` +
        `signature, rules and Merkle root): ${v.seconds.toFixed(2)} s = ${Math.round(verifyCount / v.seconds)} entries/s`,
    );
    const isVerifyGood = verifyCount / v.seconds >= WANTED.verifiedPerSecond;
    console.log(`${isVerifyGood ? "MET" : "MISSED"}: wanted >= ${WANTED.verifiedPerSecond} entries/s`);
    console.log(`load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureFold(path) {
  const begun = performance.now();
  let foldMs = 0;
  let state;
  for (const leaves of bundlesOf(path)) {
    const entries = leaves.map((leaf, i) => readTrustedLeaf(leaf, (state?.size ?? 0) + i));
    const before = performance.now();
    state = fold(entries, state);
    foldMs += performance.now() - before;
  }
  const totalSeconds = (performance.now() - begun) / 1000;
  return { foldSeconds: foldMs / 1000, totalSeconds, peakMiB: process.resourceUsage().maxRSS / 1024, size: state.size };
}

function measureVerify(path) {
  const begun = performance.now();
  let verified = NOTHING_VERIFIED;
  for (const leaves of bundlesOf(path)) verified = verifyEntries(verified, leaves);
  rootOf(verified.tree);
  return { seconds: (performance.now() - begun) / 1000 };
}

function writeLog(path, log, count) {
  const file = openSync(path, "w");
  let bytes = 0;
  for (let written = 0; written < count; ) {
    const leaves = [];
    while (leaves.length < BUNDLE && written + leaves.length < count) leaves.push(log.next().value);
    const bundle = encodeBundle(leaves);
    const header = Buffer.alloc(8);
    header.writeUInt32BE(bundle.length, 0);
    header.writeUInt32BE(leaves.length, 4);
    writeSync(file, header);
    writeSync(file, bundle);
    written += leaves.length;
    bytes += bundle.length - 2 * leaves.length;
  }
  closeSync(file);
  return bytes;
}

function* bundlesOf(path) {
  const file = openSync(path, "r");
  const end = fstatSync(file).size;
  const header = Buffer.alloc(8);
  for (let at = 0; at < end; ) {
    readSync(file, header, 0, 8, at);
    const bundle = new Uint8Array(header.readUInt32BE(0));
    readSync(file, bundle, 0, bundle.length, at + 8);
    yield decodeBundle(bundle, header.readUInt32BE(4));
    at += 8 + bundle.length;
  }
  closeSync(file);
}

function inProcess(name, path) {
  return new Promise((resolve, reject) => {
    const child = fork(new URL(import.meta.url), ["--part", name, path]);
    child.once("message", resolve);
    child.once("exit", (code) => code !== 0 && reject(new Error(`the ${name} part ended with ${code}`)));
  });
}

function report(result) {
  process.send(result);
}
