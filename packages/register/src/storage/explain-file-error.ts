import { StorageError, StorageFullError, StorageNotWritableError, StorageUnavailableError } from "./errors.ts";

/** What a failure of the folder at `place`, or of a database in it, means to the one who keeps the record. */
export function explainFileError(error: unknown, place: string): Error {
  if (error instanceof StorageError) return error;
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === "53100" || code === "ENOSPC" || code === "EDQUOT" || /no space left/i.test(String(message))) {
    return new StorageFullError({ cause: error });
  }
  const isForbidden = code !== undefined && ["EACCES", "EROFS", "EPERM", "42501"].includes(code);
  // For a folder that it can't make, Node says that it is not there.
  if (isForbidden || (code === "ENOENT" && syscall === "mkdir")) {
    return new StorageNotWritableError(place, { cause: error });
  }
  return new StorageUnavailableError(message ?? String(error), { cause: error });
}
