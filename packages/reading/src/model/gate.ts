import type { Commitment, Figure, Reading, Statement } from "../reading.ts";
import type { Answer, MarkKind, ModelCommitment, ModelFigure, ModelStatement } from "./answer.ts";

/** A mark of a model's answer that the text does not bear out. */
export interface DroppedMark {
  readonly kind: MarkKind;
  readonly text: string;
}

/** A model does not say how sure it is in a way that could be trusted. */
const provenance = { confidence: 0.5, rule: "model" } as const;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Lets through what stands in the text word for word, with its offsets, and drops the rest. A mark takes the first
 * occurrence of its words that no earlier mark of its kind has taken; a further mark of the same words is dropped.
 * A speaker, deadline or body that is not in the text is left out of its mark.
 */
export function groundAnswer(text: string, answer: Answer): { reading: Reading; dropped: DroppedMark[] } {
  const dropped: DroppedMark[] = [...answer.malformed];
  const place = <M extends { readonly text: string }>(kind: MarkKind, marks: readonly (M | null)[]) => {
    const findNext = unclaimedOccurrences(text);
    const placed = marks.flatMap((mark, index) => {
      if (mark === null) return [];
      const found = findNext(mark.text.trim());
      if (found === null) dropped.push({ kind, text: mark.text });
      return found === null ? [] : [{ mark, index, place: found }];
    });
    return placed.sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
  };
  const parties = (names: readonly string[]) => [...new Set(names.filter((name) => isParty(text, name)))];

  const statements = place("statement", answer.statements).map(({ mark, place }) => statementOf(text, mark, place));
  const placedFigures = place("figure", answer.figures);
  const newIndex = new Map(placedFigures.map(({ index }, position) => [index, position]));
  const figures = placedFigures.map(({ mark, place }) => figureOf(mark, place, newIndex));
  const commitments = place("commitment", answer.commitments).map(({ mark, place }) => ({
    ...commitmentOf(mark, place, figures),
    by: parties(mark.by),
    to: parties(mark.to),
  }));
  const { language, published } = answer;
  const notAsked = { countries: [], people: [], organisations: [], places: [], meetings: [], dates: [], documents: [] };
  const reading = { language, published, parties: parties(answer.parties), statements, commitments, figures };
  return { reading: { ...reading, ...notAsked }, dropped };
}

/** A search that yields the occurrences of the same words one after the other, null when there are no more. */
function unclaimedOccurrences(text: string): (words: string) => Place | null {
  const searchFrom = new Map<string, number>();
  return (words) => {
    const from = searchFrom.get(words) ?? 0;
    const start = words === "" || from < 0 ? -1 : text.indexOf(words, from);
    searchFrom.set(words, start < 0 ? -1 : start + 1);
    return start < 0 ? null : { start, end: start + words.length, text: words };
  };
}

function statementOf(text: string, { speaker, mode }: ModelStatement, place: Place): Statement {
  return { ...place, ...provenance, speaker: speaker !== null && isNamed(text, speaker) ? speaker : null, mode };
}

function figureOf(figure: ModelFigure, place: Place, newIndex: ReadonlyMap<number, number>): Figure {
  const sameAs = figure.sameAs === null ? undefined : newIndex.get(figure.sameAs);
  return {
    ...place,
    ...provenance,
    kind: figure.kind,
    value: figure.value,
    unit: figure.unit,
    ...(figure.max === null ? {} : { max: figure.max }),
    ...(figure.bound === null ? {} : { bound: figure.bound }),
    ...(sameAs === undefined ? {} : { sameAs }),
  };
}

function commitmentOf(
  { strength, area, deadline }: ModelCommitment,
  place: Place,
  figures: readonly Figure[],
): Omit<Commitment, "by" | "to"> {
  const inside = figures.flatMap(({ start, end }, index) => (start >= place.start && end <= place.end ? [index] : []));
  const isThere = deadline !== null && deadline !== "" && place.text.includes(deadline);
  return { ...place, ...provenance, strength, area: [...area], deadline: isThere ? deadline : null, figures: inside };
}

function isNamed(text: string, speaker: string): boolean {
  return (
    speaker !== "" &&
    (text.includes(speaker) || speaker.split(" and ").every((one) => one !== "" && text.includes(one)))
  );
}

/** An alpha-2 code stands for a state however the text names it; a body must be named as the text names it. */
function isParty(text: string, name: string): boolean {
  return /^[A-Z]{2}$/.test(name) || (name !== "" && text.includes(name));
}
