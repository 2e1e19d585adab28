import type { Act } from "../analysis.ts";
import type { SegmentContext } from "./act-context.ts";
import { skipAdverbs } from "./act-cues.ts";
import { actEnd, splitNounPhrases, startsNounPhrase } from "./extent.ts";
import { deliveryVerbs } from "./lexicon/frames.ts";
import type { OpenFrame } from "./open-frame.ts";

/** Whether the verb of clause `index` is what the open frame waits for: nothing but its object stands between. */
export function completesFrame({ tokens, segment, clauses }: SegmentContext, open: OpenFrame, index: number): boolean {
  const { verb } = clauses[index]!;
  if (verb.form === "participle" || verb.negated || verb.from < open.behind) return false;
  // `discussed opening a school`, not `discussed issues such as opening …`
  if (open.rule === "frame.discuss" && skipAdverbs({ tokens, segment }, open.behind) !== verb.from) return false;
  if (open.rule === "frame.importance" && verb.from > open.behind + 1) return false;
  // `encouraged to believe`
  if (open.rule.startsWith("frame.be-") && /^(believe|note|know|hear|learn|think|see|say)$/.test(verb.lemma))
    return false;
  // `pleased to extend a loan`, not `pleased to note`
  if (
    /^frame\.be-(pleased|happy|glad|proud)$/.test(open.rule) &&
    (!deliveryVerbs.has(verb.lemma) || verb.lemma === "receive")
  )
    return false;
  if (verb.form === "gerund") {
    if (!open.takes.includes("gerund")) return false;
    let before = verb.from - 1;
    while (before >= open.behind && tokens[before]!.partOfSpeech === "ADV") before -= 1;
    const isAdjacent = before < open.behind;
    if (!isAdjacent && !/^(to|of|for|in|on|about|with|at|,|and)$/.test(tokens[before]!.lower)) return false;
  }
  for (let at = open.behind; at < verb.from; at += 1) if (tokens[at]!.text === ";") return false;
  return true;
}

/**
 * Noun phrases that the frame makes acts: `called for a just peace`, `the need for a forum, the creation of a centre`.
 * Null where the frame waits for a verb.
 */
export function nounActs({ tokens, segment, clauses }: SegmentContext, open: OpenFrame, index: number): Act[] | null {
  if (!open.takes.includes("noun")) return null;
  let from = open.behind;
  if (/^(to|for|of|in|on|with|upon)$/.test(tokens[from]?.lower ?? "")) from += 1;
  else if (open.rule === "frame.agree") return null;
  // `agreed on the desirability of opening a school`
  if (/^(desirability|importance|need|necessity|expediency)$/.test(tokens[from + 1]?.lower ?? "")) from += 3;
  const nextVerb = clauses[index + 1]?.verb;
  if (nextVerb && nextVerb.from <= from) return null;
  if (from >= segment.to || !startsNounPhrase(tokens[from]!)) return null;
  const to = actEnd(tokens, segment, clauses, index);
  // `offered the view that`, `offered condolences`
  if (
    open.rule === "frame.offer" &&
    tokens
      .slice(from, from + 3)
      .some(({ lower }) => /^(view|opinion|condolences|congratulations|thanks|apologies)$/.test(lower))
  )
    return [];
  // `expressed interest in Bulgaria`
  if (tokens.slice(from, to).every(({ partOfSpeech }) => /^(PROPN|DET|CCONJ)$/.test(partOfSpeech)))
    return nextVerb?.form === "infinitive" ? null : [];
  // `reached an agreement on loan`
  if (to === from + 1) return [];
  return splitNounPhrases(tokens, from, to).map((part) => ({
    from: part.from,
    to: part.to,
    strength: open.strength,
    by: open.actor.codes,
    rule: `${open.rule}.noun`,
    confidence: open.confidence * 0.8,
  }));
}

/** `resolved a question`, `will explore routes`: a verb that frames an infinitive is an act itself where none follows. */
export function isAlsoAct(context: SegmentContext, { takes, rule, behind }: OpenFrame, index: number): boolean {
  const { tokens, clauses } = context;
  const { verb } = clauses[index]!;
  if (rule !== `frame.${verb.lemma}`) return false;
  if (verb.lemma === "offer" && givesTo(context, behind)) return true;
  const isPromised =
    /^(will|shall|would)$/.test(verb.modal) && /^(explore|study|seek|negotiate|support)$/.test(verb.lemma);
  if (!isPromised && (takes.length > 0 || !deliveryVerbs.has(verb.lemma))) return false;
  const next = clauses[index + 1]?.verb;
  const at = skipAdverbs(context, behind);
  if (tokens[at]?.lower === "to" || tokens[at]?.lower === "that") return false;
  return isPromised ? next === undefined || next.from > at : next?.form !== "infinitive";
}

/** `offered us a loan`, `would offer them 40 places` */
function givesTo({ tokens, names }: SegmentContext, from: number): boolean {
  const { lower } = tokens[from] ?? { lower: "" };
  const isReceiver = /^(us|them|him|her|it)$/.test(lower) || (names.countryAt.has(from) && !names.demonymAt.has(from));
  return isReceiver && /^(DET|NUM|ADJ|SYM)$/.test(tokens[from + 1]?.partOfSpeech ?? "");
}
