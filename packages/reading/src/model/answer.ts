import { z } from "zod";
import { ReadingError } from "../errors.ts";
import { areas, bounds, figureKinds, strengths } from "../reading.ts";

const quoteSchema = z.string().min(1).describe("words copied from the text, character for character");

const modelStatementSchema = z.strictObject({
  text: quoteSchema,
  speaker: z.string().nullable().describe("fullest name in the text, without title; two speakers joined by ' and '"),
  mode: z.enum(["direct", "indirect"]),
});

const modelCommitmentSchema = z.strictObject({
  text: quoteSchema,
  by: z.array(z.string()).describe("who acts: ISO 3166-1 alpha-2 codes, or a body's name as the text has it"),
  to: z.array(z.string()).describe("who benefits, where it is another party"),
  strength: z.enum(strengths),
  area: z.array(z.enum(areas)).min(1).describe("best first"),
  deadline: z.string().nullable().describe("when it is to happen, copied from the text"),
});

const modelFigureSchema = z.strictObject({
  text: quoteSchema,
  kind: z.enum(figureKinds),
  value: z.number().nullable(),
  max: z.number().nullable().describe("upper end of a range"),
  unit: z.string(),
  bound: z.enum(bounds).nullable(),
  sameAs: z.int().nonnegative().nullable().describe("index in figures of the same sum in another currency"),
});

/** What a model is asked to answer: the marks of a reading by their words alone, since models cannot count offsets. */
export const answerSchema = z.strictObject({
  language: z.string().describe("ISO 639-1 code of the text"),
  published: z.string().nullable().describe("date of publication as YYYY-MM-DD, where the text says it"),
  parties: z.array(z.string()).describe("the states or bodies that meet, most prominent first"),
  statements: z.array(modelStatementSchema),
  commitments: z.array(modelCommitmentSchema),
  figures: z.array(modelFigureSchema),
});

export type ModelStatement = z.infer<typeof modelStatementSchema>;
export type ModelCommitment = z.infer<typeof modelCommitmentSchema>;
export type ModelFigure = z.infer<typeof modelFigureSchema>;

export type MarkKind = "statement" | "commitment" | "figure";

/** An answer with its malformed marks set aside. A figure that is set aside leaves null in its place. */
export interface Answer {
  readonly language: string;
  readonly published: string | null;
  readonly parties: readonly string[];
  readonly statements: readonly ModelStatement[];
  readonly commitments: readonly ModelCommitment[];
  readonly figures: readonly (ModelFigure | null)[];
  readonly malformed: readonly { readonly kind: MarkKind; readonly text: string }[];
}

const envelopeSchema = z.object({
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .catch("und"),
  published: z.iso.date().nullable().catch(null),
  parties: z.array(z.string()).catch([]),
  statements: z.array(z.unknown()),
  commitments: z.array(z.unknown()),
  figures: z.array(z.unknown()),
});

/**
 * Reads what a model wrote. Marks are checked one by one, so that a slip in one does not cost the others.
 *
 * @throws {ReadingError} `model-failed` when it is no JSON, or none with lists of marks
 */
export function parseAnswer(written: string): Answer {
  const envelope = envelopeSchema.safeParse(parseJson(written));
  if (!envelope.success) throw new ReadingError("model-failed", "the model did not answer with lists of marks");
  const malformed: { kind: MarkKind; text: string }[] = [];
  const check = <T>(schema: z.ZodType<T>, kind: MarkKind, marks: readonly unknown[]): (T | null)[] =>
    marks.map((mark) => {
      const checked = schema.safeParse(mark);
      if (checked.success) return checked.data;
      malformed.push({ kind, text: textOf(mark) });
      return null;
    });
  const { statements, commitments, figures, ...rest } = envelope.data;
  return {
    ...rest,
    statements: check(modelStatementSchema, "statement", statements).filter((mark) => mark !== null),
    commitments: check(modelCommitmentSchema, "commitment", commitments).filter((mark) => mark !== null),
    figures: check(modelFigureSchema, "figure", figures),
    malformed,
  };
}

/** The JSON in an answer, also where the model puts it into a fence or thinks aloud before it. */
function parseJson(written: string): unknown {
  const start = written.indexOf("{", Math.max(0, written.lastIndexOf("</think>")));
  const end = written.lastIndexOf("}");
  try {
    return JSON.parse(written.slice(start, end + 1));
  } catch {
    throw new ReadingError("model-failed", "the model did not answer with JSON");
  }
}

function textOf(mark: unknown): string {
  const text = typeof mark === "object" && mark !== null && "text" in mark ? mark.text : "";
  return typeof text === "string" ? text : "";
}
