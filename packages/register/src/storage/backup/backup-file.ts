/**
 * The file of a backup: gzip of lines of JSON. First what it is, with the log's checkpoint; then the log's entries in
 * order, each in the very bytes that the log holds; then the drafts; last the SHA-256 of all lines before.
 */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import { fromUtf8 } from "../../encoding.ts";
import { StorageError } from "../errors.ts";

const Header = z.strictObject({
  format: z.literal("kelisim-backup"),
  version: z.literal(1),
  createdAt: z.string(),
  entries: z.int().positive(),
  drafts: z.int().nonnegative(),
  /** The signed checkpoint of exactly these entries. */
  checkpoint: z.string(),
});
export type BackupHeader = z.infer<typeof Header>;

const StoredDraft = z.strictObject({
  id: z.string(),
  party: z.string(),
  author: z.string(),
  body: z.string(),
  updated_at: z.string(),
});
export type StoredDraft = z.infer<typeof StoredDraft>;

const Footer = z.strictObject({ sha256: z.string() });

/** A file that is no backup, or was cut off or altered. Nothing was restored from it. */
export class DamagedBackupError extends StorageError {
  readonly code = "damaged-backup";
  constructor(path: string, what: string, options?: ErrorOptions) {
    super(`${path} can't be restored: ${what} Nothing was changed. Use another backup.`, options);
  }
}

export class BackupNotWrittenError extends StorageError {
  readonly code = "backup-not-written";
  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`The backup can't be written to ${path}: ${reason}. Nothing was left there.`, options);
  }
}

/** Writes a backup beside the path, and moves it there once it is whole and durable: never half of one. */
export async function writeBackupFile(
  path: string,
  header: BackupHeader,
  leaves: AsyncIterable<readonly Uint8Array[]>,
  drafts: readonly StoredDraft[],
): Promise<void> {
  const partial = `${path}.partial`;
  try {
    const lines = Readable.from(backupLines(header, leaves, drafts));
    await pipeline(lines, createGzip(), createWriteStream(partial, { mode: 0o600, flush: true }));
    await rename(partial, path);
    await syncDirectory(dirname(path));
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw error instanceof StorageError
      ? error
      : new BackupNotWrittenError(path, (error as Error).message, { cause: error });
  }
}

/** What a backup holds, in its order. `entry` comes for each entry, in batches. */
export interface BackupReader {
  readonly header: (header: BackupHeader) => void | Promise<void>;
  readonly entries: (leaves: readonly Uint8Array[]) => void | Promise<void>;
  readonly draft: (draft: StoredDraft) => void | Promise<void>;
}

const ENTRIES_PER_BATCH = 1_000;
const MAXIMUM_LINE_BYTES = 2 ** 22;

/**
 * Reads a backup to its end. What it says holds only once this has answered: then the file was whole, and no byte of it
 * altered by accident. Throws DamagedBackupError, or what `reader` throws.
 */
export async function readBackupFile(path: string, reader: BackupReader): Promise<void> {
  const input = createReadStream(path);
  const unzipped = createGunzip();
  input.on("error", (error) => unzipped.destroy(error));
  try {
    await readLines(path, linesOf(path, input.pipe(unzipped)), reader);
  } catch (error) {
    if (!(error as { code?: string }).code?.startsWith("Z_")) throw error;
    throw new DamagedBackupError(path, "it is not a gzip file, or was cut off.", { cause: error });
  } finally {
    input.destroy();
    unzipped.destroy();
  }
}

async function readLines(path: string, lines: AsyncIterable<Buffer>, reader: BackupReader): Promise<void> {
  const digest = createHash("sha256");
  let header: BackupHeader | undefined;
  let entries = 0;
  let drafts = 0;
  let batch: Uint8Array[] = [];
  let whole = false;
  for await (const line of lines) {
    if (whole) throw new DamagedBackupError(path, "it holds more than a backup does.");
    if (header === undefined) {
      header = parseLine(path, Header, line);
      await reader.header(header);
    } else if (entries < header.entries) {
      entries++;
      batch.push(line);
      if (batch.length === ENTRIES_PER_BATCH || entries === header.entries) {
        await reader.entries(batch);
        batch = [];
      }
    } else if (drafts < header.drafts) {
      drafts++;
      await reader.draft(parseLine(path, StoredDraft, line));
    } else {
      whole = parseLine(path, Footer, line).sha256 === digest.digest("hex");
      if (!whole) throw new DamagedBackupError(path, "its checksum is wrong.");
      continue;
    }
    digest.update(line).update("\n");
  }
  if (!whole) throw new DamagedBackupError(path, "it was cut off.");
}

/** Lines that end in a line feed and in nothing else: JSON may hold the other characters that end lines elsewhere. */
async function* linesOf(path: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a, start)) {
      yield rest.subarray(start, end);
      start = end + 1;
    }
    rest = rest.subarray(start);
    if (rest.length > MAXIMUM_LINE_BYTES)
      throw new DamagedBackupError(path, "a line is longer than any entry or draft.");
  }
  if (rest.length > 0) throw new DamagedBackupError(path, "it was cut off.");
}

async function* backupLines(
  header: BackupHeader,
  leaves: AsyncIterable<readonly Uint8Array[]>,
  drafts: readonly StoredDraft[],
): AsyncGenerator<string> {
  const digest = createHash("sha256");
  const line = (text: string) => {
    digest.update(`${text}\n`);
    return `${text}\n`;
  };
  yield line(JSON.stringify(header));
  for await (const some of leaves) yield some.map((leaf) => line(fromUtf8(leaf))).join("");
  for (const draft of drafts) yield line(JSON.stringify(draft));
  yield `${JSON.stringify({ sha256: digest.digest("hex") })}\n`;
}

function parseLine<Schema extends z.ZodType>(path: string, schema: Schema, line: Buffer): z.infer<Schema> {
  let data: unknown;
  try {
    data = JSON.parse(fromUtf8(line));
  } catch {
    throw new DamagedBackupError(path, "a line is not JSON.");
  }
  const result = schema.safeParse(data);
  if (!result.success) throw new DamagedBackupError(path, "it is not a backup that this version can read.");
  return result.data;
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
