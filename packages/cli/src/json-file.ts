import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { UserError } from "./errors.ts";

/**
 * The JSON in a file, or on standard input under `-`.
 *
 * @param hint what to do where there is no such file
 * @throws UserError saying why it can't be read, or where it stops being JSON
 */
export async function readJsonFile(file: string, hint: string): Promise<unknown> {
  const content = await readTextFile(file, hint);
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new UserError(`${nameOfFile(file)} is not JSON (${(error as Error).message})`);
  }
}

/** The text of a file, or of standard input under `-`. @throws UserError saying why it can't be read */
export async function readTextFile(file: string, hint: string): Promise<string> {
  if (file === "-") return text(process.stdin);
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UserError(`there is no file ${file}; ${hint}`);
    if (code === "EISDIR") throw new UserError(`${file} is a folder; ${hint}`);
    throw new UserError(`${file} cannot be read (${(error as Error).message})`);
  }
}

export function nameOfFile(file: string): string {
  return file === "-" ? "standard input" : file;
}
