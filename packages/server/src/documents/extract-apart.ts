import { createRequire } from "node:module";
import { Tinypool } from "tinypool";
import type { DocumentText, RawDocument } from "./document.ts";
import { DocumentError } from "./document-error.ts";
import type { Extracted, Extraction } from "./worker.ts";

/** Heap of the thread: beyond it a document fails, not the server. */
const memoryLimitMb = 512;
const timeLimitSeconds = 30;
/** Documents that wait while others are taken apart. */
const maximumWaiting = 20;

export type ExtractText = (raw: RawDocument, name: string) => Promise<DocumentText>;

/**
 * Takes documents apart in a thread of its own, one at a time, so that a large or hostile file holds up no one who reads
 * the record. The thread ends when nothing waits. What takes longer or more memory than the limits fails alone.
 *
 * @throws {DocumentError} from the function that is answered
 */
export function extractionThread(): ExtractText {
  const pool = new Tinypool({
    // By its name, because a worker thread needs the built file, wherever this one runs from.
    filename: createRequire(import.meta.url).resolve("@kelisim/server/documents/worker"),
    minThreads: 0,
    maxThreads: 1,
    maxQueue: maximumWaiting,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
  });
  return async (raw, name) => {
    if (pool.queueSize >= maximumWaiting) {
      throw new DocumentError("busy", "Too many documents wait to be read. Try again in a minute.");
    }
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), timeLimitSeconds * 1_000);
    try {
      const extracted = (await pool.run({ raw, name } satisfies Extraction, { signal: limit.signal })) as Extracted;
      if (extracted.ok) return extracted.document;
      throw new DocumentError(extracted.code, extracted.message);
    } catch (error) {
      if (limit.signal.aborted) {
        throw new DocumentError("too-costly", `${name} takes longer than ${timeLimitSeconds} seconds to take apart`);
      }
      if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") {
        throw new DocumentError("too-costly", `${name} needs more memory than a report does`);
      }
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
}
