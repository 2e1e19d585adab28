/** The small parts that entries and items are made of. */
import { z } from "zod";

/** SHA-256 in lower-case hexadecimal: of a document's bytes, or an entry's leaf hash. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hexadecimal digits");
export type Hash = z.infer<typeof Hash>;

/** A party's short name: an ISO 3166-1 alpha-2 code, or a body's usual abbreviation. */
export const PartyId = z.string().regex(/^[A-Z][A-Z0-9]{1,15}$/, "must be 2 to 16 capital letters and digits, as KZ");
export type PartyId = z.infer<typeof PartyId>;

/** An item's name in addresses and references. */
export const ItemId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower-case letters, digits and single hyphens, as student-quota");
export type ItemId = z.infer<typeof ItemId>;

/** An Ed25519 public key: 32 bytes in unpadded base64url. */
export const PublicKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/, "must be 32 bytes in unpadded base64url");
export type PublicKey = z.infer<typeof PublicKey>;

/** An Ed25519 signature: 64 bytes in unpadded base64url. */
export const Signature = z.string().regex(/^[A-Za-z0-9_-]{85}[AQgw]$/, "must be 64 bytes in unpadded base64url");

/** A moment in UTC to the millisecond, as `Date.prototype.toISOString` writes it. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

// Schemas only check, and never alter: what was signed must be what is recorded.
export const Name = z
  .string()
  .max(200)
  .regex(/^\S(?:.*\S)?$/, "must be one line without blanks at its ends");
export const Prose = z.string().min(1).max(20_000);
export const Address = z
  .string()
  .max(2_000)
  .regex(/^https?:\/\/\S+$/, "must be an http or https address")
  .refine((address) => URL.canParse(address), "must be an http or https address");
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "must be a BCP 47 tag, as en or ru");
export const CurrencyCode = z.string().regex(/^[A-Z]{3}$/, "must be an ISO 4217 code, as KZT");

/** The same text in one or more languages: `{ "en": "…", "ru": "…" }`. */
export const LanguageMap = z
  .record(LanguageTag, Prose)
  .refine((texts) => Object.keys(texts).length > 0, "must hold the text in at least one language");
export type LanguageMap = z.infer<typeof LanguageMap>;

/** A run of days, both included. */
export const Period = z
  .strictObject({ start: Day, end: Day })
  .refine((period) => period.start <= period.end, "must not end before it starts");
export type Period = z.infer<typeof Period>;

/** What a statement rests on: a recorded document, an address, or words; at least one of them. */
export const Evidence = z
  .strictObject({ document: Hash.optional(), url: Address.optional(), note: Prose.optional() })
  .refine((evidence) => Object.keys(evidence).length > 0, "must name a document, an address or a note");
export type Evidence = z.infer<typeof Evidence>;

/**
 * The characters of a recorded document that something rests on, by both selectors of the W3C Web Annotation Data
 * Model: the quote with the text before and after it, and its position in UTF-16 code units, end exclusive.
 */
export const Span = z
  .strictObject({
    document: Hash,
    exact: Prose,
    prefix: z.string().max(200),
    suffix: z.string().max(200),
    start: z.int().nonnegative(),
    end: z.int().positive(),
  })
  .refine((span) => span.end - span.start === span.exact.length, "must be as long as the words it quotes");
export type Span = z.infer<typeof Span>;

/** A sum of money; where it stands for another currency, the rate used: units of `currency` that one unit buys. */
export const Money = z.strictObject({
  amount: z.number(),
  currency: CurrencyCode,
  rate: z
    .strictObject({ currency: CurrencyCode, rate: z.number().positive(), on: Day, source: Name.optional() })
    .optional(),
});
export type Money = z.infer<typeof Money>;
