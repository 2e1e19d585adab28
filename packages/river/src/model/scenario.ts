import { z } from "zod";
import { identifier, userSchema } from "./node.ts";
import { source } from "./value.ts";

/** Which nodes' inflow is meant; all where absent. */
const nodes = z.array(z.string()).min(1).optional();

const inflowsSchema = z.discriminatedUnion("kind", [
  /** The flows of that historical year, in every year of the model. Every inflow must have `years`. */
  z.strictObject({ kind: z.literal("year"), year: z.int() }),
  /** Flows × factor, as of a climate projection; `byMonth` instead where it differs over the year. */
  z.strictObject({
    kind: z.literal("factor"),
    factor: z.number().nonnegative().max(100).default(1),
    byMonth: z.array(z.number().nonnegative().max(100)).length(12).optional(),
    nodes,
    source,
  }),
  /**
   * The historical year whose total inflow is exceeded in this share of the years (Weibull's plotting position
   * m/(n + 1)): 0.9 is a dry year, 0.1 a wet one.
   */
  z.strictObject({ kind: z.literal("exceedance"), probability: z.number().gt(0).lt(1) }),
  /**
   * So many scenarios of chance. `resample` draws whole historical years, the same for every inflow. `lognormal`
   * keeps each inflow's mean and variation in each part of the year, their correlation from one part to the next and
   * between the inflows (Thomas and Fiering 1962, on logarithms). Inflows without historical years vary around the
   * flow that the model gives, all together, as `around` says.
   */
  z.strictObject({
    kind: z.literal("stochastic"),
    method: z.enum(["resample", "lognormal"]),
    count: z.int().positive().max(100_000),
    seed: z.int().min(0).max(4_294_967_295).default(1),
    around: z
      .strictObject({
        /** Standard deviation ÷ mean of a period's flow. */
        coefficientOfVariation: z.number().nonnegative().max(10),
        /** Of the flows (as logarithms) of a period and the next, 0 to 1. */
        serialCorrelation: z.number().min(0).max(0.999),
        source,
      })
      .optional(),
  }),
]);

const changeSchema = z.discriminatedUnion("kind", [
  /** Nothing passes this node (a canal, a reach, a hydropower plant), or its user takes nothing. */
  z.strictObject({
    kind: z.literal("outOfService"),
    node: z.string(),
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
  }),
  /** The reservoir may hold no more than this. */
  z.strictObject({
    kind: z.literal("reservoirLowered"),
    node: z.string(),
    maximumVolumeHm3: z.number().nonnegative(),
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
  }),
  /** A further user, that takes its water from the given node. */
  z.strictObject({ kind: z.literal("newUser"), from: z.string(), user: userSchema }),
  z.strictObject({
    kind: z.literal("demandFactor"),
    nodes: z.array(z.string()).min(1),
    factor: z.number().nonnegative().max(100),
  }),
  /** Another rule curve for a reservoir: this share of the one it has. */
  z.strictObject({ kind: z.literal("ruleCurveFactor"), node: z.string(), factor: z.number().nonnegative().max(100) }),
]);

export const scenarioSchema = z.strictObject({
  id: identifier,
  name: z.string().min(1).optional(),
  inflows: z.array(inflowsSchema).max(10).default([]),
  changes: z.array(changeSchema).max(100).default([]),
  source,
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioInflows = z.infer<typeof inflowsSchema>;
export type ScenarioChange = z.infer<typeof changeSchema>;
