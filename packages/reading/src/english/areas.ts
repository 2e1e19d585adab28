import type { Area } from "../reading.ts";
import { areaCues } from "./lexicon/areas.ts";

interface Cue {
  readonly area: Area;
  readonly weight: number;
}

const { whole, stems } = buildIndex();
const longestStem = Math.max(...[...stems.keys()].map((stem) => stem.length));
const shortestStem = Math.min(...[...stems.keys()].map((stem) => stem.length));

/** The areas that an English word (lower case) points to. */
export function areaCuesOf(word: string): readonly Cue[] {
  const found: Cue[] = [...(whole.get(word) ?? [])];
  for (let length = Math.min(longestStem, word.length); length >= shortestStem; length -= 1) {
    const cues = stems.get(word.slice(0, length));
    if (cues) {
      found.push(...cues);
      break;
    }
  }
  return found;
}

function buildIndex(): { whole: Map<string, Cue[]>; stems: Map<string, Cue[]> } {
  const index = { whole: new Map<string, Cue[]>(), stems: new Map<string, Cue[]>() };
  for (const [area, list] of Object.entries(areaCues)) {
    const words = list.split(/\s+/);
    words.forEach((word, at) => {
      if (/^\d/.test(word) && word !== "5g") return;
      const next = words[at + 1];
      const weight = next !== undefined && /^\d/.test(next) && next !== "5g" ? Number(next) : 1;
      const [map, key] = word.endsWith("*") ? [index.stems, word.slice(0, -1)] : [index.whole, word];
      const cue: Cue = { area: area as Area, weight };
      const same = map.get(key);
      if (same) same.push(cue);
      else map.set(key, [cue]);
    });
  }
  return index;
}
