import type { Token } from "../tokens.ts";

/** Where the subject of a verb begins between `from` and its end: behind what leads in to it. */
export function subjectStart(tokens: readonly Token[], from: number, to: number, afterVerb: boolean): number {
  let start = nounPhraseStart(tokens, from, to, afterVerb);
  while (start < to && isLead(tokens[start]!)) start += 1;
  return start;
}

/**
 * Where its noun phrase begins between `from` and the verb: behind the last comma or conjunction that starts a clause
 * (`During the meeting, the leaders …`), not behind those that only join nouns (`Tokayev and Japarov …`).
 */
function nounPhraseStart(tokens: readonly Token[], from: number, to: number, afterVerb: boolean): number {
  if (afterVerb) {
    let last = to - 1;
    while (last > from && tokens[last]!.partOfSpeech === "ADV") last -= 1;
    const named = last >= from && tokens[last]!.text === "," ? appositionStart(tokens, from, last) : -1;
    if (named >= 0) return named;
    if (last >= from && (tokens[last]!.text === "," || tokens[last]!.partOfSpeech === "CCONJ")) return to;
    // Behind an earlier verb's object the new subject begins at the last `, and`, `and`, `but` or comma.
    for (let at = to - 1; at >= from; at -= 1) {
      const token = tokens[at]!;
      if (token.partOfSpeech === "CCONJ" && !joinsNames(tokens, at)) return at + 1;
      if (token.text === ",") return at + 1;
    }
    return from;
  }
  // A leading phrase of place, time or manner ends at its comma.
  let start = from;
  while (start < to && leadsAway(tokens, start)) {
    const comma = indexOfComma(tokens, start, to - 1);
    if (comma < 0) break;
    start = behindList(tokens, comma + 1, to);
  }
  return start;
}

/** `In Malta, Cyprus, and Greece, the minister …`: a leading phrase that is a list goes on to its last comma. */
function behindList(tokens: readonly Token[], from: number, to: number): number {
  const and = indexOfComma(tokens, from, to - 1) + 1;
  const joins = (at: number) => at > 0 && /^(and|or)$/.test(tokens[at]!.lower);
  const conjunction = joins(from) ? from : joins(and) && and - from < 8 ? and : -1;
  if (conjunction < 0) return from;
  const comma = indexOfComma(tokens, conjunction, to - 1);
  return comma < 0 ? from : comma + 1;
}

/** `…, the head of the service, Aidar Bekov, told`: where the speaker begins whose name stands before the last comma. */
function appositionStart(tokens: readonly Token[], from: number, comma: number): number {
  if (tokens[comma - 1]?.partOfSpeech !== "PROPN") return -1;
  const commas: number[] = [];
  for (let at = comma - 1; at >= from && comma - at < 24 && commas.length < 2; at -= 1) {
    if (/^(VERB|AUX)$/.test(tokens[at]!.partOfSpeech)) return -1;
    if (tokens[at]!.text === ",") commas.push(at);
  }
  const [name, title] = commas;
  if (name === undefined || title === undefined || comma - name > 6) return -1;
  return tokens[title + 1]!.lower === "the" || tokens[title + 1]!.partOfSpeech === "PROPN" ? title + 1 : -1;
}

const timeNouns =
  /^(today|yesterday|tomorrow|tonight|year|years|month|months|week|weeks|day|days|winter|summer|spring|autumn|season|decade|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** `During the talks, …`, `To this end, …`, `Every year, …`, `Building on this, …`, `Alarmed by the floods, …`. */
function leadsAway(tokens: readonly Token[], at: number): boolean {
  const { partOfSpeech, text } = tokens[at]!;
  if (/^(ADP|ADV|SCONJ|VERB|PART)$/.test(partOfSpeech) || /^\p{Lu}\p{Ll}+ing$/u.test(text)) return true;
  if (text.endsWith("ed") && /^(at|by|about|in|with)$/.test(tokens[at + 1]?.lower ?? "")) return true;
  for (let next = at; next < at + 4; next += 1) {
    const token = tokens[next];
    if (!token || token.text === ",") return false;
    if (timeNouns.test(token.lower)) return tokens[next + 1]?.text === ",";
  }
  return false;
}

function joinsNames(tokens: readonly Token[], conjunction: number): boolean {
  const before = tokens[conjunction - 1]?.partOfSpeech;
  const after = tokens[conjunction + 1]?.partOfSpeech;
  return (
    before === "PROPN" &&
    (after === "PROPN" || tokens[conjunction + 1]?.lower === "president" || tokens[conjunction + 1]?.lower === "the")
  );
}

function indexOfComma(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (tokens[at]!.text === ",") return at;
  return -1;
}

function isLead(token: Token): boolean {
  return (
    token.partOfSpeech === "CCONJ" ||
    token.partOfSpeech === "PUNCT" ||
    token.partOfSpeech === "ADV" ||
    token.partOfSpeech === "SCONJ"
  );
}
