import {
  type EntryKind,
  type EntryOf,
  entryHash,
  entryLeaf,
  fold,
  formatVerifierKey,
  generateKeyPair,
  type KeyPair,
  type NoteSigner,
  noteSigner,
  type State,
  signCheckpoint,
  signEntry,
  staticLog,
  type UnsignedEntry,
} from "@kelisim/register";
import type { LogSource } from "../record/log/log-source.ts";

/** A log of one party that grows in memory. */
export class MemoryLog {
  readonly logKey: NoteSigner;
  readonly key: KeyPair;
  readonly leaves: Uint8Array[] = [];
  #state: State | undefined;

  /** With the keys of another log, so that it begins as that one does. */
  constructor(keys?: MemoryLog) {
    this.key = keys?.key ?? generateKeyPair();
    this.logKey = keys?.logKey ?? noteSigner("register.example/kz", "signature", generateKeyPair().secretKey);
    const parties = [{ id: "KZ", name: "Kazakhstan", rootKeys: [this.key.publicKey] }];
    const logKey = formatVerifierKey(this.logKey);
    this.append("charter", { version: 1, name: "KZ", parties, assentFrom: ["KZ"], logKey });
  }

  append<Kind extends EntryKind>(kind: Kind, body: EntryOf<Kind>["body"]): void {
    const draft = { kind, at: "2021-03-02T09:00:00.000Z", party: "KZ", key: this.key.publicKey, body } as UnsignedEntry;
    const entry = signEntry(draft, this.key.secretKey, this.#state?.record ?? null);
    const leaf = entryLeaf(entry);
    this.#state = fold([{ index: this.leaves.length, hash: entryHash(leaf), entry }], this.#state);
    this.leaves.push(leaf);
  }

  meetings(count: number, name = "talks"): void {
    for (let i = 0; i < count; i++) {
      const id = `${name}-${this.leaves.length}`;
      this.append("propose", {
        item: { type: "meeting", id, title: { en: id }, start: "2021-03-02" },
        supersedes: null,
      });
    }
  }

  /** All files of a log of leaves, with the checkpoint that the log's key signs for them. */
  files(leaves: readonly Uint8Array[] = this.leaves): Map<string, Uint8Array> {
    const files = new Map<string, Uint8Array>();
    const all = staticLog(leaves);
    for (;;) {
      const { done, value } = all.next();
      if (done) return files.set("checkpoint", new TextEncoder().encode(signCheckpoint(value, this.logKey)));
      files.set(value.path, value.bytes);
    }
  }
}

export function sourceOf(files: ReadonlyMap<string, Uint8Array>): LogSource {
  return { name: "a log in memory", read: async (path) => files.get(path) ?? null };
}
