import type { Act } from "../analysis.ts";
import type { Token } from "../tokens.ts";
import type { OpenFrame } from "./act-frames.ts";
import { type Actor, type ActorContext, nobody } from "./actors.ts";
import type { ParsedSegment } from "./clauses.ts";
import { listedPaper, opensPapers } from "./listed-papers.ts";
import { actsOfSegment, type Visit } from "./segment-acts.ts";
import type { Segment } from "./segments.ts";

/**
 * The acts of cooperation in text order: verbs that frame an act (`договорились`, `рассматривает возможность`), verbs
 * that are one (`построил`, `выделит`, `будет открыт`), invitations, and what is coordinated with them. `segments` and
 * `parsed` are parallel; `countries` gives for every token the country of the one who says it.
 */
export function findActs(
  segments: readonly Segment[],
  parsed: readonly ParsedSegment[],
  context: Omit<ActorContext, "lastActor" | "speakerCountry">,
  countries: readonly (string | null)[],
): readonly Act[] {
  const acts: Act[] = [];
  let lastActor: Actor = nobody;
  let list: OpenFrame | null = null;
  let visit: Visit | null = null;
  /** Below `подписаны:`, where every line is a paper. */
  let inPapers = false;
  segments.forEach((segment, index) => {
    // The body reports what the headline says.
    if (isHeadline(segments, index, context.tokens)) return;
    if (inPapers && segment.to - segment.from <= 2) return;
    const paper =
      inPapers && parsed[index]!.clauses.length === 0 ? listedPaper(context.tokens, segment, context.parties) : null;
    if (paper) {
      acts.push(paper);
      return;
    }
    inPapers = opensPapers(context.tokens, segment);
    const full: ActorContext = { ...context, lastActor, speakerCountry: null };
    const scan = actsOfSegment(segment, parsed[index]!, full, countries, list, visit);
    acts.push(...scan.acts);
    lastActor = scan.lastActor;
    list = scan.list;
    visit = scan.visit;
  });
  return withoutNested(acts.sort((a, b) => a.from - b.from || b.to - a.to));
}

/** The first line of a text, where it is a sentence without full stop. */
function isHeadline(segments: readonly Segment[], index: number, tokens: readonly Token[]): boolean {
  const segment = segments[index]!;
  if (segment.paragraph !== 0 || segments.at(-1)!.paragraph === 0) return false;
  const end = segments.findLast((one) => one.paragraph === 0)!;
  return !/^[.!?…:;»"]$/.test(tokens[end.to - 1]!.text) && end.to - segment.from < 40;
}

/** Keeps the first of two acts that cover the same words; an accepted visit may stand inside its invitation. */
function withoutNested(acts: readonly Act[]): Act[] {
  const kept: Act[] = [];
  for (const act of acts) {
    const index = kept.findLastIndex((one) => one.rule !== "invitation.accepted");
    const last = kept[index];
    if (act.rule === "invitation.accepted" || !last || act.from >= last.to) {
      kept.push(act);
      continue;
    }
    if (act.from - last.from < 2) continue;
    kept[index] = { ...last, to: act.from };
    kept.push(act);
  }
  return kept;
}
