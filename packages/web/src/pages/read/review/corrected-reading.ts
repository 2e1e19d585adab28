import type { Figure, Reading } from "@kelisim/reading";
import type { ReviewedReading } from "@kelisim/register/drafts-from-reading";
import type { Mark } from "./mark.ts";
import type { Range } from "./move-ends.ts";

/** The rule that stands for a person, where a reading names the rules that found its marks. */
const BY_PERSON = "person";

/** The reading with the commitments as the marks given have them, in the shape that the register makes drafts of. */
export function correctedReading(text: string, reading: Reading, marks: readonly Mark[]): ReviewedReading {
  return {
    ...reading,
    commitments: marks.map(({ found, content }) => {
      const { start, end, by, to, strength, area, deadline, due } = content;
      const isMoved = found === null || found.start !== start || found.end !== end;
      return {
        start,
        end,
        text: text.slice(start, end),
        confidence: isMoved ? 1 : found.confidence,
        rule: isMoved ? BY_PERSON : found.rule,
        by: [...by],
        to: [...to],
        strength,
        area: [...area],
        deadline,
        due,
        figures: figuresWithin(reading, content),
      };
    }),
  };
}

/**
 * What was reviewed as JSON, in the shape of `kelisim read --json`: marks that were rejected are left out. `text` is
 * what the offsets count in.
 */
export function reviewedJson(text: string, reading: Reading, marks: readonly Mark[]): string {
  const kept = marks.filter(({ verdict }) => verdict !== "rejected");
  const { commitments, ...rest } = correctedReading(text, reading, kept);
  return JSON.stringify({ ...rest, commitments: commitments.map(({ due: _, ...shown }) => shown), text }, null, 2);
}

/** The figures that stand within a mark. */
export function figuresOf(reading: Reading, range: Range): readonly Figure[] {
  return figuresWithin(reading, range).map((index) => reading.figures[index]!);
}

function figuresWithin({ figures }: Reading, { start, end }: Range): number[] {
  // Figures stand in the order of the text.
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (figures[middle]!.start >= start) high = middle;
    else low = middle + 1;
  }
  const inside: number[] = [];
  for (let at = low; at < figures.length && figures[at]!.start < end; at++) {
    if (figures[at]!.end <= end) inside.push(at);
  }
  return inside;
}
