import { z } from "zod";
import { source, valueSchema } from "./value.ts";

export const identifier = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[^\s"$.[\]]([^"$[\]\n]*[^\s"$[\]])?$/, "must be a short name without quotes, brackets or $");

/** 1 is served before 2. */
export const priority = z.int().min(1).max(99);

const common = {
  id: identifier,
  name: z.string().min(1).optional(),
  /** Whose it is: the id of a party. */
  party: z.string().optional(),
  /** For diagrams: any unit, x to the right and y downwards. */
  position: z.strictObject({ x: z.number(), y: z.number() }).optional(),
  source,
};

/** The nodes that the water goes to next. Where there are several, the plan decides how it divides. */
const to = z.array(z.string()).min(1).max(50);

/** What is to flow at the least; how much is missing counts as a shortage of that priority. */
const minimumFlow = z.strictObject({ flowM3s: valueSchema, priority, source }).optional();

/** Limits and costs of the water that passes. A negative cost is a benefit. Costs rank after every priority. */
const limits = {
  minimumFlow,
  maximumFlowM3s: valueSchema.optional(),
  costPerHm3: valueSchema.optional(),
};

/** Water that comes whether it is wanted or not. */
const inflow = z.strictObject({ ...common, kind: z.literal("inflow"), flowM3s: valueSchema, to });

/** Water that is there to be taken as needed, up to a limit: wells, a neighbouring basin. */
const supply = z.strictObject({ ...common, kind: z.literal("supply"), ...limits, to });

/** Where waters meet or part. */
const confluence = z.strictObject({ ...common, kind: z.literal("confluence"), ...limits, to });

const reach = z.strictObject({
  ...common,
  kind: z.literal("reach"),
  ...limits,
  /** The share of the water that enters and is lost (seepage, evaporation), 0 to 1. */
  lossShare: valueSchema.optional(),
  /** The water leaves so many periods after it came; before that, the initial flow does. */
  delayPeriods: z.int().min(1).max(1000).optional(),
  initialFlowM3s: z.number().nonnegative().optional(),
  to,
});

/** A diversion canal. */
const canal = z.strictObject({
  ...common,
  kind: z.literal("canal"),
  capacityM3s: valueSchema,
  minimumFlow,
  costPerHm3: valueSchema.optional(),
  lossShare: valueSchema.optional(),
  to,
});

export const storageTableRowSchema = z.strictObject({
  levelM: z.number(),
  volumeHm3: z.number().nonnegative(),
  areaKm2: z.number().nonnegative(),
});

/**
 * A reservoir. What is kept and what is let go is the plan's decision, within the limits and in the order of
 * priorities: water that no priority asks for is kept, and spills when the reservoir is full.
 */
const reservoir = z.strictObject({
  ...common,
  kind: z.literal("reservoir"),
  /** Level, volume and area, each rising from row to row; lines in between. Needed for evaporation, levels and heads. */
  table: z.array(storageTableRowSchema).min(2).max(1000).optional(),
  fullVolumeHm3: z.number().nonnegative(),
  /** Below the lowest outlet: never released. */
  deadVolumeHm3: z.number().nonnegative().default(0),
  initialVolumeHm3: z.union([z.number().nonnegative(), valueSchema]),
  /** The plan may not fill it above this volume (at most the full volume), as when the dam is under repair. */
  maximumVolumeHm3: valueSchema.optional(),
  minimumVolumeHm3: valueSchema.optional(),
  /** Depth that evaporates in a period, in millimetres, over the area at the period's start. */
  evaporationMm: valueSchema.optional(),
  /** Depth of rain on the lake in a period. */
  rainMm: valueSchema.optional(),
  /** The volume to keep, and how that ranks among the users: what is missing counts as a shortage of that priority. */
  ruleCurve: z.strictObject({ volumeHm3: valueSchema, priority, source }).optional(),
  minimumRelease: minimumFlow,
  maximumReleaseM3s: valueSchema.optional(),
  /** Of water put into the reservoir; a negative cost is a reason to keep it. */
  costPerHm3: valueSchema.optional(),
  /** Empty where nothing is ever released. */
  to: z.array(z.string()).max(50),
});

const user = z.strictObject({
  ...common,
  kind: z.literal("user"),
  demandM3s: valueSchema,
  /** Shortages of priority 1 are avoided before those of 2. Without one, only the costs decide. */
  priority: priority.optional(),
  costPerHm3: valueSchema.optional(),
  /** Part of the demand that must be served at any price, as a minimum flow. */
  minimumFlow,
  /** The share of the water that comes back, to the nodes in `to`; the rest is consumed. */
  returnShare: z.number().min(0).max(1).default(0),
  to: to.optional(),
});

/** Where a flow is measured. */
const gauge = z.strictObject({ ...common, kind: z.literal("gauge"), ...limits, to });

const hydropower = z.strictObject({
  ...common,
  kind: z.literal("hydropower"),
  ...limits,
  /** A fixed head, or that of a reservoir's level above the tailwater. */
  head: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("fixed"), headM: z.number().nonnegative().max(3000) }),
    z.strictObject({ kind: z.literal("reservoir"), reservoir: z.string(), tailwaterLevelM: z.number() }),
  ]),
  efficiency: z.number().gt(0).max(1),
  installedMw: z.number().positive().optional(),
  to,
});

/** Where the water leaves the model. */
const outlet = z.strictObject({ ...common, kind: z.literal("outlet"), ...limits });

export const nodeSchema = z.discriminatedUnion("kind", [
  inflow,
  supply,
  confluence,
  reach,
  canal,
  reservoir,
  user,
  gauge,
  hydropower,
  outlet,
]);

export type Node = z.infer<typeof nodeSchema>;
export type NodeKind = Node["kind"];
export type NodeOf<Kind extends NodeKind> = Extract<Node, { kind: Kind }>;
export type Reservoir = NodeOf<"reservoir">;
export type User = NodeOf<"user">;
export const userSchema = user;
