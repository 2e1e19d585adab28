import type { Act } from "../analysis.ts";
import type { Token } from "../tokens.ts";
import { type ActPlace, actorOfClause, impersonalActor } from "./act-actors.ts";
import { actorOfFramed, nounComplement, type OpenFrame, openFrame } from "./act-frames.ts";
import { type Actor, type ActorContext, nobody, resolveActor } from "./actors.ts";
import type { Clause, ParsedSegment } from "./clauses.ts";
import { directAct } from "./direct-acts.ts";
import { actEnd, splitDocuments, splitNounPhrases } from "./extent.ts";
import { acceptsInvitation, readInvitation } from "./invitations.ts";
import { comingVerbs, growthVerbs } from "./lexicon/verb-classes.ts";
import type { Segment } from "./segments.ts";

interface Visit {
  readonly from: number;
  readonly to: number;
  readonly guest: Actor;
}

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
  segments.forEach((segment, index) => {
    // The body reports what the headline says.
    if (isHeadline(segments, index, context.tokens)) return;
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

interface SegmentScan {
  readonly acts: readonly Act[];
  readonly lastActor: Actor;
  /** The frame of a list whose items follow: `Стороны договорились:`. */
  readonly list: OpenFrame | null;
  readonly visit: Visit | null;
}

function actsOfSegment(
  segment: Segment,
  parsed: ParsedSegment,
  context: ActorContext,
  countries: readonly (string | null)[],
  list: OpenFrame | null,
  visit: Visit | null,
): SegmentScan {
  const { tokens } = context;
  const { clauses } = parsed;
  const acts: Act[] = [];
  let { lastActor } = context;
  let actorInSentence: Actor = nobody;
  let frame: OpenFrame | null = null;
  /** The frame of the last act, whose infinitive a coordinated one may repeat. */
  let chain: OpenFrame | null = null;
  let nextVisit: Visit | null = visit;
  const placeAt = (token: number): ActPlace => ({
    context: { ...context, lastActor, speakerCountry: countries[token] ?? null },
    segment,
    parsed,
    actorInSentence,
  });

  if (visit && acceptsInvitation(placeAt(segment.from), clauses)) {
    acts.push({ ...visit, strength: "agreed", by: visit.guest.codes, rule: "invitation.accepted", confidence: 0.7 });
    nextVisit = null;
  }
  const openList = list && startsWithInfinitive() ? list : null;
  if (openList) chain = openList;
  let lastOpened: OpenFrame | null = null;

  for (let index = 0; index < clauses.length; index += 1) {
    const clause = clauses[index]!;
    const { predicate } = clause;
    const place = placeAt(predicate.from);
    if (predicate.form === "gerund") continue;
    if (predicate.form === "infinitive") {
      addInfinitive(place, index);
      continue;
    }
    const actor = actorOfClause(place, clause);
    const invitation = readInvitation(place, clauses, index, actor);
    if (invitation) {
      acts.push(...invitation.acts);
      nextVisit = invitation.visit;
      if (actor.codes.length > 0) remember(actor);
      frame = null;
      chain = null;
      index = invitation.last;
      continue;
    }
    if (actor.codes.length > 0 && !clause.relative) remember(actor);
    const until = clauses[index + 1]?.predicate.from ?? segment.to;
    frame = clause.relative ? null : openFrame(place, clause, until, actor);
    chain = null;
    lastOpened = frame;
    if (frame) {
      addNouns(place, frame, index);
      continue;
    }
    const direct = clause.relative ? null : directAct(place, clause, actor);
    if (!direct) continue;
    const last = direct.rule === "thing.growth" ? lastOfGrowth(index) : index;
    const to = actEnd(tokens, segment, clauses, last);
    index = last;
    const from = direct.withSubject
      ? startWithSubject(clause)
      : predicate.from === predicate.head
        ? predicate.head
        : mainWord(predicate.from, predicate.head);
    const by = direct.actor ?? impersonalActor(place, from, to);
    const parts = direct.rule.endsWith("signed") ? splitDocuments(tokens, from, to) : [{ from, to }];
    for (const part of parts) push(part.from, part.to, direct.strength, by, direct.rule, direct.confidence);
  }
  const isList = tokens[segment.to - 1]?.text === ":";
  // The mark of an item (`–`, `2.`) is a segment of its own.
  const keepsList = !isList && (openList !== null || (clauses.length === 0 && segment.to - segment.from <= 2));
  return { acts, lastActor, list: isList ? lastOpened : keepsList ? list : null, visit: nextVisit };

  function remember(actor: Actor): void {
    lastActor = actor;
    actorInSentence = actor;
  }

  function push(
    from: number,
    to: number,
    strength: Act["strength"],
    by: Actor,
    rule: string,
    confidence: number,
  ): void {
    // One word says too little: `мы хотим производить`.
    if (to > from + 1 && by.codes.length > 0) acts.push({ from, to, strength, by: by.codes, rule, confidence });
  }

  /** `вырастет вдвое и составит 6 тысяч`: one act. */
  function lastOfGrowth(index: number): number {
    let last = index;
    while (clauses[last + 1]?.shared && growthVerbs.has(clauses[last + 1]!.predicate.lemma)) last += 1;
    return last;
  }

  /** Behind `будем` the act begins at the infinitive: `встречаться каждый квартал`. */
  function mainWord(from: number, head: number): number {
    return Math.max(head, from);
  }

  function startsWithInfinitive(): boolean {
    const [first] = clauses;
    return first?.predicate.form === "infinitive" && first.predicate.from - segment.from <= 3;
  }

  /** A passive, or a thing's own act, is marked with its subject, and with what stands before an inverted one. */
  function startWithSubject(clause: Clause): number {
    const { predicate, subject } = clause;
    if (subject && !clause.shared && !clause.inverted) return startOfPhrase(subject.from);
    let from = behindOccasion(clause.from, predicate.from);
    while (from < predicate.from && /^(?:CCONJ|SCONJ|PUNCT|ADV|PART)$/.test(tokens[from]!.partOfSpeech)) from += 1;
    for (let at = predicate.from - 1; at >= from; at -= 1) if (tokens[at]!.text === ",") return at + 1;
    return from;
  }

  /** `По итогам переговоров подписаны …`: the occasion is no part of the act. */
  function behindOccasion(from: number, predicate: number): number {
    let at = from;
    while (at < predicate && /^(?:CCONJ|PUNCT|ADV|PART)$/.test(tokens[at]!.partOfSpeech)) at += 1;
    const lead = `${tokens[at]!.lower} ${tokens[at + 1]?.lower ?? ""}`;
    if (
      !/^(?:по итогам|по результатам|в ходе|в рамках|в завершение|в присутствии|в результате|для этих|для этого|в этих|с этой|кроме того)$/.test(
        lead,
      )
    )
      return from;
    return (
      parsed.phrases.findLast((phrase) => phrase.from > at && phrase.from <= at + 2 && phrase.to <= predicate)?.to ??
      from
    );
  }

  /** `ещё 30 вагонов` */
  function startOfPhrase(from: number): number {
    return from > segment.from && tokens[from - 1]!.lower === "еще" ? from - 1 : from;
  }

  function addInfinitive(place: ActPlace, index: number): void {
    const { predicate } = clauses[index]!;
    if (predicate.negated) return;
    const elided = actorOfDash(place, predicate.from);
    const open = frame && isFirst(frame.behind, predicate.from) ? frame : chain && isCoordinated(index) ? chain : null;
    if (!open) return;
    if (open === frame && isThingsDuty(index)) return;
    const own = elided ? { ...open, actor: elided, impersonal: false } : open;
    const to = actEnd(tokens, segment, clauses, index);
    const clause = clauses[index - 1];
    const isImpersonal = clause !== undefined && open === frame && isImpersonalWithObject(clause);
    const from = isImpersonal ? startWithSubject(clause) : predicate.from;
    const by = elided ?? actorOfFramed(place, own, predicate.from, to);
    // A verb of beginning carries the next infinitive with it.
    push(from, to, own.strength, by, own.rule, own.confidence);
    chain = own;
    frame = null;
  }

  /** `споры должны решаться мирным путем`: a principle, not an act. */
  function isThingsDuty(index: number): boolean {
    const before = clauses[index - 1];
    return (
      before?.predicate.lemma === "должен" &&
      /с[яь]$/.test(clauses[index]!.predicate.lemma) &&
      !comingVerbs.has(clauses[index]!.predicate.lemma)
    );
  }

  /** `30 вагонов планируется поставить`: what the infinitive is done to stands before the frame. */
  function isImpersonalWithObject({ predicate, from }: Clause): boolean {
    if (!predicate.passive || predicate.lemma === "рассматривать") return false;
    return predicate.from > from && tokens.slice(from, predicate.from).some((token) => token.partOfSpeech === "NOUN");
  }

  /** Nothing but an object, time and place stands between the frame and its infinitive. */
  function isFirst(behind: number, infinitive: number): boolean {
    for (let at = behind; at < infinitive; at += 1) if (/^[;:]$/.test(tokens[at]!.text)) return false;
    return true;
  }

  function isCoordinated(index: number): boolean {
    const { predicate } = clauses[index]!;
    if (index === 0) return openList !== null;
    let before = predicate.from - 1;
    while (
      before > segment.from &&
      /^(?:ADV|PART|ADP|NOUN|ADJ|NUM|PROPN)$/.test(tokens[before]!.partOfSpeech) &&
      predicate.from - before < 8
    )
      before -= 1;
    return /^(?:,|и|а|или|–|—|;)$/.test(tokens[before]!.lower);
  }

  /** `Кыргызстан обязался …, Таджикистан – подавать воду`: who stands before the dash. */
  function actorOfDash(place: ActPlace, infinitive: number): Actor | null {
    let dash = infinitive - 1;
    while (dash > segment.from && infinitive - dash < 5 && /^(?:ADV|ADP|NOUN|ADJ)$/.test(tokens[dash]!.partOfSpeech))
      dash -= 1;
    if (!/^[–—-]$/.test(tokens[dash]!.text)) return null;
    const phrase = parsed.phrases.findLast((one) => one.to === dash && one.preposition < 0);
    if (!phrase) return null;
    const actor = resolveActor(place.context, phrase, segment.to);
    return actor.codes.length > 0 ? actor : null;
  }

  /** Noun phrases that are acts: `договорились об открытии …`, `предусматривает увеличение …`. */
  function addNouns(place: ActPlace, open: OpenFrame, index: number): void {
    const from = nounComplement(place, open);
    const next = clauses[index + 1];
    if (from < 0 || (next && next.predicate.form === "infinitive" && next.predicate.from - from < 2)) return;
    const to = actEnd(tokens, segment, clauses, index, from);
    for (const part of splitNounPhrases(tokens, from, to)) {
      push(
        part.from,
        part.to,
        open.strength,
        actorOfFramed(place, open, part.from, part.to),
        `${open.rule}.noun`,
        open.confidence * 0.85,
      );
    }
    frame = null;
    chain = null;
  }
}

/** Keeps the first of two acts that cover the same words; an accepted visit may stand inside its invitation. */
function withoutNested(acts: readonly Act[]): Act[] {
  const kept: Act[] = [];
  for (const act of acts) {
    const last = kept.findLast((one) => one.rule !== "invitation.accepted");
    if (act.rule === "invitation.accepted" || !last || act.from >= last.to) {
      kept.push(act);
      continue;
    }
    if (act.from <= last.from) continue;
    if (act.from - last.from < 2) continue;
    kept[kept.indexOf(last)] = { ...last, to: act.from };
    kept.push(act);
  }
  return kept;
}
