import { sha256 } from "#platform";
import { toUtf8 } from "../encoding.ts";
import type { Entry, EntryKind, EntryOf, LoggedEntry } from "../entry/entry.ts";
import type { Hash, Instant, PartyId } from "../entry/fields.ts";
import type { Item } from "../entry/item.ts";
import { signEntry } from "../entry/sign.ts";
import { type KeyPair, keyPairOf } from "../keys.ts";
import { formatVerifierKey, type NoteSigner, noteSigner } from "../note/note-key.ts";
import { admit } from "../rules/admit.ts";
import { fold } from "../rules/fold.ts";
import type { State } from "../rules/state.ts";

/** A key pair that is the same for the same name. */
export function testKey(name: string): KeyPair {
  return keyPairOf(sha256(toUtf8(name)));
}

export const TEST_LOG: NoteSigner = noteSigner("register.example/kz-kg", "signature", testKey("log").secretKey);

/** A record that grows by entries admitted as a register admits them; one entry a minute unless told otherwise. */
export class TestRecord {
  readonly parties: readonly PartyId[];
  readonly logged: LoggedEntry[] = [];
  readonly leaves: Uint8Array[] = [];
  state: State | undefined;
  /** When the next entry is signed. */
  clock = Date.UTC(2021, 2, 2, 9);

  constructor(
    parties: readonly PartyId[] = ["KZ", "KG"],
    assentFrom: readonly PartyId[] = parties,
    names = { record: "Test record", party: (id: PartyId) => `Party ${id}` },
  ) {
    this.parties = parties;
    this.append("charter", parties[0]!, {
      version: 1,
      name: names.record,
      parties: parties.map((id) => ({ id, name: names.party(id), rootKeys: [testKey(id).publicKey] })),
      assentFrom: [...assentFrom],
      logKey: formatVerifierKey(TEST_LOG),
    });
  }

  get now(): Instant {
    return new Date(this.clock).toISOString();
  }

  /** An entry signed now by a party's root key, or by another key. */
  sign<Kind extends EntryKind>(
    kind: Kind,
    party: PartyId,
    body: EntryOf<Kind>["body"],
    key: KeyPair = testKey(party),
  ): Entry {
    const draft = { kind, at: this.now, party, key: key.publicKey, body } as Parameters<typeof signEntry>[0];
    return signEntry(draft, key.secretKey, this.state?.record ?? null);
  }

  /** Admits data as the next entry; throws as `admit` does. */
  admit(data: unknown): Hash {
    const admitted = admit(this.state, data, {
      now: this.now,
      modelProblems: (_, model) => (model["broken"] === true ? ["it is broken"] : []),
    });
    this.state = fold([admitted], this.state);
    this.logged.push({ index: admitted.index, hash: admitted.hash, entry: admitted.entry });
    this.leaves.push(admitted.leaf);
    this.clock += 60_000;
    return admitted.hash;
  }

  append<Kind extends EntryKind>(kind: Kind, party: PartyId, body: EntryOf<Kind>["body"], key?: KeyPair): Hash {
    return this.admit(this.sign(kind, party, body, key));
  }

  /** Proposes an item in the name of the first party. */
  propose(item: Item, supersedes: Hash | null = null): Hash {
    return this.append("propose", this.parties[0]!, { item, supersedes });
  }

  /** Proposes an item, and has every party assent to it. */
  agree(item: Item, supersedes: Hash | null = null): Hash {
    const revision = this.propose(item, supersedes);
    for (const party of this.state!.charter.assentFrom) this.append("assent", party, { revision });
    return revision;
  }
}

export function testMeeting(id: string, title = "Talks"): Item {
  return { type: "meeting", id, title: { en: title }, start: "2021-03-02" };
}

export function testCommitment(id: string, more: Partial<Extract<Item, { type: "commitment" }>> = {}): Item {
  return {
    type: "commitment",
    id,
    title: { en: "Student quota" },
    text: { en: "increase the quota for Kyrgyz students ten-fold", ru: "увеличить квоту в десять раз" },
    by: ["KZ"],
    to: ["KG"],
    strength: "pledged",
    area: ["education"],
    ...more,
  };
}

export function testIndicator(id: string, more: Partial<Extract<Item, { type: "indicator" }>> = {}): Item {
  return {
    type: "indicator",
    id,
    title: { en: "Grants awarded" },
    unit: { symbol: "grant" },
    direction: "increase",
    accumulation: "latest",
    baseline: { value: 10, on: "2021-01-01" },
    target: { value: 50, due: "2023-01-01" },
    ...more,
  };
}

/** A calendar year. */
export function year(number: number): { start: string; end: string } {
  return { start: `${number}-01-01`, end: `${number}-12-31` };
}

/** An Ed25519 signature by a key of WebCrypto that can't be read out, as browsers hold them. */
export async function webCryptoSign(message: Uint8Array, secretKey: Uint8Array): Promise<Uint8Array> {
  const pkcs8 = Uint8Array.from([...Buffer.from("302e020100300506032b657004220420", "hex"), ...secretKey]);
  const key = await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("Ed25519", key, message.slice()));
}
