/** `kelisim export`: a record in the forms in which it travels. */
import { createWriteStream } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type LoggedEntry, readTrustedLeaf, type State, staticLog } from "@kelisim/register";
import type { JointRecord, RecordLocation } from "@kelisim/register/storage";
import type { Language } from "@kelisim/report";
import { aidAsIati, changesAsAtom, commitmentsAsCsv, datesAsCalendar, recordAsJsonLd } from "@kelisim/report/exports";
import { UsageError, UserError } from "../errors.ts";
import { asOfDay } from "./as-of.ts";
import { type OpenedRecord, withOwnRecord } from "./with-record.ts";

export type ExportFormat = "jsonl" | "csv" | "log" | "proof" | "jsonld" | "ics" | "atom" | "iati";

const LEAVES_PER_READ = 5_000;
const ENTRIES_OF_FEED = 100;

export interface ExportOptions {
  readonly format: ExportFormat;
  /** A file, or the folder of a log; standard output where it is null. */
  readonly to: string | null;
  /** Of a proof: the place of the entry in the log, or its hash. */
  readonly entry?: string;
  /** Of a calendar or a feed; English unless told. */
  readonly language?: Language;
}

export async function exportRecord(location: RecordLocation, options: ExportOptions): Promise<void> {
  const { format, to, entry, language } = options;
  if (entry !== undefined && format !== "proof") throw new UsageError("--entry goes with the format proof");
  if (language !== undefined && format !== "ics" && format !== "atom") {
    throw new UsageError("--language goes with the formats ics and atom");
  }
  const today = asOfDay(null).day;
  await withOwnRecord(location, async (opened) => {
    switch (format) {
      case "jsonl":
        return write(to, entryLines(opened));
      case "csv":
        return write(to, [commitmentsAsCsv(opened.state, today)]);
      case "jsonld":
        return write(to, [recordAsJsonLd(opened.state, today)]);
      case "ics":
        return write(to, [datesAsCalendar(opened.state, { language: language ?? "en" })]);
      case "atom":
        return write(to, [
          changesAsAtom(opened.state, await newestEntries(opened), { language: language ?? "en", address: null }),
        ]);
      case "iati":
        return write(to, [aidOf(opened.state, today)]);
      case "log":
        return writeLog(opened, to);
      case "proof":
        return write(to, [await proofOf(opened.record, entry)]);
    }
  });
}

async function newestEntries({ record, state }: OpenedRecord<JointRecord>): Promise<readonly LoggedEntry[]> {
  const start = Math.max(0, state.size - ENTRIES_OF_FEED);
  const leaves = await record.leaves(start, state.size);
  return leaves.map((leaf, i) => readTrustedLeaf(leaf, start + i));
}

function aidOf(state: State, day: string): string {
  const xml = aidAsIati(state, { day });
  if (xml === null) throw new UserError("the record has no aid and no finance, and an IATI file can't be empty");
  return xml;
}

/** Each entry as it stands in the log, in its canonical form. */
async function* entryLines({ record, state }: OpenedRecord<JointRecord>): AsyncGenerator<string> {
  for await (const leaf of leavesOf(record, state.size)) yield `${new TextDecoder().decode(leaf)}\n`;
}

async function* leavesOf(record: JointRecord, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < size; start += LEAVES_PER_READ) {
    yield* await record.leaves(start, Math.min(size, start + LEAVES_PER_READ));
  }
}

/** All files of the log, for any web server to serve. */
async function writeLog({ record, state }: OpenedRecord<JointRecord>, folder: string | null): Promise<void> {
  if (folder === null) throw new UsageError("name the folder to write the log to");
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0) throw new UserError(`${folder} is not empty; name a new folder`);
  const leaves: Uint8Array[] = [];
  for await (const leaf of leavesOf(record, state.size)) leaves.push(leaf);
  for (const { path, bytes } of staticLog(leaves)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  // Last, so that whoever finds a checkpoint finds all that it covers.
  await writeFile(join(folder, "checkpoint"), (await record.checkpoint()) ?? "");
}

async function proofOf(record: JointRecord, entry: string | undefined): Promise<string> {
  if (entry === undefined)
    throw new UsageError("name the entry to prove with --entry: its place in the log, or its hash");
  const index = /^\d{1,15}$/.test(entry)
    ? Number(entry)
    : /^[0-9a-f]{64}$/.test(entry)
      ? await record.findEntry(entry)
      : null;
  const proof = index === null ? null : await record.entryProof(index);
  if (proof === null)
    throw new UserError(`there is no entry ${entry} in the log; kelisim show ITEM --json tells their places`);
  return proof;
}

async function write(file: string | null, chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
  if (file === null) {
    for await (const chunk of chunks) process.stdout.write(chunk);
    return;
  }
  try {
    await pipeline(Readable.from(chunks), createWriteStream(file, { flags: "wx" }));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new UserError(`${file} exists; name another file`);
    if (code === undefined || !["ENOENT", "EACCES", "EISDIR", "ENOSPC"].includes(code)) throw error;
    throw new UserError(`${file} can't be written (${message})`);
  }
}
