import { z } from "zod";
import { identifier, priority } from "./node.ts";
import { source, valueSchema } from "./value.ts";

/** A day of every year, such as 04-01 for the first of April. */
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "must be a day such as 04-01 (1 April)");

/** Party id → share; they add up to 1. */
const shares = z.record(z.string(), z.number().min(0).max(1));

const season = z.strictObject({
  /** First and last day; all year where absent. A season may go over the turn of the year. */
  from: dayOfYear.optional(),
  until: dayOfYear.optional(),
  byParty: shares,
  source,
});

const riverShares = z.strictObject({
  id: identifier,
  name: z.string().min(1).optional(),
  /** What is divided: the water of these inflows, less a flow that is set aside. */
  divisible: z.strictObject({
    inflows: z.array(z.string()).min(1),
    lessFlowM3s: valueSchema.optional(),
    source,
  }),
  /** The first season that a period's first day falls into holds; a period in none of them has no shares. */
  shares: z.array(season).min(1),
  /** The nodes (users, gauges, canals …) whose water counts as received by a party: what arrives there. */
  receivedAt: z.record(z.string(), z.array(z.string()).min(1)),
  /** How a party's entitlement ranks among the priorities of users and flows. */
  priority,
  /**
   * A year (January to December) whose divisible water is less than this share of the normal: then these shares hold
   * instead, and the demands of a priority are cut by its factor.
   */
  dryYear: z
    .strictObject({
      normalVolumeHm3: z.number().positive(),
      belowShareOfNormal: z.number().positive().max(2),
      byParty: shares.optional(),
      demandFactorByPriority: z.record(z.string().regex(/^\d+$/), z.number().min(0).max(1)).optional(),
      source,
    })
    .optional(),
  /** What a party has received too little (or too much) is added to (or taken from) its later entitlements. */
  carryOver: z
    .strictObject({
      /** A balance never counts for more than this, either way. */
      maximumHm3: z.number().positive(),
      /** Balances are cleared at the start of the period in which this day lies. */
      clearedOn: dayOfYear.optional(),
      source,
    })
    .optional(),
});

export const treatySchema = z.strictObject({
  name: z.string().min(1),
  rivers: z.array(riverShares).min(1).max(50),
  /** What each priority stands for, for tables: { "1": "drinking water" }. */
  priorities: z.record(z.string().regex(/^\d+$/), z.string()).optional(),
  source,
});

export type Treaty = z.infer<typeof treatySchema>;
/** How the water of one river is shared. */
export type RiverShares = Treaty["rivers"][number];
