/** Which key signs: the one named by `--key`, or the one of the party named by `--as` that was made with the record. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { RecordLocation } from "@kelisim/register/storage";
import { UsageError, UserError } from "../errors.ts";
import { type PartyKey, readKeyFile } from "./key-file.ts";
import { isAddress, keyFolder } from "./place.ts";

export interface KeyChoice {
  /** A key file; `KELISIM_KEY` where it is not given. */
  readonly key?: string;
  /** A party, whose key lies with the record. */
  readonly as?: string;
}

export async function findKey(location: RecordLocation, choice: KeyChoice): Promise<PartyKey> {
  const file = choice.key ?? (choice.as === undefined ? process.env["KELISIM_KEY"] || undefined : undefined);
  if (file !== undefined) {
    const key = await readKeyFile(file);
    if (choice.as !== undefined && choice.as !== key.party) {
      throw new UsageError(`${file} is a key of ${key.party}, not of ${choice.as}`);
    }
    return key;
  }
  if (isAddress(location))
    throw new UsageError("the record is elsewhere: name your key file with --key, or set KELISIM_KEY");
  const parties = await partiesWithKeys(location);
  const party = choice.as ?? (parties.length === 1 ? parties[0] : undefined);
  if (party !== undefined && parties.includes(party)) return readKeyFile(partyKeyPath(location, party));
  if (party !== undefined) {
    throw new UserError(`there is no key at ${partyKeyPath(location, party)}; name ${party}'s key file with --key`);
  }
  throw new UsageError(
    parties.length === 0
      ? "say whose word it is: name a key file with --key, or set KELISIM_KEY"
      : `say whose word it is: --as ${parties.join(" or --as ")}, or a key file with --key`,
  );
}

/** All keys that lie with a record. */
export async function keysWithRecord(location: RecordLocation): Promise<readonly PartyKey[]> {
  const parties = await partiesWithKeys(location);
  return Promise.all(parties.map((party) => readKeyFile(partyKeyPath(location, party))));
}

export function partyKeyPath(location: RecordLocation, party: string): string {
  return join(keyFolder(location), `${party}.key`);
}

async function partiesWithKeys(location: RecordLocation): Promise<readonly string[]> {
  const names = await readdir(keyFolder(location)).catch(() => []);
  return names.flatMap((name) => /^([A-Z][A-Z0-9]{1,15})\.key$/.exec(name)?.[1] ?? []).sort();
}
