import {
  listKeys,
  listObservations,
  type State,
  stateAt,
  viewCommitment,
  viewIndicator,
  viewItem,
} from "@kelisim/register";
import type { RecordLocation } from "@kelisim/register/storage";
import { UserError } from "../errors.ts";
import { asOfDay } from "./as-of.ts";
import { printJson, printLines } from "./print.ts";
import { itemLines } from "./render-item.ts";
import { withRecord } from "./with-record.ts";

export interface ShowOptions {
  readonly asOf: string | null;
  readonly json: boolean;
}

/** `kelisim show ITEM`: as it stands, with its whole history. */
export async function showItem(location: RecordLocation, id: string, { asOf, json }: ShowOptions): Promise<void> {
  const { day, instant } = asOfDay(asOf);
  await withRecord(location, async ({ state: newest }) => {
    const state = stateThen(newest, instant);
    const item = viewItem(state, id);
    if (item === null) throw new UserError(`there is no item ${id} in the record${asOf === null ? "" : ` on ${asOf}`}`);
    const shown = {
      item,
      commitment: item.type === "commitment" ? viewCommitment(state, id, day) : null,
      indicator: item.type === "indicator" ? viewIndicator(state, id) : null,
      observations: item.type === "indicator" ? [...listObservations(state, id)] : [],
    };
    if (json) printJson({ asOf: day, ...shown });
    else printLines(itemLines(shown, day));
  });
}

/** `kelisim show`: the charter, the keys in use, and the newest checkpoint. */
export async function showCharter(location: RecordLocation, { asOf, json }: ShowOptions): Promise<void> {
  await withRecord(location, async ({ record, state: newest }) => {
    const state = stateThen(newest, asOfDay(asOf).instant);
    const keys = [...listKeys(state)];
    const checkpoint = await record.checkpoint();
    if (json) {
      printJson({ record: state.record, charter: state.charter, size: state.size, keys, checkpoint });
      return;
    }
    const { name, parties, assentFrom, logKey } = state.charter;
    printLines([
      name,
      ...parties.map(
        ({ id, name: partyName }) => `  ${id}  ${partyName}${assentFrom.includes(id) ? "" : " (no assent needed)"}`,
      ),
      "",
      `record   ${state.record}`,
      `log      ${logKey}`,
      `entries  ${state.size}`,
      `keys     ${keys.filter(({ revokedAt }) => revokedAt === null).length} in use (kelisim keys list)`,
    ]);
  });
}

function stateThen(newest: State, instant: string | null): State {
  const state = instant === null ? newest : stateAt(newest, instant);
  if (state === null) throw new UserError("the record had not begun by then");
  return state;
}
