import type { AreaCue } from "../areas.ts";
import type { Area } from "../reading.ts";
import { areaCues } from "./lexicon/areas.ts";

const { whole, stems } = buildIndex();
const longestStem = Math.max(...[...stems.keys()].map((stem) => stem.length));
const shortestStem = Math.min(...[...stems.keys()].map((stem) => stem.length));

/** The areas that a Russian word (lower case, `е` for `ё`) points to: by itself and by the longest stem it begins with. */
export function areaCuesOf(word: string): readonly AreaCue[] {
  const found: AreaCue[] = [...(whole.get(word) ?? [])];
  for (let length = Math.min(longestStem, word.length); length >= shortestStem; length -= 1) {
    const cues = stems.get(word.slice(0, length));
    if (cues) {
      found.push(...cues);
      break;
    }
  }
  return found;
}

function buildIndex(): { whole: Map<string, AreaCue[]>; stems: Map<string, AreaCue[]> } {
  const index = { whole: new Map<string, AreaCue[]>(), stems: new Map<string, AreaCue[]>() };
  for (const [area, list] of Object.entries(areaCues)) {
    const words = list.trim().split(/\s+/);
    words.forEach((word, at) => {
      if (/^\d/.test(word)) return;
      const next = words[at + 1];
      const weight = next !== undefined && /^\d/.test(next) ? Number(next) : 1;
      const [map, key] = word.endsWith("*") ? [index.stems, word.slice(0, -1)] : [index.whole, word];
      const cue: AreaCue = { area: area as Area, weight };
      const same = map.get(key);
      if (same) same.push(cue);
      else map.set(key, [cue]);
    });
  }
  return index;
}
