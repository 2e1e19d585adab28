/** The record in its storage: for Node alone, where the core beside it runs anywhere. */
export type { BackupReport } from "./backup/backup.ts";
export { BackupNotWrittenError, DamagedBackupError } from "./backup/backup-file.ts";
export {
  type RestoreOptions,
  type RestoreReport,
  RestoreWouldLoseEntriesError,
  restoreRecord,
} from "./backup/restore.ts";
export { type Draft, type Drafts, TooManyDraftsError } from "./drafts.ts";
export * from "./errors.ts";
export type { DocumentPage, DocumentQuery, ItemCounts, ItemPage, ItemQuery, ItemSummary } from "./lists.ts";
export type { RecordLocation } from "./location.ts";
export type { Cosigned } from "./log/cosignatures.ts";
export type { Appended } from "./log/log-keeper.ts";
export { generateLogKey } from "./log-key.ts";
export type { RebuildReport } from "./projection/rebuild.ts";
export { createRecord, type JointRecord, type OpenOptions, openRecord } from "./record.ts";
export type { Session, Sessions } from "./sessions.ts";
