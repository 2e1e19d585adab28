import type { SegmentContext, Standing } from "./act-context.ts";
import { type Actor, ofCountry, resolveActor, sides } from "./actors.ts";
import { bodyAtTable } from "./bodies.ts";
import { promiseNouns } from "./lexicon/frames.ts";

/**
 * The noun before an infinitive or gerund that makes it an act, wherever it stands in the sentence: `thanked Kazakhstan for
 * its decision to open a school`, `the commitment to supporting firms`. Null where there is none, or nobody is known to act.
 */
export function promisedByNoun(context: SegmentContext, index: number): Standing | null {
  const { tokens, segment, clauses } = context;
  const { verb } = clauses[index]!;
  if (verb.negated || verb.form === "participle") return null;
  let at = verb.from - 1;
  if (verb.form === "gerund") {
    const behindTo = tokens[verb.from]!.lower === "to";
    if (!behindTo && tokens[at]?.lower !== "to") return null;
    if (!behindTo) at -= 1;
  }
  // `the decision taken to cooperate`
  if (/^(taken|made|reached|adopted|agreed)$/.test(tokens[at]?.lower ?? "")) at -= 1;
  // `the decision by Kazakhstan to waive fees`
  for (let by = at; by > segment.from && by > at - 5; by -= 1)
    if (/^(by|of)$/.test(tokens[by]!.lower)) {
      const owner = resolveActor(context, by + 1, at + 1, at + 1);
      const noun = tokens[by - 1]!.lower;
      if (owner.codes.length > 0 && Object.hasOwn(promiseNouns, noun) && verb.form === "infinitive") {
        const { together, alone } = promiseNouns[noun]!;
        return {
          strength: owner.codes.length === 1 ? alone : together,
          actor: owner,
          rule: `noun.${noun}`,
          confidence: 0.5,
        };
      }
      break;
    }
  const noun = tokens[at];
  if (!noun || at <= segment.from || noun.text !== noun.lower || !Object.hasOwn(promiseNouns, noun.lower)) return null;
  const { together, alone, takesGerund } = promiseNouns[noun.lower]!;
  if (verb.form === "gerund" && !takesGerund) return null;
  const owner = ownerOf(context, at);
  const actor = owner ?? sides(context);
  return {
    strength: actor.codes.length === 1 ? alone : together,
    actor,
    rule: `noun.${noun.lower}`,
    confidence: 0.5,
  };
}

/** Whose decision it is: `Kazakhstan's decision`, `the Kazakh plan`, `its pledge`; null where the words do not say. */
function ownerOf(context: SegmentContext, noun: number): Actor | null {
  const { tokens, names, segment, lastActor } = context;
  for (let at = noun - 1; at >= segment.from && at >= noun - 4; at -= 1) {
    const code = names.countryAt.get(at) ?? names.personAt.get(at)?.person.country ?? bodyAtTable(context, at);
    if (code) return ofCountry(code);
    if (/^(its|his|her)$/.test(tokens[at]!.lower) && lastActor.codes.length === 1) return { ...lastActor, people: [] };
    if (tokens[at]!.partOfSpeech === "VERB" || tokens[at]!.text === ",") break;
  }
  return null;
}
