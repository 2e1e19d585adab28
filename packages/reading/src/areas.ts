import type { Area } from "./reading.ts";

/** What a word points to, and how much it counts. */
export interface AreaCue {
  readonly area: Area;
  readonly weight: number;
}

/** Where cue words are looked for, nearest first. */
export interface AreaEvidence {
  readonly words: readonly string[];
  readonly weight: number;
}

/** How much the words of a whole text point to each area; the shares add up to 1, or there are none. */
export function areaProfile(
  words: Iterable<string>,
  lookUp: (word: string) => readonly AreaCue[],
): ReadonlyMap<Area, number> {
  const scores = new Map<Area, number>();
  let total = 0;
  for (const word of words) {
    for (const { area, weight } of lookUp(word)) {
      scores.set(area, (scores.get(area) ?? 0) + weight);
      total += weight;
    }
  }
  for (const [area, score] of scores) scores.set(area, score / total);
  return scores;
}

/**
 * The areas that an act belongs to, best first: every cue word counts by its weight, in the act itself more than in
 * its sentence, and there more than in its heading; `profile`, what the whole text is about, decides where they say little.
 * `politics` where nothing points anywhere.
 */
export function classifyAreas(
  evidence: readonly AreaEvidence[],
  profile: ReadonlyMap<Area, number>,
  lookUp: (word: string) => readonly AreaCue[],
): Area[] {
  const scores = new Map<Area, number>();
  for (const [area, share] of profile) scores.set(area, share * profileWeight);
  for (const { words, weight } of evidence) {
    for (const word of words) {
      for (const cue of lookUp(word)) scores.set(cue.area, (scores.get(cue.area) ?? 0) + cue.weight * weight);
    }
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const best = ranked[0];
  if (!best) return ["politics"];
  return ranked.filter(([, score], index) => index < 3 && score >= best[1] * 0.5).map(([area]) => area);
}

/** As much as half a cue word in the act, for a text about one thing only. */
const profileWeight = 1.5;
