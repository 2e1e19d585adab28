/** A reading's commitments as draft items: nothing is added that the text does not say. */
import type { Commitment as ReadCommitment, Reading } from "@kelisim/reading";
import slugify from "@sindresorhus/slugify";
import type { DocumentBody } from "./entry/entry.ts";
import { Name } from "./entry/fields.ts";
import type { Commitment } from "./entry/item.ts";

export interface ReadingSource {
  readonly document: DocumentBody;
  /** The text in which the reading's offsets count. */
  readonly text: string;
}

/**
 * A reading in which a person may have set the last day of a deadline (a day, or null for none), and what an item is to
 * be called.
 */
export type ReviewedReading = Omit<Reading, "commitments"> & {
  readonly commitments: readonly (ReadCommitment & { readonly due?: string | null; readonly title?: string })[];
};

/** The text is another than the one that was read. */
export class OtherTextError extends Error {
  override name = "OtherTextError";
  constructor() {
    super("the text is not the one that was read: its words stand elsewhere; read it again");
  }
}

const CONTEXT_LENGTH = 60;
const TITLE_LENGTH = 120;

/**
 * One draft for each commitment of a reading, in its order. Without a source they rest on no document. What a reading
 * may leave open and an item may not, such as who is to act, stays empty, and the schema names it.
 *
 * @throws {OtherTextError}
 */
export function draftsFromReading(reading: ReviewedReading, source: ReadingSource | null): readonly Commitment[] {
  const taken = new Set<string>();
  return reading.commitments.map((commitment) => draftOf(commitment, reading, source, taken));
}

function draftOf(
  commitment: ReviewedReading["commitments"][number],
  reading: ReviewedReading,
  source: ReadingSource | null,
  taken: Set<string>,
): Commitment {
  const { text, by, to, strength, area } = commitment;
  const quantities = commitment.figures.flatMap((index) => quantityOf(reading.figures[index]) ?? []);
  const due = commitment.due === undefined ? deadlineDay(commitment, reading.dates) : commitment.due;
  const deadline = deadlineOf(commitment.deadline, due);
  return {
    type: "commitment",
    id: freeId(text, taken),
    title: { [reading.language]: oneLine(commitment.title ?? "") || titleOfWords(text) },
    text: { [reading.language]: text },
    by: [...by],
    to: [...to],
    strength,
    area: area.slice(0, 5),
    ...(deadline === null ? {} : { deadline }),
    ...(quantities.length === 0 ? {} : { quantities }),
    ...(source === null ? {} : { sources: [spanOf(commitment, source)] }),
  };
}

/** What an item is called that is drafted of these words, unless a person names it: a heading, so it begins with a capital. */
export function titleOfWords(words: string): string {
  const [first = "", ...rest] = shortened(oneLine(words));
  return first.toUpperCase() + rest.join("");
}

/** An item's id of the first words of a text, in Latin letters; empty where the text has none that can be written so. */
export function idOfWords(words: string): string {
  return slugify(words, { decamelize: false }).split("-").slice(0, 6).join("-").slice(0, 60).replace(/-+$/, "");
}

/** The day of a deadline's words, where they hold exactly one that is known to the day; else null. */
export function deadlineDay(
  { deadline, start, end }: Pick<ReadCommitment, "deadline" | "start" | "end">,
  dates: Reading["dates"],
): string | null {
  if (deadline === null) return null;
  const inside = dates.filter((date) => date.start >= start && date.end <= end && deadline.includes(date.text));
  const day = inside.length === 1 ? inside[0]?.iso : null;
  return day != null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}

function deadlineOf(text: string | null, due: string | null): Commitment["deadline"] | null {
  const words = Name.safeParse(oneLine(text ?? ""));
  if (due === null && !words.success) return null;
  return { ...(due === null ? {} : { due }), ...(words.success ? { text: words.data } : {}) };
}

function quantityOf(figure: Reading["figures"][number] | undefined) {
  if (figure === undefined) return null;
  const { kind, value, max, unit, bound, text } = figure;
  const words = Name.safeParse(oneLine(text));
  return {
    kind,
    value,
    ...(max === undefined ? {} : { max }),
    unit: oneLine(unit) || kind,
    ...(bound === undefined ? {} : { bound }),
    ...(words.success ? { text: words.data } : {}),
  };
}

function spanOf({ start, end, text }: ReadCommitment, source: ReadingSource) {
  if (source.text.slice(start, end) !== text) {
    throw new OtherTextError();
  }
  return {
    document: source.document.sha256,
    exact: text,
    prefix: wellFormed(source.text.slice(Math.max(0, start - CONTEXT_LENGTH), start)),
    suffix: wellFormed(source.text.slice(end, end + CONTEXT_LENGTH)),
    start,
    end,
  };
}

/** `increase-the-quota-for-students`, and `…-2` where another draft has that. */
function freeId(text: string, taken: Set<string>): string {
  const base = idOfWords(text) || "commitment";
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

function shortened(text: string): string {
  return text.length <= TITLE_LENGTH ? text : `${text.slice(0, TITLE_LENGTH - 1).trimEnd()}…`;
}

/** Without halves of characters at the ends, which no entry may hold. */
function wellFormed(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
