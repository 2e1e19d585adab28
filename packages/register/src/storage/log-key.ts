/** The key that signs the log's checkpoints: a file beside the database that only its owner may read. */
import { readFile, writeFile } from "node:fs/promises";
import { generateKeyPair } from "../keys.ts";
import { formatSignerKey, type NoteSigner, noteSigner, parseSignerKey } from "../note/note-key.ts";

/** A new key for a log, under the log's name, such as `register.example/kz-kg`. Throws MalformedNoteKeyError. */
export function generateLogKey(origin: string): NoteSigner {
  return noteSigner(origin, "signature", generateKeyPair().secretKey);
}

/** Never replaces a file. */
export async function writeLogKey(path: string, logKey: NoteSigner): Promise<void> {
  await writeFile(path, `${formatSignerKey(logKey)}\n`, { flag: "wx", mode: 0o600, flush: true });
}

/** Null if there is no such file. Throws MalformedNoteKeyError if it holds something else. */
export async function readLogKey(path: string): Promise<NoteSigner | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  return parseSignerKey(text.trim());
}
