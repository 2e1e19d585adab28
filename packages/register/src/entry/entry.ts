/** What the log holds: signed entries. */
import { z } from "zod";
import { parseVerifierKey } from "../note/note-key.ts";
import {
  Address,
  Day,
  Evidence,
  Hash,
  Instant,
  ItemId,
  LanguageTag,
  Money,
  Name,
  PartyId,
  Period,
  Prose,
  PublicKey,
  Signature,
} from "./fields.ts";
import { Item } from "./item.ts";

/** What a delegate's key may do. A root key may do all of it, and alone may add and revoke keys. */
export const Right = z.enum([
  /** Record documents, propose revisions and withdraw them. */
  "propose",
  /** Give the party's word on revisions, and its judgement of commitments. */
  "assent",
  /** Report values of indicators, confirm and dispute the other side's. */
  "observe",
]);
export type Right = z.infer<typeof Right>;

const Party = z.strictObject({ id: PartyId, name: Name, rootKeys: z.array(PublicKey).min(1).max(20) });

/** Entry 0: what the record is called, who its parties are, and whose assent an item needs. */
export const CharterBody = z
  .strictObject({
    version: z.literal(1),
    name: Name,
    parties: z.array(Party).min(1).max(50),
    /** Whose assent puts a revision in force: all of these parties. */
    assentFrom: z.array(PartyId).min(1).max(50),
    /** The verifier key (C2SP signed-note) under which the log's checkpoints are signed; its name is their origin. */
    logKey: z.string().max(400).refine(isLogKey, "must be an Ed25519 verifier key for signatures, as name+id+key"),
  })
  .refine((charter) => distinct(charter.parties.map((party) => party.id)), "names a party twice")
  .refine((charter) => distinct(charter.assentFrom), "asks a party for its assent twice")
  .refine((charter) => distinct(charter.parties.flatMap((party) => party.rootKeys)), "lists a root key twice")
  .refine(
    (charter) => charter.assentFrom.every((id) => charter.parties.some((party) => party.id === id)),
    "asks for the assent of one who is not a party",
  );
export type CharterBody = z.infer<typeof CharterBody>;

const KeyBody = z.discriminatedUnion("action", [
  z.strictObject({
    action: z.literal("add"),
    publicKey: PublicKey,
    holder: Name,
    rights: z.array(Right).min(1).max(3).refine(distinct, "lists a right twice"),
  }),
  z.strictObject({ action: z.literal("revoke"), publicKey: PublicKey, reason: Prose }),
]);

const DocumentBody = z.strictObject({
  sha256: Hash,
  title: Name,
  publisher: Name,
  date: Day,
  language: LanguageTag,
  url: Address.optional(),
});
export type DocumentBody = z.infer<typeof DocumentBody>;

const ProposeBody = z.strictObject({
  item: Item,
  /** The revision in force that this one would replace, or null where none is. */
  supersedes: Hash.nullable(),
});

const AssentBody = z.strictObject({ revision: Hash, reason: Prose.optional() });
const ReasonedWordBody = z.strictObject({ revision: Hash, reason: Prose });

const ObserveBody = z.strictObject({
  indicator: ItemId,
  period: Period,
  /** A number in the indicator's unit; money where the unit is a currency. */
  value: z.union([z.number(), Money]),
  evidence: z.array(Evidence).max(20).optional(),
  note: Prose.optional(),
});
export type ObserveBody = z.infer<typeof ObserveBody>;

const ConfirmBody = z.strictObject({ observation: Hash, reason: Prose.optional() });
const DisputeBody = z.strictObject({
  observation: Hash,
  reason: Prose,
  evidence: z.array(Evidence).max(20).optional(),
});

const AssessBody = z.strictObject({
  /** The revision of a commitment, in force, that is judged. */
  revision: Hash,
  /** −1 not kept, 0 partly kept or under way, +1 kept. */
  score: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  reason: Prose,
  evidence: z.array(Evidence).max(20).optional(),
});

const signed = { at: Instant, party: PartyId, key: PublicKey, signature: Signature };

function entryOf<Kind extends string, Body extends z.ZodType>(kind: Kind, body: Body) {
  return z.strictObject({ kind: z.literal(kind), ...signed, body });
}

/** A signed entry, by its kind. */
export const Entry = z.discriminatedUnion("kind", [
  entryOf("charter", CharterBody),
  entryOf("key", KeyBody),
  entryOf("document", DocumentBody),
  entryOf("propose", ProposeBody),
  entryOf("assent", AssentBody),
  entryOf("object", ReasonedWordBody),
  entryOf("withdraw", ReasonedWordBody),
  entryOf("observe", ObserveBody),
  entryOf("confirm", ConfirmBody),
  entryOf("dispute", DisputeBody),
  entryOf("assess", AssessBody),
]);
export type Entry = z.infer<typeof Entry>;
export type EntryKind = Entry["kind"];
export type EntryOf<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>;

/** An entry before it is signed. */
export type UnsignedEntry = { [Kind in EntryKind]: Omit<EntryOf<Kind>, "signature"> }[EntryKind];

/** An entry in its place in the log. `hash` is its RFC 6962 leaf hash: by it other entries refer to this one. */
export interface LoggedEntry {
  readonly index: number;
  readonly hash: Hash;
  readonly entry: Entry;
}

function isLogKey(text: string): boolean {
  try {
    return parseVerifierKey(text).kind === "signature";
  } catch {
    return false;
  }
}

function distinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
