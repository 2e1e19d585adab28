/** A line of text on a page. Lengths in points; `y` grows upwards, as PDF counts. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/**
 * Joins the lines of a document's pages to paragraphs: without page numbers and running heads, with words that were
 * broken at the end of a line made whole, and with paragraphs that go on over the page kept together.
 */
export function pdfParagraphs(pages: readonly (readonly PdfLine[])[]): string[] {
  const bodies = withoutRunningHeads(pages);
  const words = new Set(bodies.flat().flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []));
  const paragraphs: string[] = [];
  let previous: PdfLine | undefined;
  let paragraph = "";
  for (const body of bodies) {
    const page = { gap: usualGap(body), right: body.reduce((right, line) => Math.max(right, line.right), 0) };
    for (const line of body) {
      if (previous === undefined) paragraph = line.text;
      else if (startsParagraph(line, previous, page)) {
        paragraphs.push(paragraph);
        paragraph = line.text;
      } else paragraph = joinLines(paragraph, line.text, words);
      previous = line;
    }
  }
  return paragraph === "" ? paragraphs : [...paragraphs, paragraph];
}

/** Whether a line begins a new paragraph, judged as the eye does: by gap, size, indent and a short line before it. */
function startsParagraph(line: PdfLine, previous: PdfLine, page: { gap: number; right: number }): boolean {
  if (Math.abs(line.height - previous.height) > 0.15 * previous.height) return true;
  const endsSentence = /[.!?…:;][”"»’)\]]*$/u.test(previous.text);
  const gap = previous.y - line.y;
  const followsOnPage = gap > 0;
  if (!followsOnPage) return endsSentence;
  if (gap > 1.4 * page.gap && gap > 1.3 * line.height) return true;
  const em = line.height;
  if (line.left - previous.left > 0.8 * em && line.left - previous.left < 6 * em) return true;
  if (/^(?:[•–—*▪]|\(?\d{1,3}[.)]|\([a-z]\))\s/u.test(line.text)) return true;
  const isShort = page.right - previous.right > 3 * em;
  return isShort && (endsSentence || page.right - previous.right > 0.4 * (page.right - previous.left));
}

/** The distance between the baselines of neighbouring lines that most lines of the page have. */
function usualGap(lines: readonly PdfLine[]): number {
  const gaps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? 0;
}

/** Second parts of English compounds that are written with a hyphen, so that it stays when a line ends at it. */
const compoundEnds = new Set(
  "based border built controlled country fold free friendly funded lane led level made minded neighborly neighbourly oriented owned party related round run scale sector sized speaking term time wide year".split(
    " ",
  ),
);

function joinLines(text: string, next: string, words: ReadonlySet<string>): string {
  const broken = /([\p{L}\p{M}-]{0,60}\p{L})([-\u00ad\u2010])$/u.exec(text.slice(-64));
  const rest = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next);
  const [, start, hyphen] = broken ?? [];
  if (start === undefined || rest === null) return `${text} ${next}`;
  const end = rest[0].toLowerCase();
  const isCompound = words.has(`${start.toLowerCase()}-${end}`) || (hyphen === "-" && compoundEnds.has(end));
  return isCompound && !words.has(start.toLowerCase() + end) ? `${text}${next}` : `${text.slice(0, -1)}${next}`;
}

/** Pages without the top and bottom lines that are a page number, or stand on most pages with only numbers changing. */
function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isRunningHead = (line: PdfLine) => pages.length >= 2 && (counts.get(keyOf(line)) ?? 0) > pages.length / 2;
  return pages
    .map((page) => {
      const dropped = new Set(edgesOf(page).filter((line) => isPageNumber(line) || isRunningHead(line)));
      return page.filter((line) => !dropped.has(line));
    })
    .filter((page) => page.length > 0);
}

/** The highest and the lowest line; running heads are often drawn last. */
function edgesOf(page: readonly PdfLine[]): PdfLine[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y);
  return [...new Set([byHeight[0], byHeight.at(-1)])].filter((line) => line !== undefined);
}

function keyOf(line: PdfLine): string {
  return line.text.replace(/\d+/g, "#");
}

function isPageNumber({ text }: PdfLine): boolean {
  return /^(?:page\s+|стр\.\s*|[-–—]\s*)?\d{1,4}(?:\s*(?:of|из|\/)\s*\d{1,4}|\s*[-–—])?$/i.test(text);
}
