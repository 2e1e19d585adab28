import { z } from "zod";
import { arrivalsSchema, bookingSchema } from "./arrivals.ts";
import { durationSchema, source } from "./distribution.ts";

export const identifier = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, "must be 1 to 64 letters, digits, hyphens or underscores");

/** The word that ends a route. */
export const EXIT = "exit";

const branch = z.strictObject({ to: identifier, share: z.number().min(0).max(1), source });

export type Branch = z.infer<typeof branch>;

/** One station of a route. Without `next`, the following step of the list is next, and after the last the exit. */
const step = z.strictObject({ station: identifier, next: z.array(branch).min(1).optional() });

/** Those who cross in one direction and are served alike: pedestrians, cars, buses, trucks. */
export const streamSchema = z.strictObject({
  id: identifier,
  name: z.string().optional(),
  direction: identifier,
  /** What one member of the stream is. */
  unit: z.enum(["person", "vehicle"]),
  /** People aboard each vehicle, or 1. Counts in the value of time only: whoever alights is a stream of their own. */
  peoplePerUnit: z.number().positive().max(1000).default(1),
  arrivals: arrivalsSchema,
  booking: bookingSchema.optional(),
  /** Where the stream enters, by share; the first step of the route where absent. */
  enter: z.array(branch).min(1).optional(),
  route: z.array(step).min(1),
  /** 1 is served before 2. A service that has begun is never interrupted for a higher priority. */
  priority: z.int().min(1).max(100).default(1),
  /** How long one waits in a queue before giving up; at the stations named, or at every station of the route. */
  patience: z
    .strictObject({
      duration: durationSchema,
      stations: z.array(identifier).min(1).optional(),
      source,
    })
    .optional(),
  /** A time limit that the crossing promises this stream; results say which share exceeds it. */
  limit: z
    .strictObject({
      seconds: z.number().positive(),
      /** On the waiting alone (all stations together), or on the whole time from arrival to exit. */
      of: z.enum(["wait", "time"]),
      source,
    })
    .optional(),
  source,
});

export type Stream = z.infer<typeof streamSchema>;
