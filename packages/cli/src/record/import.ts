/** `kelisim import`: a whole record as JSON Lines, or commitments as a table. */
import {
  BadLogEntryError,
  type Commitment,
  formatVerifierKey,
  NOTHING_VERIFIED,
  type State,
  verifyEntries,
  viewItem,
} from "@kelisim/register";
import { createRecord, openRecord, type RecordLocation } from "@kelisim/register/storage";
import { UserError } from "../errors.ts";
import { commitmentsFromCsv } from "./csv/read-commitments.ts";
import type { Drafts } from "./drafts.ts";
import { readLogKeyFile } from "./log-key-file.ts";
import { modelProblems } from "./model-problems.ts";
import { printJson, printLines } from "./print.ts";
import { inputName, readInput } from "./read-input.ts";
import { explained, withRecord } from "./with-record.ts";

const ENTRIES_AT_ONCE = 500;

/** Makes a new record of exported entries, after all of them were verified. */
export async function importRecord(
  location: RecordLocation,
  file: string,
  { logKeyFile, json }: { readonly logKeyFile: string; readonly json: boolean },
): Promise<void> {
  const lines = (await readInput(file)).split("\n").filter((line) => line.trim() !== "");
  const leaves = lines.map((line) => new TextEncoder().encode(line.trim()));
  const state = verifiedState(leaves, inputName(file));
  const logKey = await readLogKeyFile(logKeyFile);
  if (formatVerifierKey(logKey) !== state.charter.logKey) {
    throw new UserError(`${logKeyFile} is not the key of this log, which is ${state.charter.logKey}`);
  }
  await explained(async () => {
    await createRecord(location, logKey);
    const record = await openRecord(location, { modelProblems });
    try {
      for (let start = 0; start < lines.length; start += ENTRIES_AT_ONCE) {
        const entries = lines.slice(start, start + ENTRIES_AT_ONCE).map((line) => JSON.parse(line) as unknown);
        await Promise.all(entries.map((entry) => record.append(entry)));
      }
    } finally {
      await record.close();
    }
  });
  if (json) printJson({ folder: location.folder, record: state.record, entries: lines.length });
  else printLines([`${state.charter.name}: ${lines.length} entries verified, and recorded in ${location.folder}`]);
}

/** The commitments of a table, as drafts that revise or add to what the record holds. */
export async function draftsFromCsv(location: RecordLocation, file: string): Promise<Drafts> {
  const csv = await readInput(file);
  const items = await withRecord(location, async ({ state }) =>
    commitmentsFromCsv(csv, inputName(file), (id) => commitmentIn(state, id)),
  );
  return { documents: [], items };
}

function commitmentIn(state: State, id: string): Commitment | null {
  const view = viewItem(state, id);
  const item = (view?.inForce ?? view?.pending.at(-1))?.item;
  return item?.type === "commitment" ? item : null;
}

function verifiedState(leaves: readonly Uint8Array[], name: string): State {
  try {
    const { state } = verifyEntries(NOTHING_VERIFIED, leaves);
    if (state !== undefined) return state;
  } catch (error) {
    if (!(error instanceof BadLogEntryError)) throw error;
    throw new UserError(`${name} is no good record, line ${error.index + 1}: ${error.refusal.message}`);
  }
  throw new UserError(`${name} holds no entries`);
}
