import { readFile } from "node:fs/promises";
import { MalformedNoteKeyError, type NoteSigner, parseSignerKey } from "@kelisim/register";
import { UserError } from "../errors.ts";

/** The secret key of a log, from the file `log-key` of a record's folder or a copy of it. @throws {UserError} */
export async function readLogKeyFile(path: string): Promise<NoteSigner> {
  try {
    return parseSignerKey((await readFile(path, "utf8")).trim());
  } catch (error) {
    if (error instanceof MalformedNoteKeyError) throw new UserError(`${path} is no log key (${error.message})`);
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(code === "ENOENT" ? `there is no log key at ${path}` : `${path} can't be read (${message})`);
  }
}
