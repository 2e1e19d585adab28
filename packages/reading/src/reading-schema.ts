import { z } from "zod";
import { areas, bounds, figureKinds, strengths } from "./reading.ts";

/**
 * A passage of the text that supports something the reading says. `start` and `end` are UTF-16 offsets in the text
 * as it was given, and `text` is exactly what stands between them.
 */
const markShape = {
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string().min(1),
  /** How sure the rule is, above 0 and at most 1. */
  confidence: z.number().gt(0).max(1),
  /** The name of the rule that found it, so that a person can ask why. */
  rule: z.string().min(1),
};

/** A state as ISO 3166-1 alpha-2 code (`KZ`), or a body by its usual English short name (`EU`). */
const partySchema = z.string().min(1);

/** Words that the text puts into someone's mouth. */
export const statementSchema = z.object({
  ...markShape,
  /** The fullest name in the text, or the office or body; two speakers joined by ` and `; null where nobody is named. */
  speaker: z.string().nullable(),
  mode: z.enum(["direct", "indirect"]),
});

/** A number that says how much, how many, how long or what share. */
export const figureSchema = z.object({
  ...markShape,
  kind: z.enum(figureKinds),
  /** The number in full (1 billion is 1000000000); null for `hundreds`. */
  value: z.number().nullable(),
  /** The upper end of a range. */
  max: z.number().optional(),
  /** ISO 4217 for money, `%`, `x` for a factor, the singular counted noun, or the unit's short form. */
  unit: z.string(),
  bound: z.enum(bounds).optional(),
  /** Index in `figures` of the same sum in another currency: `1 billion tenge (US$2.4 million)`. */
  sameAs: z.int().nonnegative().optional(),
});

/** A particular act of cooperation that a party has done, agreed, pledged, planned, considered or called for. */
export const commitmentSchema = z.object({
  ...markShape,
  by: z.array(partySchema),
  to: z.array(partySchema),
  strength: z.enum(strengths),
  /** Best first. */
  area: z.array(z.enum(areas)).min(1),
  /** The time by which or when it is to happen, verbatim. */
  deadline: z.string().nullable(),
  /** Indices in `figures` of the figures that stand inside the mark. */
  figures: z.array(z.int().nonnegative()),
});

/** A mention of a state by its name, its people, its capital. */
export const countryMarkSchema = z.object({
  ...markShape,
  code: z.string(),
  form: z.enum(["name", "demonym", "capital"]),
});

/** A mention of a person; `name` is the fullest form in the text. */
export const personMarkSchema = z.object({
  ...markShape,
  name: z.string(),
  role: z.string().nullable(),
  country: partySchema.nullable(),
});

/** A mention of a body: a ministry, a commission, an international organisation, a firm. */
export const organisationMarkSchema = z.object({ ...markShape, name: z.string(), country: partySchema.nullable() });

/** A mention of a town, river, crossing or other place. */
export const placeMarkSchema = z.object({ ...markShape, name: z.string(), country: partySchema.nullable() });

/** A mention of a meeting, visit, forum or session, with the date that stands beside it. */
export const meetingMarkSchema = z.object({ ...markShape, date: z.string().nullable() });

/** A date; `iso` is YYYY, YYYY-MM or YYYY-MM-DD as far as the text and the date of publication say it. */
export const dateMarkSchema = z.object({ ...markShape, iso: z.string().nullable() });

/** A document that the text says was signed or adopted. */
export const documentMarkSchema = z.object({ ...markShape, status: z.enum(["signed", "adopted", "mentioned"]) });

/** What a reading finds: every mark points at the exact characters that support it. */
export const readingSchema = z.object({
  /** ISO 639-1 code of the language the text was read in. */
  language: z.string(),
  /** Date of publication as YYYY-MM-DD, found in the text or given; null where neither. */
  published: z.string().nullable(),
  /** The states or bodies that meet, in text order. */
  parties: z.array(partySchema),
  statements: z.array(statementSchema),
  commitments: z.array(commitmentSchema),
  figures: z.array(figureSchema),
  countries: z.array(countryMarkSchema),
  people: z.array(personMarkSchema),
  organisations: z.array(organisationMarkSchema),
  places: z.array(placeMarkSchema),
  meetings: z.array(meetingMarkSchema),
  dates: z.array(dateMarkSchema),
  documents: z.array(documentMarkSchema),
});
