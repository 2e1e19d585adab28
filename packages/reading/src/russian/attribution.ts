import type { Saying } from "../analysis.ts";
import { asSpeaker, noSpeaker, type Speaker } from "../speaker.ts";
import type { ActorContext } from "./actors.ts";
import type { QuotedRun } from "./quoted-runs.ts";
import type { Report, StatementScan } from "./statements.ts";

interface Attributed {
  readonly sayings: readonly Saying[];
  /** Reports that name the speaker of a quotation behind it, and so report nothing else. */
  readonly used: ReadonlySet<Report>;
}

/**
 * Finds who says each quotation: by the verb behind it (`«…», – сказал он`), inside it, or before it (`отметил: «…»`,
 * `назвал его «…»`), by a name before a colon, by `по словам`; a quotation that stands alone goes on with the last speaker.
 */
export function attributeQuotations(
  scan: StatementScan,
  context: Omit<ActorContext, "lastActor" | "speakerCountry">,
): Attributed {
  const { tokenized, segments, runs, reports, attributions } = scan;
  const { text, tokens } = tokenized;
  const sayings: Saying[] = [];
  const used = new Set<Report>();
  let last: Speaker = noSpeaker;
  let lastOfQuotation: { quotation: number; speaker: Speaker } | null = null;
  let segmentAt = 0;
  let reportAt = 0;
  let attributionAt = 0;

  for (const run of runs) {
    while (segmentAt < segments.length && segments[segmentAt]!.end <= run.start) segmentAt += 1;
    const segment = segments[segmentAt];
    if (!segment) break;
    while (reportAt < reports.length && startOf(reports[reportAt]!) < run.start) reportAt += 1;
    while (attributionAt < attributions.length && tokens[attributions[attributionAt]!.from]!.start < run.start)
      attributionAt += 1;
    const after = reports[reportAt];
    const before = reports[reportAt - 1];
    const source = attributions[attributionAt - 1];
    const words = countWords(run);
    const isWhole = segment.run >= 0;

    let speaker: Speaker | null = null;
    let rule = "";
    if (after && followsDirectly(run, after)) {
      speaker = after.speaker;
      rule = "quote.said-behind";
      used.add(after);
    } else if (run.continues && lastOfQuotation?.quotation === run.quotation) {
      speaker = lastOfQuotation.speaker;
      rule = "quote.goes-on";
    } else if (before && precedesDirectly(run, before, segment.paragraph)) {
      speaker = before.speaker;
      rule = "quote.said-before";
    } else if (source && isSameSentence(source.to, run.start)) {
      speaker = source.speaker;
      rule = "quote.according-to";
    } else if (isWhole) {
      speaker = speakerBeforeColon(run) ?? (words > 3 && opensSentence(run) ? last : null);
      rule = "quote.continued";
    }
    if (speaker === null || words === 0) continue;
    if (!isWhole && isTitle(run)) continue;
    if (rule === "quote.said-before" && !isWhole && words > 0 && isTerm(run)) continue;
    last = speaker;
    lastOfQuotation = { quotation: run.quotation, speaker };
    sayings.push({
      start: run.start,
      end: run.end,
      speaker: speaker.name,
      people: speaker.people,
      country: speaker.country,
      mode: "direct",
      rule,
      confidence: rule === "quote.continued" ? 0.6 : 0.9,
    });
  }
  return { sayings, used };

  function startOf(report: Report): number {
    return tokens[report.clause.predicate.from]!.start;
  }

  function countWords({ start, end }: QuotedRun): number {
    return text.slice(start, Math.min(end, start + 400)).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)?.length ?? 0;
  }

  /** `», – сказал он`, `", – так ответил министр`: a comma or dash, at most three words, and the verb. */
  function followsDirectly({ end }: QuotedRun, report: Report): boolean {
    const between = text.slice(end, Math.min(startOf(report), end + 80));
    if (startOf(report) - end > 80 || /[\n\r]/.test(between)) return false;
    return (
      /^[»”"“]?\s*[,!?….]*\s*[»”"]?\s*,?\s*[–—-]\s*(?:[\p{L}-]+\s+){0,3}$/u.test(between) ||
      /^[»”"“]?\s*,\s*(?:[\p{L}-]+\s+){0,2}$/u.test(between)
    );
  }

  function precedesDirectly({ start }: QuotedRun, report: Report, paragraph: number): boolean {
    if (
      segments[report.segment]!.paragraph !== paragraph &&
      !/:\s*["«“„]?$/.test(text.slice(Math.max(0, start - 6), start))
    )
      return false;
    const from = tokens[report.to - 1]!.end;
    if (start - from > 300 || start < from) return start > startOf(report) && start < from;
    const between = text.slice(from, start - 1);
    if (/:\s*$/.test(between)) return !/[.!?]\s+\p{Lu}/u.test(between);
    return !/[.!?]\s+["«“„]?\s*$|[.!?]\s+\p{Lu}|[»”]/u.test(between);
  }

  function isSameSentence(token: number, start: number): boolean {
    const end = tokens[token - 1]!.end;
    return start >= end && start - end < 400 && !/[.!?]\s/.test(text.slice(end, start));
  }

  /** Nothing but other quoted words stands before it in its sentence: `В протоколе говорится о «…»` is nobody's. */
  function opensSentence({ start }: QuotedRun): boolean {
    const previous = segments[segmentAt - 1];
    if (!previous || previous.run >= 0 || previous.end < start - 4) return true;
    return previous.to - previous.from < 2 || /[.!?:]\s*["«“„–—-]*\s*$/.test(text.slice(previous.start, start));
  }

  /** `Омаров был краток: «…»`: who the words before the colon are about. */
  function speakerBeforeColon({ start }: QuotedRun): Speaker | null {
    const previous = segments[segmentAt - 1];
    if (!previous || previous.run >= 0 || !/[:–—-]\s*["«“„]?\s*$/.test(text.slice(previous.start, start))) return null;
    const spokenOf = scan.spokenOf.get(segmentAt - 1);
    if (spokenOf) return spokenOf;
    for (let at = previous.from; at < previous.to; at += 1) {
      const mention = context.names.personAt.get(at);
      if (mention) return asSpeaker(mention.person);
    }
    return null;
  }

  /** `авиакомпания «Жетысу Эйр»`, `форум «Шёлковый путь»`: a name in capitals, which nobody said. */
  function isTitle({ start, end }: QuotedRun): boolean {
    const first = text
      .slice(start, Math.min(end, start + 60))
      .trimStart()
      .charAt(0);
    return /[\p{Lu}\p{N}]/u.test(first) && /[\p{L}\p{M}]\s+["«“„]$/u.test(text.slice(Math.max(0, start - 4), start));
  }

  /** A term that is only called so: `так называемый «коридор»`, `по принципу «одного окна»`. */
  function isTerm({ start }: QuotedRun): boolean {
    return /(?:принцип\p{L}*|режим\p{L}*|формул\p{L}*|систем\p{L}*|проект\p{L}*|программ\p{L}*|формат\p{L}*|называем\p{L}*)\s+["«“„]$/iu.test(
      text.slice(Math.max(0, start - 24), start),
    );
  }
}
