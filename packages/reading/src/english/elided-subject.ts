import type { SegmentContext } from "./act-context.ts";
import { type Actor, nobody, sides } from "./actors.ts";
import { nounFrames, signingVerbs, verbFrames } from "./lexicon/frames.ts";

/** Who acts by a verb that has no subject of its own: whoever stands above the line, or spoke before the quotation. */
export function actorWithoutSubject(context: SegmentContext, index: number): Actor {
  if (opensLine(context, index)) return context.lastActor.codes.length > 1 ? context.lastActor : sides(context);
  return goesOnBehindQuotation(context, index) ? context.lastActor : nobody;
}

/** `Agreed to hold talks in May;`: a line of a list whose subject stands above it. */
function opensLine({ tokens, segment, clauses, speakerCountry }: SegmentContext, index: number): boolean {
  const { verb } = clauses[index]!;
  if (index > 0 || verb.tense !== "past" || verb.passive || speakerCountry !== null) return false;
  if (
    !Object.hasOwn(verbFrames, verb.lemma) &&
    !signingVerbs.has(verb.lemma) &&
    !nounFrames.some(({ verbs }) => verbs.includes(verb.lemma))
  )
    return false;
  for (let at = segment.from; at < verb.from; at += 1)
    if (/^(NOUN|PROPN|PRON|VERB|AUX)$/.test(tokens[at]!.partOfSpeech)) return false;
  const isBehindMark = tokens[segment.from]!.partOfSpeech === "PUNCT";
  return verb.from - segment.from <= 4 && (isBehindMark ? /ed$/ : /^\p{Lu}\p{L}+ed$/u).test(tokens[verb.head]!.text);
}

/** `Bekov called it “a bridge” and invited firms`: behind the quotation the sentence goes on with the one who spoke. */
function goesOnBehindQuotation({ tokens, segment, clauses, speakerCountry }: SegmentContext, index: number): boolean {
  const { verb } = clauses[index]!;
  if (index > 0 || verb.tense !== "past" || verb.passive || speakerCountry !== null || segment.from === 0) return false;
  let joins = false;
  for (let at = segment.from; at < verb.from; at += 1) {
    if (!/^(PUNCT|CCONJ|ADV)$/.test(tokens[at]!.partOfSpeech)) return false;
    joins ||= tokens[at]!.lower === "and" || tokens[at]!.text === ",";
  }
  return joins;
}
