import { z } from "zod";

/** Where a figure comes from: a publication, or the word "assumed". Allowed beside any figure of a model. */
export const source = z.string().min(1).optional();

/**
 * A figure that may differ from period to period. A bare number is the same in every period. The unit stands in the
 * name of the field that holds the value.
 *
 * - `byMonth`, `byDecade`, `byDay`: 12, 36 or 366 figures that recur every year (decades: 1st–10th, 11th–20th, 21st to
 *   the month's end, January's first first; days: 29 February is always the 60th)
 * - `series`: one figure for each period of the model, from the first on
 * - `dated`: the same with the period written beside each figure, so that gaps and slips show: `2021-04/1` (the first
 *   decade of April), `2021-04` (a month), `2021-04-01` (a period that begins on that day)
 * - `years`: historical years, each with a figure for every decade (36), month (12) or day (365 or 366) of the year.
 *   A period takes its own calendar year's; scenarios can ask for another year, or draw years by chance.
 * - `byScenario`: another value for each member of a set of scenarios (see `scenarioSets`)
 * - `controlCurve`: depends on how full a reservoir is at the period's start. `curves` (shares of the full volume, from
 *   the highest to the lowest) divide it into zones, and the k-th of the `values` holds in the k-th zone from the top.
 * - `interpolated`: between the given points of a reservoir's volume, straight lines
 * - `sum`, `product`, `minimum`, `maximum` of other values
 */
export type Value =
  | number
  | {
      readonly kind: "byMonth" | "byDecade" | "byDay";
      readonly values: readonly number[];
      readonly source?: string | undefined;
    }
  | { readonly kind: "series"; readonly values: readonly number[]; readonly source?: string | undefined }
  | {
      readonly kind: "dated";
      readonly entries: readonly { readonly at: string; readonly value: number }[];
      readonly source?: string | undefined;
    }
  | {
      readonly kind: "years";
      readonly firstYear: number;
      readonly years: readonly (readonly number[])[];
      readonly source?: string | undefined;
    }
  | {
      readonly kind: "byScenario";
      readonly set: string;
      readonly values: readonly Value[];
      readonly source?: string | undefined;
    }
  | {
      readonly kind: "controlCurve";
      readonly reservoir: string;
      readonly curves: readonly Value[];
      readonly values: readonly Value[];
      readonly source?: string | undefined;
    }
  | {
      readonly kind: "interpolated";
      readonly reservoir: string;
      readonly points: readonly { readonly volumeHm3: number; readonly value: number }[];
      readonly source?: string | undefined;
    }
  | {
      readonly kind: "sum" | "product" | "minimum" | "maximum";
      readonly of: readonly Value[];
      readonly source?: string | undefined;
    };

export type ValueKind = Exclude<Value, number>["kind"];

const figures = (count: number) => z.array(z.number()).length(count);

/** The largest number of figures in one series: 300 years of days. */
const MAX_FIGURES = 110_000;

export const valueSchema: z.ZodType<Value, Value> = z.lazy(() =>
  z.union(
    [
      z.number(),
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("byMonth"), values: figures(12), source }),
        z.strictObject({ kind: z.literal("byDecade"), values: figures(36), source }),
        z.strictObject({ kind: z.literal("byDay"), values: figures(366), source }),
        z.strictObject({ kind: z.literal("series"), values: z.array(z.number()).min(1).max(MAX_FIGURES), source }),
        z.strictObject({
          kind: z.literal("dated"),
          entries: z
            .array(z.strictObject({ at: z.string(), value: z.number() }))
            .min(1)
            .max(MAX_FIGURES),
          source,
        }),
        z.strictObject({
          kind: z.literal("years"),
          firstYear: z.int().min(1).max(9999),
          years: z.array(z.array(z.number()).min(1).max(366)).min(1).max(1000),
          source,
        }),
        z.strictObject({
          kind: z.literal("byScenario"),
          set: z.string(),
          values: z.array(valueSchema).min(1).max(100_000),
          source,
        }),
        z.strictObject({
          kind: z.literal("controlCurve"),
          reservoir: z.string(),
          curves: z.array(valueSchema).min(1).max(50),
          values: z.array(valueSchema).min(2).max(51),
          source,
        }),
        z.strictObject({
          kind: z.literal("interpolated"),
          reservoir: z.string(),
          points: z
            .array(z.strictObject({ volumeHm3: z.number().nonnegative(), value: z.number() }))
            .min(2)
            .max(10_000),
          source,
        }),
        z.strictObject({ kind: z.literal("sum"), of: z.array(valueSchema).min(1).max(100), source }),
        z.strictObject({ kind: z.literal("product"), of: z.array(valueSchema).min(1).max(100), source }),
        z.strictObject({ kind: z.literal("minimum"), of: z.array(valueSchema).min(1).max(100), source }),
        z.strictObject({ kind: z.literal("maximum"), of: z.array(valueSchema).min(1).max(100), source }),
      ]),
    ],
    { error: 'must be a number, or a value such as { "kind": "byMonth", "values": [12 figures] }' },
  ),
);
