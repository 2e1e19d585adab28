import { readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RecordInUseError } from "../errors.ts";

/** Locks held by this process, whose id alone would not tell them from those of a process before a restart. */
const held = new Set<string>();

/**
 * Keeps other processes from opening a folder's database, which only one can have open. The lock of a process that
 * has ended, however it ended, is taken over. Answers what gives the lock back. Throws RecordInUseError.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, "lock");
  const own = `${process.pid} ${startOf(process.pid)}\n`;
  while (!created(path, own)) {
    const content = read(path);
    if (content === null) continue;
    const holder = holderOf(content, path);
    if (holder !== null) throw new RecordInUseError(folder, holder, path);
    takeAway(path, content);
  }
  held.add(path);
  return () => {
    held.delete(path);
    if (read(path) === own) unlinkSync(path);
  };
}

/** The process that holds a lock, or null if it has ended. */
function holderOf(content: string, path: string): number | null {
  const [idText, start] = content.trim().split(" ");
  const id = Number(idText);
  if (!Number.isSafeInteger(id) || id <= 0) return null;
  if (id === process.pid) return held.has(path) ? id : null;
  try {
    process.kill(id, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return null;
  }
  // Ids are used again: a process that began at another time is another one.
  return start === startOf(id) ? id : null;
}

/** Removes a lock that was found stale, but not one that another process has put in its place meanwhile. */
function takeAway(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) === stale) unlinkSync(aside);
  else renameSync(aside, path);
}

function created(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** When a process began, in clock ticks since the machine did: on Linux; elsewhere it is not known. */
function startOf(id: number): string {
  try {
    // The name before it is in brackets, and may hold blanks and brackets.
    return readFileSync(`/proc/${id}/stat`, "utf8").split(") ").at(-1)!.split(" ")[19]!;
  } catch {
    return "unknown";
  }
}
