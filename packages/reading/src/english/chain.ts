import type { SegmentContext, Standing } from "./act-context.ts";
import { reportingVerbs } from "./lexicon/reporting.ts";

/** The last verb that was an act: coordinated verbs that repeat its form stand as it does. */
export interface Chain {
  readonly form: "infinitive" | "gerund" | "finite";
  /** `committed to working …` may go on with `to explore …`. */
  readonly alsoInfinitive?: boolean;
  readonly standing: Standing;
  /** Index of the verb's clause. */
  readonly at: number;
}

/** Whether the verb of clause `index` repeats the chain's form behind a comma or conjunction. */
export function continuesChain(context: SegmentContext, chain: Chain, index: number): boolean {
  const { verb } = context.clauses[index]!;
  if (verb.negated || !isCoordinated(context, index)) return false;
  // `… and call upon our ministries to finish` goes on with the speaker.
  if (callsFor(context, index)) return false;
  // `…, stressing that trade grows` tells how it was said.
  if (
    verb.form === "gerund" &&
    (Object.hasOwn(reportingVerbs, verb.lemma) || /^(view|see|regard|mark|reflect)$/.test(verb.lemma))
  )
    return false;
  if (verb.form === "infinitive" || verb.form === "gerund")
    return chain.form === verb.form || (verb.form === "infinitive" && chain.alsoInfinitive === true);
  const { strength, rule } = chain.standing;
  const takesBare = chain.form === "infinitive" || strength === "pledged" || rule.startsWith("modal");
  return takesBare && isBare(context, index) && isNothingBetween(context, chain, index);
}

/** A bare verb behind `and` that repeats an infinitive: `agreed to open a school and build a road`. */
export function isBareRepetition(context: SegmentContext, index: number): boolean {
  const { verb, shared } = context.clauses[index]!;
  return (
    shared &&
    !callsFor(context, index) &&
    verb.tense === "present" &&
    isBare(context, index) &&
    isCoordinated(context, index)
  );
}

/** `call upon our ministries to finish` */
function callsFor({ tokens, clauses }: SegmentContext, index: number): boolean {
  const { verb } = clauses[index]!;
  return verb.lemma === "call" && /^(on|upon|for)$/.test(tokens[verb.to]?.lower ?? "");
}

/** Whether nothing else stands open between the chain and clause `index`: no `that combat …` nor `in order to …`. */
export function isNothingBetween({ tokens, clauses }: SegmentContext, chain: Chain, index: number): boolean {
  const { verb } = clauses[index]!;
  for (let at = chain.at + 1; at < index; at += 1) {
    const between = clauses[at]!;
    if (between.relative && between.verb.tense === "present") return false;
    if (between.verb.form === "infinitive" && tokens[between.verb.from - 1]?.lower === "order") return false;
    // `join efforts to research and promote …` repeats the infinitive right before it.
    if (at === index - 1 && between.verb.form !== "finite" && between.verb.to === verb.from - 1) return false;
  }
  return true;
}

/** A finite verb of one word in its dictionary form. */
function isBare({ tokens, clauses }: SegmentContext, index: number): boolean {
  const { verb } = clauses[index]!;
  return verb.form === "finite" && verb.from === verb.head && tokens[verb.head]!.lower === verb.lemma;
}

function isCoordinated({ tokens, segment, clauses }: SegmentContext, index: number): boolean {
  let before = clauses[index]!.verb.from - 1;
  while (before > segment.from && tokens[before]!.partOfSpeech === "ADV") before -= 1;
  const lead = tokens[before]?.lower;
  return (
    lead === "," ||
    lead === "and" ||
    lead === "or" ||
    lead === ";" ||
    (lead === "as" && tokens[before - 1]?.lower === "well")
  );
}
