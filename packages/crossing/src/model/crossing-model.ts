import { z } from "zod";
import { source } from "./distribution.ts";
import { stationSchema } from "./station.ts";
import { identifier, streamSchema } from "./stream.ts";

/** A border crossing as the engine simulates it. The README beside this package explains each part with examples. */
export const crossingModelSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().optional(),
  directions: z.array(z.strictObject({ id: identifier, name: z.string().optional() })).min(1),
  /** What is simulated and measured: so many whole days from 00:00 of the start date, in the crossing's local time. */
  period: z.strictObject({
    startDate: z.iso.date(),
    days: z.int().positive().max(36_600),
  }),
  /**
   * `empty`: the crossing is empty when the period starts. `continuous`: it has been running before, so the simulation
   * starts earlier and what happens before the period is not counted; `warmUpHours` says how much earlier (whole
   * hours), or is found by a pilot run where absent.
   */
  start: z
    .discriminatedUnion("mode", [
      z.strictObject({ mode: z.literal("empty") }),
      z.strictObject({ mode: z.literal("continuous"), warmUpHours: z.int().min(0).max(87_600).optional() }),
    ])
    .default({ mode: "empty" }),
  streams: z.array(streamSchema).min(1).max(200),
  stations: z.array(stationSchema).min(1).max(200),
  source,
});

/** A model as parsed: every default filled in. */
export type CrossingModel = z.infer<typeof crossingModelSchema>;

/** A model as written, where defaults may be left out. */
export type CrossingModelInput = z.input<typeof crossingModelSchema>;
