/** What the API answers with, as schemas: held by the compiler to the types of the register's views. */
import {
  CharterBody,
  type CommitmentView,
  Day,
  type DocumentView,
  Entry,
  Evidence,
  Hash,
  type IndicatorView,
  Instant,
  Item,
  ItemId,
  type ItemView,
  type KeyView,
  LanguageMap,
  Money,
  type ObservationView,
  PartyId,
  Period,
  PublicKey,
  type RevisionView,
  Right,
} from "@kelisim/register";
import type { ItemSummary } from "@kelisim/register/storage";
import { z } from "zod";

Item.register(z.globalRegistry, { id: "Item", description: "A revision of an item, as it was proposed" });
Entry.register(z.globalRegistry, { id: "Entry", description: "A signed entry of the log" });

const Index = z.int().nonnegative().describe("An entry's place in the log, from 0");
export const ItemType = z.enum(["meeting", "agreement", "commitment", "indicator", "crossing", "basin"]);
export const Standing = z.enum(["in-force", "pending", "closed"]);
export const CommitmentStatus = z.enum(["open", "on-track", "late", "fulfilled", "lapsed", "disputed"]);

const Word = z.object({
  word: z.enum(["assent", "object"]),
  party: PartyId,
  reason: z.string().nullable(),
  at: Instant,
  index: Index,
});

export const Revision = z
  .object({
    revision: Hash,
    item: Item,
    status: z.enum(["pending", "in-force", "superseded", "overtaken", "withdrawn"]),
    supersedes: Hash.nullable(),
    proposedBy: PartyId,
    proposedAt: Instant,
    index: Index,
    inForceSince: Instant.nullable(),
    closedAt: Instant.nullable(),
    withdrawnIndex: z.int().nullable(),
    withdrawnReason: z.string().nullable(),
    words: z.array(Word).readonly(),
    waitingFor: z.array(PartyId).readonly(),
    objectedBy: z.array(PartyId).readonly(),
  })
  .meta({ id: "Revision", description: "A revision of an item, with what the parties say to it" });
Revision satisfies z.ZodType<RevisionView>;

const History = z.object({
  id: ItemId,
  type: ItemType,
  inForce: Revision.nullable(),
  pending: z.array(Revision).readonly(),
  revisions: z.array(Revision).readonly(),
});
History satisfies z.ZodType<ItemView>;

export const Summary = z
  .object({
    id: ItemId,
    type: ItemType,
    standing: Standing,
    item: Item,
    revision: Hash,
    proposedBy: PartyId,
    proposedAt: Instant,
    inForceSince: Instant.nullable(),
    pending: z.int(),
    waitingFor: z.array(PartyId).readonly(),
    objectedBy: z.array(PartyId).readonly(),
    status: CommitmentStatus.nullable(),
  })
  .meta({ id: "ItemSummary", description: "An item by the revision that stands for it" });
Summary satisfies z.ZodType<ItemSummary>;

const Gap = z.object({ lowest: z.number(), highest: z.number(), difference: z.number(), relative: z.number() });

export const Observation = z
  .object({
    observation: Hash,
    party: PartyId,
    period: Period,
    value: z.number().describe("In the indicator's unit"),
    money: Money.nullable(),
    evidence: z.array(Evidence).readonly(),
    note: z.string().nullable(),
    at: Instant,
    index: Index,
    standing: z.enum(["reported", "confirmed", "disputed"]),
    words: z
      .array(
        z.object({
          word: z.enum(["confirm", "dispute"]),
          party: PartyId,
          reason: z.string().nullable(),
          evidence: z.array(Evidence).readonly(),
          at: Instant,
          index: Index,
        }),
      )
      .readonly(),
    correctedBy: Hash.nullable(),
  })
  .meta({ id: "Observation", description: "A value that a party reported, with what the others say to it" });
Observation satisfies z.ZodType<ObservationView>;

export const Series = z
  .object({
    id: ItemId,
    revision: Hash,
    indicator: Item,
    series: z
      .array(z.object({ period: Period, observations: z.array(Observation).readonly(), gap: Gap.nullable() }))
      .readonly(),
    positions: z
      .array(z.object({ party: PartyId, value: z.number(), until: Day, progress: z.number().nullable() }))
      .readonly(),
    gap: Gap.nullable(),
    disputed: z.boolean(),
  })
  .meta({ id: "Series", description: "An indicator with what each side reports, and how far apart that lies" });
type Series = Omit<z.infer<typeof Series>, "indicator"> & Pick<IndicatorView, "indicator">;
null as unknown as Series satisfies IndicatorView;

export const CommitmentStanding = z
  .object({
    id: ItemId,
    revision: Hash,
    commitment: Item,
    status: CommitmentStatus,
    reasons: z.array(z.looseObject({ because: z.string() })).readonly(),
    indicators: z.array(Series).readonly(),
    assessments: z
      .array(
        z.object({
          revision: Hash,
          party: PartyId,
          score: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
          reason: z.string(),
          evidence: z.array(Evidence).readonly(),
          at: Instant,
          index: Index,
          counts: z.boolean(),
        }),
      )
      .readonly(),
  })
  .meta({ id: "CommitmentStanding", description: "How a commitment in force stands on a day, and why" });
type AssessmentOf<View> = View extends { readonly assessments: infer Assessments } ? Assessments : never;
null as unknown as AssessmentOf<CommitmentView> satisfies AssessmentOf<z.infer<typeof CommitmentStanding>>;

export const ItemDetails = History.extend({
  standing: CommitmentStanding.nullable().describe("Of a commitment in force"),
  series: Series.nullable().describe("Of an indicator in force"),
  size: z.int().describe("How many entries of the log this was read from"),
}).meta({ id: "ItemDetails", description: "An item with its whole history" });

export const RecordedDocument = z
  .object({
    sha256: Hash,
    title: z.string(),
    publisher: z.string(),
    date: Day,
    language: z.string(),
    url: z.string().optional(),
    recordedBy: PartyId,
    recordedAt: Instant,
    index: Index,
  })
  .meta({ id: "Document", description: "A source text, by the SHA-256 of its bytes" });
RecordedDocument satisfies z.ZodType<DocumentView>;

export const PartyKey = z
  .object({
    publicKey: PublicKey,
    party: PartyId,
    root: z.boolean(),
    holder: z.string().nullable(),
    rights: z.array(Right).readonly(),
    addedAt: Instant,
    revokedAt: Instant.nullable(),
  })
  .meta({ id: "Key", description: "A key of a party" });
PartyKey satisfies z.ZodType<KeyView>;

export const RecordOverview = z
  .object({
    record: Hash.describe("The record's id: the hash of its charter entry"),
    charter: CharterBody,
    size: z.int().describe("Entries in the log"),
    keys: z.array(PartyKey).readonly(),
  })
  .meta({ id: "Record", description: "The record as a whole" });

export const LoggedEntry = z
  .object({
    index: Index,
    hash: Hash,
    at: Instant.describe("When it took effect"),
    entry: Entry,
    subject: z
      .object({ id: ItemId, title: LanguageMap })
      .nullable()
      .describe("The item that it says something of; null where it concerns none"),
  })
  .meta({ id: "LoggedEntry", description: "An entry in its place in the log" });

export const AppendedEntry = z
  .object({ index: Index, hash: Hash, at: Instant.describe("When it took effect") })
  .meta({ id: "AppendedEntry", description: "Where an entry that is now durable came to stand" });
