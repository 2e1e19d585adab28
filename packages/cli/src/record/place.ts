import { isAbsolute, join } from "node:path";
import type { RecordLocation } from "@kelisim/register/storage";
import { UsageError } from "../errors.ts";

export const defaultFolder = "record";

/**
 * Where a record is: `--record`, else `KELISIM_RECORD`, else the folder `record`; its database by `DATABASE_URL`. In
 * place of a folder it may be the address of a register that serves it.
 */
export function recordPlace(flag: string | undefined, env: NodeJS.ProcessEnv = process.env): RecordLocation {
  const folder = flag ?? (env["KELISIM_RECORD"] || defaultFolder);
  const databaseUrl = env["DATABASE_URL"];
  return databaseUrl ? { folder, databaseUrl } : { folder };
}

/** The same, for what works on the record's own storage. @throws {UsageError} for an address */
export function ownPlace(flag: string | undefined): RecordLocation {
  const location = recordPlace(flag);
  if (isAddress(location))
    throw new UsageError(`name the record's folder: this can't be done from afar, at ${location.folder}`);
  return location;
}

export function isAddress({ folder }: RecordLocation): boolean {
  return /^https?:\/\//.test(folder);
}

/** Where the keys lie that were made with a record. Whoever moves one elsewhere names it with `--key`. */
export function keyFolder({ folder }: RecordLocation): string {
  return join(folder, "keys");
}

/** A folder as a command line takes it, so that one named `-x` is not an option. */
export function asArgument(path: string): string {
  const plain = path.startsWith("-") && !isAbsolute(path) ? `./${path}` : path;
  return /^[\w./:@%+,-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}
