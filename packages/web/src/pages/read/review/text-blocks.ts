/** A text in blocks of paragraphs, so that a page draws with its marks only what is near the reader. */
import { paragraphRanges } from "@kelisim/reading/segments";
import type { Mark } from "./mark.ts";
import type { Range } from "./move-ends.ts";

export interface TextBlock extends Range {
  readonly paragraphs: readonly Range[];
}

const BLOCK_LENGTH = 4_000;
/** A paragraph beyond this is drawn in several, cut at blanks. */
const PARAGRAPH_LENGTH = 3_000;

export function textBlocks(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let paragraphs: Range[] = [];
  const endBlock = () => {
    const [first] = paragraphs;
    const last = paragraphs.at(-1);
    if (first && last) blocks.push({ start: first.start, end: last.end, paragraphs });
    paragraphs = [];
  };
  for (const range of paragraphRanges(text)) {
    for (const piece of cut(text, range)) {
      paragraphs.push(piece);
      if (piece.end - paragraphs[0]!.start >= BLOCK_LENGTH) endBlock();
    }
  }
  endBlock();
  return blocks;
}

function cut(text: string, { start, end }: Range): readonly Range[] {
  const pieces: Range[] = [];
  let from = start;
  while (end - from > PARAGRAPH_LENGTH) {
    const blank = text.lastIndexOf(" ", from + PARAGRAPH_LENGTH);
    let to = blank > from + PARAGRAPH_LENGTH / 2 ? blank + 1 : from + PARAGRAPH_LENGTH;
    // Not between the halves of a character.
    if (/[\udc00-\udfff]/.test(text[to]!)) to++;
    pieces.push({ start: from, end: to });
    from = to;
  }
  pieces.push({ start: from, end });
  return pieces;
}

/** For each block the marks that reach into it, in the order given. */
export function marksByBlock(blocks: readonly TextBlock[], marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const found: Mark[][] = blocks.map(() => []);
  for (const mark of marks) {
    for (let at = blockAt(blocks, mark.content.start); at < blocks.length; at++) {
      if (blocks[at]!.start >= mark.content.end) break;
      if (blocks[at]!.end > mark.content.start) found[at]!.push(mark);
    }
  }
  return found;
}

/** The first block that ends behind a place. */
export function blockAt(blocks: readonly Range[], place: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
