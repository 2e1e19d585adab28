import type { Passage } from "../../figures/grammar.ts";
import { growthStems, growthWords } from "./factors.ts";

const words = new Set(growthWords);

/** Most pieces from a verb of growth to the number it grows to. */
const farthest = 30;

/** Whether the sentence says before atom `at` that something grew or shrank. */
export const tellsOfGrowth = (passage: Passage, at: number): boolean => growthBefore(passage, at) !== null;

/** The nearest word before atom `at`, in the same sentence, that says that something grew or shrank. */
export function growthBefore({ atoms, from }: Passage, at: number): number | null {
  const { sentence } = atoms[at]!;
  for (let index = at - 1; index >= from && index >= at - farthest && atoms[index]!.sentence === sentence; index -= 1) {
    const { lower, kind } = atoms[index]!;
    if (kind === "word" && (words.has(lower) || growthStems.some((stem) => lower.startsWith(stem)))) return index;
  }
  return null;
}
