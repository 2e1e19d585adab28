/** A passage to be marked. */
export interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A run of the text in which the same marks stand. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Ids of the spans that cover it, the shortest (innermost) first. */
  readonly ids: readonly string[];
  /** Ids of those that begin here. */
  readonly begins: readonly string[];
}

/**
 * Cuts the passage from `start` to `end` wherever a span begins or ends, so that overlapping marks become a row of
 * segments that HTML can nest nowhere wrongly. The segments in order are the passage, without gap or overlap.
 */
export function cutIntoSegments(start: number, end: number, spans: readonly Span[]): Segment[] {
  const inside = spans.filter((span) => span.start < end && span.end > start && span.end > span.start);
  const cuts = new Set([start, end]);
  for (const span of inside) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const waiting = [...inside].sort((a, b) => b.start - a.start);
  const positions = [...cuts].sort((a, b) => a - b);
  let open: Span[] = [];
  return positions.slice(0, -1).map((position, index) => {
    const begins: Span[] = [];
    for (let next = waiting.at(-1); next !== undefined && next.start <= position; next = waiting.at(-1)) {
      begins.push(next);
      waiting.pop();
    }
    open = [...open.filter((span) => span.end > position), ...begins];
    return {
      start: position,
      end: positions[index + 1] ?? end,
      ids: [...open].sort((a, b) => a.end - a.start - (b.end - b.start)).map(({ id }) => id),
      begins: begins.filter((span) => span.start === position).map(({ id }) => id),
    };
  });
}

/** The paragraphs of a text as offsets: its lines, or the blocks between blank lines where lines are wrapped by hand. */
export function paragraphRanges(text: string): { start: number; end: number }[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== "");
  const usualLength = lines.map((line) => line.length).sort((a, b) => a - b)[Math.floor(lines.length * 0.7)] ?? 0;
  const isWrapped = usualLength < 100 && lines.length > 8 && /\n[ \t\r]*\n/.test(text);
  const separator = isWrapped ? /(?:\r?\n[ \t]*){2,}/g : /[\r\n\u2028\u2029]+/g;
  const ranges: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(separator)) {
    ranges.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  ranges.push({ start, end: text.length });
  return ranges.filter((range) => text.slice(range.start, range.end).trim() !== "");
}
