import type { DateMark, DocumentMark, MeetingMark } from "./reading.ts";
import type { Token, TokenizedText } from "./tokens.ts";

/** Mentions of papers, with what the sentence says was done with them. */
export function findDocuments({ text, tokens, sentences }: TokenizedText, nouns: ReadonlySet<string>): DocumentMark[] {
  const found: DocumentMark[] = [];
  for (const sentence of sentences) {
    let status: DocumentMark["status"] = "mentioned";
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const { lemma, lower } = tokens[at]!;
      if (lemma === "sign" || lower === "signed" || lower.startsWith("подпис")) status = "signed";
      else if (lemma === "adopt" || lower.startsWith("принят") || lower.startsWith("принял")) status = "adopted";
    }
    for (let at = sentence.from; at < sentence.to; at += 1) {
      if (!nouns.has(tokens[at]!.lower)) continue;
      const from = phraseStart(tokens, at, sentence.from);
      const to = phraseEnd(tokens, at, sentence.to);
      const start = tokens[from]!.start;
      const end = tokens[to - 1]!.end;
      found.push({
        start,
        end,
        text: text.slice(start, end),
        confidence: status === "mentioned" ? 0.5 : 0.8,
        rule: "document.noun",
        status,
      });
      at = to - 1;
    }
  }
  return found;
}

/** Mentions of occasions, with the date that stands in the same sentence. */
export function findMeetings(
  { text, tokens, sentences }: TokenizedText,
  nouns: ReadonlySet<string>,
  dates: readonly DateMark[],
): MeetingMark[] {
  const found: MeetingMark[] = [];
  let dateAt = 0;
  for (const sentence of sentences) {
    while (dateAt < dates.length && dates[dateAt]!.start < sentence.start) dateAt += 1;
    const date = dates[dateAt];
    const inSentence = date && date.start < sentence.end ? (date.iso ?? date.text) : null;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      if (!nouns.has(tokens[at]!.lower) || tokens[at]!.partOfSpeech === "VERB") continue;
      const from = phraseStart(tokens, at, sentence.from);
      const start = tokens[from]!.start;
      const end = tokens[at]!.end;
      found.push({ start, end, text: text.slice(start, end), confidence: 0.6, rule: "meeting.noun", date: inSentence });
    }
  }
  return found;
}

/** Adjectives and nouns before the noun belong to it. */
function phraseStart(tokens: readonly Token[], at: number, least: number): number {
  let from = at;
  while (from > least && at - from < 5 && /^(ADJ|NOUN|PROPN)$/.test(tokens[from - 1]!.partOfSpeech)) from -= 1;
  return from;
}

/** `agreement on the exchange of …`: what the paper is on, up to the next comma, conjunction or verb. */
function phraseEnd(tokens: readonly Token[], at: number, most: number): number {
  let to = at + 1;
  if (tokens[to]?.partOfSpeech !== "ADP" || !/^(on|of|for|о|об|по)$/.test(tokens[to]!.lower)) return to;
  while (to < most && to - at < 14 && /^(ADP|DET|ADJ|NOUN|PROPN)$/.test(tokens[to]!.partOfSpeech)) to += 1;
  return to;
}
