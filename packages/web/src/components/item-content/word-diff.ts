/** What changed between two texts, word by word. */
import { diffArrays } from "diff";

export interface DiffPart {
  readonly text: string;
  readonly change: "same" | "added" | "removed";
}

/** `lang` is a BCP 47 tag: where words end is for the language to say. */
export function wordDiff(before: string, after: string, lang: string): readonly DiffPart[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: "word" });
  const segments = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  return diffArrays(segments(before), segments(after)).map(({ value, added, removed }) => ({
    text: value.join(""),
    change: added ? "added" : removed ? "removed" : "same",
  }));
}

/** How many words of some parts were added or removed. */
export function countWords(parts: readonly DiffPart[], change: "added" | "removed"): number {
  return parts
    .filter((part) => part.change === change)
    .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}
