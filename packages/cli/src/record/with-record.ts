import { EntryRefusedError, type State } from "@kelisim/register";
import { type JointRecord, openRecord, type RecordLocation, StorageError } from "@kelisim/register/storage";
import { UserError } from "../errors.ts";
import { modelProblems } from "./model-problems.ts";
import { isAddress } from "./place.ts";

/** What can be done with a record wherever it is. */
export type RecordAccess = Pick<
  JointRecord,
  "place" | "state" | "append" | "checkpoint" | "listItems" | "listDocuments" | "close"
>;

export interface OpenedRecord<Access extends RecordAccess = RecordAccess> {
  readonly record: Access;
  readonly state: State;
}

/**
 * Opens a record that has its charter, in its storage or at the address where it is served, does something with it, and
 * closes it. Refusals come as UserErrors.
 */
export async function withRecord<T>(location: RecordLocation, task: (opened: OpenedRecord) => Promise<T>): Promise<T> {
  if (!isAddress(location)) return withOwnRecord(location, task);
  const { remoteRecord } = await import("./remote-record.ts");
  return opened(remoteRecord(location.folder), task);
}

/** The same, for what can be done with a record's own storage only. */
export async function withOwnRecord<T>(
  location: RecordLocation,
  task: (opened: OpenedRecord<JointRecord>) => Promise<T>,
): Promise<T> {
  return explained(async () => opened(await openRecord(location, { modelProblems }), task));
}

async function opened<Access extends RecordAccess, T>(
  record: Access,
  task: (opened: OpenedRecord<Access>) => Promise<T>,
): Promise<T> {
  return explained(async () => {
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
