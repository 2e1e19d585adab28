/** Where the files of a log are read (C2SP tlog-tiles): an address, a folder, or a record of one's own. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseTilePath } from "@kelisim/register";
import type { JointRecord } from "@kelisim/register/storage";
import { UserError } from "../../errors.ts";

export interface LogSource {
  /** As the user named it. */
  readonly name: string;
  /** A file by its path below the log's address, such as `checkpoint`; null if there is none. */
  read(path: string): Promise<Uint8Array | null>;
}

/** Where a register serves the newest checkpoint that witnesses have cosigned, beside the newest of all. */
export const COSIGNED = "cosigned-checkpoint";

const TIMEOUT_MS = 30_000;
/** A bundle holds at most 256 entries of 65,535 bytes, each after its length. */
const MAXIMUM_FILE_BYTES = 256 * 65_537;

/** A log's address, or that of a register, which serves its log below `log/`. */
export async function logAt(address: string): Promise<LogSource> {
  for (const below of ["log/", ""]) {
    const base = new URL(below, address.endsWith("/") ? address : `${address}/`);
    const source: LogSource = { name: address, read: (path) => download(new URL(path, base)) };
    if ((await source.read("checkpoint")) !== null) return source;
  }
  throw new UserError(`there is no log at ${address}: neither checkpoint nor log/checkpoint is there`);
}

/** The folder of a log, as static hosting has it; null if the folder holds none. */
export async function logInFolder(folder: string): Promise<LogSource | null> {
  for (const root of [folder, join(folder, "log")]) {
    const found = await stat(join(root, "checkpoint")).catch(() => null);
    if (found?.isFile()) return { name: folder, read: (path) => readIfThere(join(root, path)) };
  }
  return null;
}

export function logOfRecord(record: JointRecord): LogSource {
  return {
    name: record.place,
    read: async (path) => {
      if (path === "checkpoint") return new TextEncoder().encode((await record.checkpoint()) ?? "");
      if (path === COSIGNED) {
        const cosigned = await record.cosignedCheckpoint();
        return cosigned === null ? null : new TextEncoder().encode(cosigned);
      }
      const coordinates = parseTilePath(path);
      if (coordinates === null) return null;
      const { level, index, width } = coordinates;
      return level === "entries" ? record.bundle({ index, width }) : record.tile({ level, index, width });
    },
  };
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new UserError(`${path} cannot be read (${message})`);
  }
}

async function download(url: URL): Promise<Uint8Array | null> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status === 404) {
      await response.body?.cancel();
      return null;
    }
    if (response.ok) return await limited(response, url);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { message, cause } = error as Error;
    throw new UserError(`${url.href} can't be read (${cause instanceof Error ? cause.message || message : message})`);
  }
  await response.body?.cancel();
  throw new UserError(`${url.href} answers ${response.status} ${response.statusText}`);
}

async function limited(response: Response, url: URL): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > MAXIMUM_FILE_BYTES) throw new UserError(`${url.href} is larger than any file of a log`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
