import { type Entry, type EntryOf, Right } from "../entry/entry.ts";
import type { Hash } from "../entry/fields.ts";
import { CharterAlreadySetError, CharterMissingError, UnknownKeyError, WrongPartyError } from "../errors.ts";
import type { State } from "./state.ts";
import { addTime } from "./time.ts";

/** Throws CharterMissingError or CharterAlreadySetError: the first entry is a charter, and no other is. */
export function checkCharterPlace(state: State | undefined, { kind }: Entry): void {
  if (state === undefined && kind !== "charter") throw new CharterMissingError();
  if (state !== undefined && kind === "charter") throw new CharterAlreadySetError();
}

/**
 * The state that a charter opens. Its author must be one of the parties it names, with a root key it names.
 * Throws WrongPartyError or UnknownKeyError.
 */
export function openState(entry: EntryOf<"charter">, hash: Hash): State {
  const author = entry.body.parties.find((party) => party.id === entry.party);
  if (author === undefined) throw new WrongPartyError(entry.party, "the charter does not name it as a party");
  if (!author.rootKeys.includes(entry.key)) throw new UnknownKeyError(entry.key);
  const state: State = {
    record: hash,
    charter: entry.body,
    size: 1,
    tables: {
      keys: new Map(),
      documents: new Map(),
      items: new Map(),
      revisions: new Map(),
      observations: new Map(),
      effectiveMs: [],
      recent: new Map(),
    },
  };
  for (const party of entry.body.parties) {
    for (const key of party.rootKeys) {
      state.tables.keys.set(key, {
        party: party.id,
        root: true,
        holder: null,
        rights: Right.options,
        index: 0,
        revokedIndex: null,
      });
    }
  }
  addTime(state.tables, entry.at, hash);
  return state;
}
