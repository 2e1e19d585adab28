import { z } from "zod";
import { identifier, nodeSchema } from "./node.ts";
import { scenarioSchema } from "./scenario.ts";
import { treatySchema } from "./treaty.ts";
import { source, valueSchema } from "./value.ts";

/**
 * Flows of several nodes that are limited together: factor × flow, added up, lies between the limits. (Two canals from
 * one headworks, an abstraction licence.) With `volumeHm3`, the limit is on the volume since the last renewal.
 */
const jointLimitSchema = z.strictObject({
  id: identifier,
  nodes: z.array(z.strictObject({ node: z.string(), factor: z.number().default(1) })).min(1),
  minimumFlowM3s: valueSchema.optional(),
  maximumFlowM3s: valueSchema.optional(),
  licence: z
    .strictObject({
      volumeHm3: z.number().nonnegative(),
      initialVolumeHm3: z.number().nonnegative().optional(),
      /** The day of the year on which the whole volume may be used again; never where absent. */
      renewedOn: z
        .string()
        .regex(/^\d\d-\d\d$/)
        .optional(),
      costPerHm3: valueSchema.optional(),
    })
    .optional(),
  source,
});

/** Flows in a fixed proportion to each other: flow ÷ factor is the same for all. */
const fixedProportionSchema = z.strictObject({
  id: identifier,
  nodes: z.array(z.strictObject({ node: z.string(), factor: z.number().positive() })).min(2),
  source,
});

/**
 * A thing that costs are shared for: a dam, headworks, a canal. Its water goes to a party at these nodes (what arrives
 * there counts), so that "in proportion to the water received" has a meaning.
 */
const facilitySchema = z.strictObject({
  id: identifier,
  name: z.string().min(1),
  /** The owner. */
  party: z.string(),
  servedAt: z.record(z.string(), z.array(z.string()).min(1)),
  source,
});

/** A river basin as the engine plans it. The README beside this package explains each part with examples. */
export const basinModelSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().optional(),
  parties: z
    .array(z.strictObject({ id: identifier, name: z.string().min(1).optional() }))
    .max(20)
    .default([]),
  /**
   * `decade`: 1st–10th, 11th–20th, 21st to the month's end. `day`: days, or `daysPerPeriod` of them together. The start
   * date is the first day of a decade, of a month, or any day.
   */
  periods: z.strictObject({
    startDate: z.iso.date(),
    step: z.enum(["decade", "month", "day"]),
    daysPerPeriod: z.int().min(1).max(366).optional(),
    count: z.int().positive().max(110_000),
  }),
  nodes: z.array(nodeSchema).min(1).max(20_000),
  jointLimits: z.array(jointLimitSchema).max(1000).default([]),
  fixedProportions: z.array(fixedProportionSchema).max(1000).default([]),
  treaty: treatySchema.optional(),
  facilities: z.array(facilitySchema).max(1000).default([]),
  /** Sets that `byScenario` values refer to; every combination of their members is run. */
  scenarioSets: z
    .array(z.strictObject({ id: identifier, size: z.int().positive().max(100_000) }))
    .max(10)
    .default([]),
  scenarios: z.array(scenarioSchema).max(1000).default([]),
  source,
});

/** A model as parsed: every default filled in. */
export type BasinModel = z.infer<typeof basinModelSchema>;

/** A model as written, where defaults may be left out. */
export type BasinModelInput = z.input<typeof basinModelSchema>;

export type JointLimit = BasinModel["jointLimits"][number];
export type FixedProportion = BasinModel["fixedProportions"][number];
export type Facility = BasinModel["facilities"][number];
