/** A text under review, as it is kept: in this browser, and on the server for whoever is signed in. */
import { figureSchema, statementSchema } from "@kelisim/reading/schema";
import { Area, Hash, type PartyId, Strength } from "@kelisim/register";
import { z } from "zod";
import { isCommitment, isToKeep, type Mark as ReviewedMark } from "../review/mark.ts";

const range = { start: z.int().nonnegative(), end: z.int().positive() };

/** Drafts from before there were other kinds of marks name none. */
const CommitmentContent = z.object({
  kind: z.literal("commitment").default("commitment"),
  ...range,
  by: z.array(z.string()).readonly(),
  to: z.array(z.string()).readonly(),
  strength: Strength,
  area: z.array(Area).readonly(),
  deadline: z.string().nullable(),
  due: z.string().nullable(),
  title: z.string().nullable().default(null),
});

const StatementContent = z.object({
  kind: z.literal("statement"),
  ...range,
  speaker: z.string().nullable(),
  mode: statementSchema.shape.mode,
});

const FigureContent = z.object({
  kind: z.literal("figure"),
  ...range,
  figureKind: figureSchema.shape.kind,
  value: z.number().nullable(),
  max: z.number().nullable(),
  unit: z.string(),
  bound: figureSchema.shape.bound.unwrap().nullable(),
});

function markOf<Shape extends z.ZodRawShape>(content: z.ZodObject<Shape>) {
  return z.object({
    id: z.string(),
    found: content.extend({ rule: z.string(), confidence: z.number() }).nullable(),
    content,
    verdict: z.enum(["open", "accepted", "rejected"]),
  });
}

const Mark: z.ZodType<ReviewedMark> = z.union([
  markOf(StatementContent),
  markOf(FigureContent),
  markOf(CommitmentContent),
]);

/** What is known of the text. */
const About = z.object({
  title: z.string(),
  publisher: z.string(),
  /** YYYY-MM-DD; empty where it is not known. */
  date: z.string(),
  url: z.string(),
});
export type About = z.infer<typeof About>;

const Saved = z.object({
  kind: z.literal("reading"),
  text: z.string(),
  /** Of the bytes of the file that the text came from; null for a text that was pasted. */
  sha256: Hash.nullable(),
  /** ISO 639-1; null where it is to be told from the text. */
  language: z.string().nullable(),
  about: About,
  /** Null until the text has been read. The reading itself is made anew from the text. */
  review: z
    .object({
      marks: z.array(Mark).readonly(),
      added: z.int().nonnegative(),
      proposed: z.record(z.string(), z.object({ item: z.string(), revision: Hash })),
    })
    .nullable(),
});
/** What the server keeps of a draft. */
export type SavedReading = z.infer<typeof Saved>;

export interface ReadingDraft extends SavedReading {
  readonly id: string;
  readonly record: Hash;
  /** Whose draft it is; null for one who had not signed in. */
  readonly party: PartyId | null;
  readonly updatedAt: string;
  /** Its id on the server; null where it is kept in this browser alone. */
  readonly serverId: string | null;
}

const Summary = z.object({
  kind: z.literal("reading"),
  title: z.string(),
  /** How many promises are marked, and how many of those nobody has judged yet. */
  promises: z.int().nonnegative(),
  open: z.int().nonnegative(),
});
/** What lists show of a draft, of this browser or of the server. */
export type DraftSketch = z.infer<typeof Summary> & Pick<ReadingDraft, "id" | "party" | "updatedAt" | "serverId">;

/** A text and what is known of it, before it is read. */
export type TextSource = Pick<SavedReading, "text" | "sha256" | "language" | "about">;

const NOTHING_KNOWN: About = { title: "", publisher: "", date: "", url: "" };
export const NO_TEXT: TextSource = { text: "", sha256: null, language: null, about: NOTHING_KNOWN };

export function newDraft(record: Hash, party: PartyId | null, source: TextSource): ReadingDraft {
  const updatedAt = new Date().toISOString();
  return { kind: "reading", id: newId(), record, party, updatedAt, serverId: null, ...source, review: null };
}

/** Reads what the server kept; null for a draft of another kind or of another version. */
export function readSaved(body: object): SavedReading | null {
  return Saved.safeParse(body).data ?? null;
}

/** Reads what the server sums up; null for a draft of another kind or of another version. */
export function readSummary(summary: object | null): z.infer<typeof Summary> | null {
  return Summary.safeParse(summary).data ?? null;
}

export function sketchOf(draft: ReadingDraft): DraftSketch {
  const { id, party, updatedAt, serverId } = draft;
  return { ...summaryOf(draft), id, party, updatedAt, serverId };
}

/** What is sent to the server of a draft: the part that is kept, and what its list shows. */
export function sentPart(draft: ReadingDraft): SavedReading & { readonly summary: z.infer<typeof Summary> } {
  return { ...savedPart(draft), summary: summaryOf(draft) };
}

function summaryOf(draft: ReadingDraft): z.infer<typeof Summary> {
  const marks = (draft.review?.marks ?? []).filter(isCommitment);
  const open = marks.filter(({ verdict }) => verdict === "open").length;
  return { kind: "reading", title: titleOfDraft(draft).slice(0, 400), promises: marks.length, open };
}

/** The part of a draft that is kept: what a reading of the text would give again is left out. */
export function savedPart({ kind, text, sha256, language, about, review }: ReadingDraft): SavedReading {
  const kept = review && { ...review, marks: review.marks.filter(isToKeep) };
  return { kind, text, sha256, language, about, review: kept };
}

/** What to call a draft in a list. */
export function titleOfDraft({ about, text }: Pick<SavedReading, "about" | "text">): string {
  const title = about.title.trim();
  if (title !== "") return title;
  const start = text.trimStart().slice(0, 400).split("\n")[0]!.trim();
  return start.length > 80 ? `${start.slice(0, 79).trimEnd()}…` : start;
}

/** Like crypto.randomUUID, which only secure origins have. */
function newId(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0"));
  return hex.join("");
}
