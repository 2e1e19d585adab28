/** `kelisim backup` and `kelisim restore` */
import { type RecordLocation, restoreRecord } from "@kelisim/register/storage";
import { UserError } from "../errors.ts";
import { readLogKeyFile } from "./log-key-file.ts";
import { printJson, printLines } from "./print.ts";
import { explained, withOwnRecord } from "./with-record.ts";

export async function backup(
  location: RecordLocation,
  file: string,
  { json }: { readonly json: boolean },
): Promise<void> {
  const report = await withOwnRecord(location, ({ record }) => record.backup(file));
  if (json) {
    printJson({ file, ...report });
    return;
  }
  printLines([
    `${file} holds ${report.entries} entries and ${report.drafts} drafts.`,
    "It holds no key: keep copies of log-key and of the parties' keys in another safe place.",
  ]);
}

export interface RestoreSettings {
  /** A copy of the log's key, where the folder has none. */
  readonly logKeyFile?: string;
  /** Restore though the record there holds entries that the backup does not. */
  readonly loseEntries: boolean;
  readonly json: boolean;
}

export async function restore(location: RecordLocation, file: string, settings: RestoreSettings): Promise<void> {
  const { logKeyFile, loseEntries, json } = settings;
  const logKey = logKeyFile === undefined ? {} : { logKey: await readLogKeyFile(logKeyFile) };
  const report = await explained(() => restoreRecord(file, location, { ...logKey, loseEntries })).catch((error) => {
    throw (error as NodeJS.ErrnoException).code === "ENOENT" ? new UserError(`there is no file ${file}`) : error;
  });
  if (json) {
    printJson({ folder: location.folder, ...report });
    return;
  }
  printLines([
    `${report.entries} entries and ${report.drafts} drafts were verified, and restored to ${location.folder}.`,
    ...(report.replaced === null
      ? []
      : [`What was there before is in ${report.replaced}; delete it when it is no longer needed.`]),
  ]);
}
