import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { UserError } from "../errors.ts";

/** The text of a file, or of standard input under `-`. @throws {UserError} */
export async function readInput(file: string): Promise<string> {
  try {
    const content = file === "-" ? await text(process.stdin) : await readFile(file, "utf8");
    return content.replace(/^\uFEFF/, "");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UserError(`there is no file ${file}`);
    if (code === "EISDIR") throw new UserError(`${file} is a folder; name a file`);
    throw new UserError(`${file} cannot be read (${message})`);
  }
}

/** The JSON in a file, or on standard input under `-`. @throws {UserError} */
export async function readJsonInput(file: string): Promise<unknown> {
  const content = await readInput(file);
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new UserError(`${inputName(file)} is not JSON (${(error as Error).message})`);
  }
}

export function inputName(file: string): string {
  return file === "-" ? "standard input" : file;
}
