import type { Act } from "../analysis.ts";
import { type ActPlace, actorOfClause, impersonalActor } from "./act-actors.ts";
import { actorOfFramed, nounComplement, type OpenFrame, openFrame } from "./act-frames.ts";
import { startWithSubject } from "./act-starts.ts";
import { type Actor, type ActorContext, nobody, ofCountry, resolveActor } from "./actors.ts";
import type { Clause, ParsedSegment } from "./clauses.ts";
import { directAct } from "./direct-acts.ts";
import { eventActs } from "./events.ts";
import { actEnd, splitDocuments, splitNounPhrases } from "./extent.ts";
import { acceptsInvitation, readInvitation } from "./invitations.ts";
import { comingVerbs, growthVerbs } from "./lexicon/verb-classes.ts";
import type { Segment } from "./segments.ts";

/** A visit to which somebody has been invited. */
export interface Visit {
  readonly from: number;
  readonly to: number;
  readonly guest: Actor;
}

interface SegmentScan {
  readonly acts: readonly Act[];
  readonly lastActor: Actor;
  /** The frame of a list whose items follow: `Стороны договорились:`. */
  readonly list: OpenFrame | null;
  readonly visit: Visit | null;
}

/**
 * The acts of one segment. `list` is the frame of a list that may go on here, `visit` an invitation that may be accepted;
 * `countries` gives for every token the country of the one who says it.
 */
export function actsOfSegment(
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
  /** The frame of `договорились, что …`, which says how firmly the clauses behind it stand. */
  let that: OpenFrame | null = null;

  for (let index = 0; index < clauses.length; index += 1) {
    const clause = clauses[index]!;
    const { predicate } = clause;
    const place = placeAt(predicate.from);
    if (predicate.form === "gerund") {
      openInGerund(place, index);
      continue;
    }
    if (predicate.form === "infinitive") {
      addInfinitive(place, index);
      continue;
    }
    const actor = actorOfClause(place, clause);
    if (nextVisit && acceptsInvitation(place, [clause])) {
      // `пригласил коллегу посетить Ташкент, и Омаров принял приглашение`
      const { guest, ...range } = nextVisit;
      acts.push({ ...range, strength: "agreed", by: guest.codes, rule: "invitation.accepted", confidence: 0.7 });
      nextVisit = null;
      continue;
    }
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
    const events = clause.relative ? null : eventActs(place, clauses, index, actor);
    if (events) {
      acts.push(...events);
      frame = null;
      chain = null;
      continue;
    }
    const until = clauses[index + 1]?.predicate.from ?? segment.to;
    frame = clause.relative ? null : openFrame(place, clause, until, actor);
    chain = null;
    lastOpened = frame;
    if (frame) {
      if (opensThat(frame)) that = frame;
      addNouns(place, frame, index);
      continue;
    }
    const direct = clause.relative ? null : directAct(place, clause, actor);
    if (!direct) continue;
    const last = direct.rule === "thing.growth" ? lastOfGrowth(index) : index;
    const to = actEnd(tokens, segment, clauses, last);
    index = last;
    // Behind `будем` the act begins at the infinitive: `встречаться каждый квартал`.
    const from = direct.withSubject ? startWithSubject(place, clause) : predicate.head;
    const by = direct.actor ?? impersonalActor(place, from, to);
    const parts = direct.rule.endsWith("signed") ? splitDocuments(tokens, from, to) : [{ from, to }];
    for (const part of parts)
      push(part.from, part.to, that?.strength ?? direct.strength, by, direct.rule, direct.confidence);
  }
  const isList = tokens[segment.to - 1]?.text === ":";
  // The mark of an item (`–`, `2.`) is a segment of its own.
  const keepsList = !isList && (openList !== null || (clauses.length === 0 && segment.to - segment.from <= 2));
  return { acts, lastActor, list: isList ? lastOpened : keepsList ? list : null, visit: nextVisit };

  /** `…, выразив намерение открыть переход`, `отметив готовность Казахстана к поставкам`: how firmly an act stands. */
  function openInGerund(place: ActPlace, index: number): void {
    const clause = clauses[index]!;
    const until = clauses[index + 1]?.predicate.from ?? segment.to;
    const opened = openFrame(place, clause, until, actorInSentence);
    if (!opened) return;
    const owner = context.names.countryAt.get(opened.behind)?.code;
    const actor = owner ? ofCountry(owner) : opened.actor;
    frame = { ...opened, actor, impersonal: opened.impersonal && !owner };
    chain = null;
    addNouns(place, frame, index);
  }

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

  function opensThat({ behind, frame: opened }: OpenFrame): boolean {
    const isPlan = opened !== null && opened.strength !== "considered";
    return isPlan && tokens[behind]?.text === "," && tokens[behind + 1]?.lower === "что";
  }

  function startsWithInfinitive(): boolean {
    const [first] = clauses;
    return first?.predicate.form === "infinitive" && first.predicate.from - segment.from <= 3;
  }

  function addInfinitive(place: ActPlace, index: number): void {
    const { predicate } = clauses[index]!;
    const elided = actorOfDash(place, predicate.from);
    const open = frame && isFirst(frame.behind, predicate.from) ? frame : chain && isCoordinated(index) ? chain : null;
    if (!open) return;
    if (open === frame && isThingsDuty(index)) return;
    // `обязались не применять силу` is a promise, `решили не открывать школу` none of cooperation.
    if (predicate.negated && open.strength !== "pledged") return;
    const own = elided ? { ...open, actor: elided, impersonal: false } : open;
    const to = actEnd(tokens, segment, clauses, index);
    const clause = clauses[index - 1];
    const isImpersonal = clause !== undefined && open === frame && isImpersonalWithObject(clause, open);
    const verbFrom = predicate.negated ? predicate.from - 1 : predicate.from;
    const from = isImpersonal ? startWithSubject(place, clause) : verbFrom;
    const by = elided ?? actorOfFramed(place, own, predicate.from, to);
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
  function isImpersonalWithObject({ predicate, from }: Clause, { impersonal }: OpenFrame): boolean {
    const isAgreed = impersonal && /^(?:договориться|условиться|решить)$/.test(predicate.lemma);
    if ((!predicate.passive && !isAgreed) || predicate.lemma === "рассматривать") return false;
    return (
      predicate.from > from &&
      tokens.slice(from, predicate.from).some((token) => /^(?:NOUN|PROPN)$/.test(token.partOfSpeech))
    );
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
    if (!/^[–—-]$/.test(tokens[dash]?.text ?? "")) return null;
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
