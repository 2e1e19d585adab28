import type { Area } from "./reading.ts";

/** Cue words of an area: stems that a word begins with (`teach*`) or whole words, and how much each counts. */
export type AreaLexicon = Readonly<Record<string, readonly { readonly area: Area; readonly weight: number }[]>>;

/** Where cue words are looked for, nearest first. */
export interface AreaEvidence {
  readonly words: readonly string[];
  readonly weight: number;
}

/**
 * The areas that an act belongs to, best first: every cue word counts by its weight, in the act itself more than in
 * its sentence, and there more than in its paragraph or heading. `politics` where nothing points anywhere.
 */
export function classifyAreas(
  evidence: readonly AreaEvidence[],
  lookUp: (word: string) => readonly { area: Area; weight: number }[],
): Area[] {
  const scores = new Map<Area, number>();
  for (const { words, weight } of evidence) {
    for (const word of words) {
      for (const cue of lookUp(word)) scores.set(cue.area, (scores.get(cue.area) ?? 0) + cue.weight * weight);
    }
  }
  const ranked = [...scores].filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1]);
  const best = ranked[0];
  if (!best) return ["politics"];
  return ranked.filter(([, score], index) => index < 3 && score >= best[1] * 0.5).map(([area]) => area);
}
