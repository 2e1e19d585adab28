import { paragraphsOf } from "./paragraphs.ts";

/** Words between quotation marks: `start` and `end` are the offsets of the words, without the marks. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** True where the closing mark is missing and the quotation ends with its paragraph. */
  readonly unclosed: boolean;
}

const closers: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "“”", '"': '"', "‘": "’", "'": "'" };

/**
 * The outermost quotations of a text, in order: curly, straight, single and angle marks, others nested inside, and
 * quotations over several paragraphs, each of which opens anew while only the last one closes.
 * Time linear in the length of the text.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (const paragraph of paragraphsOf(text)) addParagraph(text, paragraph.start, paragraph.end, found);
  return joinParagraphs(text, found);
}

/** A quotation that its paragraph leaves open goes on where the next paragraph opens with a mark. */
function joinParagraphs(text: string, quotations: readonly Quotation[]): Quotation[] {
  const joined: Quotation[] = [];
  for (const quotation of quotations) {
    const last = joined.at(-1);
    const goesOn =
      last?.unclosed && /^[ \t]*[\n\r\u2028\u2029]\s*["“«„‘']$/.test(text.slice(last.end, quotation.start));
    if (last && goesOn) joined[joined.length - 1] = { ...quotation, start: last.start };
    else joined.push(quotation);
  }
  return joined;
}

function addParagraph(text: string, start: number, end: number, found: Quotation[]): void {
  const dashed = dashedQuotation(text, start, end);
  if (dashed) {
    found.push(dashed);
    start = dashed.end + 1;
  }
  let opener = "";
  let from = 0;
  let depth = 0;
  const marks = /["“”„«»‘’']/g;
  marks.lastIndex = start;
  for (let match = marks.exec(text); match && match.index < end; match = marks.exec(text)) {
    const mark = match[0];
    const at = match.index;
    if (opener === "") {
      if (mark in closers && opensQuotation(text, at, start, end)) {
        opener = mark;
        from = at + 1;
        depth = 1;
      }
      continue;
    }
    const closer = closers[opener]!;
    if (mark === opener && (mark !== closer || nestsHere(text, at, start, end))) depth += 1;
    else if (closer.includes(mark) && closesQuotation(text, at, opener, end)) {
      depth -= 1;
      if (depth > 0) continue;
      if (at > from) found.push({ start: from, end: at, unclosed: false });
      opener = "";
    }
  }
  if (opener !== "" && opener !== "'" && opener !== "‘" && end > from) found.push({ start: from, end, unclosed: true });
}

/** `- We are ready," he said`: a dash opens what a mark closes. Only where a closing mark of the paragraph has no opener. */
function dashedQuotation(text: string, start: number, end: number): Quotation | null {
  const paragraph = text.slice(start, end);
  const dash = /^\s*[-–—]\s+(?=\p{L})/u.exec(paragraph);
  if (!dash) return null;
  const straight = paragraph.split('"').length - 1;
  const unopened = (paragraph.match(/[”»]/g)?.length ?? 0) - (paragraph.match(/[“«„]/g)?.length ?? 0);
  if (straight % 2 === 0 && unopened !== 1) return null;
  const close = paragraph.search(/[,.!?…]["”»](?!.*[,.!?…]["”»])/s);
  return close < 0 ? null : { start: start + dash[0].length, end: start + close + 1, unclosed: false };
}

/** `"АО "Логистика" signed it", it said`: a straight mark that opens another inside, whose own closing mark follows. */
function nestsHere(text: string, at: number, start: number, end: number): boolean {
  if (!isInnerOpening(text, at, start, end)) return false;
  let depth = 1;
  const until = Math.min(end, at + furthestNested);
  for (let next = text.indexOf('"', at + 1); next >= 0 && next < until; next = text.indexOf('"', next + 1)) {
    depth += isInnerOpening(text, next, start, end) ? 1 : -1;
    if (depth < 0) return true;
  }
  return false;
}

const furthestNested = 1500;

function isInnerOpening(text: string, at: number, start: number, end: number): boolean {
  return at > start && /[\s(]/.test(text[at - 1]!) && wordCharacter.test(at + 1 < end ? text[at + 1]! : " ");
}

const wordCharacter = /[\p{L}\p{N}]/u;

function opensQuotation(text: string, at: number, start: number, end: number): boolean {
  const mark = text[at]!;
  if (mark === "“" || mark === "«" || mark === "„") return true;
  const before = at > start ? text[at - 1]! : " ";
  const after = at + 1 < end ? text[at + 1]! : " ";
  return !wordCharacter.test(before) && /\S/.test(after) && !/[.,;:!?)]/.test(after);
}

/** An apostrophe inside or behind a word does not close a single quotation: `the sides' work`. */
function closesQuotation(text: string, at: number, opener: string, end: number): boolean {
  if (opener !== "'" && opener !== "‘") return true;
  const after = at + 1 < end ? text[at + 1]! : " ";
  if (wordCharacter.test(after)) return false;
  const before = text[at - 1] ?? " ";
  return /[.,!?…]/.test(before) || /[\s.,;:!?)—–-]/.test(after);
}
