import type { EntryOf } from "../entry/entry.ts";
import {
  KeyAlreadyKnownError,
  LastRootKeyError,
  RevokedKeyError,
  UnknownKeyError,
  WrongPartyError,
} from "../errors.ts";
import type { State, Tables } from "./state.ts";

export function checkKeyChange(state: State, { party, body }: EntryOf<"key">): void {
  const known = state.tables.keys.get(body.publicKey);
  if (body.action === "add") {
    if (known !== undefined) throw new KeyAlreadyKnownError(body.publicKey);
    return;
  }
  if (known === undefined) throw new UnknownKeyError(body.publicKey);
  if (known.party !== party) throw new WrongPartyError(party, `the key to revoke belongs to ${known.party}`);
  if (known.revokedIndex !== null) throw new RevokedKeyError(body.publicKey);
  if (known.root) {
    const roots = state.charter.parties.find((candidate) => candidate.id === party)!.rootKeys;
    const inUse = roots.filter((key) => state.tables.keys.get(key)!.revokedIndex === null);
    if (inUse.length === 1) throw new LastRootKeyError(party);
  }
}

export function changeKeys(tables: Tables, { party, body }: EntryOf<"key">, index: number): void {
  if (body.action === "revoke") {
    tables.keys.get(body.publicKey)!.revokedIndex = index;
    return;
  }
  tables.keys.set(body.publicKey, {
    party,
    root: false,
    holder: body.holder,
    rights: body.rights,
    index,
    revokedIndex: null,
  });
}
