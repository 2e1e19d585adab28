import { EntryRefusedError, type State } from "@kelisim/register";
import { type JointRecord, openRecord, type RecordLocation, StorageError } from "@kelisim/register/storage";
import { UserError } from "../errors.ts";
import { modelProblems } from "./model-problems.ts";

export interface OpenedRecord {
  readonly record: JointRecord;
  readonly state: State;
}

/** Opens a record that has its charter, does something with it, and closes it. Refusals come as UserErrors. */
export async function withRecord<T>(location: RecordLocation, task: (opened: OpenedRecord) => Promise<T>): Promise<T> {
  return explained(async () => {
    const record = await openRecord(location, { modelProblems });
    try {
      const state = await record.state();
      if (state === null)
        throw new UserError(`the record at ${record.place} has no charter yet; kelisim init makes one`);
      return await task({ record, state });
    } finally {
      await record.close();
    }
  });
}

/** The register's own errors say what to do; they are the user's to read. */
export async function explained<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof EntryRefusedError) && !(error instanceof StorageError)) throw error;
    throw new UserError(error.message, { cause: error });
  }
}
