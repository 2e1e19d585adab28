import { type EntryKind, type EntryOf, signEntry, type UnsignedEntry } from "@kelisim/register";
import type { Appended } from "@kelisim/register/storage";
import type { PartyKey } from "./key-file.ts";
import type { OpenedRecord } from "./with-record.ts";

/** Signs an entry now, and appends it: what it answers is in the log for good. */
export async function say<Kind extends EntryKind>(
  { record, state }: OpenedRecord,
  { party, publicKey, secretKey }: PartyKey,
  kind: Kind,
  body: EntryOf<Kind>["body"],
): Promise<Appended> {
  const draft = { kind, at: new Date().toISOString(), party, key: publicKey, body } as UnsignedEntry;
  return record.append(signEntry(draft, secretKey, state.record));
}
