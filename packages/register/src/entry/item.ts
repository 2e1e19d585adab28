/** What the parties agree on, as it stands in one revision. */
import { z } from "zod";
import type { JsonObject } from "./canonical-json.ts";
import { CurrencyCode, Day, Hash, ItemId, LanguageMap, Name, Span } from "./fields.ts";

/** Where something is, for maps: degrees in WGS 84, north and east positive. */
const Site = z.strictObject({
  name: Name,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

const common = {
  id: ItemId,
  title: LanguageMap,
  /** The places that it concerns. */
  sites: z.array(Site).max(50).optional(),
  /** Set by a revision with which the parties agree that the item has ended. */
  ended: z.strictObject({ on: Day, reason: LanguageMap }).optional(),
};

const Meeting = z.strictObject({
  type: z.literal("meeting"),
  ...common,
  start: Day,
  end: Day.optional(),
  place: Name.optional(),
  participants: z.array(Name).max(200).optional(),
  documents: z.array(Hash).max(100).optional(),
});

const Agreement = z.strictObject({
  type: z.literal("agreement"),
  ...common,
  number: Name.optional(),
  signedOn: Day.optional(),
  signedAt: Name.optional(),
  inForceOn: Day.optional(),
  signatories: z.array(Name).min(1).max(100),
  meeting: ItemId.optional(),
  documents: z.array(Hash).max(100).optional(),
});

/** How firmly a commitment was made. */
export const Strength = z.enum(["delivered", "agreed", "pledged", "planned", "considered", "urged"]);

/** What field of cooperation a commitment belongs to. */
export const Area = z.enum([
  "politics",
  "security",
  "defence",
  "trade",
  "investment",
  "finance",
  "customs",
  "digital",
  "industry",
  "transport",
  "border",
  "water",
  "energy",
  "environment",
  "agriculture",
  "health",
  "education",
  "science",
  "culture",
  "people",
  "justice",
  "aid",
  "regional",
]);

/** How much: a figure that belongs to a commitment. `unit` is an ISO 4217 code where `kind` is money. */
const Quantity = z.strictObject({
  kind: z.enum(["money", "count", "percent", "factor", "duration", "measure", "ordinal"]),
  value: z.number().nullable(),
  max: z.number().optional(),
  unit: Name,
  bound: z.enum(["more-than", "less-than", "about", "at-least", "at-most"]).optional(),
  text: Name.optional(),
});

const Commitment = z.strictObject({
  type: z.literal("commitment"),
  ...common,
  text: LanguageMap,
  /** The obligors: who is to act. */
  by: z.array(Name).min(1).max(50),
  /** The beneficiaries, where they are others than the obligors. */
  to: z.array(Name).max(50),
  strength: Strength,
  area: z.array(Area).min(1).max(5),
  /** The last day of the time allowed, and the words that say so. */
  deadline: z
    .strictObject({ due: Day.optional(), text: Name.optional() })
    .refine((deadline) => Object.keys(deadline).length > 0, "must hold a day or words")
    .optional(),
  quantities: z.array(Quantity).max(50).optional(),
  sources: z.array(Span).max(50).optional(),
  /** The indicators that tell whether it was kept. */
  indicators: z.array(ItemId).max(50).optional(),
  /** The agreement or meeting that it comes from. */
  madeIn: ItemId.optional(),
});

const Indicator = z
  .strictObject({
    type: z.literal("indicator"),
    ...common,
    unit: z.union([z.strictObject({ symbol: Name }), z.strictObject({ currency: CurrencyCode })]),
    direction: z.enum(["increase", "decrease"]),
    /** Whether the newest period's value counts (a level), or the sum over all periods (a flow). */
    accumulation: z.enum(["latest", "sum"]),
    baseline: z.strictObject({ value: z.number(), on: Day }).optional(),
    target: z.strictObject({ value: z.number(), due: Day }).optional(),
    sources: z.array(Span).max(50).optional(),
  })
  .refine(
    ({ baseline, target, direction }) =>
      baseline === undefined ||
      target === undefined ||
      (direction === "increase" ? target.value >= baseline.value : target.value <= baseline.value),
    { message: "must lie on the side of the baseline that the direction points to", path: ["target", "value"] },
  )
  .refine(({ baseline, target, direction }) => direction === "increase" || target === undefined || baseline, {
    message: "is needed to measure a decrease towards a target",
    path: ["baseline"],
  })
  .refine(({ baseline, target }) => !baseline || !target || baseline.on < target.due, {
    message: "must be due after the day of the baseline",
    path: ["target", "due"],
  });

/** A model of another package: only that package's schema can tell whether it is a good one. */
const Model = z.record(z.string(), z.unknown()) as unknown as z.ZodType<JsonObject>;

const Crossing = z.strictObject({ type: z.literal("crossing"), ...common, model: Model });

const Basin = z.strictObject({ type: z.literal("basin"), ...common, model: Model });

/** One revision of an item. */
export const Item = z.discriminatedUnion("type", [Meeting, Agreement, Commitment, Indicator, Crossing, Basin]);
export type Item = z.infer<typeof Item>;
export type ItemType = Item["type"];
export type Commitment = z.infer<typeof Commitment>;
export type Indicator = z.infer<typeof Indicator>;
