import type { Saying } from "../analysis.ts";
import { firstFrom } from "../names/mentions.ts";
import type { Quotation } from "../quotations.ts";
import { asSpeaker, type Speaker } from "../speaker.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import { type ActorContext, nobody, resolveActor } from "./actors.ts";
import { isReportingVerb } from "./lexicon/reporting.ts";
import { endWithQuote, trimmed } from "./reported-extent.ts";
import { type Report, type SpeakerContext, spokeBefore } from "./reports.ts";
import type { Segment } from "./segments.ts";
import { speakerOf } from "./speakers.ts";

/** A phrase that names who says the sentence it stands in: `according to Omarov`, `in his view`, `as the minister noted`. */
interface Source {
  /** `tokens[from]` to `tokens[to - 1]`. */
  readonly from: number;
  readonly to: number;
  /** Whose words they are. */
  readonly who: { readonly from: number; readonly to: number };
  readonly rule: string;
}

/** Sentences that name their source in a phrase: `According to Omarov, losses are 40 percent`, `Losses, in his view, are high`. */
export function findSourced(
  tokenized: TokenizedText,
  segments: readonly Segment[],
  reports: readonly Report[],
  context: SpeakerContext,
  quotations: readonly Quotation[],
): Saying[] {
  const { tokens } = tokenized;
  const found: Saying[] = [];
  let reportAt = 0;
  segments.forEach((segment, index) => {
    while (reportAt < reports.length && reports[reportAt]!.segment < index) reportAt += 1;
    if (segment.quotation >= 0) return;
    for (let at = segment.from; at < segment.to - 2; at += 1) {
      const source = sourceAt(tokens, segment, at);
      if (!source) continue;
      const span = spanOf(tokens, segment, source);
      const speaker = speakerOfSource(context, source, reports, reportAt);
      if (!span || span.to - span.from < 3 || !speaker || speaker.name === null) continue;
      if (terms.test(speaker.name)) continue;
      found.push({
        start: tokens[span.from]!.start,
        end: endWithQuote(tokenized, quotations, span.to),
        speaker: speaker.name,
        people: speaker.people,
        country: speaker.country,
        mode: "indirect",
        rule: source.rule,
        confidence: 0.85,
      });
      at = source.to - 1;
    }
  });
  return found;
}

/** `According to the plan, …` says how it is, and not who says so. */
const terms =
  /^(the|a|an|this|that)?\s*(plan|schedule|agreement|document|protocol|law|terms|rules?|treaty|data|figures|statistics|constitution|legislation|tradition|need|needs)$/i;

function sourceAt(tokens: readonly Token[], segment: Segment, at: number): Source | null {
  const { lower } = tokens[at]!;
  if (lower === "according" && tokens[at + 1]!.lower === "to") {
    const nameTo = withoutFigures(tokens, at + 2, endOfSource(tokens, at + 2, segment.to));
    return {
      from: at,
      to: endOfAside(tokens, nameTo, segment.to),
      who: { from: at + 2, to: nameTo },
      rule: "reported.according-to",
    };
  }
  const opens = at === segment.from || tokens[at - 1]!.text === ",";
  if (!opens) return null;
  if (lower === "in" || lower === "by") return inWordsOf(tokens, segment, at);
  return lower === "as" ? asSaid(tokens, segment, at) : null;
}

/** `in Omarov's view`, `in the words of the minister`, `in his opinion`, `by their estimate` */
function inWordsOf(tokens: readonly Token[], segment: Segment, at: number): Source | null {
  for (let noun = at + 2; noun < Math.min(at + 9, segment.to); noun += 1) {
    if (/^[,.;:]$/.test(tokens[noun]!.text)) return null;
    if (!viewsHeld.test(tokens[noun]!.lower)) continue;
    const before = tokens[noun - 1]!;
    if (tokens[noun + 1]?.text === "," && /^(his|her|their)$/.test(tokens[at + 1]!.lower) && noun === at + 2)
      return { from: at, to: noun + 1, who: { from: at + 1, to: at + 2 }, rule: "reported.in-words" };
    if (tokens[noun + 1]?.text === "," && /^['’]s?$/.test(before.text))
      return { from: at, to: noun + 1, who: { from: at + 1, to: noun - 1 }, rule: "reported.in-words" };
    if (tokens[at + 1]!.lower !== "the" || noun !== at + 2 || tokens[noun + 1]?.lower !== "of") return null;
    const to = endOfSource(tokens, noun + 2, segment.to);
    return { from: at, to, who: { from: noun + 2, to }, rule: "reported.in-words" };
  }
  return null;
}

const viewsHeld = /^(words|view|views|opinion|estimate|estimates|assessment|estimation|judgement|judgment|account)$/;

/** `as Omarov noted`, `as the minister put it`, `as noted by the ministry` */
function asSaid(tokens: readonly Token[], segment: Segment, at: number): Source | null {
  const end = Math.min(at + 14, segment.to);
  if (isReportingVerb(tokens[at + 1]!) && tokens[at + 2]?.lower === "by") {
    const to = endOfSource(tokens, at + 3, segment.to);
    return { from: at, to, who: { from: at + 3, to }, rule: "reported.as-said" };
  }
  for (let verb = at + 2; verb < end; verb += 1) {
    const { text, lower } = tokens[verb]!;
    if (/^[,.;:“”"]$/.test(text)) return null;
    const putsIt = /^(put|puts)$/.test(lower) && tokens[verb + 1]?.lower === "it";
    if (!putsIt && !isReportingVerb(tokens[verb]!)) continue;
    let who = verb;
    while (who > at + 2 && /^(AUX|ADV)$/.test(tokens[who - 1]!.partOfSpeech)) who -= 1;
    const to = endOfSource(tokens, verb + 1, segment.to);
    return to - verb < 10 ? { from: at, to, who: { from: at + 1, to: who }, rule: "reported.as-said" } : null;
  }
  return null;
}

/** `the ministry (ME), …`, `… a statement issued on Friday`: where the name of the source ends. */
function endOfSource(tokens: readonly Token[], from: number, until: number): number {
  let at = from;
  while (at < until && !/^[,.;:()–—“”"]$/.test(tokens[at]!.text)) {
    if (/^(signed|issued|released|published|adopted|quoted|cited|posted|seen)$/.test(tokens[at]!.lower)) break;
    at += 1;
  }
  return at;
}

/** `Vietnamese customs figures`: whoever counts speaks; but `official figures`. */
function withoutFigures(tokens: readonly Token[], from: number, to: number): number {
  const counted = /^(figures|data|statistics|estimates|calculations|numbers)$/.test(tokens[to - 1]?.lower ?? "");
  return counted &&
    !/^(officials?|governments?)$/.test(tokens[to - 2]?.lower ?? "") &&
    /^(NOUN|PROPN)$/.test(tokens[to - 2]?.partOfSpeech ?? "") &&
    to - 1 > from
    ? to - 1
    : to;
}

/** `a statement issued on Friday, …`: what is told of the source ends at its comma. */
function endOfAside(tokens: readonly Token[], from: number, until: number): number {
  let at = from;
  if (at < until && tokens[at]!.text === "(") while (at < until && tokens[at]!.text !== ")") at += 1;
  while (at < until && !/^[,.;:]$/.test(tokens[at]!.text)) at += 1;
  return at < until ? at : from;
}

/** What the source says: the rest of the sentence behind a phrase that opens it, else the words before; the longer side of an insertion. */
function spanOf(tokens: readonly Token[], segment: Segment, { from, to }: Source): { from: number; to: number } | null {
  if (from === segment.from) return trimmed(tokens, to, segment.to);
  const isInserted = tokens[from - 1]!.text === "," && tokens[to]?.text === ",";
  // `Mr Wang, according to a newspaper, said: …` has a speaker of its own.
  if (isInserted && tokens[to + 1] && isReportingVerb(tokens[to + 1]!)) return null;
  const opensClause = /^(where|which|that|and|but|while|as|because|since|who)$/.test(tokens[from - 2]?.lower ?? "");
  return isInserted && (opensClause || segment.to - to >= from - segment.from)
    ? trimmed(tokens, to, segment.to)
    : trimmed(tokens, segment.from, from);
}

function speakerOfSource(
  context: SpeakerContext,
  { from, who }: Source,
  reports: readonly Report[],
  reportAt: number,
): Speaker | null {
  const { tokens } = context;
  if (who.to <= who.from) return null;
  if (/^(his|her|him|he|she)$/.test(tokens[who.from]!.lower)) return personSpokenOf(context, from, reports, reportAt);
  if (/^(their|they|them)$/.test(tokens[who.from]!.lower)) return reports[reportAt - 1]?.speaker ?? null;
  const full: ActorContext = { ...context, lastActor: nobody, speakerCountry: null };
  return speakerOf(full, who, resolveActor(full, who.from, who.to, who.to), spokeBefore(reports, reportAt));
}

/** Whom `his` means: whoever was named last in the sentence before, or spoke last. */
function personSpokenOf(
  { names }: SpeakerContext,
  from: number,
  reports: readonly Report[],
  reportAt: number,
): Speaker | null {
  const spoke = reports[reportAt - 1]?.speaker;
  if (spoke?.people.length === 1) return spoke;
  const mention = names.names.people[firstFrom(names.names.people, from) - 1];
  return mention ? asSpeaker(mention.person) : null;
}
