/** What can go wrong in keeping a record, apart from refused entries. */

/** The record can't be read or written. `code` is stable and fit for programs; the message says what to do. */
export abstract class StorageError extends Error {
  abstract readonly code: string;
  override get name(): string {
    return this.constructor.name;
  }
}

export class RecordNotFoundError extends StorageError {
  readonly code = "record-not-found";
  constructor(readonly place: string) {
    super(`There is no record at ${place}. Make one with \`kelisim init\`.`);
  }
}

export class RecordExistsError extends StorageError {
  readonly code = "record-exists";
  constructor(readonly place: string) {
    super(`There is a record at ${place} already. Choose another place, or open that one.`);
  }
}

/** Another process has the folder's database open. */
export class RecordInUseError extends StorageError {
  readonly code = "record-in-use";
  constructor(
    readonly place: string,
    readonly processId: number,
    lockPath: string,
  ) {
    super(
      `The record at ${place} is in use by process ${processId}. Stop that one first, or use PostgreSQL, which several ` +
        `processes can share. If it is not a process of Kelisim, delete ${lockPath}.`,
    );
  }
}

export class StorageFullError extends StorageError {
  readonly code = "storage-full";
  constructor(options?: ErrorOptions) {
    super("The disk that holds the record is full, so nothing was recorded. Make room on it, and try again.", options);
  }
}

export class StorageNotWritableError extends StorageError {
  readonly code = "storage-not-writable";
  constructor(place: string, options?: ErrorOptions) {
    super(
      `The record at ${place} can't be written. Check the rights of the folder, or of the database's user.`,
      options,
    );
  }
}

/** The database did not do what was asked, for a reason that is not the caller's. Nothing was recorded. */
export class StorageUnavailableError extends StorageError {
  readonly code = "storage-unavailable";
  constructor(reason: string, options?: ErrorOptions) {
    super(`The record's database can't be used now: ${reason}`, options);
  }
}

export class DamagedRecordError extends StorageError {
  readonly code = "damaged-record";
}

export class LogKeyMissingError extends StorageError {
  readonly code = "log-key-missing";
  constructor(place: string) {
    super(`The key that signs the log is not at ${place}, so nothing can be recorded. Bring it back from its copy.`);
  }
}

/** The log's key is another than the one that the charter names. */
export class LogKeyMismatchError extends StorageError {
  readonly code = "log-key-mismatch";
  constructor(
    readonly expected: string,
    readonly actual: string,
  ) {
    super(
      `The charter names the log key ${expected}, but the key at hand is ${actual}. Use the one the charter names.`,
    );
  }
}

export class RecordClosedError extends StorageError {
  readonly code = "record-closed";
  constructor() {
    super("The record was closed.");
  }
}

/** A cosignature that is none of a known witness under a checkpoint of this log. */
export class CosignatureRefusedError extends StorageError {
  readonly code = "cosignature-refused";
}
