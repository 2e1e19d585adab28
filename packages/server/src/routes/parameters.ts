/** Parameters that several operations take. Everything in a query is a string at first. */
import { Day, Hash, Instant, ItemId } from "@kelisim/register";
import { z } from "zod";

/** A whole number written without sign or leading zeros. */
export function count(minimum: number, maximum: number) {
  return z
    .string()
    .regex(/^(?:0|[1-9]\d{0,15})$/, "must be a whole number")
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, `must be from ${minimum} to ${maximum}`);
}

/** Several values, with commas between them. */
export function listOf<Values extends z.ZodType<string, string>>(value: Values) {
  return z
    .string()
    .max(1_000)
    .transform((text) => text.split(","))
    .pipe(z.array(value).min(1).max(50));
}

const MAXIMUM_INDEX = 2_147_483_647;

export const index = count(0, MAXIMUM_INDEX);
export const hash = Hash;
export const itemId = ItemId;

/** An instant, or a day, which stands for its end. */
export const asOf = z
  .union([Instant, Day.transform((day) => `${day}T23:59:59.999Z`)])
  .describe("The record as it stood at this moment, or at the end of this day");

export const today = Day.describe(
  "The day on which commitments are judged; that of `asOf`, or else today, unless told",
);

export const paging = {
  limit: count(1, 200).default(50).describe("At most so many"),
  before: index.optional().describe("The `next` of the page before"),
};

export const search = z
  .string()
  .min(1)
  .max(200)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: databases can't hold NUL
  .regex(/^[^\u0000]*$/, "must not hold NUL")
  .describe('Words in English or Russian, in any of their forms; "phrases", `or`, and `-` before what must not occur');
