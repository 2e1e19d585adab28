import { z } from "zod";

/** Where a figure comes from: a publication, or the word "assumed". Allowed beside any figure of a model. */
export const source = z.string().min(1).optional();

const meanSeconds = z.number().nonnegative().max(31_536_000);
const positiveMeanSeconds = z.number().positive().max(31_536_000);
const coefficientOfVariation = z.number().positive().max(100);

/**
 * A duration. The mean and the coefficient of variation (standard deviation ÷ mean) are those of the duration
 * itself, not of its logarithm. `empirical` draws one of the given `seconds`, each as likely as the others unless
 * `weights` says otherwise.
 */
export const durationSchema = z.discriminatedUnion("distribution", [
  z.strictObject({ distribution: z.literal("deterministic"), meanSeconds, source }),
  z.strictObject({ distribution: z.literal("exponential"), meanSeconds: positiveMeanSeconds, source }),
  z.strictObject({
    distribution: z.literal("gamma"),
    meanSeconds: positiveMeanSeconds,
    coefficientOfVariation,
    source,
  }),
  z.strictObject({
    distribution: z.literal("lognormal"),
    meanSeconds: positiveMeanSeconds,
    coefficientOfVariation,
    source,
  }),
  z.strictObject({
    distribution: z.literal("empirical"),
    seconds: z.array(z.number().nonnegative().max(31_536_000)).min(1).max(100_000),
    weights: z.array(z.number().nonnegative()).min(1).optional(),
    source,
  }),
]);

export type Duration = z.infer<typeof durationSchema>;

/** How many arrive at once: always the same number, a geometric number (1, 2, …) or one of the given sizes. */
export const batchSizeSchema = z.discriminatedUnion("distribution", [
  z.strictObject({ distribution: z.literal("fixed"), size: z.int().positive().max(1000), source }),
  z.strictObject({ distribution: z.literal("geometric"), meanSize: z.number().min(1).max(1000), source }),
  z.strictObject({
    distribution: z.literal("empirical"),
    sizes: z.array(z.int().positive().max(1000)).min(1),
    weights: z.array(z.number().nonnegative()).min(1).optional(),
    source,
  }),
]);

export type BatchSize = z.infer<typeof batchSizeSchema>;
