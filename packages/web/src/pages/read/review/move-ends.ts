/** Ranges of a text that move by words, characters and paragraphs, and never end inside of a character or on a blank. */

export interface Range {
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export type Edge = "start" | "end";
export type Unit = "word" | "character" | "paragraph";

/** Letters and digits with what ties them together: `ten-fold`, `US$2.4`, `Kazakhstan’s`. */
const WORD = /[\p{L}\p{M}\p{N}\p{Sc}%№]+(?:['’.,\-‑][\p{L}\p{M}\p{N}\p{Sc}%]+)*/gu;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The range with one of its ends moved by a unit, back (-1) or on (1). An end that would pass the other pushes it along;
 * at the text's own ends the range stays as it is.
 */
export function moveEnd(text: string, range: Range, edge: Edge, unit: Unit, by: -1 | 1): Range {
  const from = range[edge];
  const to = target(text, from, edge, unit, by);
  return to === null || to === from ? range : withEnd(text, range, edge, to);
}

/** The range with one end at a place of the text, such as where a pointer is; whole words unless told otherwise. */
export function putEnd(text: string, range: Range, edge: Edge, place: number, unit: "word" | "character"): Range {
  const exact = charactersEdge(text, Math.max(0, Math.min(text.length, place)));
  if (unit === "character") return withEnd(text, range, edge, exact);
  const words = wordsAround(text, exact);
  const edges = words.map((word) => word[edge]);
  const nearest = edges.reduce<number | null>(
    (best, at) => (best === null || Math.abs(at - exact) < Math.abs(best - exact) ? at : best),
    null,
  );
  return nearest === null ? range : withEnd(text, range, edge, nearest);
}

/** The words that a selection touches; null where it touches none. */
export function snapToWords(text: string, { start, end }: Range): Range | null {
  const touched = wordsBetween(text, start, end);
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return null;
  return { start: first.start, end: last.end };
}

/** The first words of the paragraph at or after a place; null where there are none. */
export function firstWordFrom(text: string, place: number): Range | null {
  const words = wordsBetween(text, place, Math.min(text.length, place + 5_000));
  return words[0] ?? null;
}

function withEnd(text: string, range: Range, edge: Edge, to: number): Range {
  if (edge === "start") {
    if (to < range.end) return { start: skipBlanks(text, to), end: range.end };
    const word = firstWordFrom(text, to);
    return word === null ? range : { start: Math.max(word.start, to), end: word.end };
  }
  if (to > range.start) {
    const end = trimmedEnd(text, to);
    return end > range.start ? { start: range.start, end } : range;
  }
  const word = lastWordUntil(text, to);
  return word === null ? range : { start: word.start, end: Math.min(word.end, to) };
}

function target(text: string, from: number, edge: Edge, unit: Unit, by: -1 | 1): number | null {
  if (unit === "character") return nextCharacter(text, from, edge, by);
  if (unit === "paragraph") return nextParagraph(text, from, edge, by);
  return nextWord(text, from, edge, by);
}

function nextWord(text: string, from: number, edge: Edge, by: -1 | 1): number | null {
  for (let reach = 200; ; reach *= 8) {
    const words = wordsBetween(text, by > 0 ? from - 1 : from - reach, by > 0 ? from + reach : from + 1);
    const edges = words.map((word) => word[edge]);
    const found = by > 0 ? edges.find((at) => at > from) : edges.findLast((at) => at < from);
    if (found !== undefined) return found;
    if (by > 0 ? from + reach >= text.length : from - reach <= 0) return null;
  }
}

function nextCharacter(text: string, from: number, edge: Edge, by: -1 | 1): number | null {
  let at = from;
  for (;;) {
    if (by > 0 ? at >= text.length : at <= 0) return null;
    at = by > 0 ? characterEnd(text, at) : characterStart(text, at);
    // A start stands before a character, an end behind one.
    const beside = edge === "start" ? text[at] : text[at - 1];
    if (beside !== undefined && !/\s/.test(beside)) return at;
  }
}

function nextParagraph(text: string, from: number, edge: Edge, by: -1 | 1): number | null {
  if (edge === "start") {
    if (by > 0) {
      const line = text.indexOf("\n", from);
      return line < 0 ? null : (firstWordFrom(text, line)?.start ?? null);
    }
    const line = text.lastIndexOf("\n", from - 1);
    const first = firstWordFrom(text, line + 1)?.start ?? null;
    if (first !== null && first < from) return first;
    if (line < 0) return null;
    const last = lastWordUntil(text, line);
    return last === null ? null : nextParagraph(text, last.end, edge, by);
  }
  if (by > 0) {
    const line = text.indexOf("\n", from);
    const last = lastWordUntil(text, line < 0 ? text.length : line)?.end ?? null;
    if (last !== null && last > from) return last;
    if (line < 0) return null;
    const next = firstWordFrom(text, line);
    return next === null ? null : nextParagraph(text, next.start, edge, by);
  }
  const line = text.lastIndexOf("\n", from - 1);
  return line < 0 ? null : (lastWordUntil(text, line)?.end ?? null);
}

function lastWordUntil(text: string, place: number): Range | null {
  for (let reach = 200; ; reach *= 8) {
    const found = wordsBetween(text, place - reach, place).at(-1);
    if (found !== undefined) return found;
    if (place - reach <= 0) return null;
  }
}

function wordsAround(text: string, place: number): readonly Range[] {
  return wordsBetween(text, place - 200, place + 200);
}

/** The whole words that lie at least partly between two places. */
function wordsBetween(text: string, from: number, to: number): readonly Range[] {
  const low = Math.max(0, from);
  const high = Math.min(text.length, to);
  if (low >= high) return [];
  // No word of a report is longer, and a text without blanks must not be searched whole.
  let start = low;
  for (const least = Math.max(0, low - 100); start > least && /\S/.test(text[start - 1]!); ) start--;
  let end = high;
  for (const most = Math.min(text.length, high + 100); end < most && /\S/.test(text[end]!); ) end++;
  const found: Range[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const word = { start: start + match.index, end: start + match.index + match[0].length };
    if (word.end > low && word.start < high) found.push(word);
  }
  return found;
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1]!)) at--;
  return at;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

/** The place itself, or the end of the character that it would cut. */
function charactersEdge(text: string, place: number): number {
  const low = Math.max(0, place - 32);
  for (const { index, segment } of graphemes.segment(text.slice(low, place + 32))) {
    if (low + index >= place) return low + index;
    if (low + index + segment.length >= place) return low + index + segment.length;
  }
  return place;
}

function characterEnd(text: string, place: number): number {
  const [first] = graphemes.segment(text.slice(place, place + 32));
  return place + (first?.segment.length ?? 0);
}

function characterStart(text: string, place: number): number {
  const low = Math.max(0, place - 32);
  const before = [...graphemes.segment(text.slice(low, place))].at(-1);
  return before === undefined ? 0 : low + before.index;
}
