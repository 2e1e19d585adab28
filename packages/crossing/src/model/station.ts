import { z } from "zod";
import { durationSchema, source } from "./distribution.ts";
import { identifier } from "./stream.ts";

/** The key of `service` and `secondary` for every stream that has no entry of its own. */
export const ANY_STREAM = "any";

const openLanes = z.int().min(0).max(1000);

/** Lanes of one station that are alike. */
const lanesSchema = z.strictObject({
  id: identifier,
  count: z.int().positive().max(1000),
  /** The streams that may use these lanes; all where absent. */
  streams: z.array(identifier).min(1).optional(),
  /** How many of the lanes are open in each hour; all `count` of them, always, where absent. Monday 00:00 first. */
  openByHourOfDay: z.array(openLanes).length(24).optional(),
  openByHourOfWeek: z.array(openLanes).length(168).optional(),
  /** At these hours of the day (8, 20.5) no service begins for so many minutes: the shift changes. */
  breaks: z
    .array(
      z.strictObject({
        hourOfDay: z.number().min(0).lt(24),
        minutes: z.number().positive().max(240),
        source,
      }),
    )
    .optional(),
  /**
   * Each lane by itself breaks down after an exponential time (the clock runs whether it is used or not) and is
   * repaired. A service that is interrupted goes on where it stopped.
   */
  breakdown: z
    .strictObject({
      meanHoursBetween: z.number().positive(),
      repair: durationSchema,
      source,
    })
    .optional(),
  source,
});

export type Lanes = z.infer<typeof lanesSchema>;

const queueSchema = z.discriminatedUnion("kind", [
  /** One queue for all lanes: whoever is first (by priority, then by arrival) takes the next lane they may use. */
  z.strictObject({ kind: z.literal("pooled") }),
  /**
   * A queue before each lane, chosen on arrival and kept: `shortest` counts those waiting and in service; `random`;
   * `fixed` gives out the lanes in turn. When a lane closes, those waiting before it queue up elsewhere.
   */
  z.strictObject({ kind: z.literal("separate"), choice: z.enum(["shortest", "random", "fixed"]) }),
]);

const waitingRoomSchema = z.strictObject({
  /** Places for those who wait, beside those in service; for all queues of the station together. */
  places: z.int().min(0).max(1_000_000),
  /**
   * `turnAway`: whoever finds no place leaves for good. `hold`: they wait where they are — on the lane of the station
   * before, which can serve nobody meanwhile (blocking after service), or on the road.
   */
  whenFull: z.enum(["turnAway", "hold"]),
  source,
});

export const stationSchema = z.strictObject({
  id: identifier,
  name: z.string().optional(),
  lanes: z.array(lanesSchema).min(1),
  queue: queueSchema.default({ kind: "pooled" }),
  waitingRoom: waitingRoomSchema.optional(),
  /** Service time by stream id, or under `any` for those without an entry. */
  service: z.record(z.string(), durationSchema),
  /** A more thorough inspection in the same lane, right after the service, for a share of the stream. */
  secondary: z
    .record(z.string(), z.strictObject({ share: z.number().min(0).max(1), service: durationSchema, source }))
    .optional(),
  source,
});

export type Station = z.infer<typeof stationSchema>;
