import type { z } from "zod";
import type {
  commitmentSchema,
  countryMarkSchema,
  dateMarkSchema,
  documentMarkSchema,
  figureSchema,
  meetingMarkSchema,
  organisationMarkSchema,
  personMarkSchema,
  placeMarkSchema,
  readingSchema,
  statementSchema,
} from "./reading-schema.ts";

export const strengths = ["delivered", "agreed", "pledged", "planned", "considered", "urged"] as const;
export type Strength = (typeof strengths)[number];

export const areas = [
  "politics",
  "security",
  "defence",
  "trade",
  "investment",
  "finance",
  "customs",
  "digital",
  "industry",
  "transport",
  "border",
  "water",
  "energy",
  "environment",
  "agriculture",
  "health",
  "education",
  "science",
  "culture",
  "people",
  "justice",
  "aid",
  "regional",
] as const;
export type Area = (typeof areas)[number];

export const figureKinds = ["money", "count", "percent", "factor", "duration", "measure", "ordinal"] as const;
export const bounds = ["more-than", "less-than", "about", "at-least", "at-most"] as const;

// What each part says stands at its schema in reading-schema.ts; a program that only reads need not load Zod.
export type Statement = z.infer<typeof statementSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Commitment = z.infer<typeof commitmentSchema>;
export type CountryMark = z.infer<typeof countryMarkSchema>;
export type PersonMark = z.infer<typeof personMarkSchema>;
export type OrganisationMark = z.infer<typeof organisationMarkSchema>;
export type PlaceMark = z.infer<typeof placeMarkSchema>;
export type MeetingMark = z.infer<typeof meetingMarkSchema>;
export type DateMark = z.infer<typeof dateMarkSchema>;
export type DocumentMark = z.infer<typeof documentMarkSchema>;
export type Reading = z.infer<typeof readingSchema>;

export interface ReadOptions {
  /** ISO 639-1 code; detected where it is not given. */
  readonly language?: string;
  /** Date of publication (YYYY-MM-DD) where it is known; otherwise it is looked for in the text. */
  readonly published?: string;
}
