import { type Entry, entryHash, entryLeaf, type Hash, signEntryWith, type UnsignedEntry } from "@kelisim/register";
import { type AppendedEntry, appendEntry, type LoggedEntry } from "../api/entries.ts";
import { getJson, NoAnswerError, RequestProblem } from "../api/request.ts";
import { signBytes } from "./secrets.ts";

const PATIENCE_MS = 120_000;
const PAUSE_MS = 2_000;

/**
 * Signs an entry in this browser and sends it until the server has acknowledged it. While there is no answer it is
 * sent again, for two minutes: the same entry can't enter the log twice, so nothing can happen twice.
 */
export async function signAndSend(draft: UnsignedEntry, key: CryptoKey, record: Hash): Promise<AppendedEntry> {
  const entry = await signEntryWith(draft, (message) => signBytes(key, message), record);
  for (const start = Date.now(); ; ) {
    try {
      return await appendEntry(entry);
    } catch (error) {
      if (isReplay(error)) return findRecorded(entry);
      if (!(error instanceof NoAnswerError) || Date.now() - start > PATIENCE_MS) throw error;
      await pause();
    }
  }
}

/** The server has it: the answer to an earlier try was lost. */
async function findRecorded(entry: Entry): Promise<AppendedEntry> {
  const { index, hash, at } = await getJson<LoggedEntry>(`/api/entries/${entryHash(entryLeaf(entry))}`);
  return { index, hash, at };
}

function isReplay(error: unknown): boolean {
  return error instanceof RequestProblem && error.code === "replayed-entry";
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, PAUSE_MS);
    addEventListener("online", done);
  });
}
