import type { Figure } from "../reading.ts";

/** Most characters between a sum and the equal one in brackets: `(which is equal to about`. */
const longestGap = 40;
/** Most characters from the equal sum to the closing bracket: `at today's rate`. */
const longestTail = 60;

/**
 * Links a sum in brackets to the sum before it that it equals: in `1 billion tenge (US$2.4 million)` the second figure
 * gets `sameAs`, the index of the first. A second equal sum in the same brackets is linked to the same figure.
 */
export function linkEqualSums(text: string, figures: readonly Figure[]): Figure[] {
  const linked: Figure[] = [];
  for (const figure of figures) {
    const index = linked.length - 1;
    const before = linked[index];
    const original = before?.sameAs ?? index;
    const isEqual =
      before !== undefined &&
      figure.kind === "money" &&
      before.kind === "money" &&
      figure.unit !== linked[original]!.unit &&
      (standsInBrackets(text, before.end, figure) || (before.sameAs !== undefined && followsOn(text, before, figure)));
    linked.push(isEqual ? { ...figure, sameAs: original } : figure);
  }
  return linked;
}

function standsInBrackets(text: string, after: number, figure: Figure): boolean {
  if (figure.start - after > longestGap) return false;
  const gap = text.slice(after, figure.start).trim();
  if (gap === "/") return true;
  if (!/^[([]/.test(gap) || /[)\]]/.test(gap)) return false;
  return /^[^([\n]*[)\]]/.test(text.slice(figure.end, figure.end + longestTail));
}

const followsOn = (text: string, before: Figure, figure: Figure): boolean =>
  /^[^()[\]\p{N}]{0,20}$/u.test(text.slice(before.end, Math.min(figure.start, before.end + longestGap)));
