/** Who may say what: an entry's key must be its party's, in use, and have the right that its kind needs. */
import type { Entry, EntryKind, Right } from "../entry/entry.ts";
import { MissingRightError, RevokedKeyError, UnknownKeyError, WrongPartyError } from "../errors.ts";
import type { State } from "./state.ts";

const RIGHT_NEEDED: Record<Exclude<EntryKind, "charter">, Right | "manage keys"> = {
  key: "manage keys",
  document: "propose",
  propose: "propose",
  withdraw: "propose",
  assent: "assent",
  object: "assent",
  assess: "assent",
  observe: "observe",
  confirm: "observe",
  dispute: "observe",
};

export function checkAuthority(state: State, entry: Exclude<Entry, { kind: "charter" }>): void {
  const key = state.tables.keys.get(entry.key);
  if (key === undefined) throw new UnknownKeyError(entry.key);
  if (key.revokedIndex !== null) throw new RevokedKeyError(entry.key);
  if (key.party !== entry.party) throw new WrongPartyError(entry.party, `the key belongs to ${key.party}`);
  const right = RIGHT_NEEDED[entry.kind];
  const has = right === "manage keys" ? key.root : key.rights.includes(right);
  if (!has) throw new MissingRightError(entry.key, right);
}
