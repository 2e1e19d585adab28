import type { Saying } from "../analysis.ts";
import type { Person, PersonMention } from "../names/names.ts";
import type { Quotation } from "../quotations.ts";
import { firstBehind } from "../sorted.ts";
import { asSpeaker, noSpeaker, type Speaker } from "../speaker.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import type { Report, SpeakerContext } from "./reports.ts";
import type { Segment } from "./segments.ts";

export interface Attribution {
  readonly sayings: Saying[];
  readonly countries: (string | null)[];
}

/** Who speaks each quotation: the reporting verb behind it or before it in its paragraph, or whoever spoke last. */
export function attribute(
  { text, tokens }: TokenizedText,
  quotations: readonly Quotation[],
  segments: readonly Segment[],
  reports: readonly Report[],
  context: SpeakerContext,
): Attribution {
  const sayings: Saying[] = [];
  const countries: (string | null)[] = quotations.map(() => null);
  let last: Speaker = noSpeaker;
  let segmentAt = 0;
  let reportAt = 0;
  quotations.forEach((quotation, index) => {
    while (segmentAt < segments.length && segments[segmentAt]!.end <= quotation.start) segmentAt += 1;
    const segment = segments[segmentAt];
    const paragraph = segment?.paragraph ?? -1;
    let lastAt = segmentAt;
    while (lastAt + 1 < segments.length && segments[lastAt + 1]!.start < quotation.end) lastAt += 1;
    const lastParagraph = segments[lastAt]?.paragraph ?? -1;
    while (reportAt < reports.length && tokens[reports[reportAt]!.clause.verb.from]!.start < quotation.start)
      reportAt += 1;
    const after = reports[reportAt];
    const before = reports[reportAt - 1];
    const words = wordsIn(text, quotation);
    const wholeSegment = segment !== undefined && segment.quotation === index;

    let speaker: Speaker | null = null;
    let rule = "";
    if (
      after &&
      segments[after.segment]!.paragraph === lastParagraph &&
      followsDirectly(text, tokens, quotation, after)
    ) {
      speaker = after.speaker;
      rule = "quote.said-behind";
    } else if (
      before &&
      segments[before.segment]!.paragraph === paragraph &&
      precedesDirectly(text, tokens, before, quotation)
    ) {
      speaker = before.speaker;
      rule = "quote.said-before";
    } else if (!wholeSegment || words <= 3) {
      const inSentence = speakerInSentence(tokens, segments, segmentAt, reports, context, quotation, last);
      speaker = inSentence;
      rule = "quote.in-sentence";
      if (speaker === null || isName(text, quotation)) return;
    } else {
      const embedded = endsOpen(text, segments, segmentAt)
        ? speakerInSentence(tokens, segments, segmentAt - 1, reports, context, quotation, last)
        : null;
      speaker = speakerBeforeColon(text, segments, segmentAt, context) ?? embedded ?? last;
      rule = embedded ? "quote.in-sentence" : "quote.continued";
    }
    if (words === 0 || (words === 1 && isName(text, quotation))) return;
    last = speaker;
    countries[index] = speaker.country;
    sayings.push({
      start: quotation.start,
      end: quotation.end,
      speaker: speaker.name,
      people: speaker.people,
      country: speaker.country,
      mode: "direct",
      rule,
      confidence: rule === "quote.continued" ? 0.6 : 0.9,
    });
  });
  return { sayings, countries };
}

/** The words before the quotation are the beginning of its sentence: no full stop stands between. */
function endsOpen(text: string, segments: readonly Segment[], segmentAt: number): boolean {
  const previous = segments[segmentAt - 1];
  const own = segments[segmentAt];
  if (!previous || !own || previous.paragraph !== own.paragraph || previous.quotation >= 0) return false;
  return !/[.!?…]\s*["“«„‘']?\s*$/.test(text.slice(previous.start, own.start));
}

function wordsIn(text: string, { start, end }: Quotation): number {
  return text.slice(start, Math.min(end, start + 400)).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** `the “Silk Road” programme`: a title in capitals, which nobody said. */
function isName(text: string, { start, end }: Quotation): boolean {
  const words = text.slice(start, Math.min(end, start + 200)).match(/[\p{L}\p{N}'’–-]+/gu) ?? [];
  const content = words.length === 1 ? words : words.filter((word) => word.length > 3);
  return content.length > 0 && content.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** Full stops that end no sentence. */
const abbreviations = /\b(Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|H\.E|U\.S|U\.K|Jr|Sr)\./g;

function followsDirectly(text: string, tokens: readonly Token[], quotation: Quotation, report: Report): boolean {
  const verb = tokens[report.clause.verb.from]!;
  const between = text.slice(quotation.end, Math.min(verb.start, quotation.end + 300)).replace(abbreviations, "$1");
  if (verb.start - quotation.end > 250) return false;
  const closed = /[.!?…]$/.test(text.slice(quotation.start, quotation.end).trimEnd());
  if (/["“«„]/.test(between.slice(1))) return false;
  if (report.inverted) return between.length < 60 && !/[.!?]\s/.test(between.slice(1));
  if (/[.!?;]\s/.test(between.slice(1))) return false;
  // A full sentence was quoted and the next one begins with a capital: only `he said` right behind belongs to it.
  if (closed && /^.?\s+\p{Lu}/u.test(between.slice(0, 4))) return false;
  return true;
}

function precedesDirectly(text: string, tokens: readonly Token[], report: Report, quotation: Quotation): boolean {
  const verb = tokens[report.clause.verb.to - 1]!;
  if (quotation.start - verb.end > 250) return false;
  const between = text.slice(verb.end, quotation.start - 1).replace(abbreviations, "$1");
  if (report.inverted && /[.!?]\s*$/.test(between)) return true;
  if (/["”»]/.test(between)) {
    // What was quoted before in the sentence is left out, but for the stop that ends it.
    const outside = between.replace(/["“«][^"”»“«]*?([.!?…]?)["”»]/g, "$1");
    return !/["“”«»]/.test(outside.slice(0, -1)) && !/[.!?…]\s/.test(outside);
  }
  return !/[.!?]\s/.test(between) || /:\s*$/.test(between);
}

function speakerInSentence(
  tokens: readonly Token[],
  segments: readonly Segment[],
  segmentAt: number,
  reports: readonly Report[],
  context: SpeakerContext,
  quotation: Quotation,
  last: Speaker,
): Speaker | null {
  const segment = segments[segmentAt];
  if (!segment) return null;
  const report = reports[firstBehind(reports, (earlier) => earlier.segment < segmentAt)];
  if (report?.segment === segmentAt) return report.speaker;
  for (let at = segment.from; at < segment.to && tokens[at]!.start < quotation.start; at += 1) {
    const mention = context.names.personAt.get(at);
    if (mention && (mention.from < segment.from + 6 || opensClause(tokens, segment, mention.titleFrom))) {
      const people = peopleJoined(tokens, context, mention);
      return { name: people.map(({ name }) => name).join(" and "), people, country: people[0]!.country };
    }
    if (/^(he|she)$/.test(tokens[at]!.lower) && opensClause(tokens, segment, at))
      return last.name === null ? null : last;
  }
  return null;
}

/** `Bekov and Sadykov`: the person of the mention and those whom `and` joins to it. */
function peopleJoined(tokens: readonly Token[], { names }: SpeakerContext, first: PersonMention): Person[] {
  const people = [first.person];
  let last = first;
  while (tokens[last.to]?.lower === "and") {
    const next = names.titledPersonAt.get(last.to + 1);
    if (!next || next.titleFrom !== last.to + 1 || people.includes(next.person)) break;
    people.push(next.person);
    last = next;
  }
  return people;
}

/** The word stands at the beginning of the sentence, or behind the comma of its first phrase. */
function opensClause(tokens: readonly Token[], segment: Segment, at: number): boolean {
  if (at <= segment.from + 1) return true;
  return (
    at < segment.from + 16 &&
    (tokens[at - 1]!.text === "," || (tokens[at - 1]!.lower === "the" && tokens[at - 2]!.text === ","))
  );
}

/** `Omarov was blunt: “…”`: who the words before the colon are about. */
function speakerBeforeColon(
  text: string,
  segments: readonly Segment[],
  segmentAt: number,
  context: SpeakerContext,
): Speaker | null {
  const previous = segments[segmentAt - 1];
  const own = segments[segmentAt];
  if (!previous || !own || previous.paragraph !== own.paragraph || previous.quotation >= 0) return null;
  if (
    !/[:,]\s*["“«„‘']*$/.test(text.slice(previous.start, own.start).trimEnd()) &&
    !/:/.test(text.slice(previous.end - 2, own.start))
  )
    return null;
  let found: Speaker | null = null;
  for (let at = previous.from; at < previous.to; at += 1) {
    const mention = context.names.personAt.get(at);
    if (mention && found === null) found = asSpeaker(mention.person);
  }
  return found;
}
