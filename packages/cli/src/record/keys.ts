/** Keys of the parties: those in the record, new ones, and the end of old ones. */
import { generateKeyPair, type KeyView, listKeys, PartyId, PublicKey, Right } from "@kelisim/register";
import type { RecordLocation } from "@kelisim/register/storage";
import { UsageError } from "../errors.ts";
import { textTable } from "../text-table.ts";
import { findKey, type KeyChoice } from "./find-key.ts";
import { writeKeyFile } from "./key-file.ts";
import { printable, printJson, printLines } from "./print.ts";
import { say } from "./say.ts";
import { withRecord } from "./with-record.ts";

interface Output {
  readonly json: boolean;
}

/** `kelisim keys new` */
export async function newKey(file: string, party: string, { json }: Output): Promise<void> {
  if (!PartyId.safeParse(party).success)
    throw new UsageError(`${party} is no party's name: 2 to 16 capital letters and digits, as KZ`);
  const pair = generateKeyPair();
  await writeKeyFile(file, { ...pair, party });
  if (json) printJson({ party, file, publicKey: pair.publicKey });
  else
    printLines([
      `${file} holds a new secret key for ${party}: keep it, and give others this public key`,
      pair.publicKey,
    ]);
}

/** `kelisim keys list` */
export async function showKeys(location: RecordLocation, { json }: Output): Promise<void> {
  const keys = await withRecord(location, async ({ state }) => [...listKeys(state)]);
  if (json) {
    printJson(keys);
    return;
  }
  const left = (heading: string) => ({ heading, align: "left" as const });
  printLines([textTable(["public key", "party", "holder", "may", "since", "until"].map(left), keys.map(rowOf))]);
}

/** `kelisim keys add`: a root key lets a delegate's key speak for its party. */
export async function addKey(
  location: RecordLocation,
  delegate: { readonly publicKey: string; readonly holder: string; readonly rights: readonly Right[] },
  { json, ...choice }: Output & KeyChoice,
): Promise<void> {
  const publicKey = publicKeyIn(delegate.publicKey);
  const key = await findKey(location, choice);
  await withRecord(location, async (opened) => {
    const { holder, rights } = delegate;
    const { hash, index } = await say(opened, key, "key", { action: "add", publicKey, holder, rights: [...rights] });
    if (json) printJson({ entry: hash, index, party: key.party, publicKey, holder, rights });
    else printLines([`${printable(holder)} may ${rights.join(", ")} for ${key.party} with key ${publicKey}`]);
  });
}

/** `kelisim keys revoke` */
export async function revokeKey(
  location: RecordLocation,
  revoked: { readonly publicKey: string; readonly reason: string },
  { json, ...choice }: Output & KeyChoice,
): Promise<void> {
  const publicKey = publicKeyIn(revoked.publicKey);
  const key = await findKey(location, choice);
  await withRecord(location, async (opened) => {
    const { hash, index } = await say(opened, key, "key", { action: "revoke", publicKey, reason: revoked.reason });
    if (json) printJson({ entry: hash, index, party: key.party, publicKey });
    else printLines([`key ${publicKey} no longer speaks for ${key.party}; what it signed stays`]);
  });
}

/** @throws {UsageError} */
export function rightsIn(text: string): readonly Right[] {
  return text.split(",").map((part) => {
    const right = Right.safeParse(part.trim());
    if (!right.success) throw new UsageError(`--rights takes ${Right.options.join(", ")}; not ${part}`);
    return right.data;
  });
}

function publicKeyIn(text: string): string {
  const key = PublicKey.safeParse(text);
  if (!key.success) throw new UsageError(`${text} is no public key, which has 43 characters`);
  return key.data;
}

function rowOf({ publicKey, party, root, holder, rights, addedAt, revokedAt }: KeyView): string[] {
  return [
    publicKey,
    party,
    root ? "(root)" : printable(holder ?? ""),
    rights.join(", "),
    addedAt.slice(0, 10),
    revokedAt?.slice(0, 10) ?? "",
  ];
}
