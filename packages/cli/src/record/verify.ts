/** `kelisim verify`: a whole log, or the proof of one entry; and exactly what was checked of it. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import {
  type LoggedEntry,
  parseEntry,
  parseEntryProof,
  readTrustedLeaf,
  type SignedCheckpoint,
  verifyEntryProof,
  verifyLeaf,
} from "@kelisim/register";
import type { RecordLocation } from "@kelisim/register/storage";
import { ExitCode, UsageError, UserError } from "../errors.ts";
import { type LogSource, logAt, logInFolder, logOfRecord } from "./log/log-source.ts";
import { faultIn, NotVerifiedError, verifierKeyIn } from "./log/not-verified.ts";
import { type LogReport, verifyWholeLog } from "./log/verify-log.ts";
import { isAddress } from "./place.ts";
import { printJson, printLines } from "./print.ts";
import { readInput } from "./read-input.ts";
import { withOwnRecord } from "./with-record.ts";

export interface VerifyOptions {
  readonly logKey?: string;
  readonly witnesses: readonly string[];
  /** A file with a checkpoint that was kept. */
  readonly since?: string;
  /** For a proof: the hash of the charter, to which the entry's signature is bound. */
  readonly recordId?: string;
  readonly json: boolean;
}

/** What was found, in sentences. */
interface Verdict {
  readonly what: string;
  readonly checked: readonly string[];
  readonly notChecked: readonly string[];
  readonly details: Record<string, unknown>;
}

/** @returns the exit code: 1 where something is wrong with the log or the proof */
export async function verify(target: string | null, location: RecordLocation, options: VerifyOptions): Promise<number> {
  try {
    const verdict = await verdictOn(target, location, options);
    if (options.json) {
      const { checked, notChecked, details } = verdict;
      printJson({ verified: true, ...details, checked, notChecked });
    } else {
      printLines([
        verdict.what,
        ...verdict.checked.map((line) => `  checked      ${line}`),
        ...verdict.notChecked.map((line) => `  not checked  ${line}`),
      ]);
    }
    return ExitCode.done;
  } catch (error) {
    const problem = faultIn(error);
    if (options.json) printJson({ verified: false, problem });
    throw new UserError(`not verified: ${problem}`);
  }
}

async function verdictOn(target: string | null, location: RecordLocation, options: VerifyOptions): Promise<Verdict> {
  if (target === null)
    return isAddress(location) ? verdictOn(location.folder, location, options) : verdictOnRecord(location, options);
  if (/^https?:\/\//.test(target)) return verdictOnLog(await logAt(target), options);
  const found = await stat(target).catch(() => null);
  if (found === null && target !== "-")
    throw new UserError(`there is no ${target}; name an address, a folder or a .tlog-proof file`);
  if (!found?.isDirectory()) return verdictOnProof(target, options);
  const source = await logInFolder(target);
  if (source !== null) return verdictOnLog(source, options);
  const isRecord = (await stat(join(target, "log-key")).catch(() => null)) !== null;
  if (!isRecord) throw new UserError(`${target} holds neither a record nor a log, which has a checkpoint and tiles`);
  return verdictOnRecord({ ...location, folder: target }, options);
}

function verdictOnRecord(location: RecordLocation, options: VerifyOptions): Promise<Verdict> {
  return withOwnRecord(location, ({ record }) => verdictOnLog(logOfRecord(record), options));
}

async function verdictOnLog(source: LogSource, options: VerifyOptions): Promise<Verdict> {
  const logKey = options.logKey === undefined ? null : verifierKeyIn(options.logKey, "signature", "--log-key");
  const witnesses = options.witnesses.map((text) => verifierKeyIn(text, "cosignature", "--witness"));
  const earlier = options.since === undefined ? null : await readInput(options.since);
  const report = await verifyWholeLog(source, { logKey, witnesses, earlier });
  const { state, checkpoint } = report;
  return {
    what: `${source.name}: ${state.charter.name}, ${count(state.size, "entry", "entries")}`,
    checked: checkedOfLog(report),
    notChecked: [
      ...(logKey === null
        ? [`that this is the log you mean: compare its key with the one that was published, ${state.charter.logKey}`]
        : []),
      "that the keys in the charter are the parties' own: compare them with what the parties publish",
      ...(earlier === null
        ? ["that nothing you saw before was rewritten: keep the checkpoint, and give it with --since"]
        : []),
      ...(report.unknownSigners.length === 0
        ? []
        : [
            `what ${report.unknownSigners.join(" and ")} signed beneath the checkpoint: give their keys with --witness`,
          ]),
      ...(witnesses.length === 0 ? ["that others are shown the same log: that takes witnesses (--witness)"] : []),
      "documents, which the record names by their hash only; and the models of crossings and basins",
    ],
    details: {
      record: state.record,
      logKey: state.charter.logKey,
      entries: state.size,
      tiles: report.tiles,
      root: Buffer.from(checkpoint.root).toString("hex"),
      cosignatures: report.cosignatures.map(({ witness, timeSeconds, size }) => ({
        witness,
        at: at(timeSeconds),
        size,
      })),
    },
  };
}

function checkedOfLog({ state, checkpoint, earlier, tiles, cosignatures }: LogReport): string[] {
  return [
    `${count(state.size, "entry", "entries")}: canonical form, schema, Ed25519 signature, and that its key could say it then`,
    "every rule of the record, entry by entry, from the charter on",
    `the root hash ${Buffer.from(checkpoint.root).toString("hex")}, computed from the entries, is the checkpoint's`,
    `the checkpoint is signed by ${state.charter.logKey}, the key that the charter names`,
    `${count(tiles, "tile", "tiles")}: the hashes that proofs are made of are those of the entries`,
    ...(earlier === null ? [] : [`the first ${earlier.size} are those of the earlier checkpoint, in its order`]),
    ...cosignatures.map(({ witness, timeSeconds, size }) =>
      size === checkpoint.size
        ? `${witness} cosigned the checkpoint at ${at(timeSeconds)}`
        : `${witness} cosigned the first ${count(size, "entry", "entries")} at ${at(timeSeconds)}; the rest came since`,
    ),
  ];
}

async function verdictOnProof(file: string, options: VerifyOptions): Promise<Verdict> {
  if (options.logKey === undefined) {
    throw new UsageError(
      "a proof is checked against the log's key: give it with --log-key, as the charter or its publisher tells it",
    );
  }
  if (options.since !== undefined) throw new UsageError("--since goes with a whole log, not with a proof");
  const logKey = verifierKeyIn(options.logKey, "signature", "--log-key");
  const witnesses = options.witnesses.map((text) => verifierKeyIn(text, "cosignature", "--witness"));
  const proof = parseEntryProof(file === "-" ? await readInput(file) : await readFile(file, "utf8"));
  const checkpoint = verifyEntryProof(proof, logKey, witnesses);
  const record = options.recordId ?? null;
  if (record !== null && !/^[0-9a-f]{64}$/.test(record))
    throw new UsageError("--record-id takes 64 hexadecimal digits");
  // The charter is bound to no record but itself.
  const isSignatureChecked = record !== null || proof.index === 0;
  const { entry, hash } = isSignatureChecked
    ? verifyLeaf(proof.leaf, proof.index, proof.index === 0 ? null : record)
    : readProvenLeaf(proof.leaf, proof.index);
  return {
    what: `${file}: entry ${proof.index} of ${logKey.name} is ${entry.kind} by ${entry.party}, dated ${entry.at}`,
    checked: [
      `the log's ${count(checkpoint.size, "entry", "entries")} hold this one at place ${proof.index} (inclusion proof)`,
      `the checkpoint is signed by ${options.logKey}`,
      ...(isSignatureChecked ? [`the entry's own Ed25519 signature, by key ${entry.key}`] : []),
      ...cosignaturesOf(checkpoint).map(({ witness, at }) => `${witness} cosigned the checkpoint at ${at}`),
    ],
    notChecked: [
      ...(isSignatureChecked ? [] : ["the entry's own signature: give the record's id with --record-id"]),
      `that key ${entry.key} is ${entry.party}'s and might say this: that takes the whole log`,
      "what came after: whether it was withdrawn, replaced or disputed since",
      ...(witnesses.length === 0 ? ["that others are shown the same log: that takes witnesses (--witness)"] : []),
    ],
    details: { index: proof.index, hash, entry, size: checkpoint.size, cosignatures: cosignaturesOf(checkpoint) },
  };
}

/** An entry that the log holds, though nobody checked here who signed it. */
function readProvenLeaf(leaf: Uint8Array, index: number): LoggedEntry {
  try {
    const { entry, hash } = readTrustedLeaf(leaf, index);
    return { entry: parseEntry(entry), hash, index };
  } catch (error) {
    if (error instanceof SyntaxError) throw new NotVerifiedError("the proof carries something that is no entry");
    throw error;
  }
}

function cosignaturesOf({ cosignatures }: SignedCheckpoint) {
  return cosignatures.map(({ witness, timeSeconds }) => ({ witness, at: at(timeSeconds) }));
}

function at(timeSeconds: number): string {
  return new Date(timeSeconds * 1000).toISOString();
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
