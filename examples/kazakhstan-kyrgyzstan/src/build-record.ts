/** The record of the worked example, made of signed entries of both sides. */
import { chmod, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeKeyFile } from "@kelisim/cli/key-file";
import { modelProblems } from "@kelisim/cli/model-problems";
import {
  CharterBody,
  entryHash,
  entryLeaf,
  fold,
  formatVerifierKey,
  type State,
  signEntry,
  type UnsignedEntry,
} from "@kelisim/register";
import { createRecord, openRecord, type RecordLocation } from "@kelisim/register/storage";
import { logKey, partyKeys } from "./keys.ts";
import { story } from "./story/index.ts";
import type { DeskName } from "./story/stage.ts";

export interface Progress {
  readonly done: number;
  readonly all: number;
}

const charter = CharterBody.parse({
  version: 1,
  name: "Kazakhstan and Kyrgyzstan (worked example)",
  parties: [
    { id: "KZ", name: "Kazakhstan", rootKeys: [partyKeys.KZ.publicKey] },
    { id: "KG", name: "Kyrgyzstan", rootKeys: [partyKeys.KG.publicKey] },
  ],
  assentFrom: ["KZ", "KG"],
  logKey: formatVerifierKey(logKey),
});

/**
 * Makes the record in a folder that is not there yet, with the demonstration keys of both sides in `keys/`. It appears
 * there only when it is whole. Throws what the register throws.
 */
export async function buildRecord(folder: string, onProgress: (progress: Progress) => void): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const location = { folder: unfinished };
  await createRecord(location, logKey);
  await chmod(unfinished, 0o700);
  await fill(location, onProgress);
  await mkdir(join(unfinished, "keys"), { mode: 0o700 });
  for (const [name, pair] of Object.entries(partyKeys)) {
    await writeKeyFile(join(unfinished, "keys", `${name}.key`), { ...pair, party: name.slice(0, 2) });
  }
  await rename(unfinished, folder);
}

const ENTRIES_AT_ONCE = 50;

/** Appends the charter and the whole story to an empty record. */
async function fill(location: RecordLocation, onProgress: (progress: Progress) => void): Promise<void> {
  const acts = story(partyKeys);
  const record = await openRecord(location, { modelProblems });
  try {
    let state: State | undefined;
    let waiting: Promise<unknown>[] = [];
    const say = (desk: DeskName, at: string, said: Pick<UnsignedEntry, "kind" | "body">) => {
      const { publicKey, secretKey } = partyKeys[desk];
      const draft = { ...said, at, party: desk.slice(0, 2), key: publicKey } as UnsignedEntry;
      const entry = signEntry(draft, secretKey, state?.record ?? null);
      // What comes after refers to it by its hash, and need not wait until it is durable.
      state = fold([{ index: state?.size ?? 0, hash: entryHash(entryLeaf(entry)), entry }], state);
      waiting.push(record.append(entry));
      return state;
    };
    let now = say("KZ", "2021-03-02T08:00:00.000Z", { kind: "charter", body: charter });
    for (const [i, { at, desk, entry }] of acts.entries()) {
      now = say(desk, at, entry(now));
      if (waiting.length < ENTRIES_AT_ONCE && i + 1 < acts.length) continue;
      await Promise.all(waiting);
      waiting = [];
      onProgress({ done: i + 1, all: acts.length });
    }
  } finally {
    await record.close();
  }
}
