import type { Passage } from "../../figures/grammar.ts";
import { growthStems } from "./bounds.ts";

/** Most pieces from a verb of growth to the number it grows to. */
const farthest = 30;

/** Whether the sentence says before atom `at` that something grew or shrank. */
export function tellsOfGrowth({ atoms, from }: Passage, at: number): boolean {
  const { sentence } = atoms[at]!;
  for (let index = at - 1; index >= from && index >= at - farthest && atoms[index]!.sentence === sentence; index -= 1) {
    const { lower, kind } = atoms[index]!;
    if (kind === "word" && growthStems.some((stem) => lower.startsWith(stem))) return true;
  }
  return false;
}
