/** A reading's commitments as draft items: nothing is added that the text does not say. */
import type { Commitment as ReadCommitment, Reading } from "@kelisim/reading";
import { type DocumentBody, type Item, Name } from "@kelisim/register";
import slugify from "@sindresorhus/slugify";
import { UserError } from "../errors.ts";

export interface ReadingSource {
  readonly document: DocumentBody;
  /** The text in which the reading's offsets count. */
  readonly text: string;
}

type DraftCommitment = Extract<Item, { type: "commitment" }>;

const CONTEXT_LENGTH = 60;
const TITLE_LENGTH = 120;

/**
 * One draft for each commitment of a reading, in its order. Without a source they rest on no document. What a reading
 * may leave open and an item may not, such as who is to act, stays empty, and the schema names it.
 *
 * @throws {UserError} where the text is another than the one that was read
 */
export function draftsFromReading(reading: Reading, source: ReadingSource | null): readonly DraftCommitment[] {
  const taken = new Set<string>();
  return reading.commitments.map((commitment) => draftOf(commitment, reading, source, taken));
}

function draftOf(
  commitment: ReadCommitment,
  reading: Reading,
  source: ReadingSource | null,
  taken: Set<string>,
): DraftCommitment {
  const { text, by, to, strength, area } = commitment;
  const quantities = commitment.figures.flatMap((index) => quantityOf(reading.figures[index]) ?? []);
  const deadline = deadlineOf(commitment, reading);
  return {
    type: "commitment",
    id: freeId(text, taken),
    title: { [reading.language]: shortened(oneLine(text)) },
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

/** The words; and their day, where they hold exactly one that is known to the day. */
function deadlineOf({ deadline, start, end }: ReadCommitment, reading: Reading): DraftCommitment["deadline"] | null {
  if (deadline === null) return null;
  const inside = reading.dates.filter((date) => date.start >= start && date.end <= end && deadline.includes(date.text));
  const day = inside.length === 1 ? inside[0]?.iso : null;
  const words = Name.safeParse(oneLine(deadline));
  const isDay = day != null && /^\d{4}-\d{2}-\d{2}$/.test(day);
  if (!isDay && !words.success) return null;
  return { ...(isDay ? { due: day } : {}), ...(words.success ? { text: words.data } : {}) };
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
    throw new UserError("the text is not the one that was read: its words stand elsewhere; read it again");
  }
  return {
    document: source.document.sha256,
    exact: text,
    prefix: source.text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: source.text.slice(end, end + CONTEXT_LENGTH),
    start,
    end,
  };
}

/** `increase-the-quota-for-students`, and `…-2` where another draft has that. */
function freeId(text: string, taken: Set<string>): string {
  const words = slugify(text, { decamelize: false }).split("-").slice(0, 6).join("-").slice(0, 60).replace(/-+$/, "");
  const base = words || "commitment";
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

function shortened(text: string): string {
  return text.length <= TITLE_LENGTH ? text : `${text.slice(0, TITLE_LENGTH - 1).trimEnd()}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
