/** `kelisim witness`: keeps the last checkpoint seen of each log, and cosigns what goes on from it. */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import {
  formatSignerKey,
  formatVerifierKey,
  generateKeyPair,
  type NoteKey,
  type NoteSigner,
  noteSigner,
  parseSignerKey,
  parseVerifierKey,
  readTrustedLeaf,
} from "@kelisim/register";
import { ExitCode, UserError } from "../errors.ts";
import { handIn } from "./log/hand-in.ts";
import { type LogSource, logAt } from "./log/log-source.ts";
import { faultIn, NotVerifiedError, verifierKeyIn } from "./log/not-verified.ts";
import { claimedSize, readBundle, readCheckpointNote } from "./log/read-log.ts";
import { observeLog } from "./log/witness-log.ts";
import { printJson, printLines } from "./print.ts";

export interface WitnessOptions {
  /** Keeps the witness's key, and for each log its key, the last checkpoint, and evidence. */
  readonly folder: string;
  /** The witness's name, for its first key. */
  readonly name?: string;
  /** The log's key as published; else what its charter says the first time. */
  readonly logKey?: string;
  readonly json: boolean;
}

/** @returns the exit code: 1 where the log does not go on from what was seen */
export async function witnessLog(address: string, options: WitnessOptions): Promise<number> {
  const witness = await witnessKey(options.folder, options.name);
  try {
    return await witnessWith(witness, address, options);
  } catch (error) {
    throw new UserError(`nothing was cosigned: ${faultIn(error)}`);
  }
}

async function witnessWith(witness: NoteSigner, address: string, options: WitnessOptions): Promise<number> {
  const source = await logAt(address);
  const log =
    options.logKey === undefined ? await keyInCharter(source) : verifierKeyIn(options.logKey, "signature", "--log-key");
  const logKey = await keptLogKey(join(options.folder, "addresses"), log, source);
  // By its key, so that what it shows under one address is compared with what it showed under another.
  const folder = join(options.folder, "logs", nameFor(formatVerifierKey(logKey)));
  await mkdir(folder, { recursive: true });
  const last = await readIfThere(join(folder, "checkpoint"));
  const observed = await observeLog(source, logKey, last, witness, Math.floor(Date.now() / 1000));
  const { size, root } = observed.checkpoint;
  const facts = {
    log: formatVerifierKey(logKey),
    witness: formatVerifierKey(witness),
    size,
    root: Buffer.from(root).toString("hex"),
  };
  if (!observed.consistent) {
    const evidence = await keepEvidence(folder, last ?? "", observed.note);
    if (options.json) printJson({ consistent: false, ...facts, why: observed.why, evidence });
    throw new UserError(
      `FORK: ${observed.why}. Both checkpoints, signed by ${logKey.name}, are kept in ${evidence}; nothing was cosigned`,
    );
  }
  const file = join(folder, "checkpoint");
  await replace(file, observed.note);
  const refusal = await handIn(address, observed.note, witness);
  if (options.json) {
    printJson({
      consistent: true,
      ...facts,
      seenBefore: last === null ? null : claimedSize(last),
      file,
      checkpoint: observed.note,
      handedIn: refusal === null,
      ...(refusal !== null && { refusal }),
    });
  } else {
    const before =
      last === null
        ? "seen for the first time, so nothing could be compared"
        : `goes on from the ${claimedSize(last)} entries seen before`;
    printLines([
      `${logKey.name}: ${size} entries, ${before}`,
      `cosigned as ${facts.witness}`,
      `the cosigned checkpoint is in ${file}`,
      refusal === null
        ? "the register took the cosignature, and serves it"
        : `the cosignature was not handed in: ${refusal}`,
    ]);
  }
  return ExitCode.done;
}

async function witnessKey(folder: string, name: string | undefined): Promise<NoteSigner> {
  const path = join(folder, "witness-key");
  const text = await readIfThere(path);
  if (text !== null) {
    const key = parseSignerKey(text.trim());
    if (name !== undefined && name !== key.name)
      throw new UserError(`the witness in ${folder} is named ${key.name}; choose another --folder`);
    return key;
  }
  const key = noteSigner(name ?? `${hostname()}/kelisim-witness`, "cosignature", generateKeyPair().secretKey);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path, `${formatSignerKey(key)}\n`, { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    throw new UserError(`${path} can't be written (${(error as Error).message})`);
  }
  return key;
}

/** The key that was met first at an address is believed from then on. */
async function keptLogKey(folder: string, log: NoteKey, source: LogSource): Promise<NoteKey> {
  const path = join(folder, nameFor(source.name));
  const kept = await readIfThere(path);
  const text = formatVerifierKey(log);
  if (kept === null) {
    await mkdir(folder, { recursive: true });
    await writeFile(path, `${text}\n`, { flag: "wx" });
  } else if (kept.trim() !== text) {
    throw new NotVerifiedError(
      `${source.name} had the log key ${kept.trim()}, and now shows ${text}: it is another log`,
    );
  }
  return log;
}

/** A file name for a text that may hold anything. */
function nameFor(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

async function keyInCharter(source: LogSource): Promise<NoteKey> {
  const size = claimedSize(await readCheckpointNote(source)) ?? 0;
  if (size === 0) throw new NotVerifiedError("the log has no charter yet");
  const [leaf] = await readBundle(source, 0, Math.min(256, size));
  const { entry } = readTrustedLeaf(leaf!, 0);
  if (entry.kind !== "charter") throw new NotVerifiedError("the log does not begin with a charter");
  return parseVerifierKey(entry.body.logKey);
}

async function keepEvidence(folder: string, last: string, now: string): Promise<string> {
  const evidence = join(folder, `fork-${new Date().toISOString().replaceAll(":", "-")}`);
  await mkdir(evidence);
  await writeFile(join(evidence, "checkpoint-seen-before"), last, { flush: true });
  await writeFile(join(evidence, "checkpoint-now"), now, { flush: true });
  return evidence;
}

async function replace(file: string, content: string): Promise<void> {
  await writeFile(`${file}.new`, content, { flush: true });
  await rename(`${file}.new`, file);
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new UserError(`${path} can't be read (${(error as Error).message})`);
  }
}
