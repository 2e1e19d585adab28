import { z } from "zod";
import { batchSizeSchema, source } from "./distribution.ts";

const factor = z.number().nonnegative().max(1000);

/** More arrivals than this in an hour are taken for a slip of the pen: no crossing on Earth sees them. */
export const MAX_PER_HOUR = 1_000_000;

/** Factors for January to December; 1 where absent. */
const byMonth = z.array(factor).length(12).optional();
const batch = batchSizeSchema.optional();

/**
 * A Poisson process whose rate is constant within each hour (or each bin of `counts`). With `batch`, each of its
 * points is the arrival of that many at once: the rates then count batches, not heads.
 */
export const arrivalsSchema = z.discriminatedUnion("kind", [
  /** rate = perHour × byHourOfWeek (168 factors, the first for Monday 00:00–01:00) × byMonth */
  z.strictObject({
    kind: z.literal("hourly"),
    perHour: z.number().nonnegative().max(MAX_PER_HOUR),
    byHourOfWeek: z.array(factor).length(168).optional(),
    byMonth,
    batch,
    source,
  }),
  /** rate = perDay × shareByHourOfDay (24 shares that add up to 1) × byDayOfWeek (7 factors, Monday first) × byMonth */
  z.strictObject({
    kind: z.literal("daily"),
    perDay: z
      .number()
      .nonnegative()
      .max(24 * MAX_PER_HOUR),
    shareByHourOfDay: z.array(z.number().min(0).max(1)).length(24),
    byDayOfWeek: z.array(factor).length(7).optional(),
    byMonth,
    batch,
    source,
  }),
  /** Counted arrivals: the expected number in each bin, from the start of the period on, repeated if it is longer. */
  z.strictObject({
    kind: z.literal("counts"),
    binMinutes: z.union([z.literal(5), z.literal(10), z.literal(15), z.literal(20), z.literal(30), z.literal(60)]),
    counts: z.array(z.number().nonnegative().max(MAX_PER_HOUR)).min(1).max(1_000_000),
    batch,
    source,
  }),
]);

export type Arrivals = z.infer<typeof arrivalsSchema>;

/**
 * Booked slots (an electronic queue). The `share` of the stream that books wishes to come at the times of the
 * arrival process, and gets the first slot with a free place that starts at or after the wish; it arrives at the
 * start of its slot less an earliness (normal; negative means late). Who finds no free place within
 * `searchDays` comes at the wished time without a booking.
 */
export const bookingSchema = z.strictObject({
  share: z.number().min(0).max(1),
  slotMinutes: z.number().positive().max(1440),
  placesPerSlot: z.int().positive().max(100_000),
  /** The 24 hours of the day in which slots start (true) or not; all where absent. */
  slotsByHourOfDay: z.array(z.boolean()).length(24).optional(),
  noShowShare: z.number().min(0).max(1).default(0),
  earliness: z
    .strictObject({
      meanSeconds: z.number().min(-86_400).max(86_400),
      standardDeviationSeconds: z.number().nonnegative().max(86_400),
      source,
    })
    .optional(),
  /** Which priority the booked have at every station (see the stream's `priority`); the stream's own where absent. */
  priority: z.int().min(1).max(100).optional(),
  searchDays: z.number().positive().max(30).default(7),
  source,
});

export type Booking = z.infer<typeof bookingSchema>;
